"""Opens workshops, lets people join them from phones, and leads them to clarification.

    TOKEN=… python3 halls-open.py PORT WORKSHOP.json WORKSHOPS PHONES > halls.jsonl

Each person has offered an idea, so a page is as long as in a real room. TOKEN is a facilitator's. A line
for each workshop: its code, the number of its last entry, its ideas, and the cookies of its phones.
"""

import http.client
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

IDEA = "Somebody who calls back the same week, number {} of the list that we have made"
# Enough at once for acts to share commits.
THREADS = 16


class Server:
    def __init__(self, port, token):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.token = token

    def ask(self, method, path, body, headers):
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        if response.status >= 400:
            sys.exit(f"{method} {path} was answered with {response.status}: {content.decode()[:500]}")
        return response, content

    def post(self, path, body):
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        return json.loads(self.ask("POST", f"/api/v1/workshops{path}", body, headers)[1])

    def join(self, code):
        response, _ = self.ask(
            "POST", f"/en-GB/workshops/{code}", "act=join",
            {"Content-Type": "application/x-www-form-urlencoded"})
        return response.getheader("Set-Cookie").split(";")[0]


def hall(port, token, definition, phones):
    server = Server(port, token)
    code = server.post("", definition)["code"].replace("-", "")
    cookies = [server.join(code) for _ in range(phones)]

    def act(**request):
        return server.post(f"/{code}/acts", json.dumps({"deliberately": True, **request}))["entry"]

    act(act="begin", stage="silent-generation")
    act(act="begin", stage="round-robin")
    ideas = [
        act(act="offer", participant=number, text=IDEA.format(number))["idea"]
        for number in range(1, phones + 1)
    ]
    last = act(act="begin", stage="clarification")
    return {"code": code, "seq": last["seq"], "ideas": ideas, "cookies": cookies}


def main(port, definition, workshops, phones):
    with open(definition, "rb") as file:
        definition = file.read()
    with ThreadPoolExecutor(THREADS) as threads:
        for line in threads.map(
            lambda _: hall(int(port), os.environ["TOKEN"], definition, int(phones)),
            range(int(workshops)),
        ):
            print(json.dumps(line))


if __name__ == "__main__":
    main(*sys.argv[1:])
