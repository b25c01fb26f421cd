#!/bin/sh
# Makes the examples of inequalities from rates that others published:
#
#     Exports/inequality.sh EQUALSAY OUT
#
# EQUALSAY is the program, OUT a folder for a report and a document of each file in Exports/inequality.
set -eu

equalsay=$1
out=$2

compare() {
  "$equalsay" monitoring compare "Exports/inequality/$1.csv" > "$out/$1.txt"
  "$equalsay" monitoring compare "Exports/inequality/$1.csv" --json > "$out/$1.json"
}

compare detention
compare personal-health-budgets
