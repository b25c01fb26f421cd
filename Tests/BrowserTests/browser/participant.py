"""Takes part in a workshop with the keyboard alone, in a browser without script."""

from facilitator import Facilitator

_FOCUSED = """() => {
  const element = document.activeElement;
  return { tag: element.tagName, id: element.id, value: element.value ?? "" };
}"""


def journey(browser, address, language):
    """From the code to the results; gives what went wrong."""
    facilitator = Facilitator.of_survey(address)
    for _ in range(2):
        facilitator.act("join", means="paper")
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(f"{address}/{language}/workshops")
    found = []
    _type(page, "code", facilitator.code.lower())
    _press(page, "")
    _press(page, "join")
    _press(page, "took-slip")
    facilitator.act("begin", stage="silent-generation")
    page.reload()
    _type(page, "new-text", "Tea and time")
    _press(page, "write")
    _press(page, "finish")
    facilitator.act("begin", stage="round-robin")
    for number in [1, 2]:
        facilitator.act("offer", participant=number, text=f"Idea of {number}")
    page.reload()
    _press(page, "offer", after="draft-1-text")
    facilitator.act("begin", stage="clarification")
    page.reload()
    _press(page, "ask")
    facilitator.act("open-voting")
    page.reload()
    places = page.locator("select").count()
    for place in range(1, places + 1):
        _reach(page, lambda focused: focused["id"] == f"place-{place}")
        for _ in range(place):
            page.keyboard.press("ArrowDown")
    _press(page, "vote")
    facilitator.act("ballot", participant=1, ideas=["C"])
    facilitator.act("close-voting")
    page.reload()
    if page.locator("ol.results > li").count() != 3:
        found.append(f"no results at {page.url}")
    if page.locator("#idea-C .typed").first.inner_text() != "Tea and time":
        found.append("the idea is not on the flip chart as it was typed")
    context.close()
    return found


def _reach(page, is_it):
    for _ in range(80):
        page.keyboard.press("Tab")
        if is_it(page.evaluate(_FOCUSED)):
            return
    raise RuntimeError(f"The tab key does not get there at {page.url}")


def _type(page, field, text):
    _reach(page, lambda focused: focused["id"] == field)
    page.keyboard.type(text)


def _press(page, act, after=None):
    if after:
        _reach(page, lambda focused: focused["id"] == after)
    _reach(
        page,
        lambda focused: focused["tag"] == "BUTTON" and focused["value"] == act,
    )
    with page.expect_navigation():
        page.keyboard.press("Enter")
