#!/bin/sh
# Measures how long a release build takes to check and count the log of a long workshop.
#
#   replay.sh EQUALSAY
#
# Settings: EVENTS, RUNS, PYTHON. The log is made by workshop-log.py. Beside it stands the time of the
# bare minimum in Python: parsing each line as JSON and checking the chain, without the protocol and
# without figures. A missed requirement is said, not punished.
set -eu

equalsay=$1 events=${EVENTS:-100000} runs=${RUNS:-5} python=${PYTHON:-python3}
here=$(dirname "$0")
folder=$(mktemp -d "${TMPDIR:-/tmp}/equalsay-replay.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

"$python" "$here/workshop-log.py" "$events" >"$folder/log.jsonl"
cat >"$folder/chain.py" <<'END'
import hashlib, json, sys
previous = "0" * 64
for line in open(sys.argv[1], encoding="utf-8"):
    line = line.rstrip("\n")
    event = json.loads(line)
    unsealed = line[: line.rindex(',"hash":"')] + "}"
    assert hashlib.sha256((previous + unsealed).encode()).hexdigest() == event["hash"]
    previous = event["hash"]
END

# The middle of the wall-clock seconds of several runs of a command.
seconds() {
  : >"$folder/seconds"
  for _ in $(seq "$runs"); do
    "$python" -c 'import subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(f"{time.perf_counter() - start:.3f}")' "$@" >>"$folder/seconds"
  done
  sort -n "$folder/seconds" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

line() { printf '%-58s %10s  %s\n' "$@"; }
replay=$(seconds "$equalsay" workshop replay "$folder/log.jsonl" --json)
report=$(seconds "$equalsay" workshop replay "$folder/log.jsonl")
python_seconds=$(seconds "$python" "$folder/chain.py" "$folder/log.jsonl")

echo
line "A workshop's log of $events events, $(wc -c <"$folder/log.jsonl" | awk '{ printf "%.1f MB", $1 / 1e6 }')" seconds ""
line "Replayed with every figure, as JSON" "$replay" \
  "$(awk -v a="$replay" -v n="$events" 'BEGIN { print (n > 100000) ? "" : (a < 1 ? "met" : "NOT MET") ": < 1 is required" }')"
line "Replayed as a report" "$report" ""
line "Python: JSON and the chain alone, no protocol, no figures" "$python_seconds" ""
