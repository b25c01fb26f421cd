"""A service that can be killed, and a browser that keeps what it has on the disk."""

import csv
import io
import os
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

import survey

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("EQUALSAY", ROOT / ".build" / "debug" / "equalsay"))
PHONE = {"width": 375, "height": 812}


class Service:
    """A demonstration that can be killed, and started again at the same address."""

    def __init__(self, folder):
        self.data = folder / "data"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self):
        command = ["demo", "--data", self.data, "--responses", "0", "--port", str(self.port)]
        self._program = subprocess.Popen(
            [PROGRAM, *command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._program.stdout.readline()

    def kill(self):
        self._program.kill()
        self._program.wait()
        self._program.stdout.close()

    def responses(self, name=survey.SURVEY):
        """Every stored response, as it is exported."""
        said = subprocess.run(
            [PROGRAM, "responses", "export", name, "--data", self.data],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )
        return list(csv.DictReader(io.StringIO(said.stdout)))


@contextmanager
def device(playwright, executable, folder):
    """A browser that finds again what it kept in the folder."""
    context = playwright.chromium.launch_persistent_context(
        folder, executable_path=executable, viewport=PHONE, reduced_motion="reduce",
        args=["--no-sandbox", "--disable-dev-shm-usage"],
    )
    try:
        yield context
    finally:
        context.close()
