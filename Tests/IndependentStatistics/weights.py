"""Raking by ipfn, its design effect, and whether any weights at all keep under a cap, by scipy."""

import numpy
import scipy.optimize
from ipfn.ipfn import ipfn


def raking(counts, margins, caps):
    counts = numpy.array(counts, dtype=float)
    people = counts.sum()
    targets = [numpy.array(shares) / sum(shares) * people for shares in margins]
    fitted = ipfn(
        counts.copy(), targets, [[axis] for axis in range(counts.ndim)],
        convergence_rate=1e-13, max_iteration=100_000, rate_tolerance=0,
    ).iteration()
    weights = numpy.divide(fitted, counts, out=numpy.zeros_like(fitted), where=counts > 0)
    each = numpy.repeat(weights.ravel(), counts.ravel().astype(int))
    return {
        "weights": weights.ravel().tolist(),
        "designEffect": 1 + each.var() / each.mean() ** 2,
        "effectiveSampleSize": each.sum() ** 2 / (each**2).sum(),
        "smallestGaps": [smallest_gap(counts, targets, cap) for cap in caps],
    }


def weighting(answers, margins):
    """Shares of answers as they would be if those who gave them resembled a population.

    `answers` has, for each answer and characteristic, the people of its categories. ipfn makes the
    table of greatest entropy that has these margins, out of one that is even; then rakes it.
    """
    sizes = [len(shares) for shares in margins]
    people = [sum(by_characteristic[0]) for by_characteristic in answers]
    axes = len(sizes) + 1
    table = ipfn(
        numpy.ones([len(answers), *sizes]),
        [numpy.array(people, dtype=float)]
        + [numpy.array([answer[axis] for answer in answers], dtype=float) for axis in range(len(sizes))],
        [[0]] + [[0, axis] for axis in range(1, axes)],
        convergence_rate=1e-13, max_iteration=100_000, rate_tolerance=0,
    ).iteration()
    everybody = table.sum(axis=0)
    targets = [numpy.array(shares) / sum(shares) * everybody.sum() for shares in margins]
    fitted = ipfn(
        everybody.copy(), targets, [[axis] for axis in range(len(sizes))],
        convergence_rate=1e-13, max_iteration=100_000, rate_tolerance=0,
    ).iteration()
    weight = fitted / everybody
    mean = (weight * everybody).sum() / everybody.sum()
    return {
        "shares": ((table * weight).sum(axis=tuple(range(1, axes))) / fitted.sum()).tolist(),
        "designEffect": float((weight**2 * everybody).sum() / everybody.sum() / mean**2),
        "largest": float((weight / mean).max()),
    }


def smallest_gap(counts, targets, cap):
    """Of all weights up to the cap: by what share of the people the margin missed most is missed at least."""
    people = counts.ravel()
    rows, goals = [], []
    for axis, target in enumerate(targets):
        places = numpy.indices(counts.shape)[axis].ravel()
        for category, goal in enumerate(target):
            rows.append(numpy.where(places == category, people, 0.0) / people.sum())
            goals.append(goal / people.sum())
    rows, goals = numpy.array(rows), numpy.array(goals)
    ones = numpy.ones((len(goals), 1))
    result = scipy.optimize.linprog(
        numpy.append(numpy.zeros(len(people)), 1),
        A_ub=numpy.vstack([numpy.hstack([rows, -ones]), numpy.hstack([-rows, -ones])]),
        b_ub=numpy.append(goals, -goals),
        A_eq=[numpy.append(people / people.sum(), 0)], b_eq=[1],
        bounds=[(0, cap)] * len(people) + [(0, None)],
    )
    return float(result.fun)
