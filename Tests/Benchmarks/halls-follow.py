"""Follows workshops on many phones at once and measures how soon each screen shows an act.

    TOKEN=… python3 halls-follow.py PORT PROCESS SECONDS < halls.jsonl

A phone does what page.js does: it fetches its page, follows the events of its workshop, and fetches the
page again 50 milliseconds after each change. An act is a note that a facilitator adds through the API, one
for each workshop every EVERY seconds; it has arrived when the page of the last phone
holds its words. What a browser then takes to draw them is not in it. Prints names and values, a line each.
"""

import json
import os
import random
import re
import selectors
import socket
import subprocess
import sys
import time
from collections import deque

EVERY = 5
SETTLE = 2
# After the last act: none may be lost, however late.
PATIENCE = 10
# What page.js waits after an event, so that several make one fetch.
PAUSE = 0.05
PHONE = (
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/124.0.0.0 Mobile Safari/537.36\r\nAccept-Language: en-GB,en;q=0.9\r\n"
    "Accept-Encoding: gzip, deflate\r\n"
)

EVENT = re.compile(rb"event: change\ndata: (\d+)\n")

selector = selectors.DefaultSelector()


class Connection:
    """A connection that is kept alive, with one request at a time."""

    def __init__(self, port, arrived):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.received = b""
        self.arrived = arrived
        selector.register(self.socket, selectors.EVENT_READ, self.receive)

    def send(self, head, body=b""):
        # A request is smaller than a socket's buffer, and the one before has been answered.
        self.socket.sendall(head.encode() + b"\r\n" + body)

    def take(self):
        data = self.socket.recv(1 << 18)
        if not data:
            sys.exit("The server closed a connection.")
        return data

    def receive(self):
        self.received += self.take()
        end = self.received.find(b"\r\n\r\n")
        if end < 0:
            return
        length = self.received.find(b"Content-Length: ", 0, end)
        size = int(self.received[length + 16 : self.received.index(b"\r\n", length)])
        if len(self.received) < end + 4 + size:
            return
        response, self.received = self.received, b""
        if not response.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
            sys.exit(f"A request was answered with {response[:300]!r}.")
        self.arrived(response)


class Phone:
    def __init__(self, port, hall, cookie):
        self.port, self.hall = port, hall
        self.path = f"/en-GB/workshops/{hall.code}"
        self.headers = f" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{PHONE}Cookie: {cookie}\r\n"
        self.connection = None
        self.is_following = self.is_fetching = self.is_stale = False
        self.due = None
        self.received = b""

    def open(self, opened):
        """Fetches the page, then takes the same connection for its events, as a browser does."""

        def follow(_):
            stream.receive = None
            selector.modify(stream.socket, selectors.EVENT_READ, lambda: self.change(stream.take()))
            stream.send(f"GET {self.path}/events{self.headers}Accept: text/event-stream\r\n")
            opened()

        stream = Connection(self.port, follow)
        stream.send(f"GET {self.path}{self.headers}Accept: text/html\r\n")

    def change(self, data):
        # Between events there are signs of life, and the sizes of chunks.
        self.received += data
        events = list(EVENT.finditer(self.received))
        if not events:
            return
        self.received = self.received[events[-1].end() :]
        if not self.is_following:
            # The first event tells how the workshop stands, which the page has just shown.
            self.is_following = True
            return
        self.hall.told(self, int(events[-1][1]))
        self.due = time.monotonic() + PAUSE
        waiting.append((self.due, self))

    def fetch(self):
        if self.is_fetching:
            self.is_stale = True
            return
        if not self.connection:
            self.connection = Connection(self.port, self.fetched)
        self.is_fetching, self.is_stale = True, False
        self.connection.send(f"GET {self.path}{self.headers}Accept: text/html\r\n")

    def fetched(self, page):
        self.is_fetching = False
        self.hall.shown(self, page)
        if self.is_stale:
            self.fetch()


class Act:
    def __init__(self, seq, words, phones):
        self.seq, self.words, self.sent_at = seq, words.encode(), time.monotonic()
        self.untold, self.unseen = set(phones), set(phones)

    def reached(self, phone, phones, name):
        """Crosses out a phone, and notes the time when it was the last."""
        if phone in phones:
            phones.remove(phone)
            if not phones:
                times[name].append(time.monotonic() - self.sent_at)


class Hall:
    def __init__(self, port, line):
        self.port, self.code = port, line["code"]
        self.seq, self.ideas = line["seq"], line["ideas"]
        self.phones = [Phone(port, self, cookie) for cookie in line["cookies"]]
        self.console = None
        self.acts, self.under_way = [], None

    def act(self):
        # One that the server has kept waiting so long that the next is due; that one counts as lost.
        if self.under_way:
            return
        if not self.console:
            self.console = Connection(self.port, self.acknowledged)
        self.seq += 1
        words = f"What was asked as number {self.seq} of {self.code}."
        idea = self.ideas[self.seq % len(self.ideas)]
        body = json.dumps({"act": "note", "idea": idea, "text": words}).encode()
        self.under_way = Act(self.seq, words, self.phones)
        self.acts.append(self.under_way)
        self.console.send(
            f"POST /api/v1/workshops/{self.code}/acts HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Authorization: Bearer {os.environ['TOKEN']}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n",
            body,
        )

    def acknowledged(self, _):
        times["acknowledged"].append(time.monotonic() - self.under_way.sent_at)
        self.under_way = None

    def told(self, phone, seq):
        for act in self.acts:
            if act.seq <= seq:
                act.reached(phone, act.untold, "told")

    def shown(self, phone, page):
        for act in self.acts:
            if act.words in page:
                act.reached(phone, act.unseen, "shown")
        self.acts = [act for act in self.acts if act.unseen]


waiting = deque()
times = {"acknowledged": [], "told": [], "shown": []}


def turn(until):
    """Waits for what comes next, at most to a moment, and deals with it."""
    moment = min(until, waiting[0][0]) if waiting else until
    for key, _ in selector.select(max(moment - time.monotonic(), 0)):
        key.data()
    while waiting and waiting[0][0] <= time.monotonic():
        due, phone = waiting.popleft()
        if phone.due == due:
            phone.fetch()


def settle(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        turn(until)


def follow(halls):
    """Opens the streams, a few phones at a time, and waits until each has told how things stand."""
    phones = [phone for hall in halls for phone in hall.phones]
    for start in range(0, len(phones), 64):
        under_way = phones[start : start + 64]
        opened = []
        for phone in under_way:
            phone.open(lambda: opened.append(1))
        while len(opened) < len(under_way):
            turn(time.monotonic() + 1)
    while not all(phone.is_following for phone in phones):
        turn(time.monotonic() + 1)


def run(halls, seconds):
    """Each workshop has an act every EVERY seconds from a moment that was drawn, so some coincide."""
    draw = random.Random(2026)
    start = time.monotonic()
    begins = [(start + draw.random() * EVERY, hall) for hall in halls]
    plan = sorted(
        ((begin + lap * EVERY, hall) for begin, hall in begins for lap in range(seconds // EVERY)),
        key=lambda each: each[0],
    )
    for moment, hall in plan:
        while time.monotonic() < moment:
            turn(moment)
        hall.act()
    limit = time.monotonic() + PATIENCE
    while any(hall.acts for hall in halls) and time.monotonic() < limit:
        turn(limit)
    return len(plan)


def memory(process):
    lines = subprocess.run(
        ["ps", "-o", "rss=", "-p", process], check=True, capture_output=True, text=True).stdout
    return int(lines) / 1024


def processor_seconds(process):
    """What a process has used so far, where the system tells it in hundredths."""
    try:
        with open(f"/proc/{process}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return float("nan")


def quantile(values, share):
    values = sorted(values)
    return values[min(int(len(values) * share), len(values) - 1)] * 1000


def main(port, process, seconds):
    halls = [Hall(int(port), json.loads(line)) for line in sys.stdin]
    empty = memory(process)
    follow(halls)
    settle(SETTLE)
    full = memory(process)
    print("streams", sum(len(hall.phones) for hall in halls))
    print("memory_idle", empty)
    print("memory_streams", full)
    print("memory_more", full - empty)

    start, driver, server = time.monotonic(), time.process_time(), processor_seconds(process)
    planned = run(halls, int(seconds))
    passed = time.monotonic() - start
    print("driver_share", (time.process_time() - driver) / passed)
    print("server_share", (processor_seconds(process) - server) / passed)
    print("memory_acts", memory(process))
    print("acts", len(times["shown"]))
    print("acts_lost", planned - len(times["shown"]))
    for name in ["acknowledged", "told", "shown"]:
        print(f"{name}_p50", quantile(times[name], 0.5))
        print(f"{name}_p99", quantile(times[name], 0.99))
        print(f"{name}_max", quantile(times[name], 1))


if __name__ == "__main__":
    main(*sys.argv[1:])
