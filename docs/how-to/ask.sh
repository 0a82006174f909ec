# shellcheck shell=bash
# What the how-tos type. To be sourced, in the folder of the repository:
#   ask PATH [JQ]        shows what is at PATH, once it holds what was told last
#   tell PATH JSON [JQ]  records something
# JQ picks from the answer. Others have a program of their own for this: it is all plain HTTP and JSON.

: "${URL:=http://127.0.0.1:8080}" "${TOKEN:=$(ops/token analyst | tail -n1)}" "${told:=0}"

ask() { curl -sS "$URL/api/v1/$1" -H "Authorization: Bearer $TOKEN" -H "TradeTracker-Min-Position: $told" | jq -c "${2:-.}"; }

tell() {
    local answer
    answer=$(curl -sS "$URL/api/v1/$1" -H "Authorization: Bearer $TOKEN" --json "$2" -w '\n%header{tradetracker-position}')
    told=${answer##*$'\n'}
    jq -c "${3:-.}" <<<"${answer%$'\n'*}"
}
