# shellcheck shell=bash
# What the how-tos type. To be sourced, in the folder of the repository:
#   ask PATH [JQ]        shows what is at PATH
#   tell PATH JSON [JQ]  records something; $told is then its position in the log
#   upload FILE [QUERY]  proposes a file of figures; $import is then its id
#   await STATUS         waits until the import is there, and shows what it comes to
# JQ picks from the answer. It is all plain HTTP and JSON: use what you like instead.

: "${URL:=http://127.0.0.1:8080}" "${TOKEN:=$(ops/token analyst | tail -n1)}"

ask() { curl -sS "$URL/api/v1/$1" -H "Authorization: Bearer $TOKEN" | jq -c "${2:-.}"; }

tell() {
    local answer
    answer=$(curl -sS "$URL/api/v1/$1" -H "Authorization: Bearer $TOKEN" --json "$2" -w ' %header{tradetracker-position}')
    told=${answer##* }
    # The verdicts follow the log: whoever asks next finds them whole.
    curl -fsS --retry 9 -o /dev/null "$URL/api/v1/targets?limit=1" -H "Authorization: Bearer $TOKEN" -H "TradeTracker-Min-Position: $told"
    jq -c "${3:-.}" <<<"${answer% *}"
}

upload() {
    import=$(curl -sS "$URL/api/v1/imports${2:+?$2}" -H "Authorization: Bearer $TOKEN" -F "file=@$1" | jq -r .id)
    await proposed
}

await() {
    until ask "imports/$import" .status | grep -qE "$1|failed"; do sleep 0.2; done
    ask "imports/$import" '{status, counts}'
}
