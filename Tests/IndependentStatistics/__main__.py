"""Figures with their intervals, weights and run charts without EqualSay, to be held against it.

python IndependentStatistics FILE.json    {"shares": [[k, n, l, m]], "rates": [[a, n, b, m]],
                                           "rakings": [{"counts": nested lists, "margins": [shares], "caps": [numbers]}],
                                           "charts": [[values]],
                                           "weightings": [{"answers": [[counts by each characteristic]], "margins": [shares]}]};
                                          prints a document of the same shape; what is missing is left out
"""

import json
import sys

import charts
import intervals
import weights


def main(file):
    with open(file, encoding="utf-8") as stream:
        questions = json.load(stream)
    answer = {
        "shares": lambda row: intervals.shares(*row),
        "rates": lambda row: intervals.rates(*row),
        "rakings": lambda raking: weights.raking(**raking),
        "charts": charts.signals,
        "weightings": lambda weighting: weights.weighting(**weighting),
    }
    json.dump(
        {kind: [answer[kind](one) for one in questions[kind]] for kind in answer if kind in questions},
        sys.stdout,
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
