"""Writes the log of a workshop that goes on and on: correctly chained, and legal to its last line.

    python3 workshop-log.py EVENTS > log.jsonl

People come and go, offer ideas, pass, ask, note, translate, propose, agree, decline and undo, in about
the mix of a real room, until there are as many events as wanted; then they vote twice and close. It
knows the format from docs/workshops.md alone and keeps only as much state as the rules need.
"""

import hashlib
import json
import random
import sys
from datetime import datetime, timedelta, timezone

PEOPLE = 30
IDEAS = 200
DEFINITION = {
    "id": "benchmark", "version": 1, "language": "en-GB", "languages": ["en-GB", "ur"],
    "title": "A workshop without end", "question": "What would help?", "preset": 180,
}


def letters(index):
    text = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


class Log:
    def __init__(self, out):
        self.out, self.seq, self.hash = out, 0, "0" * 64
        self.now = datetime(2026, 12, 1, 10, tzinfo=timezone.utc)
        self.random = random.Random(2026)

    def write(self, event, by="facilitator", **fields):
        self.seq += 1
        self.now += timedelta(seconds=self.random.randrange(3))
        line = {"seq": self.seq, "at": self.now.strftime("%Y-%m-%dT%H:%M:%SZ"), "event": event,
                "by": by, **fields}
        text = json.dumps(line, separators=(",", ":"))
        self.hash = hashlib.sha256((self.hash + text).encode()).hexdigest()
        self.out.write(f'{text[:-1]},"hash":"{self.hash}"}}\n')
        return self.seq

    def words(self):
        return hashlib.sha256(str(self.random.random()).encode()).hexdigest()


class Room:
    def __init__(self, log, events):
        self.log, self.events, self.random = log, events, log.random
        self.present = {f"p{number}": True for number in range(1, PEOPLE + 1)}
        self.standing = []       # letters with their only originator
        self.next_letter = 0
        self.proposals = 0

    def somebody(self):
        return self.random.choice([person for person, here in self.present.items() if here])

    def wording(self):
        return {"language": self.random.choice(["en-GB", "en-GB", "ur"]), "words": self.log.words()}

    def begin(self):
        write = self.log.write
        write("opened", format=1, definition=DEFINITION)
        for person in self.present:
            write("joined", participant=person, language="en-GB", means="web")
        write("ground-rules-agreed", rules=[self.log.words() for _ in range(6)])
        write("consensus-set", percent=70)
        write("stage-began", stage="silent-generation")
        for person in self.present:
            write("writing-finished", by=person)

    def go_round(self, turns):
        self.log.write("stage-began", stage="round-robin", order=list(self.present))
        for turn in range(turns):
            person = f"p{turn % PEOPLE + 1}"
            if len(self.standing) < IDEAS and self.random.random() < 0.1:
                self.offer(person)
            else:
                self.log.write("turn-passed", by=person)
        for turn in range(turns, turns + PEOPLE):
            self.log.write("turn-passed", by=f"p{turn % PEOPLE + 1}")

    def offer(self, person):
        letter = letters(self.next_letter)
        self.next_letter += 1
        self.standing.append((letter, person))
        self.log.write("idea-offered", by=person, idea=letter, **self.wording())

    def clarify(self, until):
        self.log.write("stage-began", stage="clarification")
        self.visit_all()
        acts = [self.note] * 8 + [self.ask] * 4 + [self.leave_and_return] * 2 + [self.translate] * 2 \
            + [self.visit, self.propose, self.extend, self.pause, self.undo]
        while self.log.seq < until:
            self.random.choice(acts)()
        # Nobody waits for an answer when voting opens.
        self.visit_all()

    def visit_all(self):
        for letter, _ in self.standing:
            self.log.write("idea-visited", idea=letter)

    def idea(self):
        return self.random.choice(self.standing)

    def note(self):
        self.log.write("note-added", by=self.somebody(), idea=self.idea()[0], words=self.log.words())

    def ask(self):
        self.log.write("clarification-asked", by=self.somebody(), idea=self.idea()[0])

    def visit(self):
        self.log.write("idea-visited", idea=self.idea()[0])

    def translate(self):
        self.log.write("idea-translated", by="interpreter", idea=self.idea()[0], **self.wording())

    def leave_and_return(self):
        person = self.somebody()
        self.log.write("left", by=person, participant=person)
        self.present[person] = False
        self.note()
        self.present[person] = True
        self.log.write("returned", participant=person)

    def extend(self):
        self.log.write("time-extended", minutes=self.random.randint(1, 5))

    def pause(self):
        self.log.write("paused")
        self.log.write("resumed")

    def undo(self):
        seq = self.log.write("note-added", idea=self.idea()[0], words=self.log.words())
        self.log.write("undone", undoes=seq)

    def propose(self):
        """Other words for an idea, which its originator agrees to, declines or takes apart again."""
        letter, person = self.idea()
        self.proposals += 1
        self.log.write("wording-proposed", proposal=self.proposals, ideas=[letter], idea=letter,
                       **self.wording())
        ending = self.random.choice(["agreed", "declined", "withdrawn", "undone"])
        if ending in ("agreed", "undone"):
            self.log.write("proposal-agreed", by=person, proposal=self.proposals)
        if ending == "undone":
            self.log.write("proposal-undone", by=person, proposal=self.proposals)
        if ending == "declined":
            self.log.write("proposal-declined", by=person, proposal=self.proposals)
        if ending == "withdrawn":
            self.log.write("proposal-withdrawn", proposal=self.proposals)

    def vote(self, number):
        ideas = [letter for letter, _ in self.standing]
        self.log.write("voting-opened", round=number, places=5, roster=list(self.present),
                       ideas=ideas, seed=f"{self.random.getrandbits(64):x}")
        ballots = [{"voter": f"{'vw'[number - 1]}{index + 1}", "ideas": self.random.sample(ideas, 5)}
                   for index in range(PEOPLE)]
        self.log.write("voting-closed", round=number, ballots=ballots, assisted=0, missing=0)

    def run(self):
        self.begin()
        self.go_round(self.events // 4)
        self.clarify(self.events - 3_000 if self.events > 10_000 else self.events)
        self.vote(1)
        self.log.write("stage-began", stage="discussion")
        while self.log.seq < self.events - 11:
            self.note()
        self.vote(2)
        for letter, _ in self.standing[:8]:
            self.log.write("next-step-planned", idea=letter, horizon="short", smallChange=False,
                           words=self.log.words())
        self.log.write("closed")


if __name__ == "__main__":
    Room(Log(sys.stdout), int(sys.argv[1]) if len(sys.argv) > 1 else 100_000).run()
