#!/bin/sh
# Runs every test that is built: that in a browser, which takes as long as all others, beside these.
# What it says is printed when both have ended.
set -u
cd "$(dirname "$0")/.."
browser=.build/browser-tests.log

swift test --skip-build --ignore-lock --filter '^BrowserTests\.' >"$browser" 2>&1 &
pages=$!
trap 'kill $pages 2>/dev/null' INT TERM
BROWSER_TESTS=elsewhere swift test --skip-build --ignore-lock
others=$?
wait $pages
pages=$?
cat "$browser"
test $others -eq 0 && test $pages -eq 0
