"""Sends what each kind of page refuses, so that the page with its error can be looked at."""

import survey


def of(kind):
    """How to make a mistake on a page of this kind, or nothing where none can be made."""
    return _mistakes.get(kind)


def _unknown(page):
    page.evaluate("document.querySelector('main input').value = 'unknown'")
    page.locator("main input").first.check()
    survey.press(page)


def _exclusive_with_others(page):
    for field in page.locator("main input[type=checkbox]").all():
        field.check()
    survey.press(page)


def _same_twice(page):
    for field in page.locator("main select").all():
        field.select_option(index=1)
    survey.press(page)


def _too_long(page):
    page.locator("main textarea").fill("word " * 500)
    survey.press(page)


def _not_a_number(page):
    page.locator("main input.number").fill("often")
    survey.press(page)


def _undecided(page):
    page.evaluate("document.querySelectorAll('main input').forEach(e => e.checked = false)")
    survey.press(page)


def _nothing(page):
    survey.press(page)


def _wrong_code(page):
    page.locator("main input.code").fill("not a code")
    survey.press(page)


def _too_long_idea(page):
    page.locator("#new-text").fill("word " * 500)
    survey.press(page, "[value=write]")


def _one_idea_for_several(page):
    page.locator("#merge-box summary").click()
    page.locator("#merge input[type=checkbox]").first.check()
    survey.press(page, "[value=merge]")


def _same_idea_twice(page):
    for field in page.locator("main select").all():
        field.select_option(index=1)
    survey.press(page, "[value=vote]")


_mistakes = {
    "choose-one": _unknown,
    "scale": _unknown,
    "choose-many": _exclusive_with_others,
    "rank": _same_twice,
    "text": _too_long,
    "number": _not_a_number,
    "about-you": _undecided,
    "consent": _nothing,
    "return": _wrong_code,
    "code": _wrong_code,
    "room-return": _wrong_code,
    "room-erase": _wrong_code,
    "room-writing": _too_long_idea,
    "room-clarification": _one_idea_for_several,
    "room-ranking": _same_idea_twice,
}
