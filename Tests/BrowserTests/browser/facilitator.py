"""Leads workshops through the API, as a facilitator's console does."""

import json
import os
import urllib.request
from pathlib import Path

SURVEYS = Path(__file__).resolve().parents[3] / "Surveys"
# Languages whose letters and words look quite another way.
MORE_LANGUAGES = ["ar", "zh-Hans"]
TOPICS = {
    "id": "older-people-talk",
    "version": 1,
    "kind": "topic-guide",
    "language": "en-GB",
    "title": "Talking about help after 65",
    "languages": ["en-GB", "en-GB-x-easyread", "ur", *MORE_LANGUAGES],
    "topics": [
        {"id": "first", "text": "Where do you go first?", "hint": "Think of the last time."},
        {"id": "second", "text": "What would you change?"},
    ],
}


class Facilitator:
    """One workshop, and what its facilitator does in it."""

    def __init__(self, address, definition):
        self.address = address
        self._token = os.environ["FACILITATOR_TOKEN"]
        self.code = self._post("/api/v1/workshops", definition)["code"].replace("-", "")

    @classmethod
    def of_survey(cls, address):
        path = SURVEYS / "older-people-access" / "workshop.json"
        definition = json.loads(path.read_text(encoding="utf-8"))
        # Asking the equality questions has pages of its own.
        languages = definition["languages"] + MORE_LANGUAGES
        return cls(address, definition | {"monitoring": False, "languages": languages})

    @classmethod
    def of_topics(cls, address):
        return cls(address, TOPICS)

    def act(self, name, **fields):
        """Does something, also where the protocol would have it otherwise."""
        body = {"act": name, "deliberately": True} | fields
        return self._post(f"/api/v1/workshops/{self.code}/acts", body)

    def _post(self, path, body):
        request = urllib.request.Request(
            self.address + path,
            data=json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                "Authorization": f"Bearer {self._token}",
            },
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path} {body}: {error.read().decode()}") from error
