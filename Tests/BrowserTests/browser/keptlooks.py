"""Pages of a kept form, looked at as all others are."""

import re

from checks import accessible, fits, light, targets
from device import PHONE, device
from survey import SURVEY

LANGUAGES = {"en-GB": "English", "en-GB-x-easyread": "Easy Read", "ur": "Urdu"}
_template = re.compile(r"<template ([^>]*)>(.*?)</template>", re.DOTALL)
NARROW = {"width": 320, "height": 640}


def problems(service, playwright, executable, folder, pictures, sources):
    all_problems = {}
    for language, name in LANGUAGES.items():
        with device(playwright, executable, f"{folder}-{language}") as context:
            page = context.pages[0]
            page.goto(f"{service.address}/{language}/{SURVEY}/offline")
            sources |= _parts(page.request.get(page.url).text(), name.lower().replace(" ", "-"))
            found = _look(page, "home") + light(page)
            page.locator("#save").click()
            page.locator("#begin").wait_for()
            found += _look(page, "saved")
            page.screenshot(path=pictures / f"offline-saved-{language}.png", full_page=True)
            page.locator("#begin").click()
            for _ in range(60):
                found += _look(page, _kind(page))
                if page.locator("#receipt").count():
                    break
                before = page.locator("#screen h1").inner_text()
                gate = page.locator("input[name=equality][value=yes]")
                if gate.count():
                    page.locator("#screen form button").first.click()
                    if page.locator(".error-summary").count() != 1:
                        found.append("the gate takes nothing for an answer")
                    found += _look(page, "mistake")
                    gate.check()
                page.locator("#screen form button").first.click()
                for _ in range(100):
                    page.wait_for_timeout(10)
                    if page.locator("#screen h1").inner_text() != before:
                        break
            page.screenshot(path=pictures / f"offline-done-{language}.png", full_page=True)
            all_problems[name] = found
    return all_problems


def _parts(source, name):
    """The page and what its templates hold, each by itself, as a browser has them.

    The checker takes what stands in templates for parts of the page, and every field for a double.
    """
    parts = {f"offline-{name}": _template.sub(r"<template \1></template>", source)}
    head = source[: source.index("<body")]
    for kind, content in _template.findall(source):
        if "form" not in kind.split('"'):
            label = f"offline-{name}-{kind.split(chr(34))[1]}"
            parts[label] = f'{head}<body><main id="main">{content}</main></body></html>'
    return parts


def _kind(page):
    form = page.locator("#screen form")
    return form.get_attribute("class") if form.count() else "done"


_seen = set()


def _look(page, kind):
    """axe, widths and targets; each kind of page once in each language."""
    key = (page.locator("html").get_attribute("lang"), page.locator("html").get_attribute("class"), kind)
    if key in _seen:
        return []
    _seen.add(key)
    found = [f"{kind}: {problem}" for problem in accessible(page)]
    easy = page.locator("html.easy-read").count() > 0
    found += [f"{kind}: {problem}" for problem in targets(page)]
    page.set_viewport_size(NARROW)
    found += [f"{kind}, {'Easy Read, ' if easy else ''}320 px: {problem}" for problem in fits(page)]
    page.set_viewport_size(PHONE)
    return found
