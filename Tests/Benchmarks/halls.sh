#!/bin/sh
# Measures workshops that many phones follow at once, on a release server; `make bench` runs this.
#
#   halls.sh EQUALSAY
#
# Settings: WORKSHOPS, PHONES, HALL_SECONDS, RUNS, PYTHON. The figures and the requirements are explained
# in docs/benchmarks.md. A missed requirement is said, not punished.
set -eu

equalsay=$1 python=${PYTHON:-python3}
workshops=${WORKSHOPS:-200} phones=${PHONES:-12} seconds=${HALL_SECONDS:-25} runs=${RUNS:-3}
here=$(dirname "$0")
folder=$(mktemp -d "${TMPDIR:-/tmp}/equalsay-halls.XXXXXX")
server=
. "$here/table.sh"
trap 'stop_server; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# Two connections for each phone and one for each console, on both sides.
ulimit -n "$(ulimit -H -n)" 2>/dev/null || ulimit -n 10240 2>/dev/null || true

stop_server() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  server=
}

# Starts the service and leaves its port in $port.
start_server() {
  : >"$folder/out"
  "$equalsay" serve --data "$folder/data" --port 0 >"$folder/out" &
  server=$!
  until port=$(sed -n 's|^EqualSay is ready at .*:\([0-9]*\)/.*|\1|p' "$folder/out") && [ "$port" ]
  do
    kill -0 "$server" 2>/dev/null || { echo "The server did not start." >&2; exit 3; }
    sleep 0.05
  done
}

for run in $(seq "$runs"); do
  echo "Workshops, run $run of $runs…" >&2
  rm -rf "$folder/data"
  start_server
  TOKEN=$("$equalsay" token create --role facilitator --data "$folder/data" 2>/dev/null)
  export TOKEN
  "$python" "$here/halls-open.py" "$port" "$here/../../Surveys/older-people-access/workshop.json" \
    "$workshops" "$phones" >"$folder/halls.jsonl"
  stop_server
  # A server that has just started holds nothing of what opening the workshops has left behind.
  start_server
  "$python" "$here/halls-follow.py" "$port" "$server" "$seconds" <"$folder/halls.jsonl" \
    >>"$folder/figures"
  stop_server
done

# row TITLE NAME DIGITS [LIMIT]: the middle and the largest of all runs.
row() {
  line "$1" "$(printf "%.$3f" "$(figure median "$2")")" "$(printf "%.$3f" "$(figure max "$2")")" \
    "${4:+$(verdict '<' "$4" "$(figure median "$2")")}"
}

echo
echo "$workshops workshops of $phones phones, an act in each every 5 seconds, $runs runs of $seconds seconds"
echo
line "Milliseconds after an act was sent" median max ""
row "It is acknowledged, half of them within" acknowledged_p50 1
row "It is acknowledged, 99 of 100 within" acknowledged_p99 1
row "Every phone has been told, half of them within" told_p50 1
row "Every phone has been told, 99 of 100 within" told_p99 1
row "It is on every screen, half of them within" shown_p50 1
row "It is on every screen, 99 of 100 within" shown_p99 1 300
row "It is on every screen, the slowest" shown_max 1
row "Acts that some screen never showed" acts_lost 0 1
echo
line "Memory, MB" median max ""
row "Server that nobody follows" memory_idle 1
row "The same with $(figure max streams) streams" memory_streams 1
row "Difference" memory_more 1 64
row "After the acts" memory_acts 1
echo
line "Shares of a core" median max ""
row "Server" server_share 2
row "Driver" driver_share 2
