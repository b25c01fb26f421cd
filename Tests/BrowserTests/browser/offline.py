"""A form that is kept on a device: without a connection, closed and opened again, and sent once."""

import json
import re
import tempfile
import urllib.request
from pathlib import Path

import going
import keptfoot
import keptlooks
import ways
from checks import accessible
from device import Service, device
from recordings import VOICES
from survey import SURVEY

_left = Path(__file__).with_name("scripts") / "offline-left.js"


def check(playwright, executable, report, pictures):
    sources = {}
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder))
        try:
            browser = (playwright, executable, Path(folder) / "browser")
            report.check("a form without a connection, sent once", _journey(service, *browser))
            report.check("conditions on the device and on the server", ways.problems(service, *browser))
            report.check("the foot of a kept form", keptfoot.foot(service, *browser))
            report.check("a kept form that is to look otherwise", keptfoot.look(service, *browser))
            report.check("trying a kept form", keptfoot.practice(service, *browser))
            looks = keptlooks.problems(service, *browser, pictures, sources)
            for name, problems in looks.items():
                report.check(f"the pages of a kept form, {name}", problems)
        finally:
            service.kill()
    return sources


def _journey(service, playwright, executable, folder):
    """Everything that a device goes through, from saving the form to clearing it."""
    found = []
    with device(playwright, executable, folder) as context:
        page = context.pages[0]
        page.goto(f"{service.address}/en-GB/{SURVEY}?site=none")
        page.locator("#offline a").click()
        page.locator("#save").click()
        page.locator("#begin").wait_for()
        address = page.url
        context.set_offline(True)
        service.kill()
        page.goto(address)
        page.locator("#begin").wait_for()
        page.locator("#begin").press("Enter")
        for _ in range(6):
            _answer_by_keyboard(page)
        asked = going.heading(page)
    with device(playwright, executable, folder) as context:
        page = context.pages[0]
        context.set_offline(True)
        page.goto(address)
        # A key is pressed whether or not the button is there yet.
        page.locator("#resume").wait_for()
        page.locator("#resume").press("Enter")
        if going.heading(page) != asked:
            found.append(f"after closing the browser: {going.heading(page)!r}, not {asked!r}")
        found += _no_plain_answers(folder)
        for _ in range(60):
            if page.locator("#receipt").count():
                break
            _answer_by_keyboard(page)
        receipt = page.locator("#receipt").inner_text()
        _expect(found, page, "Not sent yet: 1. We send it when there is a connection.")
        page.locator("#next").press("Enter")
        page.locator("#begin").wait_for()
    found += _nothing_typed(folder)
    with device(playwright, executable, folder) as context:
        page = context.pages[0]
        context.add_init_script(VOICES)
        page.goto(address)
        _expect(found, page, "Not sent yet: 1.")
        found += _killed_while_sending(service, page)
        if len(service.responses()) != 1:
            found.append(f"{len(service.responses())} responses, not 1")
        found += _found_by(receipt, page, service)
        found += _second_person(service, page, address)
        found += _refused(service, page, address)
        found += _cleared(service, context, page, address)
    found += _nothing_typed(folder)
    return found


def _answer_by_keyboard(page):
    """Answers the page on the screen with the keyboard alone, and goes on."""
    before = going.heading(page)
    place, answered = 0, set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => { const e = document.activeElement; return { tag: e.tagName, type: e.type ||"
            " '', name: e.name || '', on: !!e.closest('#screen form'),"
            " options: [...(e.options || [])].map(o => o.text) }; }"
        )
        if not focused["on"]:
            continue
        if focused["type"] == "submit":
            page.keyboard.press("Enter")
            break
        if focused["tag"] == "SELECT":
            place += 1
            page.keyboard.type(focused["options"][place])
        elif focused["type"] == "radio":
            page.keyboard.press("Space")
        elif focused["type"] == "checkbox" and focused["name"] not in answered | {"prefer"}:
            answered.add(focused["name"])
            page.keyboard.press("Space")
        elif focused["tag"] == "TEXTAREA":
            page.keyboard.type("Unmistakable & <b>words</b>")
        elif focused["type"] == "text":
            page.keyboard.type("3")
    if going.has_gone_on(page, before):
        return
    raise RuntimeError(f"It does not go on from {before!r}: {page.locator('#screen').inner_text()}")


def _no_plain_answers(folder):
    """Nothing that was chosen stands in the files of the browser's databases."""
    # Chosen on the second page of the survey; no text of the form is kept in these folders.
    words = [text.encode(code) for text in ["answer\",\"", "myself"] for code in ["utf-8", "utf-16-le"]]
    files = [file for kind in ["IndexedDB", "Local Storage", "Session Storage"]
             for file in Path(folder).glob(f"Default/{kind}/**/*") if file.is_file()]
    if not files:
        return ["no file of the browser's databases was found"]
    return [f"{file.name} holds {word!r}" for file in files for word in words
            if word in file.read_bytes()]


def _nothing_typed(folder):
    """Nothing that was typed stands in any file of the browser, such as those that restore windows."""
    words = ["Unmistakable".encode(code) for code in ["utf-8", "utf-16-le"]]
    return [f"{file.relative_to(folder)} holds what was typed" for file in Path(folder).rglob("*")
            if file.is_file() and any(word in file.read_bytes() for word in words)]


def _killed_while_sending(service, page):
    """The service stores the answers and is killed before the device hears of it."""
    found = []
    sent = []

    def swallow(route):
        # What is stored, and what the device never hears of.
        request = urllib.request.Request(route.request.url, data=route.request.post_data_buffer)
        sent.append(json.loads(urllib.request.urlopen(request).read())["receipt"])
        service.kill()
        route.abort()

    service.start()
    page.route("**/offline", lambda route: swallow(route)
               if route.request.method == "POST" and not sent else route.fallback())
    page.evaluate("dispatchEvent(new Event('online'))")
    if not going.becomes(page, lambda: bool(sent)):
        return ["nothing was sent when the connection was back"]
    _expect(found, page, "Not sent yet: 1.")
    page.unroute("**/offline")
    service.start()
    page.evaluate("dispatchEvent(new Event('online'))")
    _expect(found, page, "All finished answers have been sent.")
    return found


def _found_by(receipt, page, service):
    """The code that was shown without a connection finds the response."""
    other = page.context.new_page()
    other.goto(f"{service.address}/en-GB/{SURVEY}/withdraw")
    other.locator("#code").fill(receipt)
    other.locator("main form button").click()
    other.wait_for_load_state()
    has = other.locator("input[name=sure]").count() == 1
    other.close()
    return [] if has else [f"the code {receipt} finds nothing"]


def _second_person(service, page, address):
    """With a connection the answers of the next person are sent at once; nothing is left of them."""
    found = []
    page.goto(address)
    page.locator("#begin").click()
    if page.locator("#screen input:checked").count():
        found.append("the next person sees an answer of the last")
    found += _heard(page)
    _hurry(page)
    _expect(found, page, "All finished answers have been sent.")
    if len(service.responses()) != 2:
        found.append(f"{len(service.responses())} responses after two people")
    page.go_back()
    page.locator("#begin").wait_for()
    return found


def _heard(page):
    """A page of a kept form can be listened to, and stops when it goes."""
    buttons = page.locator("#screen [data-reads]")
    if buttons.count() != 1:
        return [f"{buttons.count()} buttons to listen"]
    buttons.click()
    said = [item[0] for item in page.evaluate("said") if item != "stop"]
    if not said or said[0] not in going.heading(page):
        return [f"what is read begins with {said[:1]}, not with {going.heading(page)!r}"]
    page.locator("#screen form button[type=submit]").first.click()
    stops = going.becomes(page, lambda: page.evaluate("said.at(-1)") == "stop")
    return [] if stops else ["it reads on when the page has gone"]


def _hurry(page):
    """Leaves every question out, and no to the equality questions."""
    for _ in range(60):
        if page.locator("#receipt").count():
            return
        gate = page.locator("input[name=equality][value=no]")
        if gate.count():
            gate.check()
        going.go_on(page)


def _refused(service, page, address):
    """What is not taken stays, with what to do, until somebody decides."""
    found = _lost_on_the_way(service, page, address)

    def refuse(route):
        if route.request.method != "POST":
            return route.fallback()
        return route.fulfill(
            status=422, content_type="application/json", body='{"problem":"closed"}'
        )

    page.route("**/offline", refuse)
    page.goto(address)
    page.locator("#begin").click()
    _hurry(page)
    words = r"Answers \d+, .*: not taken, because the survey is closed"
    page.locator("#queue li").wait_for()
    if not re.search(words, page.locator("#queue").inner_text()):
        found.append(f"a closed survey says {page.locator('#queue').inner_text()!r}")
    found += [f"with a refusal: {problem}" for problem in accessible(page)]
    page.unroute("**/offline")
    other = page.context.new_page()
    other.goto(f"{service.address}/en-GB/{SURVEY}/clear")
    try:
        other.locator("#unsent").wait_for(timeout=5000)
    except Exception:
        found.append("the page that clears the device does not warn")
    other.close()
    page.locator("#queue button").first.click()
    _expect(found, page, "All finished answers have been sent.")
    return found


def _lost_on_the_way(service, page, address):
    """A page that is not found on the way to the service is no reply of the service."""
    found = []
    page.route("**/offline", lambda route: route.fallback() if route.request.method != "POST"
               else route.fulfill(status=404, content_type="text/html", body="<h1>Not found</h1>"))
    page.goto(address)
    page.locator("#begin").click()
    _hurry(page)
    _expect(found, page, "Not sent yet: 1.")
    page.wait_for_timeout(500)
    if page.locator("#queue li").count():
        found.append(f"a proxy's 404 is taken for a refusal: {page.locator('#queue').inner_text()!r}")
    page.unroute("**/offline")
    page.evaluate("dispatchEvent(new Event('online'))")
    _expect(found, page, "All finished answers have been sent.")
    return found


def _cleared(service, context, page, address):
    """“Finish and clear” warns of what is not sent, and leaves nothing."""
    found = []
    page.goto(address)
    page.locator("#begin").click()
    going.go_on(page)
    context.set_offline(True)
    page.goto(address)
    page.locator("#resume").click()
    _hurry(page)
    page.locator("#wipe").click()
    if "Not sent yet: 1. If you clear" not in page.locator("#lost").inner_text():
        found.append(f"no warning: {page.locator('#screen').inner_text()!r}")
    found += [f"the warning: {problem}" for problem in accessible(page)]
    context.set_offline(False)
    page.locator("#clear").click()
    page.get_by_role("heading", name="This device is clear").wait_for()
    page.goto(f"{service.address}/health")
    left = page.evaluate(_left.read_text(encoding="utf-8"))
    if left != {"databases": [], "caches": [], "workers": 0}:
        found.append(f"left on the device: {left}")
    if context.cookies():
        found.append(f"cookies: {context.cookies()}")
    return found


def _expect(found, page, words):
    try:
        page.locator("#queue").filter(has_text=words).wait_for(timeout=8000)
    except Exception:
        found.append(f"the queue says {page.locator('#queue').inner_text()!r}, not {words!r}")
