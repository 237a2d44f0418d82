"""The running front desk, shared by every test that talks to it over HTTP."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.telegram import emulator_process
from tests.telegram.bot_api import TOKEN, BotApi

ROOT = Path(__file__).resolve().parent.parent
STARTING = 420.0  # seconds: on a clean clone the model is trained first


@dataclass(frozen=True)
class Balie:
    """A running front desk: where it is and where its files are."""

    url: str
    var: Path | None
    env: dict[str, str]
    process: subprocess.Popen[bytes] | None
    telegram: BotApi | None = None


def free_ports() -> dict[str, str]:
    """The settings for three different ports: each is held until all are known."""
    names = ("GATEWAY_PORT", "RASA_PORT", "ACTIONS_PORT")
    with contextlib.ExitStack() as held:
        probes = {name: held.enter_context(socket.socket()) for name in names}
        for probe in probes.values():
            probe.bind(("127.0.0.1", 0))
        return {name: str(probe.getsockname()[1]) for name, probe in probes.items()}


@pytest.fixture(scope="session")
def bot_api() -> Iterator[BotApi | None]:
    """Telegram's Bot API for the running front desk; None where its emulator cannot run."""
    if os.environ.get("BALIE_URL") or emulator_process.missing():
        yield None
        return
    with emulator_process.running() as url:
        api = BotApi(url)
        yield api
        api.stop()


@pytest.fixture(scope="session")
def balie(tmp_path_factory: pytest.TempPathFactory, bot_api: BotApi | None) -> Iterator[Balie]:
    """Start everything with ``python -m bot run`` on free ports, or use BALIE_URL."""
    given = os.environ.get("BALIE_URL")
    if given:
        yield Balie(given.rstrip("/"), None, dict(os.environ), None)
        return
    var = tmp_path_factory.mktemp("var")
    stores = {
        "DATABASE_URL": f"sqlite:///{var / 'frontdesk.db'}",
        "TRACKER_URL": f"sqlite:///{var / 'tracker.db'}",
    }
    with front_desk(var, stores, bot_api) as started:
        yield started


@contextlib.contextmanager
def front_desk(var: Path, stores: dict[str, str], bot_api: BotApi | None) -> Iterator[Balie]:
    """The whole front desk with its files in ``var``; ``stores`` says where its databases are."""
    ports = free_ports()
    env = {
        **{k: v for k, v in os.environ.items() if k not in ("RASA_URL", "TRACKER_URL")},
        **ports,
        "BALIE_VAR": str(var),
        "CATALOGUE_URL": f"sqlite:///{var / 'catalogue.db'}",
        **stores,
    }
    if bot_api is not None:
        env |= {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": bot_api.url,
            "TELEGRAM_PER_CHAT": "50",  # the emulator has no limits; they have tests of their own
            "TELEGRAM_OVERALL": "500",
        }
    output = (var / "console.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT, env=env, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    url = f"http://127.0.0.1:{ports['GATEWAY_PORT']}"
    try:
        wait_until_ready(url, process, var)
        yield Balie(url, var, env, process, bot_api)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        output.close()


def wait_until_ready(url: str, process: subprocess.Popen[bytes], var: Path) -> None:
    """Wait for every part; when it does not come up, fail with what the logs say."""
    deadline = time.monotonic() + STARTING
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{url}/readyz", timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    logs = "\n".join(
        f"--- {p.name}\n{p.read_text(errors='replace')[-3000:]}"
        for p in [var / "console.log", *sorted((var / "log").glob("*.log"))]
        if p.exists()
    )
    pytest.fail(f"the front desk did not come up:\n{logs}")
