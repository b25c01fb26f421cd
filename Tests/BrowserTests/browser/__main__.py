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

import keyboard
import screenshots
from checks import CHECKS
from report import Report
from tour import Tour

LANGUAGES = {"en-GB": "English", "en-GB-x-easyread": "Easy Read", "ur": "Urdu"}


def check_language(tour, language, report, folder):
    """Runs every check on every kind of page, and takes pictures of the main ones."""
    problems = {check: [] for check in CHECKS}
    count = 0
    for kind, page in tour.pages(language):
        count += 1
        for check, found in problems.items():
            path = urlsplit(page.url).path
            found += [f"{path} ({kind}): {problem}" for problem in check.problems(page)]
        if kind in screenshots.PAGES:
            screenshots.take(page, f"{kind.replace(' ', '-')}-{language}", folder)
    for check, found in problems.items():
        report.check(f"{check.name}, {LANGUAGES[language]}, {count} pages", found)


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
        for language, name in LANGUAGES.items():
            problems = keyboard.journey(browser, address, language)
            report.check(f"the whole survey by keyboard, without script, {name}", problems)
        tour = Tour(browser, address)
        for language in LANGUAGES:
            check_language(tour, language, report, folder)
        report.check("nothing comes from elsewhere", sorted(tour.foreign))
        browser.close()
    print(f"{report.failures} failed, in {time.monotonic() - started:.0f} seconds")
    return 1 if report.failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
