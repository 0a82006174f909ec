# shellcheck shell=bash
# The life of one private cluster: what ops/postgres does. Sourced by it, with $data, $role and $durable set.

as_account() { # PostgreSQL refuses root; LC_ALL and / because the account may lack root's locale and folder
    if [[ $EUID -ne 0 ]]; then (cd / && LC_ALL=C "$@")
    elif command -v setpriv >/dev/null; then (cd / && LC_ALL=C setpriv --reuid="$account" --regid="$(id -g "$account")" --clear-groups -- "$@")
    else (cd / && LC_ALL=C runuser -u "$account" -- "$@"); fi
}

locate() { # the cluster's place: DIR/pg, a link where PostgreSQL's account cannot reach DIR
    account=$(id -un)
    if [[ $EUID -eq 0 ]]; then account=postgres; id -u postgres >/dev/null 2>&1 || account=nobody; fi
    if [[ ! -e $data/pg ]]; then
        local place=$data/pg
        if ! as_account test -x "$data"; then
            place=$(fallback_place "$data")
            say "the account '$account' cannot enter $data: the database is kept in $place"
            (umask 022 && mkdir -p "${place%/*}")
            ln -sfn "$place" "$data/pg"
        fi
        mkdir -m 700 "$place"
        [[ $EUID -ne 0 ]] || chown "$account" "$place"
    fi
    located || die "cannot enter $data/pg"
}

located() { # false where there is no cluster's place yet
    [[ -d $data/pg ]] || return 1
    data=$(cd "$data" && pwd -P) pg=$(cd "$data/pg" && pwd -P) || return 1
    cluster=$pg/data log=$pg/postgres.log
    account=$(find "$pg" -maxdepth 0 -exec ls -ld {} + | awk '{ print $3 }')
    [[ $EUID -eq 0 || $account == "$(id -un)" ]] || die "$pg belongs to '$account': run this as that account or as root"
    sockets=$pg/run
    # sun_path holds 107 bytes, and a comma or a semicolon would split the setting or the connection string.
    if [[ ${#sockets} -gt 90 || ! $sockets =~ ^[A-Za-z0-9/._+-]+$ ]]; then sockets=/tmp/tradetracker-$(hash_of <<<"$pg" | cut -c1-12); fi
}

running() { # a pid file may outlive its process, and the number may be another process's by now
    [[ -s $cluster/postmaster.pid ]] && [[ "$(command_line "$(head -n1 "$cluster/postmaster.pid")")" == *"-D $cluster"* ]]
}

start() {
    data=$(claim "$data")
    exec 9>>"$data/pg.lock"
    lock 9
    # Children must not inherit the lock: the server would hold it for ever.
    {
        # Before the account is chosen, as installing PostgreSQL may create the better one.
        located || "$repo/ops/postgres-binaries" >/dev/null
        locate
        if running; then await_ready; say "PostgreSQL already runs in $pg"; else create; launch; fi
        ensure_roles
    } 9>&-
}

create() { # under another name first, so that the folder is either absent or whole
    bin=$("$repo/ops/postgres-binaries" "$(cat "$cluster/PG_VERSION" 2>/dev/null || true)")
    [[ ! -d $cluster ]] || return 0
    say "creating a PostgreSQL in $pg"
    rm -rf "$pg"/new.*
    local new=$pg/new.$$ locale=C.UTF-8 setting
    locale -a 2>/dev/null | grep -i '^c\.utf-*8$' >/dev/null || locale=C
    as_account "$bin/initdb" -D "$new" -U postgres -E UTF8 --locale="$locale" --data-checksums --no-sync \
        --auth-local=trust --auth-host=reject >/dev/null
    local settings=("listen_addresses=''" max_connections=200 shared_buffers=256MB max_wal_size=2GB wal_compression=on
        jit=off password_encryption=scram-sha-256 log_parameter_max_length_on_error=0)
    [[ $durable == yes ]] || settings+=(fsync=off synchronous_commit=off full_page_writes=off)
    for setting in "${settings[@]}"; do echo "${setting/=/ = }"; done | as_account tee -a "$new/postgresql.conf" >/dev/null
    # In single-user mode, since the npm package has no psql.
    as_account "$bin/postgres" --single -c log_checkpoints=off -D "$new" postgres >/dev/null <<'SQL'
create role tradetracker_owner login
create role tradetracker_service login
create database tradetracker owner tradetracker_owner
SQL
    [[ $durable == no ]] || sync
    mv "$new" "$cluster"
}

launch() {
    as_account mkdir -p -m 700 "$sockets"
    # In /tmp anyone may have made it first.
    as_account test -O "$sockets" -a ! -L "$sockets" || die "$sockets belongs to somebody else"
    clear_recycled_pid
    local try
    # After a SIGKILL the old backends hold the shared memory for a moment.
    for try in {1..20}; do
        if as_account "$bin/pg_ctl" start -D "$cluster" -l "$log" -w -t 600 -s -o "-k $sockets" >/dev/null 2>&1; then
            say "PostgreSQL runs in $pg"
            return
        fi
        [[ $try -eq 20 ]] || sleep 0.3
    done
    tail -n 20 "$log" >&2 || true
    die "PostgreSQL does not start; the log above is $log"
}

clear_recycled_pid() { # PostgreSQL clears a dead process's file itself, but takes any live process with that number for a server
    local pid process
    pid=$(head -n1 "$cluster/postmaster.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null || return 0
    # While an old backend lives the file is what keeps a second server off the data.
    for process in /proc/[0-9]*/cwd; do [[ $(readlink "$process") != "$cluster" ]] || return 0; done
    rm -f "$cluster/postmaster.pid" "$sockets"/.s.PGSQL.5432{,.lock}
}

await_ready() { # whoever started it may have died while it was recovering
    local try
    for try in {1..300}; do
        [[ $(sed -n 8p "$cluster/postmaster.pid" 2>/dev/null) != ready* ]] || return 0
        sleep 0.2
    done
    die "PostgreSQL in $pg runs but did not get ready in $((try / 5)) s; see $log"
}

ensure_roles() { # somebody may have dropped the database to begin anew
    # Debian's wrapper may be there without any psql behind it.
    psql --version >/dev/null 2>&1 || return 0
    psql -h "$sockets" -U postgres -d postgres -qAtX -v ON_ERROR_STOP=1 <<'SQL' >/dev/null
select format('create role %I login', name) from unnest(array['tradetracker_owner', 'tradetracker_service']) name
where not exists (select from pg_roles where rolname = name) \gexec
select 'create database tradetracker owner tradetracker_owner'
where not exists (select from pg_database where datname = 'tradetracker') \gexec
SQL
}

stop() {
    located || return 0
    exec 9>>"$data/pg.lock"
    lock 9
    running || return 0
    bin=$("$repo/ops/postgres-binaries" "$(cat "$cluster/PG_VERSION")" 9>&-)
    # Fast: sessions are ended, transactions in flight roll back.
    as_account "$bin/pg_ctl" stop -D "$cluster" -m fast -w -t 120 -s
    say "PostgreSQL in $pg stopped"
}

url() {
    located || die "no PostgreSQL in $data yet: ops/postgres start"
    local database=tradetracker user=tradetracker_$role options
    case $role in
        service) options="Maximum Pool Size=10;Max Auto Prepare=100;Auto Prepare Min Usages=2;Timeout=5;Command Timeout=10" ;;
        # A migration may rightly take minutes.
        owner) options="Maximum Pool Size=4;Timeout=5;Command Timeout=900" ;;
        # Not in the database itself: an open connection would forbid to copy or drop it.
        admin) database=postgres user=postgres options="Maximum Pool Size=4;Timeout=5;Command Timeout=60" ;;
        *) die "unknown role '$role' (owner, service or admin)" ;;
    esac
    echo "Host=$sockets;Port=5432;Database=$database;Username=$user;$options;Timezone=UTC;Include Error Detail=false"
}
