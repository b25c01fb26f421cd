"""Checks drawings of driver diagrams: no text leaves its box, no boxes overlap, whatever the font.

They are the golden files and the example, which are the same bytes as the program writes. The
program measures text by a table; only a browser knows how wide its fonts really are.
"""

from pathlib import Path

from checks import accessible

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "Exports" / "driver-diagram"
DRAWINGS = [
    EXAMPLE / "diagram.svg",
    EXAMPLE / "diagram.ur.svg",
    *sorted((ROOT / "Tests" / "ExportsTests" / "Golden" / "Diagram").glob("*.svg")),
]
# Nothing means the fonts that the drawing asks for.
FONTS = [None, "DejaVu Sans", "Liberation Sans", "sans-serif"]
PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}

_script = Path(__file__).with_name("scripts") / "diagram.js"


def check(browser, report, folder):
    """Looks at each drawing in each font, and at the page of the example."""
    page = browser.new_page(viewport=DESKTOP)
    found = []
    script = _script.read_text(encoding="utf-8")
    for file in DRAWINGS:
        drawing = file.read_text(encoding="utf-8")
        # Within a page a drawing must not begin to run as the page does.
        for direction in ["rtl", "ltr"]:
            page.set_content(f"<html dir={direction}><body style='margin:0'>{drawing}")
            for font in FONTS:
                place = f"{file.stem}, {direction}, {font}"
                found += [f"{place}: {text}" for text in page.evaluate(script, font)]
        page.set_content("<body style='margin:0'>" + drawing)
        page.screenshot(path=folder / f"diagram-{file.stem}.png", full_page=True)
    report.check(f"texts stay in their boxes, {len(DRAWINGS)} drawings", found)
    page.goto((EXAMPLE / "diagram.html").as_uri())
    report.check("the page of a diagram, accessible", accessible(page))
    page.screenshot(path=folder / "diagram-page.png", full_page=True)
    page.set_viewport_size(PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    found = [f"it is {width} pixels wide"] if width > PHONE["width"] else []
    report.check("the page of a diagram, on a phone", found)
    page.close()


def sources():
    """The page for the HTML checker, by its name."""
    return {"driver-diagram": (EXAMPLE / "diagram.html").read_text(encoding="utf-8")}
