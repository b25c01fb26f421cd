"""What a page with script does while others act: it changes, and leaves alone what is typed."""

from playwright.sync_api import TimeoutError

from facilitator import Facilitator

PHONE = {"width": 375, "height": 812}


def problems(browser, address):
    """Two people with script, one of them typing; gives what went wrong."""
    found = []
    facilitator = Facilitator.of_survey(address)
    first, second = (_join(browser, address, facilitator) for _ in range(2))
    _expect(found, first, "#stage", "2 people are here", "the first phone hears of the second")
    facilitator.act("begin", stage="silent-generation")
    _expect(found, first, "#now", "Write down your ideas", "a new stage comes by itself")
    _expect(found, first, "#news", "Write down your ideas", "a new stage is said aloud")
    box = first.locator("#new-text")
    box.click()
    first.keyboard.type("A bus")
    with second.expect_navigation():
        second.locator("button[value=finish]").click()
    _expect(found, first, "#stage", "1 of 2 have finished", "numbers change while somebody types")
    if box.input_value() != "A bus" or not _has_focus(box):
        found.append(f"what is typed was lost: {box.input_value()!r}")
    first.keyboard.type(" that stops")
    first.locator("#new input[name=draft]:not([value=''])").wait_for(
        state="attached", timeout=8000
    )
    if box.input_value() != "A bus that stops" or not _has_focus(box):
        found.append("saving disturbed the typing")
    other = first.context.new_page()
    other.goto(first.url)
    if other.locator("#draft-1-text").input_value() != "A bus that stops":
        found.append("what was typed is not saved")
    other.close()
    with first.expect_navigation():
        first.locator("#new button[value=write]").click()
    if first.locator("#drafts form").count() != 1:
        found.append("an idea that was saved while typing is there twice")
    facilitator.act("begin", stage="round-robin")
    _expect(found, first, "#now", "It is your turn", "the turn comes by itself")
    with first.expect_navigation():
        first.locator("#draft-1 button[value=offer]").click()
    _expect(found, second, "#chart", "A bus that stops", "the idea is on the other phone")
    _expect(found, second, "#news", "It is your turn", "the turn is said aloud")
    for page in [first, second]:
        page.context.close()
    return found


def _join(browser, address, facilitator):
    page = browser.new_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(f"{address}/en-GB/workshops/{facilitator.code}")
    for act in ["join", "took-slip"]:
        with page.expect_navigation():
            page.locator(f"button[value={act}]").click()
    return page


def _expect(found, page, part, words, what):
    # The page's own rules forbid to evaluate text, so nothing is waited for by a script.
    try:
        page.locator(part).filter(has_text=words).first.wait_for(state="attached", timeout=5000)
    except TimeoutError:
        text = page.locator(part).text_content() if page.locator(part).count() else "nothing"
        found.append(f"{what}: {part} says {' '.join(text.split())!r}")


def _has_focus(box):
    return box.evaluate("box => box === document.activeElement")
