"""A small real HTTP server that speaks Rasa's REST channel and tracker API, for tests only.

Like Rasa it saves its tracker once, at the end of a turn, into an SQL table ``events``.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from bot.rasa_server.start import make_tracker_schema

Messages = list[dict[str, Any]]


def echo(text: str) -> Messages:
    return [{"text": f"Je zei: {text}"}]


class FakeRasa:
    """Start with ``start()``; ``received`` holds every message that reached it, in order."""

    def __init__(self, tracker_url: str, token: str = "t") -> None:
        self.token = token
        self.answer: Callable[[str], Messages] = echo
        self.received: list[tuple[str, str, str]] = []
        self.running: dict[str, int] = {}
        self.overlaps = 0
        self.delay = 0.0
        self.lose_answer = False
        """Do the turn, save the tracker, then hang up without answering."""
        self.fail_inside = 0
        """This many turns fail inside Rasa: 200 with nothing, and nothing saved."""
        self.status = 200
        self.model = True
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        self.port = 0
        make_tracker_schema(tracker_url)
        # A connection for each call, so that none is left open on a file.
        self._engine = sa.create_engine(tracker_url, future=True, poolclass=NullPool)
        self._events = sa.Table(
            "events",
            sa.MetaData(),
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("sender_id", sa.Text),
            sa.Column("type_name", sa.Text),
            sa.Column("data", sa.Text),
        )
        self._events.metadata.create_all(self._engine)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._server = _Server(("127.0.0.1", self.port), _handler(self))
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = self._thread = None

    def rows(self, sender: str) -> int:
        return len(self.tracker(sender))

    def tracker(self, sender: str) -> list[dict[str, Any]]:
        c = self._events.c
        with self._engine.connect() as connection:
            query = sa.select(c.data).where(c.sender_id == sender).order_by(c.id)
            return [json.loads(data) for data in connection.execute(query).scalars()]

    def save(self, sender: str, events: list[dict[str, Any]]) -> None:
        rows = [
            {"sender_id": sender, "type_name": event["event"], "data": json.dumps(event)}
            for event in events
        ]
        with self._engine.begin() as connection:
            connection.execute(self._events.insert(), rows)

    def turn(self, sender: str, text: str, metadata: dict[str, Any]) -> Messages:
        with self._lock:
            self.received.append((sender, text, metadata.get("message_id", "")))
            self.running[sender] = self.running.get(sender, 0) + 1
            self.overlaps += self.running[sender] > 1
        try:
            time.sleep(self.delay)
            if self.fail_inside:
                self.fail_inside -= 1
                return []
            messages = self.answer(text)
            user = {"event": "user", "text": text, "metadata": metadata}
            self.save(sender, [user, *map(_bot_event, messages)])
            return messages
        finally:
            with self._lock:
                self.running[sender] -= 1


def _bot_event(message: dict[str, Any]) -> dict[str, Any]:
    return {
        "event": "bot",
        "text": message.get("text"),
        "data": {
            "elements": None,
            "quick_replies": None,
            "buttons": message.get("buttons"),
            "attachment": None,
            "image": None,
            "custom": message.get("custom"),
        },
        "metadata": {},
    }


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is part of what is tested."""


def _handler(rasa: FakeRasa) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def log_message(self, format: str, *args: Any) -> None:
            """Stay quiet."""

        def _send(self, status: int, body: Any) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path != "/webhooks/rest/webhook":
                return self._send(404, {})
            if rasa.status != 200:
                return self._send(rasa.status, {})
            messages = rasa.turn(body["sender"], body["message"], body.get("metadata") or {})
            if rasa.lose_answer:
                return self.close_connection_now()
            return self._send(
                200, [{"recipient_id": body["sender"], **message} for message in messages]
            )

        def close_connection_now(self) -> None:
            self.close_connection = True

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            query = parse_qs(address.query)
            if query.get("token") != [rasa.token]:
                return self._send(401, {})
            if address.path == "/status":
                return self._send(200, {"model_file": "m.tar.gz" if rasa.model else None})
            parts = address.path.split("/")
            if len(parts) == 4 and parts[1] == "conversations" and parts[3] == "tracker":
                assert query.get("include_events") == ["ALL"]
                return self._send(200, {"events": rasa.tracker(parts[2])})
            return self._send(404, {})

    return Handler
