"""Conditions: the way of a person through a kept form is the way that the server counts."""

import json
import random
import urllib.parse
import urllib.request
from pathlib import Path

import survey
from device import device

TRIES = 150

_scripts = Path(__file__).with_name("scripts")
_route = _scripts / "offline-route.js"
_unsure = _scripts / "offline-unsure.js"
# At least the first point, at most the last, answered, and just this answer.
_HOLDS = {"unsure": [False, False, True, True], "high": [True, True, True, False]}


def problems(service, playwright, executable, folder):
    """Draws answers at random, and compares what the device asks with what the server counts."""
    found = []
    with device(playwright, executable, folder) as context:
        page = context.pages[0]
        for name in [survey.SURVEY, survey.WITH_CONSENT]:
            before = len(service.responses(name))
            ways = []
            for language in ["en-GB", "en-GB-x-easyread"]:
                page.goto(f"{service.address}/{language}/{name}/offline")
                form = json.loads(
                    page.locator("template[data-page=form]").evaluate(
                        "template => template.content.textContent"
                    )
                )
                chance = random.Random(f"{name} {language}")
                ways += [_send(service, page, name, language, form, chance) for _ in range(TRIES)]
            holds = page.evaluate(_unsure.read_text(encoding="utf-8"))
            if holds != _HOLDS:
                found.append(f"not to know is taken for a point of the scale: {holds}")
            rows = service.responses(name)[before:]
            if len(rows) != len(ways):
                found.append(f"{name}: {len(rows)} responses, not {len(ways)}")
            found += [
                f"{name}: {question} is {row[question]!r}, and asked on the device: {is_asked}"
                for row, way in zip(rows, ways)
                for question, is_asked in way.items()
                if (row[question] != "not_asked") != is_asked
            ]
    return found[:10]


def _send(service, page, name, language, form, chance):
    """Sends answers drawn at random; gives the questions, and whether the device asks them."""
    fields = {"token": _token(chance), "version": form["version"], "equality": "yes"}
    if form.get("consent"):
        fields["consent"] = form["consent"]["text"]
        fields["consent-language"] = form["consent"]["language"]
        fields["consent-seal"] = form["consent"]["seal"]
    asked = {}
    for part, before in [("questions", ""), ("monitoring", "monitoring.")]:
        entries = {question["id"]: _draw(question, chance) for question in form[part]}
        way = page.evaluate(_route.read_text(encoding="utf-8"), [form[part], entries])
        for question in form[part]:
            if question["kind"] == "statement":
                continue
            asked[before + question["id"]] = question["id"] in way
            if question["id"] in way:
                for field, value in entries[question["id"]]:
                    fields.setdefault(f"{before}{question['id']}.{field}", []).append(value)
    request = urllib.request.Request(
        f"{service.address}/{language}/{name}/offline",
        data=urllib.parse.urlencode(fields, doseq=True).encode(),
    )
    with urllib.request.urlopen(request) as reply:
        json.loads(reply.read())["receipt"]
    return asked


def _token(chance):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return "".join(chance.choice(letters) for _ in range(21)) + chance.choice("AQgw")


def _draw(question, chance):
    """An entry that can be taken, often none."""
    if not question["required"] and chance.random() < 0.3:
        return []
    if question["prefers"] and chance.random() < 0.1:
        return [["answer" if question["kind"] in ["choose-one", "scale"] else "prefer", "prefer_not"]]
    options = [option["id"] for option in question["options"]]
    match question["kind"]:
        case "choose-one" | "scale":
            return [["answer", chance.choice(options)]]
        case "choose-many":
            others = [option for option in options if option != question.get("exclusive")]
            most = min(question.get("atMost") or len(others), len(others))
            return [["answer", one] for one in chance.sample(others, chance.randint(1, most))]
        case "rank":
            chosen = chance.sample(options, chance.randint(1, question["places"]))
            return [[f"place-{place + 1}", one] for place, one in enumerate(chosen)]
        case "number":
            low, high = question.get("min", 0), question.get("max", 9)
            return [["answer", str(chance.randint(int(low), int(min(high, low + 12))))]]
        case "text":
            return [["answer", "words"]]
    return []
