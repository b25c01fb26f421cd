#!/bin/sh
# Makes the example of a release from responses that nobody gave:
#
#     Exports/example.sh EQUALSAY OUT
#
# EQUALSAY is the program, OUT a folder that is not there yet. The same program makes the same files on any day.
set -eu

equalsay=$1
out=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A demonstration, so that every response in it is synthetic by definition. It serves until it is told to stop.
"$equalsay" demo --data "$scratch/data" --responses 0 --port 0 > "$scratch/address" &
demo=$!
while ! grep -q http "$scratch/address"; do
  kill -0 "$demo"
  sleep 0.1
done
kill "$demo"
wait "$demo"

"$equalsay" responses synthesise older-people-access --data "$scratch/data" --count 300 --seed 2026 >&2
# The day on the release: 31 January 2027.
SOURCE_DATE_EPOCH=1801396800 "$equalsay" release create older-people-access --data "$scratch/data" --out "$out" \
  --by age --by disability --by sex --by ethnicity --by carer --by money --by ethnicity,sex --by age,disability --against england-2021
