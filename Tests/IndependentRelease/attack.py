"""Attacks the tables of a release: what could each count that is withheld have been?

    python attack.py MONITORING RESPONSES RELEASE

MONITORING is the definition of the equality questions (each a characteristic of its own name), RESPONSES the table of
responses that the release is about, RELEASE its folder. There is one integer for each answer to a question by each
combination of categories, and whatever is published bounds a sum of them. A solver of integer programs finds the
lowest and the highest value of each count that is withheld. The attacker knows the rules, why a group is withheld, and
of a group that is not, which of the withheld counts are small. It takes scipy (make ranking-tools).

Prints a line for each count of 1 to 4 people of which fewer than four values are possible, then how many were tried.
"""

import csv
import json
import sys
from collections import defaultdict
from itertools import product

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

STATES = ["skipped", "prefer_not", "not_asked"]
ANSWERED = "answered"
NOBODY_KNOWS = ""


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def categories(monitoring):
    """The finest categories of each characteristic, and of each category the finest ones in it."""
    with open(monitoring, encoding="utf-8") as file:
        questions = json.load(file)["questions"]
    finest, parts = {}, {}
    for question in questions:
        finest[question["id"]] = [each["id"] for each in question["options"]] + [NOBODY_KNOWS]
        for option in question["options"]:
            parts[question["id"], option["id"]] = {option["id"]}
            if "parent" in option:
                parts.setdefault((question["id"], option["parent"]), set()).add(option["id"])
    return finest, parts


def answers(cell):
    """The rows of the table in which a response counts, by the cell of its answer."""
    if cell == "":
        return ["skipped"]
    return [cell] if cell in STATES else [ANSWERED] + cell.split(" ")


class Attack:
    """All that is published of one question, as bounds on sums of integers."""

    def __init__(self, question, rows, responses, finest, parts):
        self.question, self.rows, self.finest, self.parts = question, rows, finest, parts
        self.responses, self.people = responses, 2 * len(responses)
        self.options = list(dict.fromkeys(row["option"] for row in rows if row["statistic"] == "count"))
        self.lines = self.options + [ANSWERED] + STATES
        self.isOne = all(len(answers(each[question])) < 3 for each in responses)
        breakdowns = list(dict.fromkeys(self.by(row) for row in rows))
        # A breakdown of which another one has all characteristics is made of the same integers.
        self.blocks = [each for each in breakdowns if not any(set(each) < set(other) for other in breakdowns)]
        self.places = {}
        for block in self.blocks:
            for key in product(*(self.finest[each] for each in block), self.lines):
                self.places[block, key] = len(self.places)
        self.constraints, self.secrets = [], []
        for block in self.blocks:
            self.addLogic(block)
        for block in self.blocks[1:]:
            for line in self.lines:
                self.bound(self.sum((), {}, line, block) - self.sum((), {}, line, self.blocks[0]), 0, 0)
        for row in rows:
            self.addRow(row)

    def by(self, row):
        return tuple(row[f"by_{each}"] for each in (1, 2, 3) if row[f"by_{each}"])

    def block(self, by):
        return next(each for each in self.blocks if set(by) <= set(each))

    def sum(self, by, group, line, block=None):
        """The coefficients of a count: an answer of a group, by its category of each characteristic."""
        block = self.block(by) if block is None else block
        total = numpy.zeros(len(self.places))
        allowed = [self.parts[each, group[each]] if each in group else set(self.finest[each]) for each in block]
        for key in product(*allowed, [line]):
            total[self.places[block, key]] = 1
        return total

    def bound(self, total, low, high):
        self.constraints.append((total, low, high))

    def addLogic(self, block):
        for key in product(*(self.finest[each] for each in block)):
            one = lambda line: numpy.eye(len(self.places))[self.places[block, (*key, line)]]
            options = sum(one(each) for each in self.options)
            if self.isOne:
                self.bound(options - one(ANSWERED), 0, 0)
            else:
                self.bound(options - one(ANSWERED), 0, numpy.inf)
                for option in self.options:
                    self.bound(one(ANSWERED) - one(option), 0, numpy.inf)

    def truth(self, group, line):
        return sum(
            all(each[f"monitoring.{name}"] in self.parts[name, category] for name, category in group.items())
            and line in answers(each[self.question])
            for each in self.responses
        )

    def addRow(self, row):
        by = self.by(row)
        group = {each: row[f"category_{place + 1}"] for place, each in enumerate(by)}
        if row["statistic"] not in ["count", *STATES]:
            return
        line = row["option"] if row["statistic"] == "count" else row["statistic"]
        self.publish(row["base"], by, group, ANSWERED, smallest=10)
        self.publish(row["value"], by, group, line, smallest=5 if row["base"] != "[c]" else None)

    def publish(self, value, by, group, line, smallest):
        """A number that is small where it is under the smallest; of a group that is withheld, that is not known."""
        total, truth = self.sum(by, group, line), self.truth(group, line)
        if value == "[c]":
            self.bound(total, 0, smallest - 1 if smallest and truth < smallest else numpy.inf)
            if line != ANSWERED and 1 <= truth <= 4:
                self.secrets.append((total, truth, f"{self.question} {group} {line}"))
        elif value == "[z]":
            assert truth == 0, f"{self.question} {group} {line}: {truth} is not ruled out"
            self.bound(total, 0, 0)
        else:
            low, high = max(smallest, int(value) - 2), int(value) + 2
            assert low <= truth <= high, f"{self.question} {group} {line}: {truth} is not {value}"
            self.bound(total, low, high)

    def findings(self):
        matrix = numpy.array([each[0] for each in self.constraints])
        limits = LinearConstraint(matrix, [each[1] for each in self.constraints], [each[2] for each in self.constraints])
        for total, truth, name in self.secrets:
            ends = []
            for sign in (1, -1):
                found = milp(
                    sign * total, constraints=limits, integrality=numpy.ones(len(self.places)), bounds=Bounds(0, self.people)
                )
                assert found.success, f"{name}: {found.message}"
                ends.append(round(sign * found.fun))
            if ends[1] - ends[0] < 3:
                yield f"{name}: {truth}, and only {ends[0]} to {ends[1]} is possible"


def main(monitoring, responses, release):
    finest, parts = categories(monitoring)
    responses = read(responses)
    questions = defaultdict(list)
    for row in read(f"{release}/tables.csv"):
        questions[row["question"]].append(row)
    tried = 0
    for question, rows in questions.items():
        if not any(row["statistic"] == "count" for row in rows):
            continue
        attack = Attack(question, rows, responses, finest, parts)
        tried += len(attack.secrets)
        for line in attack.findings():
            print(line)
    print(f"{tried} counts tried")


if __name__ == "__main__":
    main(*sys.argv[1:])
