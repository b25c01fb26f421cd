"""Finds its way through a survey as a person with script and mouse would, page by page."""

from dataclasses import dataclass
from urllib.parse import urlsplit

SURVEY = "older-people-access"
WITH_CONSENT = "personal-health-budgets"


@dataclass(frozen=True)
class Stop:
    """A page of the survey: its kind, and its path without the language."""

    kind: str
    path: str


def kind(page):
    """`choose-one` and so on for a question of the survey, else what its path says."""
    form = page.locator("main form.question")
    path = urlsplit(page.url).path
    if form.count() == 0:
        return "start" if path.endswith("/" + SURVEY) else path.rsplit("/", 1)[-1]
    name = form.get_attribute("class").split()[-1]
    return "monitoring" if "/about-you/" in path else name


def path(page):
    """The path of a page without its language."""
    return "/" + urlsplit(page.url).path.split("/", 2)[-1]


def begin(page, address, language):
    page.goto(f"{address}/{language}/{SURVEY}")
    press(page)


def press(page, button=""):
    """Presses the button of the page's form, the first unless another is meant."""
    with page.expect_navigation():
        page.locator(f"main form button{button}").first.click()


def answer(page):
    """Fills in whatever the page asks."""
    for place, field in enumerate(page.locator("main form select").all()):
        field.select_option(index=place + 1)
    for field in page.locator("main form textarea").all():
        field.fill("Somebody who listened,\nand a <b>walk</b> & tea")
    for field in page.locator("main form input.number").all():
        field.fill("3")
    for type in ["radio", "checkbox"]:
        field = page.locator(f"main form input[type={type}]").first
        if field.count() and not page.locator("main form select").count():
            field.check()


def walk(page, address, language, stops=None):
    """Goes through the whole survey and gives its pages; with the number of a stop, up to that."""
    begin(page, address, language)
    seen = []
    while len(seen) < 100:
        seen.append(Stop(kind(page), path(page)))
        if seen[-1].kind == "end" or len(seen) == stops:
            return seen
        answer(page)
        press(page)
    raise RuntimeError("The survey does not end.")
