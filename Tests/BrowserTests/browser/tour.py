"""Shows every kind of page: those of a draft, of a sent response, and of neither."""

import mistakes
import survey
from survey import Stop


class Tour:
    def __init__(self, browser, address):
        self.browser = browser
        self.address = address
        # Requests that went to somebody else.
        self.foreign = set()
        self._sent = self._page()
        stops = survey.walk(self._sent, address, "en-GB")
        # Another draft that stays open, since it ends before the last question.
        self._open = self._page()
        survey.walk(self._open, address, "en-GB", stops=len(stops) - 1)
        start = Stop("start", f"/{survey.SURVEY}")
        self._of_draft = _one_of_each([start] + stops[:-1])
        self._others = [Stop("surveys", ""), Stop("not-found", "/nothing/here")]
        self._of_sent = [stops[-1], Stop("start again", start.path)]

    def _page(self):
        # Smooth scrolling would let the focus run ahead of the window.
        context = self.browser.new_context(reduced_motion="reduce")
        context.on("request", self._notice)
        return context.new_page()

    def _notice(self, request):
        if not request.url.startswith(self.address + "/"):
            self.foreign.add(request.url)

    def pages(self, language):
        """Shows one page after another, then those with a mistake: its kind, and the page."""
        for stop in self._others + self._of_draft:
            yield stop.kind, self._show(self._open, language, stop)
        for stop in self._of_sent:
            yield stop.kind, self._show(self._sent, language, stop)
        for stop in self._of_draft:
            make_mistake = mistakes.of(stop.kind)
            if make_mistake:
                make_mistake(self._show(self._open, language, stop))
                yield stop.kind + " error", self._open

    def _show(self, page, language, stop):
        page.goto(f"{self.address}/{language}{stop.path}")
        return page


def _one_of_each(stops):
    return list({stop.kind: stop for stop in reversed(stops)}.values())[::-1]
