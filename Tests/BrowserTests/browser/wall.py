"""Checks the pages of a workshop's hall: on the projector in every stage, and on paper.

They are the golden pages, which are the same bytes as the program sends, with the program's style.
"""

import re
from pathlib import Path

from checks import accessible, fits

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "Tests" / "WebTests" / "Golden"
ASSETS = ROOT / "Sources" / "Web" / "Assets"

PROJECTORS = [(1024, 768), (1280, 720), (1920, 1080)]
PHONE = (320, 640)
# The number of sheets of A4 that each paper takes, whatever its language.
SHEETS = {
    "slips-en-GB": 1,
    "slips-ur": 1,
    "slips-en-GB-x-easyread": 1,
    "cards-en-GB": 2,
    "cards-ur": 2,
    "cards-en-GB-x-easyread": 2,
    "ballots-en-GB": 2,
    "ballots-ur": 2,
    "ballots-en-GB-x-easyread": 2,
}


def _styled(file, sheet):
    style = "<style>" + (ASSETS / sheet).read_text(encoding="utf-8") + "</style>"
    html = file.read_text(encoding="utf-8")
    html = re.sub(r"<noscript>.*?</noscript>", "", html, flags=re.DOTALL)
    html = re.sub(r"\s<link rel=\"stylesheet\"[^>]*/>", lambda _: style, html)
    return re.sub(r"<style></style>", lambda _: style, html)


def _scrolls(page):
    return page.evaluate("document.documentElement.scrollHeight > innerHeight + 1")


def _cut(page):
    return page.evaluate(
        "[...document.querySelectorAll('article')].filter(piece =>"
        " piece.scrollHeight > piece.clientHeight + 1"
        " || piece.scrollWidth > piece.clientWidth + 1).length"
    )


def check_wall(browser, report, folder):
    """Every stage at the sizes of projectors, light and dark, and on a phone."""
    found = {"accessible": [], "sideways": [], "all in view": []}
    files = sorted(GOLDEN.glob("screen-*.html"))
    for colours in ["light", "dark"]:
        page = browser.new_page(color_scheme=colours)
        for file in files:
            page.set_content(_styled(file, "screen.css"))
            for width, height in PROJECTORS + [PHONE]:
                page.set_viewport_size({"width": width, "height": height})
                label = f"{file.stem}, {width} by {height}, {colours}"
                found["sideways"] += [f"{label}: {problem}" for problem in fits(page)]
                if width != PHONE[0] and _scrolls(page):
                    found["all in view"].append(label)
            page.set_viewport_size({"width": 1280, "height": 720})
            found["accessible"] += [f"{file.stem}, {colours}: {p}" for p in accessible(page)]
            page.screenshot(path=folder / f"{file.stem}-{colours}.png")
        page.close()
    report.check(f"the wall, accessible, {len(files)} pages", found["accessible"])
    report.check("the wall, no sideways scrolling", found["sideways"])
    report.check("the wall, all in view without scrolling", found["all in view"])


def check_paper(browser, report, folder):
    """Nothing is cut off, and each paper takes as many sheets as it should."""
    found = []
    files = sorted(GOLDEN.glob("paper-*.html"))
    page = browser.new_page()
    # An A4 sheet without its margins.
    page.set_viewport_size({"width": 718, "height": 1047})
    for file in files:
        page.set_content(_styled(file, "print.css"))
        page.emulate_media(media="print")
        if cut := _cut(page):
            found.append(f"{file.stem}: {cut} pieces are cut off")
        pdf = page.pdf(prefer_css_page_size=True)
        (folder / f"{file.stem}.pdf").write_bytes(pdf)
        sheets = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
        wanted = SHEETS.get(file.stem.removeprefix("paper-"), sheets)
        if sheets != wanted:
            found.append(f"{file.stem}: {sheets} sheets in the place of {wanted}")
        page.screenshot(path=folder / f"{file.stem}.png")
        page.emulate_media(media="screen")
        found += [f"{file.stem}: {problem}" for problem in accessible(page)]
    page.close()
    report.check(f"paper, {len(files)} kinds", found)


def check(browser, report, folder):
    check_wall(browser, report, folder)
    check_paper(browser, report, folder)
