"""A real gateway, a website of somebody else, and a line between them that can break.

The gateway is the product's own on a real port; only the assistant behind it is the small server of
the gateway's unit tests, so that an answer takes no model.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from bot.settings import read_settings
from tests.unit.gateway.conftest import Gateway
from tests.unit.gateway.fake_rasa import FakeRasa

WIDGET = Path(__file__).resolve().parent.parent.parent / "bot" / "widget"
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een school</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/themes.css">
<script type="module" src="{server}/widget/chat.js"></script></head>
<body><main><h1>Een school</h1><p>Tekst van de school.</p></main>
<gouden-poort-chat {attributes}></gouden-poort-chat></body></html>"""
POLICY = (
    "default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)


class Wire:
    """A TCP relay: ``cut`` ends all connections and refuses new ones; ``freeze`` keeps those that
    are open and lets nothing through them, as a half-open connection does."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._down = False
        self._pairs: list[_Pair] = []
        self._frozen: list[_Pair] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self._down:
                near.close()
                continue
            try:
                pair = _Pair(near, socket.create_connection(("127.0.0.1", self._target)))
            except OSError:
                near.close()
                continue
            with self._lock:
                self._pairs.append(pair)
            pair.start()

    def _take(self) -> list[_Pair]:
        with self._lock:
            pairs, self._pairs = self._pairs, []
        return [pair for pair in pairs if not pair.closed]

    def cut(self) -> None:
        self._down = True
        for pair in self._take():
            pair.close()

    def restore(self) -> None:
        self._down = False

    def freeze(self) -> int:
        """Nothing passes on what is open now; gives how many connections that were."""
        pairs = self._take()
        for pair in pairs:
            pair.frozen = True
        self._frozen += pairs
        return len(pairs)

    def close(self) -> None:
        self.cut()
        self._listener.close()
        for pair in self._frozen:
            pair.close()


class _Pair:
    def __init__(self, near: socket.socket, far: socket.socket) -> None:
        self.ends = (near, far)
        self.frozen = False
        self.closed = False

    def start(self) -> None:
        for source, target in (self.ends, self.ends[::-1]):
            threading.Thread(target=self._pump, args=(source, target), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self.frozen:
                    continue  # taken in, never passed on
                target.sendall(data)
        if not self.frozen:
            self.close()

    def close(self) -> None:
        self.closed = True
        for end in self.ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class Site:
    """Somebody else's website, with a strict policy of its own."""

    def __init__(self) -> None:
        self.server = ""  # origin of the front desk
        self.attributes = ""
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.origin = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            css = self.path == "/themes.css"
            page = PAGE.format(server=site.server, attributes=site.attributes)
            body = (WIDGET / "themes.css").read_bytes() if css else page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/css" if css else "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(server=site.server))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


@dataclass
class Door:
    """Everything together. ``site`` may carry the widget, ``stranger`` may not."""

    gateway: Gateway
    rasa: FakeRasa
    wire: Wire
    site: Site
    stranger: Site

    def events(self, conversation: dict[str, Any]) -> list[dict[str, Any]]:
        """The store's own list, read past the line that can break."""
        answer = httpx.get(
            f"{self.gateway.url}/api/conversations/{conversation['id']}/events",
            headers={"Authorization": f"Bearer {conversation['token']}"},
            timeout=20,
            trust_env=False,
        )
        answer.raise_for_status()
        return list(answer.json()["events"])

    def post(self, conversation: dict[str, Any], text: str) -> None:
        """A message in the conversation from somewhere else."""
        httpx.post(
            f"{self.gateway.url}/api/conversations/{conversation['id']}/messages",
            headers={"Authorization": f"Bearer {conversation['token']}"},
            json={"client_id": uuid4().hex, "text": text},
            timeout=20,
            trust_env=False,
        ).raise_for_status()


def open_door(tmp_path: Path) -> Iterator[Door]:
    """Start everything, and stop it again."""
    site, stranger = Site(), Site()
    rasa = FakeRasa(f"sqlite:///{tmp_path}/tracker.db")
    rasa.start()
    gateway = Gateway(
        read_settings(
            {
                "DATABASE_URL": f"sqlite:///{tmp_path}/frontdesk.db",
                "TRACKER_URL": f"sqlite:///{tmp_path}/tracker.db",
                "CATALOGUE_URL": f"sqlite:///{tmp_path}/catalogue.db",
                "RASA_URL": rasa.url,
                "RASA_TOKEN": rasa.token,
                "GATEWAY_PORT": "0",
                "DESK_PASSWORD": "geheim-voor-de-test",
                "WIDGET_ORIGINS": site.origin,
            }
        )
    )
    wire = Wire(int(gateway.url.rsplit(":", 1)[1]))
    site.server = stranger.server = f"http://127.0.0.1:{wire.port}"
    try:
        yield Door(gateway, rasa, wire, site, stranger)
    finally:
        wire.close()
        gateway.stop()
        rasa.stop()
        site.close()
        stranger.close()
