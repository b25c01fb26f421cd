"""Checks forms on paper: accessible, nothing wider than the page, no answer left behind on another.

Chromium breaks columns as it breaks pages, so the form is set in columns of a page's size: then a
script can ask which page a thing is on, in any language.
"""

import os
import re
import subprocess

from checks import accessible
from reports import PROGRAM, ROOT

# What is left of A4 between the margins, in millimetres, and the smallest letters, in points.
STYLES = {"standard": (178, 255, 12), "large": (178, 245, 18), "easyread": (178, 247, 16)}
# The most pages that the form of the sample survey may have, with its equality questions. Nastaliq
# takes more: letters a fifth larger, and lines twice as high as these.
FORMS = {
    ("standard", "en-GB"): 18,
    ("large", "en-GB"): 36,
    ("easyread", "en-GB"): 36,
    ("standard", "ur"): 28,
    ("large", "ur"): 52,
    ("easyread", "ur"): 46,
}


def make(folder, style, language):
    """The form of the sample survey, from its definition."""
    file = folder / f"form-{style}-{language}.html"
    subprocess.run(
        [os.environ.get("EQUALSAY", PROGRAM), "survey", "print", "older-people-access"]
        + ["--language", language, "--style", style, "--out", file]
        + ["--data", folder / "no-data"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return file


def check(browser, report, folder):
    """Looks at the form in each style and language; gives the pages for the HTML checker."""
    sources = {}
    for (style, language), most in FORMS.items():
        name = f"{style}, {language}"
        width, height, points = STYLES[style]
        file = make(folder.resolve(), style, language)
        # The HTML checker is older than the rules for scripts from right to left.
        sources[file.stem] = re.sub(
            "<style>.*?</style>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        page = browser.new_page(viewport={"width": 794, "height": 1123})
        page.goto(file.as_uri())
        report.check(f"a form on paper, accessible, {name}", accessible(page))
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
        problems = [] if 4 <= pages <= most else [f"it has {pages} pages"]
        report.check(f"a form on paper, {pages} pages, {name}", problems)
        page.emulate_media(media="print")
        page.add_style_tag(
            content=f"body {{ max-width: none; inline-size: {width}mm; margin: 0; }}"
            f"main {{ column-width: {width}mm; column-gap: 20px; column-fill: auto;"
            f"block-size: {height}mm; }}"
        )
        report.check(f"a form on paper is not cut off, {name}", page.evaluate(CUT))
        report.check(f"a form on paper leaves no answer alone, {name}", page.evaluate(ALONE))
        found = page.evaluate(SMALL, points * 96 / 72 - 0.1)
        report.check(f"a form on paper has no letters too small, {name}", found)
        page.close()
    return sources


PAGE = """const main = document.querySelector("main").getBoundingClientRect();
const step = main.width + 20;
const isRight = document.documentElement.dir === "rtl";
const pageOf = box => Math.floor((isRight ? main.right - box.right + 1 : box.left - main.left + 1) / step);
const start = number => isRight ? main.right - number * step - main.width : main.left + number * step;
"""

CUT = (
    "() => {" + PAGE + """
  return [...document.querySelectorAll("p, li, h1, h2, h3, .box, .slot, .lines div, .digits span, img")]
    .flatMap(element => [...element.getClientRects()].map(box => [element, box]))
    .filter(([, box]) => box.width > 0)
    .filter(([, box]) => {
      const left = start(pageOf(box));
      return box.left < left - 2 || box.right > left + main.width + 2
        || box.bottom > main.bottom + 2;
    })
    .map(([element]) => `${element.tagName}: ${element.textContent.slice(0, 60)}`);
}"""
)

# A question begins with its first two answers, and its last two stand together.
ALONE = (
    "() => {" + PAGE + """
  const first = element => pageOf(element.getClientRects()[0]);
  const last = element => pageOf([...element.getClientRects()].at(-1));
  const problems = [];
  for (const question of document.querySelectorAll(".question")) {
    const answers = [...question.querySelectorAll(".options > li")];
    const head = question.querySelector("h3, h2");
    const name = head ? head.textContent.slice(0, 60) : "consent";
    for (const answer of answers)
      if (first(answer) !== last(answer)) problems.push(`${name}: an answer is broken`);
    if (head && answers.length && last(head) !== first(answers[0])) problems.push(`${name}: its head is alone`);
    if (answers.length > 1 && (first(answers[0]) !== first(answers[1])
        || first(answers.at(-1)) !== first(answers.at(-2)))) problems.push(`${name}: one answer is alone`);
    const write = question.querySelector(".lines, .digits, .places");
    if (head && write && last(write) !== first(write)) problems.push(`${name}: where to write is broken`);
  }
  for (const heading of document.querySelectorAll("h2")) {
    const next = heading.nextElementSibling;
    if (next && first(next) !== last(heading)) problems.push(`${heading.textContent}: a heading alone`);
  }
  return problems;
}"""
)

SMALL = """smallest => [...document.querySelectorAll("main *")]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(element => parseFloat(getComputedStyle(element).fontSize) < smallest)
  .map(element => element.textContent.slice(0, 60))"""
