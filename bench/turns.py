"""Turns a second of the real assistant over Rasa's REST channel: as we start it, and plain.

The baseline is the same model, endpoints and action server under Rasa's own ``rasa run``.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from bot.paths import MODEL, ROOT
from bot.run import environment

SAID = (
    "hoi", "een beroep kiezen", "ik ben kok in de ww", "mbo 3", "iets maken", "binnen",
    "geen ploegendienst", "wat verdient een lasser", "almelo", "32 uur",
)  # fmt: skip
CONVERSATIONS = 12
READY_WITHIN = 120.0  # seconds


def _free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@contextmanager
def _running(command: list[str], env: dict[str, str], url: str) -> Iterator[int]:
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


def _memory(pid: int) -> float:
    """Resident memory of a process in MB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _play(url: str) -> list[float]:
    """Play the conversations one after another; seconds per turn."""
    took = []
    with httpx.Client(base_url=url, timeout=30) as http:
        for number in range(CONVERSATIONS + 1):
            for text in SAID:
                started = time.perf_counter()
                body = {"sender": f"bench-{number}", "message": text}
                http.post("/webhooks/rest/webhook", json=body).raise_for_status()
                if number:  # the first conversation warms up
                    took.append(time.perf_counter() - started)
    return took


def report() -> None:
    """Print turns a second, median and memory for both, and the ratio."""
    results: dict[str, float] = {}
    print(f"{'server':<22}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'MB':>9}")
    for name in ("plain rasa run", "bot.rasa_server"):
        with tempfile.TemporaryDirectory() as folder:
            given = {
                **os.environ,
                "RASA_PORT": _free_port(),
                "ACTIONS_PORT": _free_port(),
                "TRACKER_URL": f"sqlite:///{folder}/tracker.db",
            }
            for inherited in ("RASA_URL", "ACTIONS_URL"):
                given.pop(inherited, None)
            env = {**environment(given), "SANIC_HOST": "127.0.0.1", "LOG_LEVEL": "WARNING"}
            env["RASA_TELEMETRY_ENABLED"] = "false"
            server = [sys.executable, "-m", "bot.rasa_server"]
            if name.startswith("plain"):
                server = [
                    sys.executable, "-m", "rasa", "run", "--interface", "127.0.0.1",
                    "--port", env["RASA_PORT"], "--model", str(MODEL),
                    "--endpoints", "endpoints.yml", "--credentials", "credentials.yml",
                ]  # fmt: skip
            actions = [sys.executable, "-m", "rasa_sdk", "--actions", "actions"]
            actions += ["--port", env["ACTIONS_PORT"]]
            health = env["ACTIONS_URL"].replace("/webhook", "/health")
            with _running(actions, env, health), _running(server, env, env["RASA_URL"]) as pid:
                took = _play(env["RASA_URL"])
                cuts = statistics.quantiles([t * 1000 for t in took], n=100)
                results[name] = len(took) / sum(took)
                print(
                    f"{name:<22}{results[name]:>9.1f}{cuts[49]:>9.1f}{cuts[94]:>9.1f}"
                    f"{_memory(pid):>9.0f}",
                    flush=True,
                )
    ratio = results["bot.rasa_server"] / results["plain rasa run"]
    print(f"ratio of turns a second: {ratio:.2f}")
