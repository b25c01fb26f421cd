"""Plackett-Luce by choix, which fits it by another algorithm than ours: iterative Luce spectral ranking."""

import choix
import numpy as np
from preflib import members


def figures(ideas, votes):
    logarithms = choix.ilsr_top1(ideas + 1, choices(ideas, votes), tol=1e-9, max_iter=10_000)
    strengths = np.exp(logarithms)[1:]
    return {
        "ideas": {
            str(idea): {"plackettLuce": strength}
            for idea, strength in enumerate(strengths / strengths.sum(), 1)
        }
    }


def choices(ideas, votes):
    """Each choice as its winner and those it was chosen from; the ghost is number 0.

    All stand twice, so that half a win and half a loss against the ghost are whole ones.
    """
    found = []
    for order, voters in votes.items():
        left = set(range(1, ideas + 1))
        for place in order:
            for winner in members(place):
                if len(left) > 1:
                    found += [(winner, list(left - {winner}))] * (2 * voters)
            left.difference_update(members(place))
    for idea in range(1, ideas + 1):
        found += [(idea, [0]), (0, [idea])]
    return found
