"""Going on from page to page of a kept form, however busy the machine is."""

PATIENCE = 10_000


def heading(page):
    return page.locator("#screen h1").inner_text()


def go_on(page):
    """Goes on, whatever is asked."""
    before = heading(page)
    page.locator("#screen form button[type=submit]").first.click()
    has_gone_on(page, before)


def has_gone_on(page, before):
    """Whether another page than the one with this heading comes."""
    return becomes(page, lambda: heading(page) != before)


def becomes(page, is_so):
    """Whether something comes true, sooner or later."""
    for _ in range(PATIENCE // 20):
        if is_so():
            return True
        page.wait_for_timeout(20)
    return False
