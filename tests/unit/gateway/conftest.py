from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from bot.conversations.database import Database
from bot.gateway.app import create_app
from bot.gateway.serve import GatewayServer, server
from bot.gateway.turns import Timings
from bot.settings import Settings, read_settings
from tests.unit.stores import BACKENDS, fresh_url

from .fake_rasa import FakeRasa

FAST = Timings(
    tell_after=0.5,
    give_up_after=3.0,
    lease=1.0,
    renew=0.2,
    sweep=0.2,
    first_pause=0.05,
    longest_pause=0.2,
    settle=1.0,
    stop=0.5,
)


def until(check: Callable[[], Any], seconds: float = 60.0) -> Any:
    """Wait until ``check`` gives something true; fails when it does not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = check()
        if result:
            return result
        time.sleep(0.04)
    raise AssertionError("it did not happen in time")


class Gateway:
    """A real uvicorn on a free port, in a thread."""

    def __init__(self, settings: Settings, timings: Timings = FAST) -> None:
        self.settings = settings
        self.app = create_app(settings, timings=timings)
        self.server: GatewayServer = server(settings, self.app)
        self._thread = threading.Thread(target=self.server.run, daemon=True)
        self._thread.start()
        until(lambda: self.server.started)
        port = self.server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.http = httpx.Client(base_url=self.url, timeout=20, trust_env=False)

    def stop(self) -> None:
        self.http.close()
        self.server.should_exit = True
        hub = self.app.state.gateway.hub
        # In its own loop: what it wakes may make tasks there.
        hub._task.get_loop().call_soon_threadsafe(hub.close)
        self._thread.join(10)
        assert not self._thread.is_alive()

    def open(self) -> Conversation:
        answer = self.http.post("/api/conversations", json={"channel": "test"})
        assert answer.status_code == 201, answer.text
        return Conversation(self.http, **answer.json())


@dataclass
class Conversation:
    http: httpx.Client
    id: str
    token: str

    @property
    def auth(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def path(self) -> str:
        return f"/api/conversations/{self.id}"

    def post(self, **body: Any) -> httpx.Response:
        body.setdefault("client_id", f"c{time.monotonic_ns()}")
        return self.http.post(f"{self.path}/messages", json=body, headers=self.auth)

    def say(self, text: str) -> int:
        answer = self.post(text=text)
        assert answer.status_code == 202, answer.text
        return int(answer.json()["seq"])

    def events(self, after: int = 0) -> list[dict[str, Any]]:
        answer = self.http.get(f"{self.path}/events", params={"after": after}, headers=self.auth)
        assert answer.status_code == 200, answer.text
        events: list[dict[str, Any]] = answer.json()["events"]
        return events

    def replies(self, seq: int) -> list[dict[str, Any]]:
        return [e for e in self.events() if e.get("in_reply_to") == seq]

    def answered(self, seq: int) -> list[dict[str, Any]]:
        """The replies to a message, once there is one that is not a notice."""
        until(lambda: [e for e in self.replies(seq) if e["from"] == "assistant"])
        return self.replies(seq)


def sse(lines: Iterator[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The stored events of a stream, with their ids."""
    return ((event_id, data) for kind, event_id, data in records(lines) if kind == "message")


def records(lines: Iterator[str]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Everything in a stream: kind, id (0 without one) and data."""
    kind, event_id = "message", 0
    for line in lines:
        if line.startswith("id: "):
            event_id = int(line[4:])
        elif line.startswith("event: "):
            kind = line[7:]
        elif line.startswith("data: "):
            yield kind, event_id, json.loads(line[6:])
        elif not line:
            kind, event_id = "message", 0


@pytest.fixture(params=BACKENDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The whole API on both databases."""
    return fresh_url(request.param, tmp_path)


@pytest.fixture
def environ(database_url: str, tmp_path: Path) -> dict[str, str]:
    """Only DATABASE_URL says where the log is, and on PostgreSQL Rasa's tracker too."""
    return {
        "DATABASE_URL": database_url,
        "BALIE_VAR": str(tmp_path),
        "CATALOGUE_URL": f"sqlite:///{tmp_path}/catalogue.db",
        "GATEWAY_PORT": "0",
        "WIDGET_ORIGINS": "https://school.example",
    }


@pytest.fixture
def rasa(environ: dict[str, str]) -> Iterator[FakeRasa]:
    fake = FakeRasa(read_settings(environ).tracker_url)
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def settings(environ: dict[str, str], rasa: FakeRasa) -> Settings:
    return read_settings({**environ, "RASA_URL": rasa.url, "RASA_TOKEN": rasa.token})


def everything_stored(settings: Settings) -> str:
    """Every value in the log, and on SQLite every byte of its files."""
    db = Database(settings.database_url)
    inspector = sa.inspect(db.engine)
    with db.reading() as connection:
        rows = [
            repr(connection.execute(sa.text(f"SELECT * FROM {table}")).all())
            for table in inspector.get_table_names()
        ]
    file = db.engine.url.database
    sqlite = db.engine.dialect.name == "sqlite"
    db.dispose()
    if sqlite and file is not None:
        rows += [f.read_bytes().decode("latin1") for f in Path(file).parent.glob("*.db*")]
    return "\n".join(rows)


@pytest.fixture
def gateway(settings: Settings) -> Iterator[Gateway]:
    running = Gateway(settings)
    yield running
    running.stop()
