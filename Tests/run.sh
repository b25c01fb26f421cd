#!/bin/sh
# Runs every test that is built: those in a browser, which take as long as all others, beside these.
# What the browser's tests say is printed when both have ended.
set -u
cd "$(dirname "$0")/.."
browser=.build/browser-tests.log

swift test --skip-build --ignore-lock --filter '^BrowserTests\.' >"$browser" 2>&1 &
pages=$!
trap 'kill $pages 2>/dev/null' INT TERM
swift test --skip-build --ignore-lock --skip '^BrowserTests\.'
others=$?
wait $pages
pages=$?
cat "$browser"
test $others -eq 0 && test $pages -eq 0
