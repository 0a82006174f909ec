# shellcheck shell=bash
# What several verbs share. To be sourced, never run.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
host_dll=$repo/artifacts/publish/TradeTracker.Host/release/TradeTracker.Host.dll
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Build servers left behind would keep our lock files and a caller's pipe open.
export MSBUILDDISABLENODEREUSE=1

# With pipefail nothing here may leave a pipe early (grep -q, head): its writer would fail now and then.
say() { echo "$*" >&2; }
die() { say "${0##*/}: $*"; exit 1; }

# The header comment of a script is its help, so that the two cannot drift apart.
help() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; exit 0; }
bad_option() { die "unknown argument '$1' (see ${0##*/} --help)"; }
value_of() { [[ $# -ge 2 && -n $2 ]] || die "$1 needs a value"; printf '%s\n' "$2"; }

need() { # COMMAND|FILE [PACKAGE]
    if command -v "$1" >/dev/null || [[ -e $1 ]]; then return; fi
    if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then die "'$1' is missing: install it and try again"; fi
    say "installing ${2:-$1}"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${2:-$1}"; } </dev/null >&2
}

# shellcheck disable=SC2120 # of files, or of what is piped in
hash_of() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi | cut -d' ' -f1; }

# Where a database goes when PostgreSQL's account cannot enter the data folder.
fallback_place() { echo "/var/lib/tradetracker/$(hash_of <<<"$1" | cut -c1-12)"; }

lock() { # FD: macOS has no flock command, but every system that has bash has perl or flock.
    if command -v flock >/dev/null; then flock "${@:2}" "$1"
    else perl -MFcntl=:flock -e 'open my $f, ">&=", shift; exit !flock $f, LOCK_EX | (@ARGV ? LOCK_NB : 0)' "$@"; fi
}

command_line() { # PID: bare machines have /proc but no ps, macOS the other way round.
    if [[ -d /proc/self ]]; then tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline"; else ps -o command= -p "$1"; fi || true
}

# Marks a new or empty folder as ours; anything else without the mark is somebody's, and --fresh must never meet it.
claim() { # DIR
    if [[ ! -e $1/.tradetracker ]]; then
        # Asked again at the end, as another starter may have marked it meanwhile.
        [[ ! -e $1 || (-d $1 && -z $(ls -A "$1")) || -e $1/.tradetracker ]] || die "$1 is not a TradeTracker data folder; name a new or an empty one"
        # Others may pass through (PostgreSQL's account must) but not look around.
        (umask 022 && mkdir -p "$1" && chmod 711 "$1" && echo "A data folder of TradeTracker (ops/run --fresh wipes it)." >"$1/.tradetracker")
    fi
    (cd "$1" && pwd -P)
}

build_host() { # asking MSBuild whether anything changed takes seconds
    local built=$repo/artifacts/host-built generated=$repo/artifacts/generated
    [[ ! -e $host_dll || ! -e $built || -n $(find "$repo"/{src,migrations,Directory.*,global.json} -newer "$built" -print -quit 2>&1) ]] || return 0
    say "building the service"
    mkdir -p "$repo/artifacts"
    touch "$built.new"
    rm -rf "$generated"
    release build
    # The code around every endpoint, which it would else compile at each start (ADR 0016). No database is asked.
    local output
    output=$(cd "$repo/artifacts/bin/TradeTracker.Host/release" && Auth__KeyFile=$repo/artifacts/build-key.pem ConnectionStrings__tradetracker=Host=none Codegen__Output=$generated \
        dotnet TradeTracker.Host.dll codegen write 2>&1) || die "the code of the endpoints cannot be written:"$'\n'"$output"
    rm -rf "$repo"/artifacts/build-key.pem*
    # Published, as only then the page's files are compressed, and served as they are.
    rm -rf "${host_dll%/*}"
    release publish "-p:Pregenerated=$generated"
    mv "$built.new" "$built"
}

release() { # build|publish [PROPERTY]
    local output
    output=$(dotnet "$1" -c Release "$repo/src/TradeTracker.Host" --verbosity quiet --nologo "${@:2}") || die "the service does not build:"$'\n'"$output"
}
