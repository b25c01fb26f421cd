"""Prints a driver diagram of 200 nodes with up to three parents each, always the same."""

import json
import random

random.seed(7)


def parents(drivers):
    return sorted({random.choice(drivers)["id"] for _ in range(random.randint(1, 3))})


drivers = [
    {"id": f"p{number}", "text": f"Primary driver {number} of an ordinary length", "level": "primary"}
    for number in range(5)
]
for number in range(95):
    text = f"Secondary driver {number}, whose text is of an ordinary length"
    drivers.append(
        {"id": f"s{number}", "text": text, "level": "secondary", "parents": parents(drivers)}
    )
ideas = [
    {
        "id": f"c{number}",
        "text": f"Change idea {number} is longer than a driver, as it says who does what, and where",
        "parents": parents(drivers),
    }
    for number in range(99)
]
print(json.dumps({"aim": {"what": "An aim for a benchmark"}, "drivers": drivers, "ideas": ideas}))
