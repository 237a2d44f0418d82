"""The real assistant for a benchmark: actions and Rasa on free ports, with files of their own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from bot.paths import MODEL, ROOT
from bot.run import environment

READY_WITHIN = 120.0  # seconds


@dataclass(frozen=True)
class Assistant:
    """A running assistant: the address of its REST channel and the process of Rasa."""

    url: str
    pid: int


def free_port() -> str:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def memory(pid: int) -> float:
    """Resident memory of a process in MB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


@contextmanager
def running(command: list[str], env: dict[str, str], url: str) -> Iterator[int]:
    """Start a process and wait until ``url`` answers; stop it afterwards.

    Raises:
        TimeoutError: when it does not come up.
    """
    process = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            with suppress(httpx.HTTPError):
                if httpx.get(url, timeout=2).status_code == 200:
                    break
            time.sleep(0.3)
        else:
            raise TimeoutError(f"{command[2]} did not come up")
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def assistant(
    *, plain: bool = False, model: Path = MODEL, endpoints: Path = ROOT / "endpoints.yml"
) -> Iterator[Assistant]:
    """Start our action server, and Rasa as we start it or (``plain``) with Rasa's own command."""
    with tempfile.TemporaryDirectory() as folder:
        given = {
            **os.environ,
            "RASA_PORT": free_port(),
            "ACTIONS_PORT": free_port(),
            "TRACKER_URL": f"sqlite:///{folder}/tracker.db",
        }
        for inherited in ("RASA_URL", "ACTIONS_URL"):
            given.pop(inherited, None)
        env = {**environment(given), "LOG_LEVEL": "WARNING"}
        env["RASA_TELEMETRY_ENABLED"] = "false"
        server = [sys.executable, "-m", "bot.rasa_server"]
        if plain:
            server = [
                sys.executable, "-m", "rasa", "run", "--interface", "127.0.0.1",
                "--port", env["RASA_PORT"], "--model", str(model),
                "--endpoints", str(endpoints), "--credentials", "credentials.yml",
            ]  # fmt: skip
        actions = [sys.executable, "-m", "bot.action_server"]
        health = env["ACTIONS_URL"].replace("/webhook", "/health")
        with running(actions, env, health), running(server, env, env["RASA_URL"]) as pid:
            yield Assistant(env["RASA_URL"], pid)


class Talker:
    """One visitor after another over a server's REST channel, on a connection that stays open.

    Python's own client: what a client costs is the same for every server, and would hide part of
    the difference between a fast one and a slow one.
    """

    def __init__(self, url: str) -> None:
        """Nothing is sent yet."""
        parts = urlsplit(url)
        self._http = HTTPConnection(parts.hostname or "127.0.0.1", parts.port, timeout=30)

    def say(self, sender: str, text: str) -> float:
        """Send one message; give the seconds it took.

        Raises:
            ConnectionError: the server refused it.
        """
        body = json.dumps({"sender": sender, "message": text})
        started = time.perf_counter()
        self._http.request(
            "POST", "/webhooks/rest/webhook", body, {"Content-Type": "application/json"}
        )
        answer = self._http.getresponse()
        answer.read()
        took = time.perf_counter() - started
        if answer.status != 200:
            raise ConnectionError(f"the server answered {answer.status}")
        return took

    def __enter__(self) -> Talker:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()
