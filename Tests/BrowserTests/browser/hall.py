"""Workshops that each stand at another stage, and somebody who takes part in them."""

from facilitator import Facilitator
from survey import Stop

IDEAS = ["Somebody to ring me back", "A bus that stops there", "Letters in large print & plain words"]


class Hall:
    def __init__(self, address, page):
        self.address = address
        self.page = page
        self.stops = [Stop("code", "/workshops")]
        for prepare in [
            self._door, self._gathering, self._writing, self._own_turn, self._other_turn,
            self._clarification, self._ranking, self._voted, self._results, self._discussion,
            self._second, self._closed, self._topic,
        ]:
            self._add(prepare)

    def _add(self, prepare):
        kind = prepare.__name__.strip("_").replace("_", "-")
        facilitator = prepare()
        path = f"/workshops/{facilitator.code}"
        self.stops.append(Stop(f"room-{kind}", path))
        if kind == "door":
            self.stops += [
                Stop("room-return", path + "/return"),
                Stop("room-erase", path + "/erase"),
            ]
        if kind == "gathering":
            self.stops.append(Stop("room-slip", path + "?slip=1"))

    def _door(self):
        return Facilitator.of_survey(self.address)

    def join(self, facilitator):
        """Comes in by the button, and puts the words away."""
        self.page.goto(f"{self.address}/en-GB/workshops/{facilitator.code}")
        self._press("join")
        self._press("took-slip")

    def _press(self, act, within=""):
        with self.page.expect_navigation():
            self.page.locator(f"{within} button[value={act}]").first.click()

    def _gathering(self):
        facilitator = Facilitator.of_survey(self.address)
        self.join(facilitator)
        for _ in range(2):
            facilitator.act("join", means="paper")
        return facilitator

    def _writing(self):
        facilitator = self._gathering()
        facilitator.act("begin", stage="silent-generation")
        self.page.reload()
        for idea in IDEAS[:2]:
            self.page.locator("#new-text").fill(idea)
            self._press("write", "#new")
        return facilitator

    def _own_turn(self):
        facilitator = self._writing()
        facilitator.act("begin", stage="round-robin")
        return facilitator

    def _other_turn(self):
        facilitator = self._own_turn()
        self.page.reload()
        self._press("offer", "#draft-1")
        return facilitator

    def _all_said(self):
        facilitator = self._other_turn()
        facilitator.act("offer", participant=2, text=IDEAS[2])
        facilitator.act("offer", participant=3, text="ایک فون نمبر جو سب کو یاد رہے", language="ur")
        self.page.reload()
        self._press("offer", "#draft-2")
        facilitator.act("begin", stage="clarification")
        return facilitator

    def _clarification(self):
        facilitator = self._all_said()
        facilitator.act("ask", idea="A", participant=2)
        facilitator.act("note", idea="A", text="On the same day")
        facilitator.act("propose", ideas=["A", "B"], text="An answer on the same day, in plain words")
        facilitator.act("propose", ideas=["D"], text="Buses that stop there", participant=2)
        facilitator.act(
            "translate", idea="C", language="en-GB", text="A phone number that everybody remembers"
        )
        return facilitator

    def _ranking(self):
        facilitator = self._all_said()
        facilitator.act("open-voting")
        return facilitator

    def _voted(self):
        facilitator = self._ranking()
        self.page.reload()
        for place, field in enumerate(self.page.locator("select").all()):
            field.select_option(index=place + 1)
        self._press("vote")
        return facilitator

    def _results(self):
        facilitator = self._voted()
        facilitator.act("ballot", participant=2, ideas=["C", "A"])
        facilitator.act("close-voting")
        return facilitator

    def _discussion(self):
        facilitator = self._results()
        facilitator.act("begin", stage="discussion")
        return facilitator

    def _second(self):
        facilitator = self._discussion()
        facilitator.act("open-voting")
        facilitator.act("ballot", participant=2, ideas=["B", "C"])
        facilitator.act("ballot", participant=3, ideas=["B", "D", "A"])
        facilitator.act("close-voting")
        facilitator.act(
            "plan-next-step", idea="B", horizon="short", smallChange=True, owner="The practice"
        )
        return facilitator

    def _closed(self):
        facilitator = self._second()
        facilitator.act("close")
        return facilitator

    def _topic(self):
        facilitator = Facilitator.of_topics(self.address)
        self.join(facilitator)
        facilitator.act("begin", stage="topic", topic=1)
        self.page.reload()
        self.page.locator("#note-text").fill("To my daughter")
        self._press("note")
        return facilitator
