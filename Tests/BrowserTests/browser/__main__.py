"""Tests the pages of a running EqualSay in a real browser.

    python3 Tests/BrowserTests/browser ADDRESS FOLDER

ADDRESS is that of a demonstration. Prints a line a check, ends with 1 when one has failed, and
leaves pictures of the main pages in FOLDER. CHROMIUM names the browser, when it is not Debian's.
"""

import os
import shutil
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

import diagrams
import keyboard
import live
import markup
import offline
import paper
import participant
import previews
import recordings
import reports
import screenshots
import sent
import wall
from checks import CHECKS
from report import Report
from tour import Tour

LANGUAGES = {"en-GB": "English", "en-GB-x-easyread": "Easy Read", "ur": "Urdu"}
# Other scripts and lengths of words, on the main pages.
OTHERS = {"ar": "Arabic", "zh-Hans": "Chinese", "en-XA": "Longer and accented"}
BY_KEYBOARD = ["en-GB", "en-GB-x-easyread"]


def check_pages(tour, language, name, report, folder, sources, kinds=None):
    """Runs every check on every kind of page, or on some, and takes pictures of the main ones."""
    problems = {check: [] for check in CHECKS}
    count = 0
    for kind, page in tour.pages(language, kinds):
        count += 1
        label = f"{kind} {name}".lower().replace(" ", "-")
        sources[label] = sent.answer(page).text()
        for check, found in problems.items():
            path = urlsplit(page.url).path
            found += [f"{path} ({kind}): {problem}" for problem in check.problems(page)]
        if kind in screenshots.PAGES:
            screenshots.take(page, label, folder)
    for check, found in problems.items():
        report.check(f"{check.name}, {name}, {count} pages", found)


def chromium():
    """Where the browser is; nothing when Playwright has one of its own."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("google-chrome")


def main(address, folder):
    started = time.monotonic()
    address = address.rstrip("/")
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    report = Report()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        for language in BY_KEYBOARD:
            problems = keyboard.journey(browser, address, language)
            report.check(f"the whole survey by keyboard alone, {LANGUAGES[language]}", problems)
            problems = participant.journey(browser, address, language)
            report.check(f"a workshop by keyboard alone, {LANGUAGES[language]}", problems)
        report.check("a workshop that changes while people type", live.problems(browser, address))
        recordings.check(browser, address, report, LANGUAGES)
        tour = Tour(browser, address)
        sources = {}
        for language, name in LANGUAGES.items():
            check_pages(tour, language, name, report, folder, sources)
        for language, name in OTHERS.items():
            check_pages(tour, language, name, report, folder, sources, screenshots.PAGES)
        tour.choose_display()
        check_pages(tour, "en-GB", "Largest and strong", report, folder, sources)
        report.check("nothing comes from elsewhere", sorted(tour.foreign))
        wall.check(browser, report, folder)
        diagrams.check(browser, report, folder)
        sources |= reports.check(browser, report, folder)
        sources |= previews.check(browser, report, folder)
        sources |= paper.check(browser, report, folder)
        browser.close()
        sources |= offline.check(playwright, chromium(), report, folder)
    sources |= diagrams.sources()
    report.check(f"the HTML checker, {len(sources)} pages", markup.problems(sources))
    print(f"{report.failures} failed, in {time.monotonic() - started:.0f} seconds")
    return 1 if report.failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
