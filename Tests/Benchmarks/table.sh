# What the benchmarks print, for scripts that have a file "$folder/figures" of names and values.

# The smallest, the middle or the largest value of a figure over all runs; of a ratio a/b, run by run.
figure() {
  awk -v wanted="$2" -v other="${3:-}" '
    $1 == wanted { a[++n] = $2 } $1 == other { b[++m] = $2 } END { for (i = 1; i <= n; i++) print m ? a[i] / b[i] : a[i] }
  ' "$folder/figures" | sort -n | awk -v which="$1" '
    { value[NR] = $1 } END { print value[which == "min" ? 1 : which == "max" ? NR : int((NR + 1) / 2)] }'
}

line() { printf '%-58s %10s %10s  %s\n' "$@"; }

# Whether the value given last reaches what is required.
verdict() {
  awk "BEGIN { printf \"%s: %s is required\", ($3 $1 $2 ? \"met\" : \"NOT MET\"), \"$1 $2\" }"
}
