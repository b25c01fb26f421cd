#!/bin/sh
# Measures commands that work on a file, beside Python on the same file; `make bench` runs this.
#
#   files.sh EQUALSAY FOLDER-OF-C-PROGRAMS PYTHON
#
# Settings: RUNS, PYTHON_RUNS. The figures and the requirements are explained in docs/benchmarks.md.
set -eu

equalsay=$1 programs=$2 python=$3
tests=$(dirname "$0")/..
runs=${RUNS:-5} python_runs=${PYTHON_RUNS:-1}
folder=$(mktemp -d "${TMPDIR:-/tmp}/equalsay-bench.XXXXXX")
. "$tests/Benchmarks/table.sh"
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# measure NAME RUNS COMMAND…: from the start of the process to its end.
measure() {
  echo "$1…" >&2
  "$python" "$tests/Benchmarks/stopwatch.py" "$@" >>"$folder/figures"
}

compare() { measure "$1" "$2" "$python" "$tests/IndependentRanking" "$3" "$4"; }

"$programs/ballots" 1000000 10 >"$folder/million.soc"
"$programs/ballots" 1000 10 >"$folder/thousand.soc"

tally="$equalsay priorities tally"
measure tally "$runs" $tally "$folder/million.soc" --samples 0 --json
measure tally_whole 1 $tally "$folder/million.soc" --json
measure bootstrap "$runs" $tally "$folder/thousand.soc" --json
"$python" "$tests/Benchmarks/diagram.py" >"$folder/diagram.json"
measure diagram "$runs" $equalsay drivers render "$folder/diagram.json" --format svg
measure small_diagram "$runs" $equalsay drivers render "$tests/../Exports/driver-diagram/diagram.json" --format svg
compare tally_python "$python_runs" fast "$folder/million.soc"
compare bootstrap_python "$runs" bootstrap "$folder/thousand.soc"

# row TITLE NAME [LIMIT]: seconds, and whether the middle value keeps below a limit.
row() {
  line "$1" "$(printf %.3f "$(figure min "$2")")" "$(printf %.3f "$(figure median "$2")")" \
    "${3:+$(verdict '<' "$3" "$(figure median "$2")")}"
}
# slower TITLE NAME OTHER: how many times as long the other takes, by the least and the middle values.
slower() {
  line "$1" "$(quotient min "$2" "$3")" "$(quotient median "$2" "$3")" ""
}
quotient() { awk "BEGIN { printf \"%.1f\", $(figure "$1" "$3") / $(figure "$1" "$2") }"; }

echo
echo "Files, $runs runs, $python_runs of Python's tally"
echo
line "Seconds" min median ""
row "Tally of 1,000,000 ballots of 10 ideas, no samples" tally 1.5
row "The same by Python, without Plackett-Luce" tally_python
row "The same tally with 2,000 samples" tally_whole
row "Tally of 1,000 ballots with 2,000 samples" bootstrap 1
row "The samples alone by numpy" bootstrap_python
row "Driver diagram of 200 nodes drawn, the start of the process and all" diagram 0.3
row "The same of 16 nodes" small_diagram
echo
line "Ratios" min median ""
slower "Python to the tally of 1,000,000 ballots" tally tally_python
slower "numpy to the tally with samples" bootstrap bootstrap_python
echo
line "Memory, MB" min median ""
line "Tally of 1,000,000 ballots" "$(printf %.0f "$(figure min tally_memory)")" \
  "$(printf %.0f "$(figure median tally_memory)")" ""
line "The same by Python" "$(printf %.0f "$(figure min tally_python_memory)")" \
  "$(printf %.0f "$(figure median tally_python_memory)")" ""
