"""Beside the questions of a kept form: the pages at its foot, another look, questions to try it on."""

import urllib.parse

import going
from checks import accessible
from device import device
from survey import SURVEY

EASY = "en-GB-x-easyread"
FOOT = {
    "help": "Help and contact",
    "privacy": "Privacy",
    "cookies": "Cookies",
    "accessibility": "Accessibility",
}


def foot(service, playwright, executable, folder):
    """Without a connection each link leads to a page of ours, and help to the kept one."""
    found = []
    with device(playwright, executable, f"{folder}-foot") as context:
        page = context.pages[0]
        address = _save(service, page, "en-GB")
        fresh = page.request.get(f"{service.address}/en-GB/about/help").text()
        if "NHS 111" not in fresh:
            found.append("the page for help has no numbers")
        page.goto(f"{service.address}/en-GB/about/help")
        page.evaluate(_MARK)
        page.goto(f"{service.address}/en-GB/about/help")
        if page.locator("#marked").count():
            found.append("with a connection the kept page for help is shown, not the one of today")
        service.kill()
        context.set_offline(True)
        page.goto(address)
        page.locator("#begin").click()
        going.go_on(page)
        for name, link in _links(page).items():
            page.goto(address)
            page.locator(f"footer a[href='{link}']").click()
            page.wait_for_load_state()
            if name == "display":
                page.locator("#resume").wait_for()
                if page.url != address:
                    found.append(f"display leads to {page.url}")
                continue
            heading = page.locator("main h1").inner_text()
            if heading != FOOT[name]:
                found.append(f"{name} shows {heading!r}")
            found += [f"{name}: {problem}" for problem in accessible(page)]
            page.locator("a.back").click()
            page.locator("#resume").wait_for()
        page.goto(f"{service.address}/ur/about/help")
        if page.locator("html").get_attribute("lang") != "ur" or "111" not in page.inner_text("main"):
            found.append("help is not kept in Urdu")
        for elsewhere in ["/en-GB", f"/en-GB/{SURVEY}/q/heard", "/"]:
            page.goto(service.address + elsewhere)
            page.locator("#resume").wait_for()
            if page.url != address:
                found.append(f"{elsewhere} leads to {page.url}")
        urdu = address.replace("/en-GB/", "/ur/")
        for last in [urdu, address]:
            page.goto(last)
            page.locator("#resume").wait_for()
            page.wait_for_function(_OPENED, arg=last)
            page.goto(f"{service.address}/")
            page.locator("#resume").wait_for()
            if page.url != last:
                found.append(f"/ leads to {page.url}, not to {last}, which was opened last")
        context.set_offline(False)
        service.start()
    return found


def look(service, playwright, executable, folder):
    """Pictures that are switched off are off in the kept form at once, in every language."""
    found = []
    with device(playwright, executable, f"{folder}-look") as context:
        page = context.pages[0]
        address = _save(service, page, EASY)
        if not page.evaluate(_PICTURED):
            found.append("there are no pictures to switch off")
        page.locator("#begin").click()
        going.go_on(page)
        page.goto(address)
        page.locator(f"footer a[href='{_links(page)['display']}']").click()
        page.locator("main input[value=hidden]").check()
        page.locator("main form button").click()
        page.wait_for_url(address)
        try:
            page.wait_for_function(_PLAIN, timeout=20000)
        except Exception:
            found.append("the page that somebody comes back to keeps its pictures")
        page.locator("#resume").wait_for()
        service.kill()
        context.set_offline(True)
        page.locator("#resume").click()
        if page.locator("#screen img").count():
            found.append("the page that somebody comes back to shows pictures")
        page.goto(address)
        page.locator("#resume").click()
        if page.locator("#screen img").count():
            found.append("without a connection there are pictures")
        found += [f"{kept} is kept with pictures" for kept in page.evaluate(_PICTURED)]
        context.set_offline(False)
        service.start()
    return found


def practice(service, playwright, executable, folder):
    """A question to try the form on comes first in Easy Read, and nothing of it is kept or sent."""
    found = []
    sent = []
    before = len(service.responses())
    with device(playwright, executable, f"{folder}-practice") as context:
        page = context.pages[0]
        page.on("request", lambda request: sent.append(request.post_data)
                if request.method == "POST" else None)
        address = _save(service, page, EASY)
        context.set_offline(True)
        page.goto(address)
        page.locator("#begin").click()
        asked = page.locator("#screen h1").inner_text()
        if "at home" not in asked:
            found.append(f"it begins with {asked!r}")
        caption = page.locator("#screen .caption").inner_text()
        if "We do not keep" not in caption:
            found.append(f"the question to try says {caption!r}")
        found += accessible(page)
        page.locator("#screen input[value=television]").check()
        going.go_on(page)
        page.locator("#screen .back").click()
        if page.locator("#screen input:checked").count():
            found.append("what was entered to try the form is still there")
        going.go_on(page)
        page.goto(address)
        page.locator("#resume").click()
        if page.locator("#screen h1").inner_text() == asked:
            found.append("somebody who comes back is asked to try the form again")
        listed = False
        for _ in range(60):
            if page.locator("#receipt").count():
                break
            if page.locator("#screen dl").count():
                listed = True
                if "Television" in page.locator("#screen dl").inner_text().title():
                    found.append("the list of all answers has the one for practice")
            gate = page.locator("input[name=equality][value=no]")
            if gate.count():
                gate.check()
            going.go_on(page)
        if not listed:
            found.append("there was no list of all answers")
        context.set_offline(False)
        page.evaluate("dispatchEvent(new Event('online'))")
        page.locator("#queue").filter(has_text="sent").wait_for(timeout=8000)
    fields = [name for data in sent for name, _ in urllib.parse.parse_qsl(data or "")]
    if "token" not in fields:
        found.append("no answers were seen on their way")
    found += [f"{name} is sent" for name in fields if "try-it" in name or "practice" in name]
    if any("television" in (data or "") for data in sent):
        found.append("what was entered to try the form is sent")
    if len(service.responses()) != before + 1:
        found.append(f"{len(service.responses()) - before} responses, not 1")
    return found


# Puts a mark into the kept page, by which it is known when it is shown.
_MARK = """async () => {
  const cache = await caches.open('equalsay-offline');
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.endsWith('/en-GB/about/help')) continue;
    const kept = await cache.match(request);
    const text = (await kept.text()).replace('<h1', '<p id="marked">kept</p><h1');
    await cache.put(request, new Response(text, { headers: kept.headers }));
  }
}"""


# Whether it is written down that the form at an address was opened last.
_OPENED = """async address => {
  const cache = await caches.open('equalsay-offline');
  const opened = await cache.match('/opened');
  return Boolean(opened) && await opened.text() === new URL(address).pathname;
}"""

# Whether the templates of the page have no pictures.
_PLAIN = """() => document.querySelector('template') && [...document.querySelectorAll('template')]
  .every(template => !template.content.querySelector('img'))"""

# The kept pages, in any language, that have some.
_PICTURED = """async () => {
  const cache = await caches.open('equalsay-offline');
  const found = [];
  for (const request of await cache.keys()) {
    const kept = await cache.match(request);
    if ((kept.headers.get('content-type') || '').startsWith('text/html')
      && (await kept.text()).includes('<img')) found.push(request.url);
  }
  return found;
}"""


def _save(service, page, language):
    address = f"{service.address}/{language}/{SURVEY}/offline"
    page.goto(address)
    page.locator("#save").click()
    page.locator("#begin").wait_for()
    return address


def _links(page):
    """The links at the foot to pages about the service, by the last part of their paths."""
    links = [link.get_attribute("href") for link in page.locator("footer a").all()]
    return {urllib.parse.urlsplit(link).path.rsplit("/", 1)[-1]: link for link in links}
