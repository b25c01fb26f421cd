"""Figures with their intervals, weights and run charts without EqualSay, to be held against it.

python IndependentStatistics FILE.json    {"shares": [[k, n, l, m]], "rates": [[a, n, b, m]],
                                           "rakings": [{"counts": nested lists, "margins": [shares], "caps": [numbers]}],
                                           "charts": [[values]]}; prints a document of the same shape
"""

import json
import sys

import charts
import intervals
import weights


def main(file):
    with open(file, encoding="utf-8") as stream:
        questions = json.load(stream)
    json.dump(
        {
            "shares": [intervals.shares(*row) for row in questions["shares"]],
            "rates": [intervals.rates(*row) for row in questions["rates"]],
            "rakings": [weights.raking(**raking) for raking in questions["rakings"]],
            "charts": [charts.signals(values) for values in questions["charts"]],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
