"""Questions that are heard and signed, the browser's own voice, and a question for practice."""

import survey
from checks import CHECKS

RECORDED = "recorded"

# A voice for English and one for Urdu, and a note of what is said.
VOICES = """
  const said = window.said = [];
  const voices = [{ lang: "en_GB", name: "E" }, { lang: "ur-PK", name: "U" }];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener: () => {}, cancel: () => { said.push("stop"); },
    speak: (speech) => { said.push([speech.text.trim(), speech.lang, speech.voice.name]); },
  }});
"""


def check(browser, address, report, languages):
    for language, name in languages.items():
        page = _begun(browser, address, language)
        report.check(f"a page with audio and video, {name}", _looks(page))
        report.check(f"nothing plays before it is asked for, {name}", _plays(page))
        report.check(f"a voice reads what nobody recorded, {name}", _voice(page, address, language))
        report.check(f"a voice reads what people agree to, {name}", _consent(page, address, language))
        page.context.close()
    for language in [tag for tag in languages if tag.endswith("-x-easyread")]:
        page = _practice(browser, address, language)
        report.check(f"a question for practice, {languages[language]}", _looks(page))
        survey.answer(page)
        survey.press(page)
        problems = [] if "/q/" in page.url else [f"practice leads to {page.url}"]
        report.check("practice leads to the first question", problems)
        page.context.close()


def _begun(browser, address, language):
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(VOICES)
    page = context.new_page()
    page.fetched = []
    page.on("request", lambda request: page.fetched.append(request.url))
    page.goto(f"{address}/{language}/{RECORDED}")
    survey.press(page)
    return page


def _looks(page):
    return [f"{check.name}: {problem}" for check in CHECKS for problem in check.problems(page)]


def _plays(page):
    # Captions are a short text, which browsers fetch to know that they are there.
    fetched = [url for url in page.fetched if "/recordings/" in url and not url.endswith(".vtt")]
    problems = [f"fetched {url}" for url in fetched]
    if page.locator("audio[autoplay], video[autoplay]").count():
        problems.append("it plays by itself")
    if page.locator("form [data-reads]").count():
        problems.append("a voice reads what is recorded")
    parts = []
    page.on(
        "response",
        lambda answer: parts.append(answer.status) if answer.url.endswith(".wav") else None,
    )
    length = page.evaluate(
        """async () => {
          const audio = document.querySelector("audio");
          audio.muted = true;
          await audio.play();
          return audio.duration;
        }"""
    )
    if round(length, 1) != 2.0:
        problems.append(f"the recording is {length} seconds long")
    if parts[:1] != [206]:
        problems.append(f"the recording came as {parts}, not in parts")
    return problems


def _voice(page, address, language):
    page.goto(f"{address}/{language}/{RECORDED}/q/read")
    button = page.locator("form [data-reads]")
    if button.count() != 1:
        return [f"{button.count()} buttons to listen"]
    problems = []
    if page.evaluate("said.length"):
        problems.append("it speaks by itself")
    words = button.inner_text()
    button.click()
    said = [item for item in page.evaluate("said") if item != "stop"]
    # The survey is in English alone, so that an Urdu page has both.
    if "Have you read this?" not in said[0][0] or said[0][1:] != ["en-GB", "E"]:
        problems.append(f"the question is read as {said[0]}")
    if not any("Take your time." in item[0] for item in said):
        problems.append("the hint is not read")
    if not any("Yes" in item[0] for item in said):
        problems.append("the answers are not read")
    if language == "ur" and "ur" not in [item[1] for item in said]:
        problems.append("Urdu is not read")
    if button.inner_text() == words:
        problems.append("the button does not say that it stops")
    button.click()
    if page.evaluate("said.at(-1)") != "stop" or button.inner_text() != words:
        problems.append("the button does not stop it")
    return problems


def _consent(page, address, language):
    page.goto(f"{address}/{language}/{survey.WITH_CONSENT}")
    survey.press(page)
    page.locator("form [data-reads]").click()
    said = " ".join(item[0] for item in page.evaluate("said") if item != "stop")
    problems = []
    for text in page.locator("main p").all_inner_texts():
        if " ".join(text.split()) not in " ".join(said.split()):
            problems.append(f"{text!r} is not read")
    for text in page.locator("main .choice label").all_inner_texts():
        if said.count(text.split("\n")[0].strip()) != 1:
            problems.append(f"{text!r} is read {said.count(text)} times")
    return problems


def _practice(browser, address, language):
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(f"{address}/{language}/{survey.WITH_CONSENT}")
    survey.press(page)
    page.check("input[value=yes]")
    survey.press(page)
    if "/practice/" not in page.url:
        raise RuntimeError(f"No practice comes first, but {page.url}")
    return page
