"""Attacks the tables of a release: what could each count that is withheld have been?

    python attack.py MONITORING RESPONSES RELEASE SURVEY

MONITORING is the definition of the equality questions (each a characteristic of its own name), RESPONSES the table of
responses that the release is about, RELEASE its folder, SURVEY the definition of the survey. There is one integer for
each answer to a question by each combination of categories, and whatever is published bounds a sum of them. Questions
that are asked of those who gave some answer to another one are attacked together with it: as many are asked as gave
that answer. How people took part, by language, channel, Easy Read and each characteristic, is attacked as well: there is
one integer for each language by channel, and one for each category. A solver of integer programs finds the lowest and the highest value of each count that is withheld. The
attacker knows the rules, why a group is withheld, and of a group that is not, which of the withheld counts are small.
It takes scipy (make ranking-tools).

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


def askers(survey):
    """Of each question that is not asked of everybody the question and the answers for which it is."""
    with open(survey, encoding="utf-8") as file:
        sections = json.load(file)["sections"]
    questions = [question for section in sections for question in section["questions"]]
    return {each["id"]: (each["askIf"]["question"], each["askIf"]["is"]) for each in questions if "askIf" in each}


def families(questions, askers):
    """Questions that hang on one another, the first one first."""
    found = {each: [each] for each in questions if each not in askers}
    for question in askers:
        first = question
        while first in askers:
            first = askers[first][0]
        found[first].append(question)
    return list(found.values())


class Attack:
    """All that is published of questions that hang together, as bounds on sums of integers."""

    def __init__(self, questions, rows, askers, responses, finest, parts):
        self.finest, self.parts, self.responses, self.people = finest, parts, responses, 2 * len(responses)
        self.options, self.places = {}, {}
        breakdowns = list(dict.fromkeys(self.by(row) for each in questions for row in rows[each]))
        # A breakdown of which another one has all characteristics is made of the same integers.
        self.blocks = [each for each in breakdowns if not any(set(each) < set(other) for other in breakdowns)]
        for question in questions:
            counts = [row for row in rows[question] if row["statistic"] == "count" and row["option"]]
            self.options[question] = list(dict.fromkeys(row["option"] for row in counts))
            for block in self.blocks:
                for key in product(*(self.finest[each] for each in block), self.lines(question)):
                    self.places[question, block, key] = len(self.places)
        self.constraints, self.secrets = [], []
        for question in questions:
            for block in self.blocks:
                self.addLogic(question, block, questions[0], askers.get(question))
            for block in self.blocks[1:]:
                for line in self.lines(question):
                    one, other = (self.sum(question, (), {}, line, each) for each in (block, self.blocks[0]))
                    self.bound(one - other, 0, 0)
            for row in rows[question]:
                self.addRow(question, row)

    def lines(self, question):
        return self.options[question] + [ANSWERED] + STATES

    def by(self, row):
        return tuple(row[f"by_{each}"] for each in (1, 2, 3) if row[f"by_{each}"])

    def block(self, by):
        return next(each for each in self.blocks if set(by) <= set(each))

    def sum(self, question, by, group, line, block=None):
        """The coefficients of a count: an answer of a group, by its category of each characteristic."""
        block = self.block(by) if block is None else block
        total = numpy.zeros(len(self.places))
        allowed = [self.parts[each, group[each]] if each in group else set(self.finest[each]) for each in block]
        for key in product(*allowed, [line]):
            total[self.places[question, block, key]] = 1
        return total

    def bound(self, total, low, high):
        self.constraints.append((total, low, high))

    def addLogic(self, question, block, first, asker):
        isOne = all(len(answers(each[question])) < 3 for each in self.responses)
        for key in product(*(self.finest[each] for each in block)):

            def one(name, line):
                total = numpy.zeros(len(self.places))
                total[self.places[name, block, (*key, line)]] = 1
                return total

            def people(name, lines):
                return sum(one(name, line) for line in lines)

            if self.options[question]:
                options = people(question, self.options[question])
                if isOne:
                    self.bound(options - one(question, ANSWERED), 0, 0)
                else:
                    self.bound(options - one(question, ANSWERED), 0, numpy.inf)
                    for option in self.options[question]:
                        self.bound(one(question, ANSWERED) - one(question, option), 0, numpy.inf)
            if question != first:
                self.bound(people(question, [ANSWERED] + STATES) - people(first, [ANSWERED] + STATES), 0, 0)
            if asker:
                asked = people(question, [ANSWERED, "skipped", "prefer_not"])
                self.bound(asked - people(asker[0], asker[1]), 0, 0)

    def truth(self, question, group, line):
        return sum(
            all(each[f"monitoring.{name}"] in self.parts[name, category] for name, category in group.items())
            and line in answers(each[question])
            for each in self.responses
        )

    def addRow(self, question, row):
        by = self.by(row)
        group = {each: row[f"category_{place + 1}"] for place, each in enumerate(by)}
        if row["statistic"] not in ["count", *STATES]:
            return
        line = (row["option"] or ANSWERED) if row["statistic"] == "count" else row["statistic"]
        self.publish(question, row["base"], by, group, ANSWERED, smallest=10)
        if line != ANSWERED:
            self.publish(question, row["value"], by, group, line, smallest=5 if row["base"] != "[c]" else None)

    def publish(self, question, value, by, group, line, smallest):
        """A number that is small where it is under the smallest; of a group that is withheld, that is not known."""
        total, truth = self.sum(question, by, group, line), self.truth(question, group, line)
        name = f"{question} {group} {line}"
        if value == "[c]":
            self.bound(total, 0, smallest - 1 if smallest and truth < smallest else numpy.inf)
            if line != ANSWERED and 1 <= truth <= 4:
                self.secrets.append((total, truth, name))
        elif value == "[z]":
            assert truth == 0, f"{name}: {truth} is not ruled out"
            self.bound(total, 0, 0)
        else:
            low, high = max(smallest, int(value) - 2), int(value) + 2
            assert low <= truth <= high, f"{name}: {truth} is not {value}"
            self.bound(total, low, high)

    def findings(self):
        yield from findings(self.constraints, self.secrets, len(self.places), self.people)


class ParticipationAttack:
    """How people took part and who they are, as bounds on sums of integers that make up everybody."""

    def __init__(self, release, responses):
        participation = [row for row in read(f"{release}/participation.csv") if row["statistic"] == "responses"]
        respondents = read(f"{release}/respondents.csv")
        names = {each: [row["category"] for row in participation if row["dimension"] == each] for each in ("language", "channel")}
        ways = [("way", *each) for each in product(names["language"], names["channel"])]
        kinds = [("kind", row["characteristic"], row["category"]) for row in respondents]
        self.places = {each: place for place, each in enumerate(ways + kinds)}
        self.responses, self.people = responses, 2 * len(responses)
        self.constraints, self.secrets = [], []
        everybody = self.sum(lambda each: each[0] == "way")
        with open(f"{release}/release.json", encoding="utf-8") as file:
            self.publish(str(json.load(file)["population"]["people"]), everybody, len(responses), "everybody")
        for characteristic in dict.fromkeys(row["characteristic"] for row in respondents):
            self.constraints.append((self.sum(lambda each: each[:2] == ("kind", characteristic)) - everybody, 0, 0))
        for row in participation:
            tests = {"language": lambda each: each[1] == row["category"], "channel": lambda each: each[2] == row["category"]}
            isEasy = tests.get(row["dimension"], lambda each: each[1].endswith("-x-easyread") == (row["category"] == "yes"))
            truth = sum(isEasy(("way", each["language"], each["channel"])) for each in responses)
            total = self.sum(lambda each: each[0] == "way" and isEasy(each))
            self.publish(row["value"], total, truth, f"{row['dimension']} {row['category']}")
        for row in respondents:
            if row["respondents"] not in ["[c]", "[z]"]:
                total = self.sum(lambda each: each == ("kind", row["characteristic"], row["category"]))
                smallest, value = 5, int(row["respondents"])
                self.constraints.append((total, max(smallest, value - 2), value + 2))

    def sum(self, test):
        return numpy.array([1.0 if test(each) else 0.0 for each in self.places])

    def publish(self, value, total, truth, name):
        """A category of fewer than ten people is withheld; others may be, to protect it."""
        if value == "[c]":
            self.constraints.append((total, 0, 9 if truth < 10 else numpy.inf))
            if 1 <= truth <= 4:
                self.secrets.append((total, truth, name))
        else:
            low, high = max(5, int(value) - 2), int(value) + 2
            assert low <= truth <= high, f"{name}: {truth} is not {value}"
            self.constraints.append((total, low, high))

    def findings(self):
        yield from findings(self.constraints, self.secrets, len(self.places), self.people)


def findings(constraints, secrets, unknowns, people):
    matrix = numpy.array([each[0] for each in constraints])
    limits = LinearConstraint(matrix, [each[1] for each in constraints], [each[2] for each in constraints])
    for total, truth, name in secrets:
        ends = []
        for sign in (1, -1):
            found = milp(
                sign * total, constraints=limits, integrality=numpy.ones(unknowns), bounds=Bounds(0, people)
            )
            assert found.success, f"{name}: {found.message}"
            ends.append(round(sign * found.fun))
        if ends[1] - ends[0] < 3:
            yield f"{name}: {truth}, and only {ends[0]} to {ends[1]} is possible"


def main(monitoring, responses, release, survey):
    finest, parts = categories(monitoring)
    responses, asked = read(responses), askers(survey)
    rows = defaultdict(list)
    for row in read(f"{release}/tables.csv"):
        rows[row["question"]].append(row)
    tried = 0
    for family in families(rows, asked):
        if not any(row["statistic"] in ["count", *STATES] for each in family for row in rows[each]):
            continue
        attack = Attack(family, rows, asked, responses, finest, parts)
        tried += len(attack.secrets)
        for line in attack.findings():
            print(line)
    participation = ParticipationAttack(release, responses)
    tried += len(participation.secrets)
    for line in participation.findings():
        print(line)
    print(f"{tried} counts tried")


if __name__ == "__main__":
    main(*sys.argv[1:])
