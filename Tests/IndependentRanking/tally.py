"""The figures that need no random numbers, by votelib where it has the method and by scipy."""

from collections import defaultdict
from fractions import Fraction
from itertools import chain, permutations, product
from math import factorial, prod

import numpy as np
from preflib import members, usual_places
from scipy.stats import friedmanchisquare, rankdata
from votelib.component.rankscore import Borda, FixedTop, ModifiedBorda, SequenceBased
from votelib.convert import RankedToCondorcetVotes, RankedToPositionalVotes
from votelib.evaluate.condorcet import RankedPairs, Schulze, pairwise_wins


def figures(ideas, votes):
    places, voters = usual_places(ideas), sum(votes.values())
    numbers = range(1, ideas + 1)
    whole, counting = strict(votes), strict(cut(votes, places))
    reciprocals = [1 / place for place in numbers]
    points = scores(FixedTop(places), whole)
    chosen = scores(SequenceBased([1] * ideas), counting)
    sums = scores(SequenceBased(list(numbers)), counting)
    importance = scores(SequenceBased(reciprocals), whole)
    modified = scores(ModifiedBorda(), whole)
    average = scores(Borda(base=0), strict(filled(votes, ideas)))
    pairs = pairwise(ideas, votes)
    schulze, ranked_pairs = schulze_ranks(ideas, pairs), ranked_pairs_ranks(ideas, pairs)
    standing = {idea: (points[idea], chosen[idea]) for idea in numbers}
    return {
        "voters": voters,
        "places": places,
        "ideas": {
            str(idea): {
                "rank": 1 + sum(other > standing[idea] for other in standing.values()),
                "points": float(points[idea]),
                "voters": float(chosen[idea]),
                "percentOfMaximum": float(100 * points[idea] / (voters * places)),
                "shareOfPoints": float(100 * points[idea] / (sum(points.values()) or 1)),
                "meanRank": float(sums[idea] / chosen[idea]) if chosen[idea] else None,
                "importance": float(importance[idea] / voters),
                "bordaModified": float(modified[idea]),
                "bordaAverage": float(average[idea]),
                "schulzeRank": schulze[idea],
                "rankedPairsRank": ranked_pairs[idea] if ranked_pairs else None,
                "pairwise": {str(other): pairs[idea, other] for other in numbers if other != idea},
            }
            for idea in numbers
        },
        "kendall": kendall(ideas, votes),
    }


def strict(votes):
    """The votes with every tie broken in every way, each way by an equal part of the voters.

    votelib gives all ideas of a tie the best of the places they fill. Broken in every way, they
    share the mean, for which it has no setting.
    """
    broken = defaultdict(int)
    for order, voters in votes.items():
        if not any(isinstance(place, frozenset) for place in order):
            broken[order] += voters
            continue
        ties = [members(place) for place in order]
        part = Fraction(voters, prod(factorial(len(tie)) for tie in ties))
        for way in product(*map(permutations, ties)):
            broken[tuple(chain(*way))] += part
    return broken


def cut(votes, places):
    """The votes with the first places alone, and the whole of a tie that reaches beyond them."""
    shorter = defaultdict(int)
    for order, voters in votes.items():
        start, end = 0, 0
        while end < len(order) and start < places:
            start += len(members(order[end]))
            end += 1
        shorter[order[:end]] += voters
    return shorter


def filled(votes, ideas):
    """The votes with what they leave out as one tie at the end."""
    everything = frozenset(range(1, ideas + 1))
    complete = defaultdict(int)
    for order, voters in votes.items():
        rest = everything.difference(*map(members, order))
        complete[order + (rest,) if rest else order] += voters
    return complete


def scores(scorer, votes):
    found = defaultdict(int)
    found.update(RankedToPositionalVotes(scorer).convert(votes))
    return found


def pairwise(ideas, votes):
    """The voters who prefer one idea to another, for each two."""
    # A tie of all ideas, cast by nobody, tells votelib of those that no voter ranks.
    found = RankedToCondorcetVotes().convert({(frozenset(range(1, ideas + 1)),): 0, **votes})
    return {pair: found.get(pair, 0) for pair in permutations(range(1, ideas + 1), 2)}


def schulze_ranks(ideas, pairs):
    before = pairwise_wins(Schulze.widest_paths(pairs))
    return {
        idea: 1 + sum(loser == idea for _, loser in before) for idea in range(1, ideas + 1)
    }


def ranked_pairs_ranks(ideas, pairs):
    """None unless all wins differ in strength, so that there is but one order."""
    strength = {
        (one, other): (votes, -pairs[other, one]) if votes > pairs[other, one] else (0, 0)
        for (one, other), votes in pairs.items()
    }
    wins = [strength[pair] for pair in pairwise_wins(pairs)]
    if len(set(wins)) < ideas * (ideas - 1) // 2:
        return None
    order = RankedPairs(lambda _: strength).evaluate(pairs, ideas)
    return {idea: rank for rank, idea in enumerate(order, 1)}


def kendall(ideas, votes):
    """W from Friedman's test, which is the same statistic in another dress: chi2 = m (n - 1) W."""
    rows, voters = np.full((len(votes), ideas), ideas), list(votes.values())
    for row, order in zip(rows, votes):
        for place, tie in enumerate(order):
            for idea in members(tie):
                row[idea - 1] = place
    rows = np.repeat(rows, voters, axis=0)
    if (rows == rows[:, :1]).all():
        return {"w": None, "s": 0, "chiSquared": None, "p": None}
    sums = rankdata(rows, axis=1).sum(axis=0)
    squared, p = friedmanchisquare(*rows.T)
    return {
        "w": squared / (len(rows) * (ideas - 1)),
        "s": ((sums - sums.mean()) ** 2).sum(),
        "chiSquared": squared,
        "p": p,
    }
