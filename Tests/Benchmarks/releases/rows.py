"""A survey of 25 questions, rows of made-up answers to it, and DuckDB's count of the same rows.

rows.py survey FOLDER         writes FOLDER/bench/survey.json
rows.py rows COUNT FILE       writes COUNT responses as `equalsay responses import` reads them
rows.py tables FILE           counts every question by every characteristic, prints the seconds

Nobody gave these answers.
"""

import json
import os
import sys
import time

import duckdb

KINDS = (
    [("choose-one", 5)] * 12 + [("scale", 5)] * 4 + [("choose-many", 6)] * 4 + [("rank", 8)] * 2
    + [("number", 0)] * 2 + [("text", 0)]
)
QUESTIONS = [(f"q{number}", kind, options) for number, (kind, options) in enumerate(KINDS, 1)]
# One monitoring question a characteristic: column, then the categories it draws from.
CHARACTERISTICS = {
    "age": ["age-18-to-24", "age-25-to-34", "age-35-to-44", "age-45-to-54", "age-55-to-64",
            "age-65-to-74", "age-75-to-84", "age-85-and-over"],
    "ethnic-group": ["white", "mixed", "asian", "black", "other"],
    "religion": ["none", "christian", "buddhist", "hindu", "jewish", "muslim", "sikh", "any-other"],
    "sex": ["female", "male"],
    "gender-identity": ["yes", "no"],
    "sexual-orientation": ["heterosexual", "gay-or-lesbian", "bisexual", "other"],
    "marital-status": ["never", "married", "divorced", "widowed"],
    "carer": ["no", "hours-9-or-less", "hours-10-to-19", "hours-20-to-34"],
    "money": ["comfortably", "all-right", "getting-by", "quite-hard", "very-hard"],
}
WITHOUT = ["disability", "pregnancy", "veteran", "refugee", "born-outside-uk", "looked-after",
           "homeless"]
SEVERAL = {"choose-many", "rank"}


def options(count):
    return [f"o{number}" for number in range(1, count + 1)]


def survey():
    def question(name, kind, count):
        entry = {"id": name, "kind": kind, "text": f"Question {name}"}
        if count:
            entry["options"] = [{"id": o, "text": f"Option {o}"} for o in options(count)]
        if kind == "choose-many":
            entry["atMost"] = 3
        if kind == "rank":
            entry["places"] = 3
        if kind == "number":
            entry.update(min=0, max=100, decimals=0)
        if kind == "text":
            entry.update(atMost=200, lines=2)
        return entry

    return {
        "id": "bench", "version": 1, "language": "en-GB", "title": "Benchmark",
        "purpose": "To measure. Nobody is asked this.", "languages": ["en-GB"],
        "monitoring": {"set": "england", "without": WITHOUT},
        "sections": [{"id": "all", "title": "All", "questions": [question(*q) for q in QUESTIONS]}],
    }


def pick(names):
    """One of the names, the earlier ones more often, as SQL."""
    listed = ", ".join(f"'{name}'" for name in names)
    return f"([{listed}])[1 + CAST(floor(random() * random() * {len(names)}) AS INTEGER)]"


def cell(kind, count):
    if kind in ("choose-one", "scale"):
        value = pick(options(count))
    elif kind in SEVERAL:
        # A stretch of a circle of options, so that no two are the same.
        start = f"CAST(floor(random() * {count}) AS INTEGER)"
        listed = ", ".join(f"'{' '.join(f'o{(i + k) % count + 1}' for k in range(3))}'"
                           for i in range(count))
        value = f"([{listed}])[1 + {start}]"
    elif kind == "number":
        value = "CAST(CAST(floor(random() * 100) AS INTEGER) AS VARCHAR)"
    else:
        value = "'A made-up answer.'"
    return f"CASE WHEN random() < 0.03 THEN '' ELSE {value} END"


def rows(count, file):
    columns = ["'1' AS version"]
    columns += [f'{cell(kind, n)} AS "{name}"' for name, kind, n in QUESTIONS]
    columns += [f'{pick(names)} AS "monitoring.{name}"' for name, names in CHARACTERISTICS.items()]
    duckdb.sql(
        f"COPY (SELECT {', '.join(columns)} FROM range({int(count)})) "
        f"TO '{file}' (HEADER, DELIMITER ',')")


def tables(file):
    connection = duckdb.connect()
    # Numbers in the place of names, as both programs would keep them: the quickest DuckDB has.
    names = options(8)
    coded = []
    for name, kind, _ in QUESTIONS:
        if kind in SEVERAL:
            coded.append(
                f'[CAST(list_position({names}, o) AS UTINYINT) FOR o IN string_split("{name}", \' \')]'
                f' AS "{name}"')
        elif kind == "number":
            coded.append(f'CAST("{name}" AS UTINYINT) AS "{name}"')
        elif kind == "text":
            coded.append(f'"{name}" IS NULL AS "{name}"')
        else:
            coded.append(f'CAST(list_position({names}, "{name}") AS UTINYINT) AS "{name}"')
    for name, categories in CHARACTERISTICS.items():
        coded.append(
            f'CAST(list_position({categories}, "monitoring.{name}") AS UTINYINT) AS "by.{name}"')
    connection.sql(
        f"CREATE TABLE answers AS SELECT {', '.join(coded)} "
        f"FROM read_csv('{file}', all_varchar = true, header = true)")
    start = time.monotonic()
    for name, kind, _ in QUESTIONS:
        value = f'unnest("{name}")' if kind in SEVERAL else f'"{name}"'
        for characteristic in CHARACTERISTICS:
            connection.sql(
                f'SELECT by_1, value, count(*) FROM (SELECT "by.{characteristic}" AS by_1, '
                f"{value} AS value FROM answers) GROUP BY ALL").fetchall()
    print(time.monotonic() - start)


def main(what, *arguments):
    if what == "survey":
        folder = os.path.join(arguments[0], "bench")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "survey.json"), "w", encoding="utf-8") as file:
            json.dump(survey(), file)
    elif what == "rows":
        rows(*arguments)
    else:
        tables(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
