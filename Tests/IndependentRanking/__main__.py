"""Ranks the ideas of PrefLib files without EqualSay, to be held against it.

python IndependentRanking figures FILE…    every figure of `equalsay priorities tally --json`, a document a file
python IndependentRanking fast FILE        the same of one file without Plackett-Luce and random samples
python IndependentRanking bootstrap FILE   the random samples alone
python IndependentRanking combine FILE…    every figure of `equalsay priorities combine --json`, a document a file
"""

import json
import sys

import bootstrap
import combination
import preflib
import tally


def main(what, files):
    if what == "combine":
        documents = [combination.figures(file) for file in files]
    elif what == "figures":
        documents = [document(*preflib.read(file)) for file in files]
    elif what == "fast":
        documents = [tally.figures(*preflib.read(file)) for file in files]
    else:
        documents = [bootstrap.figures(*preflib.read(file)) for file in files]
    json.dump(documents, sys.stdout)


def document(ideas, votes):
    import strengths  # scipy.optimize takes a while to load and nothing else needs it.

    figures = tally.figures(ideas, votes)
    more = [bootstrap.figures(ideas, votes), strengths.figures(ideas, votes)]
    for idea, row in figures["ideas"].items():
        for others in more:
            row.update(others["ideas"][idea])
    return figures


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("figures", "fast", "bootstrap", "combine"):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
