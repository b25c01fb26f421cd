"""Combined priorities from the definitions alone, in fractions, and the flip by trying everything."""

import json
from collections import defaultdict
from fractions import Fraction
from itertools import permutations

# Beyond so many ballots, or sums of points, trying everything takes too long and the flip is left out.
BALLOTS, PATIENCE = 12, 20_000


def figures(file):
    with open(file, encoding="utf-8") as opened:
        sessions = json.load(opened)["sessions"]
    for number, session in enumerate(sessions):
        session["constituency"] = session.get("stratum") or ("session", number)
    themes = sorted({theme for session in sessions for theme in session["ideas"].values()})
    pooled = {theme: share(theme, sessions) for theme in themes}
    voices = {theme: voice(theme, sessions) for theme in themes}
    pooled_ranks, voice_ranks = ranks(pooled), ranks(voices)
    scores = jla(sessions)
    breadth = {theme: sum(theme in top(session) for session in sessions) for theme in themes}
    return {
        "themes": {
            theme: {
                "offeredIn": sum(theme in session["ideas"].values() for session in sessions),
                "pooledPercent": float(100 * pooled[theme]),
                "pooledRank": pooled_ranks[theme],
                "equalVoicePercent": float(100 * voices[theme]),
                "equalVoiceRank": voice_ranks[theme],
                "jlaScore": scores[theme],
                "moved": pooled_ranks[theme] - voice_ranks[theme],
                "carriedForward": int(breadth[theme] > 0),
                "breadth": breadth[theme],
            }
            for theme in themes
        },
        "flip": flip(sessions, themes),
    }


def points(session, ballot):
    """The points of each idea of one ballot."""
    return {idea: session["places"] - place for place, idea in enumerate(ballot)}


def earned(session):
    total = dict.fromkeys(session["ideas"], 0)
    for ballot in session["ballots"]:
        for idea, number in points(session, ballot).items():
            total[idea] += number
    return total


def most(session, theme):
    """The most that the voters of a session could have given to all ideas of a theme together."""
    ideas = sum(other == theme for other in session["ideas"].values())
    places = range(session["places"], 0, -1)
    return len(session["ballots"]) * sum(list(places)[:ideas])


def share(theme, sessions):
    offering = [session for session in sessions if theme in session["ideas"].values()]
    return Fraction(
        sum(
            number
            for session in offering
            for idea, number in earned(session).items()
            if session["ideas"][idea] == theme
        ),
        sum(most(session, theme) for session in offering),
    )


def constituencies(sessions):
    grouped = defaultdict(list)
    for session in sessions:
        grouped[session["constituency"]].append(session)
    return grouped.values()


def voice(theme, sessions):
    shares = [
        share(theme, group)
        for group in constituencies(sessions)
        if any(theme in session["ideas"].values() for session in group)
    ]
    return sum(shares) / len(shares)


def ranks(values):
    return {name: 1 + sum(other > value for other in values.values()) for name, value in values.items()}


def jla(sessions):
    scores = defaultdict(int)
    for group in constituencies(sessions):
        totals = defaultdict(int)
        for session in group:
            for idea, number in earned(session).items():
                totals[session["ideas"][idea]] += number
        for theme, rank in ranks(totals).items():
            scores[theme] += len(totals) + 1 - rank
    return scores


def top(session):
    """The themes of the ideas in the first K places of a session."""
    total = earned(session)
    return {
        session["ideas"][idea]
        for idea, rank in ranks(total).items()
        if rank <= session["places"] and total[idea] > 0
    }


def flip(sessions, themes):
    """The smallest numbers of changed ballots, by every sum of points that so many can lead to."""
    denominators = [sum(most(session, theme) for session in sessions) for theme in themes]

    def vector(session, ballot):
        given = dict.fromkeys(themes, 0)
        for idea, number in points(session, ballot).items():
            given[session["ideas"][idea]] += number
        return tuple(given[theme] for theme in themes)

    def first(sums):
        parts = [Fraction(number, whole) for number, whole in zip(sums, denominators)]
        return {theme for theme, part in zip(themes, parts) if part == max(parts)}

    nothing = (0,) * len(themes)
    reachable, start = {nothing: 0}, nothing
    if sum(len(session["ballots"]) for session in sessions) > BALLOTS:
        return {}
    for session in sessions:
        lengths = range(1, min(session["places"], len(session["ideas"])) + 1)
        legal = {
            vector(session, order) for length in lengths for order in permutations(session["ideas"], length)
        }
        for ballot in session["ballots"]:
            cast = vector(session, ballot)
            start = add(start, cast)
            following = {}
            for sums, changed in reachable.items():
                for other in legal:
                    number, key = changed + (other != cast), add(sums, other)
                    following[key] = min(number, following.get(key, number))
            reachable = following
            if len(reachable) * len(legal) > PATIENCE:
                return {}
    leaders = first(start)
    after = [(changed, first(sums)) for sums, changed in reachable.items()]
    return {
        "ballots": min((changed for changed, now in after if now != leaders), default=None),
        "ballotsToOvertake": min((changed for changed, now in after if leaders - now), default=None),
    }


def add(one, other):
    return tuple(left + right for left, right in zip(one, other))
