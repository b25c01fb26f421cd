#!/bin/sh
# Renders the example of a driver diagram:
#
#     Exports/driver-diagram/render.sh EQUALSAY OUT
#
# EQUALSAY is the program, OUT a folder that is there. The same program makes the same files on any day.
set -eu

equalsay=$1
out=$2
source=$(dirname "$0")/diagram.json

for format in svg html dot md; do
  "$equalsay" drivers render "$source" --format "$format" --out "$out/diagram.$format"
done
"$equalsay" drivers render "$source" --format svg --language ur --out "$out/diagram.ur.svg"
