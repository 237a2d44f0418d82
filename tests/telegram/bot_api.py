"""A proxy in front of the emulator: faults on order, and what the emulator leaves out.

The emulator forgets an update once it was fetched; Telegram keeps it until a later ``offset``
confirms it, and so does the proxy.  Methods that the emulator lacks are answered as the Bot API
documents them.  Messages that Telegram would refuse are refused.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import httpx

TOKEN = "123456789:geheim-token-alleen-voor-de-proef-ZZ"
Json = dict[str, Any]


@dataclass
class Sent:
    """A message that reached a chat, with its keyboard as it stands now."""

    chat_id: int
    message_id: int
    text: str
    entities: list[Json]
    markup: Json
    at: float
    edited: bool = False

    @property
    def buttons(self) -> dict[str, str]:
        rows = self.markup.get("inline_keyboard") or []
        return {b["text"]: b.get("callback_data", b.get("url", "")) for row in rows for b in row}

    @property
    def reply_buttons(self) -> list[Json]:
        return [b for row in self.markup.get("keyboard") or [] for b in row]


@dataclass
class Fault:
    """What goes wrong with the next call of a method."""

    method: str
    kind: str
    """429, 502, 403, 400, or: lost_answer (done, then silence), dropped_answer (done, then the
    connection breaks), dropped (the connection breaks before anything is done)."""
    chat_id: int | None = None
    description: str = ""
    retry_after: int = 1


@dataclass
class BotApi:
    """The Bot API for one bot, over real HTTP."""

    emulator: str
    sent: list[Sent] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    refused_at: list[float] = field(default_factory=list)
    duplicate: Callable[[int], bool] = lambda _update_id: False
    """Which updates come once more after they were confirmed."""
    repeated: int = 0
    port: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._updates: list[Json] = []
        self._repeats: list[Json] = []
        self._number = 1000
        self._edits: dict[tuple[int, int], Sent] = {}
        self._http = httpx.Client(
            base_url=self.emulator,
            timeout=60,
            trust_env=False,
            limits=httpx.Limits(max_connections=None),
        )
        self._silence = threading.Event()
        self._server = _Server(("127.0.0.1", self.port), _handler(self))
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        self._silence.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._http.close()

    # ------------------------------------------------------------------ the person's side

    def from_person(self, path: str, message: Json) -> None:
        """Hand something to the emulator as its own client does."""
        self._http.post(f"/{path}", json={"botToken": TOKEN, **message}).raise_for_status()

    def inject(self, **update: Any) -> int:
        """Add an update of a kind that the emulator does not know; gives its number."""
        with self._lock:
            self._fetch()
            return self._add(dict(update))

    def repeat(self, update_id: int) -> None:
        """Let an update come once more."""
        with self._lock:
            found = [u for u in self._repeats if u["update_id"] == update_id]
            self._updates[:0] = found[:1]

    def to(self, chat_id: int) -> list[Sent]:
        with self._lock:
            return [m for m in self.sent if m.chat_id == chat_id]

    def waiting(self) -> int:
        """How many updates were not confirmed yet."""
        with self._lock:
            self._fetch()
            return len(self._updates)

    # ------------------------------------------------------------------ the bot's side

    def call(self, method: str, data: Json) -> tuple[int, Json] | None:
        """Answer a call; None means that the connection breaks."""
        fault = self._fault(method, data)
        kind = fault.kind if fault else ""
        if fault is not None and kind in ("429", "502", "403", "400"):
            self.refused_at.append(time.monotonic())
            return _refusal(fault)
        if kind == "dropped":
            return None
        answer = self._do(method, data)
        if kind == "lost_answer":
            self._silence.wait(60)
            return None
        return None if kind == "dropped_answer" else answer

    def _fault(self, method: str, data: Json) -> Fault | None:
        with self._lock:
            self.calls.append((method, data))
            chat = int(data.get("chat_id", 0) or 0)
            for fault in self.faults:
                if fault.method == method and fault.chat_id in (None, chat):
                    self.faults.remove(fault)
                    return fault
        return None

    def _do(self, method: str, data: Json) -> tuple[int, Json]:
        if method == "getUpdates":
            return 200, {"ok": True, "result": self._get_updates(data)}
        if method in ("sendMessage", "editMessageText"):
            problem = _problem(data)
            if problem:
                self.refused.append(problem)
                return 400, {
                    "ok": False,
                    "error_code": 400,
                    "description": f"Bad Request: {problem}",
                }
        if method == "sendMessage":
            return 200, {"ok": True, "result": self._send(data)}
        if method == "editMessageText":
            return self._edit(data)
        if method == "getMe":
            me = self._http.get(f"/bot{TOKEN}/getMe").json()["result"]
            return 200, {"ok": True, "result": {**me, "is_bot": True}}
        if method in ("deleteWebhook", "setWebhook", "answerCallbackQuery"):
            self.settings[method] = data
            if method != "setWebhook":  # the emulator would post without the secret
                self._http.post(f"/bot{TOKEN}/{method}", json=data).raise_for_status()
            return 200, {"ok": True, "result": True}
        return self._documented(method, data)

    def _documented(self, method: str, data: Json) -> tuple[int, Json]:
        if method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
            self.settings[method] = data
            return 200, {"ok": True, "result": True}
        if method == "getMyCommands":
            kept = json.loads(self.settings.get("setMyCommands", {}).get("commands", "[]"))
            return 200, {"ok": True, "result": kept}
        if method in ("getMyDescription", "getMyShortDescription"):
            name = "description" if method == "getMyDescription" else "short_description"
            kept = self.settings.get(f"set{method[3:]}", {}).get(name, "")
            return 200, {"ok": True, "result": {name: kept}}
        if method in ("sendChatAction", "leaveChat"):
            return 200, {"ok": True, "result": True}
        return 404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"}

    # ------------------------------------------------------------------ updates

    def _fetch(self) -> None:
        raw = self._http.get(f"/bot{TOKEN}/getUpdates").json()["result"]
        # The emulator gives what was typed before what was tapped; Telegram keeps their order.
        for update in sorted(raw, key=lambda u: int(u["update_id"])):
            self._add({k: v for k, v in update.items() if k != "update_id"})

    def _add(self, update: Json) -> int:
        self._number += 1
        if "callback_query" in update:
            update["callback_query"].setdefault("chat_instance", "1")
        self._updates.append({"update_id": self._number, **update})
        return self._number

    def _get_updates(self, data: Json) -> list[Json]:
        offset = int(data.get("offset", 0) or 0)
        deadline = time.monotonic() + float(data.get("timeout", 0) or 0)
        with self._lock:
            confirmed = [u for u in self._updates if u["update_id"] < offset]
            self._repeats += confirmed
            again = [u for u in confirmed if self.duplicate(u["update_id"])]
            self._updates = [u for u in self._updates if u["update_id"] >= offset]
        if again:
            self.repeated += len(again)
            return again
        while not self._silence.is_set():
            with self._lock:
                self._fetch()
                if self._updates:
                    return self._updates[:100]
            if time.monotonic() > deadline:
                return []
            self._silence.wait(0.05)
        return []

    # ------------------------------------------------------------------ messages

    def _send(self, data: Json) -> Json:
        answer = self._http.post(f"/bot{TOKEN}/sendMessage", json=data).json()["result"]
        message = Sent(
            chat_id=int(data["chat_id"]),
            message_id=answer["message_id"],
            text=data["text"],
            entities=json.loads(data.get("entities") or "[]"),
            markup=json.loads(data.get("reply_markup") or "{}"),
            at=time.monotonic(),
        )
        with self._lock:
            self.sent.append(message)
            self._edits[message.chat_id, message.message_id] = message
        # The emulator gives the date in milliseconds; the Bot API in seconds.
        return {**_message(message), "message_id": answer["message_id"]}

    def _edit(self, data: Json) -> tuple[int, Json]:
        key = int(data["chat_id"]), int(data["message_id"])
        message = self._edits.get(key)
        if message is None:
            text = "Bad Request: message to edit not found"
            return 400, {"ok": False, "error_code": 400, "description": text}
        self._http.post(f"/bot{TOKEN}/editMessageText", json=data).raise_for_status()
        message.text, message.edited = data["text"], True
        message.entities = json.loads(data.get("entities") or "[]")
        message.markup = json.loads(data.get("reply_markup") or "{}")
        return 200, {"ok": True, "result": _message(message)}


def _message(message: Sent) -> Json:
    return {
        "message_id": message.message_id,
        "date": int(time.time()),
        "chat": {"id": message.chat_id, "type": "private", "first_name": "Bezoeker"},
        "text": message.text,
    }


def _problem(data: Json) -> str:
    """What Telegram refuses about a message."""
    text = data.get("text", "")
    units = len(text.encode("utf-16-le")) // 2
    if not text.strip():
        return "message text is empty"
    if units > 4096:
        return "message is too long"
    for entity in json.loads(data.get("entities") or "[]"):
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > units:
            return "entity out of bounds"
    markup = json.loads(data.get("reply_markup") or "{}")
    for row in markup.get("inline_keyboard") or []:
        for button in row:
            if len(button.get("callback_data", "").encode()) > 64:
                return "BUTTON_DATA_INVALID"
            if "url" in button and not button["url"].startswith("https://"):
                return "Wrong HTTP URL"
    return ""


def _refusal(fault: Fault) -> tuple[int, Json]:
    code = int(fault.kind)
    texts = {
        429: f"Too Many Requests: retry after {fault.retry_after}",
        502: "Bad Gateway",
        403: "Forbidden: bot was blocked by the user",
        400: "Bad Request",
    }
    body: Json = {"ok": False, "error_code": code, "description": fault.description or texts[code]}
    if code == 429:
        body["parameters"] = {"retry_after": fault.retry_after}
    return code, body


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A bot that goes away is part of what is tested."""


def _handler(api: BotApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Stay quiet."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            prefix, _, method = self.path.lstrip("/").partition("/")
            if prefix != f"bot{TOKEN}":
                answer: tuple[int, Json] | None = (
                    401, {"ok": False, "error_code": 401, "description": "Unauthorized"},
                )  # fmt: skip
            else:
                answer = api.call(method, dict(parse_qsl(body, keep_blank_values=True)))
            if answer is None:
                self.close_connection = True
                self.connection.shutdown(2)
                return
            data = json.dumps(answer[1]).encode()
            self.send_response(answer[0])
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    return Handler
