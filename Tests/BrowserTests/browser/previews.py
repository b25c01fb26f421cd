"""Checks the preview for translators: accessible, fits a telephone, runs from right to left."""

import os
import re
import subprocess

from checks import PHONE, accessible, fits, targets
from reports import PROGRAM, ROOT


def check(browser, report, folder):
    """Looks at the list of pages and at one page; gives both for the HTML checker by their names."""
    sources = {}
    process = subprocess.Popen(
        [os.environ.get("EQUALSAY", PROGRAM), "translations", "preview", "older-people-access"]
        + ["--language", "ur", "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = re.search(r"http\S+", process.stdout.readline()).group()
        for name, path in {"list": "", "page": "preview/6"}.items():
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(address + path, wait_until="load")
            sources[f"preview-{name}"] = page.content()
            report.check(f"a preview, accessible, {name}", accessible(page))
            page.screenshot(path=folder / f"preview-{name}.png")
            page.set_viewport_size(PHONE)
            report.check(f"a preview fits a phone, {name}", fits(page))
            report.check(f"a preview is easy to press, {name}", targets(page))
            page.close()
    finally:
        process.terminate()
        process.wait()
    return sources
