#!/bin/sh
# Measures a million responses: import beside a service, every table, a whole release, beside DuckDB;
# `make bench` runs this.
#
#   releases.sh EQUALSAY FOLDER-OF-C-PROGRAMS PYTHON
#
# Settings: COUNT, RUNS. The figures and the requirements are explained in docs/benchmarks.md.
set -eu

equalsay=$1 programs=$2 python=$3
here=$(dirname "$0")
count=${COUNT:-1000000} runs=${RUNS:-3}
folder=$(mktemp -d "${TMPDIR:-/tmp}/equalsay-bench.XXXXXX")
server=
. "$here/table.sh"
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

measure() {
  echo "$1…" >&2
  "$python" "$here/stopwatch.py" "$@" >>"$folder/figures"
}
note() {
  prefix=$1
  shift
  "$@" | while read -r name value; do echo "${prefix}_$name $value"; done >>"$folder/figures"
}

rows() { "$python" "$here/releases/rows.py" "$@"; }

mkdir "$folder/surveys"
cp -R "$here/../../Surveys/monitoring" "$here/../../Surveys/older-people-access" \
  "$here/../../Surveys/pictures" "$folder/surveys"
echo "Not for people." >"$folder/surveys/README.md"
rows survey "$folder/surveys"
echo "rows…" >&2
rows rows "$count" "$folder/rows.csv"
for survey in bench older-people-access; do
  "$equalsay" survey publish "$survey" --data "$folder/data" --surveys "$folder/surveys" >/dev/null
done

# People answer one survey while the other is imported.
: >"$folder/out"
"$equalsay" serve --data "$folder/data" --port 0 >"$folder/out" &
server=$!
until port=$(sed -n 's|^EqualSay is ready at .*:\([0-9]*\)/.*|\1|p' "$folder/out") && [ "$port" ]
do
  kill -0 "$server" 2>/dev/null || { echo "The server did not start." >&2; exit 3; }
  sleep 0.05
done
note alone "$programs/driver" journeys "$port" /en-GB/older-people-access 4 3
measure import 1 "$equalsay" responses import bench "$folder/rows.csv" --data "$folder/data" \
  --surveys "$folder/surveys" &
importing=$!
note beside "$programs/driver" journeys "$port" /en-GB/older-people-access 4 5
wait "$importing"
kill "$server"
wait "$server" 2>/dev/null || true
server=

by="--by age --by ethnicity --by religion --by sex --by gender-identity --by sexual-orientation"
by="$by --by marital-status --by carer --by money"
release="$equalsay release create bench --data $folder/data --surveys $folder/surveys"
measure tables "$runs" $release $by --dry-run
echo "duckdb…" >&2
for _ in $(seq "$runs"); do
  echo "duckdb $(rows tables "$folder/rows.csv")" >>"$folder/figures"
done
measure release 1 $release $by --by ethnicity,sex --out "$folder/release"

row() {
  line "$1" "$(printf %.2f "$(figure min "$2")")" "$(printf %.2f "$(figure median "$2")")" \
    "${3:+$(verdict '<' "$3" "$(figure median "$2")")}"
}
speed=$(awk "BEGIN { print $count / $(figure median import) }")

echo
echo "$count responses of 25 questions with nine characteristics, $runs runs"
echo
line "Seconds" min median ""
row "Import while people go on answering" import
row "Every question by every characteristic, 225 tables" tables 1
row "The same by DuckDB, its table in memory already" duckdb
row "A whole release of them, with ethnic group by sex" release 5
echo
line "Responses imported a second" "" "$(printf %.0f "$speed")" "$(verdict '>=' 100000 "$speed")"
ratio=$(awk "BEGIN { print $(figure median duckdb) / $(figure median tables) }")
line "DuckDB to the tables, in seconds" "" "$(printf %.1f "$ratio")" "$(verdict '>=' 1 "$ratio")"
echo
line "Memory, MB" min median ""
row "Tables" tables_memory 300
row "Import" import_memory
row "Release" release_memory
echo
line "Journeys of people" alone beside ""
for figure in $(sed -n 's/^alone_\([a-z_0-9]*\) .*/\1/p' "$folder/figures"); do
  line "$figure" "$(figure median "alone_$figure")" "$(figure median "beside_$figure")" ""
done
