"""Starts the emulator of the Bot API (npm telegram-test-api), which we did not write."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

HERE = Path(__file__).parent / "emulator"
WITHIN = 30.0  # seconds


def missing() -> str | None:
    """Why the emulator cannot run here, or None.  In CI it must."""
    if shutil.which("node") and shutil.which("npm"):
        return None
    if os.environ.get("CI"):
        raise RuntimeError("CI needs node and npm for the emulator of Telegram's Bot API")
    return "node and npm are not here: they run the emulator of Telegram's Bot API"


def install() -> None:
    """Install the locked version, unless it is there."""
    lock, done = HERE / "package-lock.json", HERE / "node_modules" / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
        return
    subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"],
        cwd=HERE, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running() -> Iterator[str]:
    """The emulator; gives its address."""
    install()
    port = _free_port()
    process = subprocess.Popen(
        ["node", "server.js", str(port)],
        cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + WITHIN
        while True:
            try:
                httpx.get(f"{url}/bot1:x/getMe", timeout=2, trust_env=False)
                break
            except httpx.HTTPError:
                if time.monotonic() > deadline or process.poll() is not None:
                    raise
                time.sleep(0.1)
        yield url
    finally:
        process.kill()
        process.wait(10)
        if process.stdin is not None:
            process.stdin.close()
