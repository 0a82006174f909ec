# shellcheck shell=bash
# What the how-tos type. To be sourced, in the folder of the repository:
#   ask PATH [JQ]        shows what is at PATH
#   tell PATH JSON [JQ]  records something; $told is then its position in the log
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
