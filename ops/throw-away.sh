# shellcheck shell=bash
# A PostgreSQL that lives as long as the script that sources this. It sets $throw_away, a data folder.

start_throw_away() {
    local old
    # What a killed run left behind.
    for old in /tmp/tradetracker-throw-away.*/; do
        [[ -O $old && "$(command_line "$(cat "$old/owner" 2>/dev/null || echo none)")" == '' ]] || continue
        discard "${old%/}"
    done
    # In /tmp, as a socket's path must be short.
    throw_away_home=$(mktemp -d /tmp/tradetracker-throw-away.XXXXXX)
    throw_away=$throw_away_home/data
    echo $$ >"$throw_away_home/owner"
    chmod 711 "$throw_away_home"
    trap 'exit 130' INT TERM HUP
    trap stop_throw_away EXIT
    "$repo/ops/postgres" start --throw-away --data "$throw_away"
}

discard() { # HOME
    [[ ! -d $1/data ]] || "$repo/ops/postgres" stop --data "$1/data" 2>/dev/null || return 0
    rm -rf --one-file-system -- "$1"
}

stop_throw_away() {
    trap - EXIT
    discard "$throw_away_home"
}
