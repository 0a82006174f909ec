# shellcheck shell=bash
# The steps of ops/run, in their order. Sourced by it, with $data, $port and $url set.

service='' custom_data=''

die_with_log() {
    say "--- the end of $data/service.log"
    tail -n 25 "$data/service.log" >&2
    say "---"
    die "$*"
}

is_our_service() { # PID: the number in a pid file may be another process's by now
    [[ -n $1 && "$(command_line "$1")" == *TradeTracker.Host.dll* ]] || return 1
    # Another folder's service may have got the number.
    [[ ! -d /proc/self ]] || tr '\0' '\n' 2>/dev/null <"/proc/$1/environ" | grep -xF "Auth__KeyFile=$data/auth-key.pem" >/dev/null
}

stop_service() { # PID
    local try
    kill -TERM "$1" 2>/dev/null || return 0
    for try in {1..150}; do
        is_our_service "$1" || break
        [[ $try -lt 150 ]] || { say "the service does not stop: killing it"; kill -KILL "$1" 2>/dev/null || true; }
        sleep 0.2
    done
    rm -f "$data/service.pid"
}

stop_leftovers() { # of an ops/run that was killed
    local pid
    [[ $data == "$repo/.data" ]] || custom_data=" --data $(printf %q "$data")"
    pid=$(cat "$data/service.pid" 2>/dev/null || true)
    if is_our_service "$pid"; then
        say "stopping the service $pid that a killed ops/run left behind"
        stop_service "$pid"
    fi
}

stop_everything() {
    trap '' INT TERM HUP
    [[ -z $service ]] || stop_service "$service"
    if [[ -e $data/run-started-postgres ]]; then
        "$repo/ops/postgres" stop --data "$data"
        rm -f "$data/run-started-postgres"
    fi
}

wipe() {
    "$repo/ops/postgres" stop --data "$data"
    local elsewhere
    elsewhere=$(readlink "$data/pg" || true)
    # Only the place that ops/postgres itself chooses when its account cannot enter the folder.
    [[ $elsewhere != "$(fallback_place "$data")" ]] || rm -rf --one-file-system -- "$elsewhere"
    # The lock files stay, since whoever waits for one holds it by its inode.
    find "$data" -xdev -mindepth 1 -maxdepth 1 ! -name '*.lock' ! -name .tradetracker -exec rm -rf -- {} +
    say "wiped $data"
}

refuse_busy_port() {
    ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || die "port $port is in use: stop what listens there, or name another with --port"
}

prepare_database() {
    if [[ -z ${ConnectionStrings__tradetracker:-} ]]; then
        # Remembered in a file, so that after a kill -9 the next ops/run knows that it may stop it.
        "$repo/ops/postgres" status --data "$data" || touch "$data/run-started-postgres"
        "$repo/ops/postgres" start --data "$data"
        ConnectionStrings__tradetracker=$("$repo/ops/postgres" url --data "$data")
        ConnectionStrings__owner=$("$repo/ops/postgres" url --data "$data" --role owner)
        export ConnectionStrings__tradetracker ConnectionStrings__owner
    elif [[ -z ${ConnectionStrings__owner:-} ]]; then
        say "ConnectionStrings__owner is not set: migrations are left to you (ops/migrate)"
        return
    fi
    "$repo/ops/migrate" --no-build
}

start_service() {
    [[ ! -e $data/service.log ]] || mv "$data/service.log" "$data/service.log.1"
    say "starting the service"
    cd "${host_dll%/*}"
    # The service gets no owner's rights.
    env -u ConnectionStrings__owner ASPNETCORE_URLS="$url" Auth__KeyFile="$data/auth-key.pem" \
        dotnet "$host_dll" </dev/null >"$data/service.log" 2>&1 &
    service=$!
    echo "$service" >"$data/service.pid"
    local began=$SECONDS code=0
    until [[ $(curl -s --noproxy '*' -o "$data/ready" --max-time 5 -w '%{http_code}' "$url/health/ready") == 200 ]]; do
        if ! kill -0 "$service" 2>/dev/null; then
            wait "$service" || code=$?
            die_with_log "the service did not start (exit code $code)"
        fi
        [[ $((SECONDS - began)) -lt 60 ]] || die_with_log "the service is not ready after 60 s; $url/health/ready says: $(cat "$data/ready")"
        sleep 0.2
    done
    rm -f "$data/ready"
}

load_demo() {
    say "loading the demo"
    local token
    token=$("$repo/ops/token" analyst --data "$data" | tail -n1)
    "$repo/ops/demo" "$url" "$token" >&2 || die "the demo did not load (ops/run --no-demo starts without it)"
    touch "$data/demo-loaded"
}
