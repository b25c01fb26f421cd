"""What must hold on every page; each check gives the problems it finds, in words."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from axe_playwright_python.sync_playwright import Axe

import sent

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WEIGHT_LIMIT = 60 * 1024

PHONE = {"width": 375, "height": 812}
# A window of 1280 by 1024 pixels at 400 %.
ZOOMED = {"width": 320, "height": 256}
TABLET = {"width": 768, "height": 1024}
DESKTOP = {"width": 1280, "height": 900}

_axe = Axe()
_twins = {}
_scripts = Path(__file__).with_name("scripts")


def _run(page, script, argument=None):
    return page.evaluate((_scripts / script).read_text(encoding="utf-8"), argument)


def accessible(page):
    """axe-core finds no violation of WCAG 2.2, level AA."""
    found = _axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    if not found.response["passes"]:
        return ["axe looked at nothing"]
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]


def fits(page):
    """Nothing sticks out of the window sideways."""
    return _run(page, "overflow.js")


def fits_with_spaced_text(page):
    """Nothing sticks out when a person widens the spacing of text (WCAG 1.4.12)."""
    _run(page, "space-text.js")
    found = fits(page)
    _run(page, "unspace-text.js")
    return found


def targets(page):
    """Everything to press is at least 44 pixels each way, in Easy Read 64."""
    easy_read = page.locator("html.easy-read").count() > 0
    return _run(page, "targets.js", 64 if easy_read else 44)


def borders(page):
    """Fields and buttons stand out from the paper by 3 to 1 (WCAG 1.4.11)."""
    return _run(page, "borders.js")


def pictures_at_start(page):
    """A picture stands before its words: on the left, or on the right in Urdu."""
    return _run(page, "pictures.js")


def easy_to_read(page):
    """Easy Read text is 16 pt or more, airy, not too wide, starts at the start and stands upright."""
    return _run(page, "easy-read.js") if page.locator("html.easy-read").count() else []


def stands_out_in_own_colours(page):
    """With the person's own colours fields have borders, and a chosen answer an outline."""
    return _run(in_own_colours(page), "chosen.js")


def in_own_colours(page):
    """The same page, for a person whose system sets its colours.

    It is another window, since Chromium paints the paper white for good where colours were forced.
    """
    if page not in _twins:
        context = page.context.browser.new_context(
            storage_state=page.context.storage_state(),
            viewport=PHONE,
            forced_colors="active",
            color_scheme="dark",
        )
        _twins[page] = context.new_page()
    _twins[page].goto(page.url)
    return _twins[page]


def mistake_has_focus(page):
    """After a mistake the box that tells it has the focus, where there is script."""
    summary = page.locator(".error-summary")
    if summary.count() == 0 or summary.evaluate("box => box === document.activeElement"):
        return []
    return ["the box at the top does not have the focus"]


def focus(page):
    """Whatever the tab key reaches is outlined, in view, and not covered."""
    problems = []
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = _run(page, "focused.js")
        if stop is None:
            return problems
        problems += stop
    return problems + ["The tab key does not reach the end of the page."]


def light(page):
    """The page and its style sheet weigh at most 60 KB as they travel."""
    urls = page.locator("link[rel=stylesheet]").evaluate_all("links => links.map(link => link.href)")
    answers = [sent.answer(page)] + [page.request.get(url, max_retries=2) for url in urls]
    weight = sum(len(gzip.compress(answer.body())) for answer in answers)
    return [f"{weight} bytes"] if weight > WEIGHT_LIMIT else []


@dataclass(frozen=True)
class Check:
    """A check with the window and the wishes of the person it stands for."""

    name: str
    look: Callable
    window: dict = field(default_factory=lambda: PHONE, hash=False)
    colours: str = "light"

    def problems(self, page):
        page.set_viewport_size(self.window)
        page.emulate_media(color_scheme=self.colours)
        return self.look(page)


CHECKS = [
    Check("a mistake has the focus", mistake_has_focus),
    Check("no sideways scrolling at 320 px (1280 px at 400 %)", fits, ZOOMED),
    Check("no sideways scrolling at 768 px", fits, TABLET),
    Check("no sideways scrolling at 1280 px", fits, DESKTOP),
    Check("nothing cut with spaced text at 400 %", fits_with_spaced_text, ZOOMED),
    Check("the focus is seen at 400 %", focus, ZOOMED),
    Check("large targets", targets),
    Check("pictures stand before their words", pictures_at_start),
    Check("Easy Read text is large and plain", easy_to_read, DESKTOP),
    Check("no page over 60 KB", light),
    Check("borders, light", borders),
    Check("borders, dark", borders, colours="dark"),
    Check("accessible, light", accessible),
    Check("accessible, dark", accessible, colours="dark"),
    Check("chosen answers with the person's own colours", stands_out_in_own_colours),
]
