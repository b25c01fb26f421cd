"""The signs of a run chart, counted one window at a time, and the chances of runs in whole numbers."""

from fractions import Fraction
from functools import cache
from itertools import combinations, groupby
from math import comb
from statistics import median


def signals(values):
    middle = median(values)
    off = [(point, value > middle) for point, value in enumerate(values) if value != middle]
    sides = [[point for point, _ in group] for _, group in groupby(off, key=lambda pair: pair[1])]
    above = sum(is_above for _, is_above in off)
    runs = [len(sides), *limits(above, len(off) - above)] if len(off) >= 10 and 0 < above < len(off) else []
    shifts = [[run[0], run[-1]] for run in sides if len(run) >= 6]
    return {"median": middle, "shifts": shifts, "trends": trends(values), "runs": runs}


def trends(values):
    points = [point for point, value in enumerate(values) if point == 0 or value != values[point - 1]]

    def goes_one_way(first, last):
        if first < 0 or last >= len(points):
            return False
        window = [values[point] for point in points[first : last + 1]]
        return window == sorted(window) or window == sorted(window, reverse=True)

    return [
        [points[first], points[last]]
        for first, last in combinations(range(len(points)), 2)
        if last - first >= 4 and goes_one_way(first, last)
        and not goes_one_way(first - 1, last) and not goes_one_way(first, last + 1)
    ]


@cache
def limits(n, m):
    def ways(runs):
        half = runs // 2
        if runs % 2 == 0:
            return 2 * comb(n - 1, half - 1) * comb(m - 1, half - 1)
        return comb(n - 1, half) * comb(m - 1, half - 1) + comb(n - 1, half - 1) * comb(m - 1, half)

    def chance(runs):
        return Fraction(sum(ways(run) for run in runs), comb(n + m, n))

    most = n + m + 1
    low = [runs for runs in range(2, most) if chance(range(2, runs + 1)) <= Fraction(1, 20)]
    high = [runs for runs in range(2, most + 1) if chance(range(runs, most)) <= Fraction(1, 20)]
    possible = max(runs for runs in range(2, most) if ways(runs))
    return [max(low, default=1), min(high[0], possible + 1)]
