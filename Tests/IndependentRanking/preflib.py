"""PrefLib's files of rankings as votelib takes them."""

import re
from collections import defaultdict

_GROUP = re.compile(r"\{[^}]*\}|\d+")


def read(path):
    """How many ideas there are, and how many voters gave each order.

    An order is a tuple of ideas, best first; ideas that tie are a frozenset in it.
    """
    ideas, votes = 0, defaultdict(int)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# NUMBER ALTERNATIVES:"):
                ideas = int(line.split(":")[1])
            elif not line.startswith("#"):
                voters, order = line.split(":")
                votes[_order(order)] += int(voters)
    return ideas, dict(votes)


def _order(text):
    if "{" not in text:
        return tuple(map(int, text.split(","))) if text.strip() else ()
    return tuple(
        frozenset(map(int, group[1:-1].split(","))) if group[0] == "{" else int(group)
        for group in _GROUP.findall(text)
    )


def members(place):
    """The ideas at one place of an order, whether one or several that tie."""
    return place if isinstance(place, frozenset) else (place,)


def usual_places(ideas):
    return min(5, ideas // 2 + 1)
