"""The real assistant for a benchmark: actions and Rasa on free ports, with files of their own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

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
        env = {**environment(given), "SANIC_HOST": "127.0.0.1", "LOG_LEVEL": "WARNING"}
        env["RASA_TELEMETRY_ENABLED"] = "false"
        server = [sys.executable, "-m", "bot.rasa_server"]
        if plain:
            server = [
                sys.executable, "-m", "rasa", "run", "--interface", "127.0.0.1",
                "--port", env["RASA_PORT"], "--model", str(model),
                "--endpoints", str(endpoints), "--credentials", "credentials.yml",
            ]  # fmt: skip
        actions = [sys.executable, "-m", "rasa_sdk", "--actions", "actions"]
        actions += ["--port", env["ACTIONS_PORT"]]
        health = env["ACTIONS_URL"].replace("/webhook", "/health")
        with running(actions, env, health), running(server, env, env["RASA_URL"]) as pid:
            yield Assistant(env["RASA_URL"], pid)


def say(http: httpx.Client, sender: str, text: str) -> float:
    """Send one message over the REST channel; give the seconds it took."""
    started = time.perf_counter()
    body = {"sender": sender, "message": text}
    http.post("/webhooks/rest/webhook", json=body).raise_for_status()
    return time.perf_counter() - started
