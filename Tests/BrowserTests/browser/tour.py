"""Shows every kind of page: those of a draft, of a sent response, and of neither."""

import os

import mistakes
import sent
import survey
from hall import Hall
from survey import Stop

STAFF = Stop("staff", f"/staff/{survey.SURVEY}")
# Nobody needs to have begun for these.
OPEN_TO_ALL = [
    Stop("surveys", ""),
    Stop("not-found", "/nothing/here"),
    Stop("help", "/about/help"),
    Stop("display", "/about/display"),
    Stop("privacy", "/about/privacy"),
    Stop("cookies", "/about/cookies"),
    Stop("accessibility", "/about/accessibility"),
    Stop("return", f"/{survey.SURVEY}/return"),
    Stop("commitments", f"/{survey.SURVEY}/you-said-we-did"),
    Stop("own commitments", f"/{survey.SURVEY}/you-said-we-did/yours"),
    STAFF,
    Stop("consent", f"/{survey.WITH_CONSENT}/consent"),
    Stop("declined", f"/{survey.WITH_CONSENT}/declined"),
]


class Tour:
    def __init__(self, browser, address):
        self.browser = browser
        self.address = address
        # Requests that went to somebody else.
        self.foreign = set()
        start = Stop("start", f"/{survey.SURVEY}")
        self._sent = self._page()
        stops = survey.walk(self._sent, address, "en-GB")
        self._of_sent = [
            stops[-1],
            Stop("start again", start.path),
            Stop("withdraw", start.path + "/withdraw"),
        ]
        # Another draft stays open, since its person means to come back before the last page.
        self._open = self._page()
        survey.walk(self._open, address, "en-GB", stops=len(stops) - 1)
        self._open.goto(f"{address}/en-GB{stops[0].path}")
        survey.press(self._open, "[name=then]")
        self._of_draft = _one_of_each([start] + stops[:-1]) + [
            Stop("later", start.path + "/later"),
            Stop("clear", start.path + "/clear"),
        ]

        self._hall = Hall(address, self._page())

    def _page(self):
        # Smooth scrolling would let the focus run ahead of the window.
        context = self.browser.new_context(reduced_motion="reduce")
        context.on("request", self._notice)
        return context.new_page()

    def _notice(self, request):
        if not request.url.startswith(self.address + "/"):
            self.foreign.add(request.url)

    def pages(self, language, kinds=None):
        """Shows one page after another, then those with a mistake: its kind, and the page.

        With kinds only those; a mistake is made on its page even where that itself is left out.
        """
        def wanted(kind):
            return kinds is None or kind in kinds

        shown = [(self._open, OPEN_TO_ALL + self._of_draft), (self._sent, self._of_sent)]
        for page, stops in shown + [(self._hall.page, self._hall.stops)]:
            for stop in stops:
                if wanted(stop.kind):
                    yield stop.kind, self._show(page, language, stop)
        if wanted("staff figures"):
            yield "staff figures", self._figures(language)
        for page, stops in [(self._hall.page, self._hall.stops), shown[0]]:
            for stop in stops:
                make_mistake = mistakes.of(stop.kind)
                if make_mistake and wanted(stop.kind + " error"):
                    make_mistake(self._show(page, language, stop))
                    yield stop.kind + " error", page

    def choose_display(self):
        """Chooses the largest text and strong colours, as a person would."""
        for page in [self._open, self._sent, self._hall.page]:
            page.goto(f"{self.address}/en-GB/about/display")
            page.check("input[name=size][value=largest]")
            page.check("input[name=colours][value=strong]")
            survey.press(page)

    def _figures(self, language):
        """Who is heard and who is missing, as staff see it once they have given their token."""
        page = self._show(self._open, language, STAFF)
        page.select_option("#population", "england-2021")
        page.fill("#token", os.environ["FACILITATOR_TOKEN"])
        survey.press(page)
        form = {"population": "england-2021", "token": os.environ["FACILITATOR_TOKEN"]}
        sent.remember(page, form)
        if page.locator("main svg").count() != 1:
            raise RuntimeError("The page for staff shows no figures.")
        return page

    def _show(self, page, language, stop):
        sent.remember(page, None)
        page.goto(f"{self.address}/{language}{stop.path}")
        return page


def _one_of_each(stops):
    return list({stop.kind: stop for stop in reversed(stops)}.values())[::-1]
