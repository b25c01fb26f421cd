#!/bin/sh
# Makes the example of a report from the example of a release and three workshops that nobody held:
#
#     Exports/report.sh EQUALSAY REPORTS ROOMS
#
# EQUALSAY is the program; REPORTS a folder for report.html and report.json, ROOMS one for rooms.json, in
# which the ballots of the workshops and the points of the survey stand by theme. It reads
# Exports/older-people-access and Exports/older-people-access-rooms as they are. The same program makes the
# same files on any day.
set -eu

equalsay=$1
reports=$2
rooms=$3
examples=Exports/older-people-access-rooms
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The survey again, with the same made-up answers as in the release.
"$equalsay" demo --data "$scratch/data" --responses 0 --port 0 > "$scratch/address" &
demo=$!
while ! grep -q http "$scratch/address"; do
  kill -0 "$demo"
  sleep 0.1
done
kill "$demo"
wait "$demo"
"$equalsay" responses synthesise older-people-access --data "$scratch/data" --count 300 --seed 2026 >&2

"$equalsay" priorities gather "$examples/themes.json" --survey older-people-access --data "$scratch/data" \
  --log Exports/workshop-example/log.jsonl --texts Exports/workshop-example/texts.jsonl \
  --log "$examples/library/log.jsonl" --texts "$examples/library/texts.jsonl" \
  --log "$examples/carers/log.jsonl" --texts "$examples/carers/texts.jsonl" > "$scratch/rooms.json"
mv "$scratch/rooms.json" "$rooms/rooms.json"

"$equalsay" report create --release Exports/older-people-access --combined "$examples/rooms.json" \
  --diagram Exports/driver-diagram/diagram.json \
  --log Exports/workshop-example/log.jsonl --texts Exports/workshop-example/texts.jsonl \
  --log "$examples/library/log.jsonl" --texts "$examples/library/texts.jsonl" \
  --log "$examples/carers/log.jsonl" --texts "$examples/carers/texts.jsonl" \
  --out "$reports/report.html" --json "$reports/report.json"
