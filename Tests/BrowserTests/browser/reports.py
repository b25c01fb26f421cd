"""Checks reports: accessible, no wider than a telephone or a sheet of A4, printed without a cut.

The example in English is the kept file; the other languages are made by the program when it is there.
"""

import os
import subprocess
from pathlib import Path

from checks import accessible

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "Exports"
PROGRAM = ROOT / ".build" / "debug" / "equalsay"
# 210 mm in pixels of 1/96 inch.
WIDTHS = {"a phone": 320, "A4": 794}
LANGUAGES = {"en-GB": "English", "en-GB-x-easyread": "Easy Read", "ur": "Urdu", "ar": "Arabic"}


def make(folder):
    """The example of a report in each language, as files."""
    files = {}
    rooms = EXAMPLES / "older-people-access-rooms"
    logs = []
    for room in [EXAMPLES / "workshop-example", rooms / "library", rooms / "carers"]:
        logs += ["--log", room / "log.jsonl", "--texts", room / "texts.jsonl"]
    for language in LANGUAGES:
        files[language] = folder / f"report-{language}.html"
        subprocess.run(
            [os.environ.get("EQUALSAY", PROGRAM), "report", "create"]
            + ["--release", EXAMPLES / "older-people-access", "--language", language]
            + ["--combined", rooms / "rooms.json", *logs]
            + ["--diagram", EXAMPLES / "driver-diagram" / "diagram.json"]
            + ["--out", files[language]],
            cwd=ROOT,
            check=True,
        )
    return files


def check(browser, report, folder):
    """Looks at the report in each language; gives the pages for the HTML checker by their names."""
    sources = {}
    for language, file in make(folder.resolve()).items():
        name = LANGUAGES[language]
        sources[f"report-{language}"] = file.read_text(encoding="utf-8")
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(file.as_uri())
        report.check(f"a report, accessible, {name}", accessible(page))
        page.screenshot(path=folder / f"report-{language}.png")
        report.check(f"drawings of a report hold their texts, {name}", page.evaluate(OUTSIDE))
        for paper, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("document.documentElement.scrollWidth")
            problems = [f"it is {found} pixels wide"] if found > width else []
            report.check(f"a report fits {paper}, {name}", problems)
        page.emulate_media(media="print")
        # What is left between margins of 15 mm.
        page.set_viewport_size({"width": 680, "height": 900})
        report.check(f"a printed report is not cut off, {name}", page.evaluate(CUT))
        page.close()
    return sources


# A line that begins at the wrong end leaves its drawing whole; letters lean out of theirs a little,
# those of Nastaliq the most.
OUTSIDE = """() => [...document.querySelectorAll("svg text")]
  .filter(text => {
    const [box, paper] = [text, text.closest("svg")].map(each => each.getBoundingClientRect());
    return box.width > 0 && (box.left < paper.left - 8 || box.right > paper.right + 8);
  })
  .map(text => `“${text.textContent.slice(0, 60)}” leaves its drawing`)"""

# On paper nothing scrolls: what sticks out of the page is lost.
CUT = """() => [...document.querySelectorAll("table, svg, p, li")]
  .filter(element => !element.closest("svg, .picture") || element.matches("svg"))
  .filter(element => !element.closest(".picture"))
  .filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
  })
  .map(element => `${element.tagName}: ${element.textContent.slice(0, 60)}`)"""
