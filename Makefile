# make run    start EqualSay with sample surveys and synthetic responses
# make test   run every test
# make bench  measure speed and memory
# make exports  make the examples anew (Exports)
# make format, make check, make clean

LIBRARIES := sqlite3 libmicrohttpd libsodium libqrencode libcurl xlsxwriter libzip
APT_LIBRARIES := pkg-config libsqlite3-dev libmicrohttpd-dev libsodium-dev libqrencode-dev libxlsxwriter-dev libzip-dev libcurl4-openssl-dev
BREW_LIBRARIES := pkgconf sqlite libmicrohttpd libsodium qrencode libxlsxwriter libzip curl
APT_TEST_TOOLS := gettext python3 python3-jsonschema libzbar0 graphviz liblouis-bin
BREW_TEST_TOOLS := gettext python3 zbar graphviz liblouis
APT_BROWSER_TOOLS := python3-venv fonts-noto-core fonts-noto-cjk default-jre-headless
FIND_ZBAR := python3 -c 'import ctypes.util as c, sys; sys.exit(not c.find_library("zbar"))'
BROWSER_VENV := .build/browser-venv
RANKING_VENV := .build/ranking-venv
RELEASE_VENV := .build/release-venv
STATISTICS_VENV := .build/statistics-venv
TRANSLATION_VENV := .build/translation-venv
FORM_VENV := .build/form-venv
BENCH_VENV := .build/bench-venv
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
STRICT := $(if $(WARNINGS_ARE_ERRORS),-Xswiftc -warnings-as-errors,)
EQUALSAY := .build/release/equalsay
BENCH := .build/bench

export PKG_CONFIG_PATH := $(PKG_CONFIG_PATH):$(shell command -v brew >/dev/null 2>&1 && echo "$$(brew --prefix sqlite)/lib/pkgconfig:$$(brew --prefix curl)/lib/pkgconfig")

.PHONY: run test bench exports format check clean build libraries test-tools browser-tools ranking-tools release-tools statistics-tools translation-tools form-tools bench-tools

run: build
	$(EQUALSAY) demo $(ARGUMENTS)

build: libraries
	swift build -c release --product equalsay $(STRICT)

test: libraries test-tools browser-tools ranking-tools release-tools statistics-tools translation-tools form-tools
	swift build --build-tests $(STRICT)
	BROWSER_TESTS=required RANKING_TESTS=required RELEASE_TESTS=required STATISTICS_TESTS=required \
	  TRANSLATION_TESTS=required FORM_TESTS=required Tests/run.sh

bench: build ranking-tools bench-tools $(addprefix $(BENCH)/,driver bare-server bare-store ballots)
	Tests/Benchmarks/run.sh $(EQUALSAY) $(BENCH)
	Tests/Benchmarks/files.sh $(EQUALSAY) $(BENCH) $(RANKING_VENV)/bin/python
	Tests/Benchmarks/replay.sh $(EQUALSAY)
	Tests/Benchmarks/halls.sh $(EQUALSAY)
	Tests/Benchmarks/releases.sh $(EQUALSAY) $(BENCH) $(BENCH_VENV)/bin/python

$(BENCH)/driver: $(addprefix Tests/Benchmarks/,driver.c load.c journey.c form.c connection.c)
$(BENCH)/bare-server: Tests/Benchmarks/bare-server.c
$(BENCH)/bare-store: Tests/Benchmarks/bare-store.c
$(BENCH)/ballots: Tests/Benchmarks/ballots.c
$(BENCH)/bare-server: LDLIBS = $(shell pkg-config --libs libmicrohttpd)
$(BENCH)/bare-store: LDLIBS = $(shell pkg-config --libs sqlite3)
$(BENCH)/%: $(wildcard Tests/Benchmarks/*.h)
	@mkdir -p $(BENCH)
	$(CC) -O2 -std=gnu11 -Wall -Wextra -Werror \
	  $(shell pkg-config --cflags libmicrohttpd sqlite3) -o $@ $(filter %.c,$^) $(LDLIBS)

exports: build
	rm -rf Exports/older-people-access
	Exports/example.sh $(EQUALSAY) Exports/older-people-access
	Exports/inequality.sh $(EQUALSAY) Exports/inequality
	Exports/driver-diagram/render.sh $(EQUALSAY) Exports/driver-diagram
	Exports/report.sh $(EQUALSAY) Exports/older-people-access Exports/older-people-access-rooms

format:
	swift format -i -r Package.swift Sources Tests

check: libraries
	swift format lint --strict -r Sources Tests
	swift build --product equalsay $(STRICT)
	.build/debug/equalsay survey check Surveys/*/survey.json Surveys/*/workshop.json Surveys/monitoring/*.json
	.build/debug/equalsay monitoring check Surveys/populations/*.csv
	.build/debug/equalsay drivers check Exports/driver-diagram/diagram.json --priorities Exports/older-people-access --strict
	for file in Surveys/*/commitments.json; do .build/debug/equalsay commitments check $$file || exit; done
	.build/debug/equalsay translations check
	.build/debug/equalsay survey lint --easy-read interface Surveys/monitoring/*.json Surveys/*/survey.json Surveys/*/workshop.json Surveys/*/commitments.json

clean:
	rm -rf .build

# System libraries are found by pkg-config and installed only when they are missing.
libraries:
	@pkg-config --exists $(LIBRARIES) 2>/dev/null || { \
	  echo "Installing system libraries: $(LIBRARIES)"; \
	  if command -v apt-get >/dev/null; then \
	    $(SUDO) apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(APT_LIBRARIES); \
	  elif command -v brew >/dev/null; then brew install $(BREW_LIBRARIES); \
	  else echo "Please install these libraries with their headers, then run make again: $(LIBRARIES)"; exit 1; fi; }

# The tests run msgfmt, a JSON Schema validator beside our own check, a reader of QR codes, Graphviz, and braille by liblouis.
test-tools:
	@{ command -v msgfmt && python3 -c 'import jsonschema' || /usr/bin/python3 -c 'import jsonschema'; } >/dev/null 2>&1 \
	  && command -v msgfmt >/dev/null && command -v dot >/dev/null && command -v lou_translate >/dev/null && $(FIND_ZBAR) || { \
	  echo "Installing what the tests need: $(APT_TEST_TOOLS)"; \
	  if command -v apt-get >/dev/null; then \
	    $(SUDO) apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(APT_TEST_TOOLS); \
	  elif command -v brew >/dev/null; then brew install $(BREW_TEST_TOOLS) && python3 -m pip install --user jsonschema; \
	  else echo "Please install gettext, graphviz, zbar, liblouis and python3 with jsonschema, then run make again."; exit 1; fi; }

# Programs in Python, each group in an environment of its own: a browser's driver and axe-core for the tests of the pages;
# voting methods and statistics, which the ranking is held against; a validator of data packages and a reader of workbooks,
# which a release is read with; intervals and raking, which the figures of monitoring are held against; a reader and
# writer of XLIFF and checks of translations; a reader of forms (XLSForm), which ours are given to; the database that benchmarks of releases are measured beside.
browser-tools ranking-tools release-tools statistics-tools translation-tools form-tools bench-tools: %-tools: .build/%-venv/ready

$(BROWSER_VENV)/ready: Tests/BrowserTests/browser/requirements.txt
$(RANKING_VENV)/ready: Tests/IndependentRanking/requirements.txt
$(RELEASE_VENV)/ready: Tests/IndependentRelease/requirements.txt
$(STATISTICS_VENV)/ready: Tests/IndependentStatistics/requirements.txt
$(TRANSLATION_VENV)/ready: Tests/IndependentTranslation/requirements.txt
$(FORM_VENV)/ready: Tests/IndependentForms/requirements.txt
$(BENCH_VENV)/ready: Tests/Benchmarks/releases/requirements.txt

.build/%-venv/ready:
	@echo "Installing Python packages: $<"
	@$(BEFOREHAND)
	@python3 -c 'import ensurepip' 2>/dev/null || ! command -v apt-get >/dev/null || { $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv; }
	@python3 -m venv $(@D)
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@$(AFTERWARDS)
	@touch $@

# Debian has Chromium as a package; elsewhere the driver fetches its own, unless CHROMIUM names one or Chrome is there.
HAS_CHROMIUM := test -n "$(CHROMIUM)" || command -v chromium google-chrome >/dev/null

$(BROWSER_VENV)/ready: BEFOREHAND = if command -v apt-get >/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; install="$(SUDO) apt-get install -y -qq --no-install-recommends"; \
	  python3 -c 'import ensurepip' 2>/dev/null && command -v java >/dev/null && fc-list 2>/dev/null | grep -q Nastaliq && fc-list | grep -q CJK || { \
	    $(SUDO) apt-get update -qq && $$install $(APT_BROWSER_TOOLS); }; \
	  $(HAS_CHROMIUM) || { . /etc/os-release; test "$$ID" != debian; } || { \
	    $(SUDO) apt-get update -qq && $$install chromium; }; fi
$(BROWSER_VENV)/ready: AFTERWARDS = $(HAS_CHROMIUM) || { \
	  $(SUDO) $(CURDIR)/$(@D)/bin/python -m playwright install-deps chromium && \
	  $(@D)/bin/python -m playwright install chromium; }
