#!/bin/sh
# Measures a release server on a temporary demonstration; `make bench` builds what this runs.
#
#   run.sh EQUALSAY FOLDER-OF-C-PROGRAMS
#
# Settings: SURVEY, LANGUAGE_TAG, CONNECTIONS, SECONDS_EACH, SENDS, RUNS. The figures and the
# requirements are explained in docs/benchmarks.md. A missed requirement is said, not punished.
set -eu

equalsay=$1 programs=$2
survey=${SURVEY:-older-people-access}
start=/${LANGUAGE_TAG:-en-GB}/$survey
connections=${CONNECTIONS:-64} seconds=${SECONDS_EACH:-3} sends=${SENDS:-4000} runs=${RUNS:-3}
threads=$(getconf _NPROCESSORS_ONLN)
[ "$threads" -ge 2 ] || threads=2
folder=$(mktemp -d "${TMPDIR:-/tmp}/equalsay-bench.XXXXXX")
server=
. "$(dirname "$0")/table.sh"
trap 'stop_server; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

stop_server() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  server=
}

# Starts `equalsay` and leaves its port in $port.
start_server() {
  "$equalsay" "$@" --data "$folder/data" --port 0 >"$folder/out" &
  server=$!
  until port=$(sed -n 's|^EqualSay is ready at .*:\([0-9]*\)/.*|\1|p' "$folder/out") && [ "$port" ]
  do
    kill -0 "$server" 2>/dev/null || { echo "The server did not start." >&2; exit 3; }
    sleep 0.05
  done
}

# Appends the figures that a command prints, each under a prefix, to all figures of this run.
note() {
  prefix=$1
  shift
  "$@" | while read -r name value; do echo "${prefix}_$name $value"; done >>"$folder/figures"
}

# The count of transactions, which SQLite keeps in the header of the index of its log.
transactions() { od -An -tu4 -j8 -N4 "$folder/data/equalsay.sqlite3-shm" | tr -d ' '; }

measure_journeys() {
  before=$(transactions)
  note journey "$programs/driver" journeys "$port" "$start" "$connections" "$seconds"
  after=$(transactions)
  # The half second in which the driver warms up is counted by SQLite as well.
  echo "journey_commits $(awk "BEGIN { print ($after - $before) / ($seconds + 0.5) }")" \
    >>"$folder/figures"
  echo "memory $(ps -o rss= -p "$server" | awk '{ print $1 / 1024 }')" >>"$folder/figures"
}

measure_bare_page() {
  # It ends with its standard input, which stays open while the driver runs.
  mkfifo "$folder/hold"
  "$programs/bare-server" "$folder/page" "$threads" <"$folder/hold" >"$folder/bare-port" &
  exec 3>"$folder/hold"
  until [ -s "$folder/bare-port" ]; do sleep 0.05; done
  note bare_page "$programs/driver" bare "$(cat "$folder/bare-port")" "$connections" "$seconds"
  exec 3>&-
  rm "$folder/hold" "$folder/bare-port"
}

measure_bare_store() {
  note bare_send "$programs/bare-store" "$folder/data/equalsay.sqlite3" "$folder/bare.sqlite3" \
    $((sends * 8))
  rm -f "$folder"/bare.sqlite3*
}

start_server demo --responses 300
stop_server
for run in $(seq "$runs"); do
  echo "Run $run of $runs…" >&2
  note ready "$programs/driver" start "$equalsay" serve --data "$folder/data" --port 0
  start_server serve
  "$programs/driver" save "$port" "$start" "$folder/page"
  note page "$programs/driver" page "$port" "$start" "$connections" "$seconds"
  measure_bare_page
  measure_journeys
  note send "$programs/driver" sends "$port" "$start" "$connections" "$sends"
  measure_bare_store
  stop_server
done

rate() { line "$1" "$(printf %.0f "$(figure min "$2")")" "$(printf %.0f "$(figure median "$2")")" "$3"; }
time_() { line "$1" "$(printf %.2f "$(figure median "$2")")" "$(printf %.2f "$(figure max "$2")")" "$3"; }

pages=$(figure median journey_pages)
awk -v pages="$pages" '$1 == "journey_journeys" { print "journey_of_25", $2 * pages / 25 }' \
  "$folder/figures" >"$folder/more"
cat "$folder/more" >>"$folder/figures"

echo
echo "$survey, $connections connections, $threads threads, $runs runs"
echo
line "A second" min median ""
rate "Complete journeys of $pages pages" journey_journeys ""
rate "The same as journeys of 25 pages" journey_of_25 \
  "$(verdict '>=' 139 "$(figure median journey_of_25)"), 400 is the aim"
rate "Requests during them" journey_requests ""
rate "Changes acknowledged, each on disk" journey_kept ""
rate "Commits, each of all the changes that waited" journey_commits ""
rate "One question page" page_rate ""
rate "The same bytes from bare libmicrohttpd" bare_page_rate ""
rate "Responses sent" send_rate ""
rate "The same rows by bare SQLite, 64 a transaction" bare_send_rate ""
echo
line "Ratios within a run" min median ""
ratio() {
  line "$1" "$(printf %.2f "$(figure min "$2" "$3")")" \
    "$(printf %.2f "$(figure median "$2" "$3")")" \
    "$(verdict '>=' "$4" "$(figure median "$2" "$3")")"
}
ratio "Question page to bare libmicrohttpd" page_rate bare_page_rate 0.4
ratio "Responses sent to bare SQLite" send_rate bare_send_rate 0.15
echo
line "Milliseconds" median max ""
time_ "A page is shown, half of them within" journey_shown_p50 ""
time_ "A page is shown, 99 of 100 within" journey_shown_p99 ""
time_ "An answer is on disk, half of them within" journey_kept_p50 ""
time_ "An answer is on disk, 99 of 100 within" journey_kept_p99 ""
time_ "A response is sent, 99 of 100 within" send_p99 ""
echo
line "Other" median max ""
time_ "Seconds from start to ready" ready_start "$(verdict '<' 0.1 "$(figure median ready_start)")"
time_ "Memory after the journeys, MB" memory ""
time_ "Share of a core that the driver took, journeys" journey_driver_share ""
time_ "Share of a core that the driver took, bare page" bare_page_driver_share ""
