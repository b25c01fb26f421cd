"""How firm the order is, by numpy: all samples at once as a matrix product."""

import numpy as np
from preflib import members, usual_places

SAMPLES = 2_000
# Divides evenly what up to 16 ideas share, so that equal points are equal numbers.
UNIT = 720_720


def figures(ideas, votes, seed=1):
    places, voters = usual_places(ideas), np.array(list(votes.values()))
    points, chosen = np.zeros((2, len(votes), ideas), dtype=np.int64)
    for row, order in enumerate(votes):
        start = 0
        for place in order:
            tie = members(place)
            if start < places:
                worth = sum(max(0, places - start - step) for step in range(len(tie)))
                for idea in tie:
                    points[row, idea - 1] = worth * UNIT // len(tie)
                    chosen[row, idea - 1] = 1
            start += len(tie)
    total = voters.sum()
    drawn = np.random.default_rng(seed).multinomial(total, voters / total, size=SAMPLES)
    standing = (drawn @ points) * (total + 1) + drawn @ chosen
    ranks = 1 + (standing[:, :, None] < standing[:, None, :]).sum(axis=2)
    return {
        "ideas": {
            str(idea + 1): {
                "firstProbability": (ranks[:, idea] == 1).mean(),
                "topThreeProbability": (ranks[:, idea] <= 3).mean(),
            }
            for idea in range(ideas)
        }
    }
