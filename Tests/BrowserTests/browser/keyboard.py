"""Answers the whole survey with the keyboard alone, in a browser without script."""

import re

import survey

RECEIPT = re.compile(r"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$")

# What has the focus; reading it runs no script of the page.
_FOCUSED = """() => {
  const element = document.activeElement;
  return { tag: element.tagName, type: element.type ?? "", name: element.name ?? "",
    inMain: !!element.closest("main"), chosen: !!element.checked, options: element.tagName ===
    "SELECT" ? [...element.options].map(option => option.text) : [] };
}"""


def journey(browser, address, language):
    """Goes from the start page to the receipt; gives what went wrong."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 375, "height": 812}
    )
    page = context.new_page()
    page.goto(f"{address}/{language}/{survey.SURVEY}")
    problems = _skip_link(page)
    kinds = set()
    for _ in range(100):
        kind = survey.kind(page)
        kinds.add(kind)
        if kind == "end":
            break
        _answer_and_send(page)
    receipt = page.locator("#receipt")
    if receipt.count() == 0 or not RECEIPT.match(receipt.inner_text()):
        problems.append(f"no receipt at {page.url}")
    for expected in ["start", "statement", "choose-one", "choose-many", "scale", "rank", "text"]:
        if expected not in kinds:
            problems.append(f"no page of the kind {expected} on the way")
    context.close()
    return problems


def _skip_link(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.id") == "main":
        return []
    return ["the first link does not skip to the main content"]


def _answer_and_send(page):
    """Tabs through the page, answers each field it meets, and presses the button."""
    answered = set()
    place = 0
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if not focused["inMain"]:
            continue
        if focused["tag"] == "BUTTON":
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
        if focused["tag"] == "SELECT":
            place += 1
            page.keyboard.type(focused["options"][place])
        elif focused["type"] == "radio":
            # The second answer by arrow, which also shows that the group is one stop.
            page.keyboard.press("ArrowDown")
            page.keyboard.press("ArrowUp")
            if not page.evaluate(_FOCUSED)["chosen"]:
                raise RuntimeError(f"The arrow keys choose nothing at {page.url}")
        elif focused["type"] == "checkbox" and focused["name"] not in answered:
            answered.add(focused["name"])
            page.keyboard.press("Space")
        elif focused["tag"] == "TEXTAREA":
            page.keyboard.type("A walk and a talk")
        elif focused["type"] == "text":
            page.keyboard.type("2")
    raise RuntimeError(f"The tab key reaches no button at {page.url}")
