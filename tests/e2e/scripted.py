"""The server's side of the two APIs, played by the test inside the browser.

The pages and scripts are the real files. Only the answers of the API are the test's own, so that a
test can bring about what a running assistant seldom does: refusals, outages, an advisor.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, Route

BOT = Path(__file__).resolve().parent.parent.parent / "bot"
ORIGIN = "http://balie.test"  # not https: the widget must also do without crypto.randomUUID
TOKEN = "token-of-the-test"
CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
EMBED_PAGE = """<!doctype html><html lang="nl"><title>Een site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/widget/themes.css">
<script type="module" src="/widget/chat.js"></script>
<main><h1>Een site</h1><p><button type="button">Iets anders</button></p>
<gouden-poort-chat {attributes}></gouden-poort-chat></main>
</html>"""
INLINE = (
    'position="inline" heading="Vraag het ons" starters="" greeting="Fijn dat je er bent." '
    'privacy-url="/privacy"'
)
GREETING = "Welkom bij de balie. Ik ben een digitale assistent, geen mens."
AT = "2026-11-20T09:00:00.000Z"

Event = dict[str, Any]
Refusal = tuple[int, str, dict[str, str]]


class ScriptedVisitorApi:
    """Conversations in memory. Set ``refusals`` and ``answers`` to make things happen."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.posts: list[dict[str, Any]] = []
        self.events: list[Event] = []
        self.by_client_id: dict[str, int] = {}
        self.answers: Callable[[str], list[Event]] = lambda text: [say(f"Je zei: {text}")]
        self.refusals: list[Refusal] = []  # one for each next message
        self.lose_receipt = False  # store the next message, and let the answer get lost
        self.erased = False
        self.streams = True
        self.mask: Callable[[str], str] = lambda text: text
        self.attributes = ""  # of the element on the page /embed
        self.info: dict[str, Any] = {
            "retention_days": 90,
            "max_text": 4000,
            "heartbeat_seconds": 10.0,
            "telegram": None,
        }
        self.transient: list[dict[str, Any]] = []  # for the next stream, such as who is typing
        self.tokens = [TOKEN]
        self.codes: set[str] = set()

    def install(self, context: BrowserContext) -> None:
        context.route(f"{ORIGIN}/**", self.handle)

    def add(self, event: Event) -> int:
        seq = len(self.events) + 1
        blank = {
            "at": AT,
            "from": "assistant",
            "kind": "text",
            "text": "",
            "choices": [],
            "cards": [],
        }
        self.events.append({**blank, **event, "seq": seq})
        return seq

    def handle(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if not parts.path.startswith("/api/"):
            return serve_file(route, parts.path, self.attributes)
        method = route.request.method
        self.calls.append(f"{method} {parts.path}")
        if method == "POST" and parts.path == "/api/conversations":
            self.add(say(GREETING))
            return answer(route, 201, {"id": "c1", "token": TOKEN})
        if parts.path == "/api/info":
            return answer(route, 200, self.info)
        if parts.path == "/api/links/redeem":
            return self.redeem(route)
        if route.request.headers["authorization"] != f"Bearer {self.tokens[-1]}":
            return problem(route, 401, "Je hebt geen toegang tot dit gesprek.")
        if self.erased:
            return problem(route, 410, "De gegevens van dit gesprek zijn gewist.")
        if method == "DELETE":
            self.erased = True
            return route.fulfill(status=204)
        if method == "POST":
            return self.write(route, parts.path.rsplit("/", 1)[1])
        return self.read(route, int(parse_qs(parts.query)["after"][0]))

    def write(self, route: Route, what: str) -> None:
        if what == "token":
            self.tokens.append(f"{TOKEN}-{len(self.tokens) + 1}")
            return answer(route, 200, {"token": self.tokens[-1]})
        if what == "end":
            self.end()
            return route.fulfill(status=204)
        if what == "links":
            until = (datetime.now(UTC) + timedelta(minutes=15)).isoformat()
            url = "https://t.me/gouden_poort_test_bot?start=K7Q2M9"
            return answer(route, 201, {"code": "K7Q2M9", "url": url, "expires_at": until})
        return self.message(route)

    def end(self) -> None:
        closed = {"from": "system", "kind": "status", "status": "closed"}
        self.add({**closed, "text": "Het gesprek is beëindigd."})

    def redeem(self, route: Route) -> None:
        code = json.loads(route.request.post_data or "")["code"]
        if code not in self.codes:
            return problem(route, 404, "Deze code werkt niet (meer).")
        self.codes.discard(code)
        return answer(route, 200, {"id": "c1", "token": self.tokens[-1]})

    def message(self, route: Route) -> None:
        body = json.loads(route.request.post_data or "")
        self.posts.append(body)
        if self.refusals:
            status, detail, headers = self.refusals.pop(0)
            return problem(route, status, detail, headers)
        if body["client_id"] in self.by_client_id:
            return answer(route, 200, {"seq": self.by_client_id[body["client_id"]]})
        text = body.get("text") or self.title_of(body["choice"])
        visitor = {"from": "visitor", "text": self.mask(text), "client_id": body["client_id"]}
        seq = self.by_client_id[body["client_id"]] = self.add(visitor)
        for event in self.answers(text):
            self.add({**event, "in_reply_to": seq})
        if self.lose_receipt:
            self.lose_receipt = False
            return route.abort()
        return answer(route, 202, {"seq": seq})

    def title_of(self, choice: str) -> str:
        titles = {c["id"]: c["title"] for event in self.events for c in event["choices"]}
        return str(titles[choice])

    def read(self, route: Route, after: int) -> None:
        new = [event for event in self.events if event["seq"] > after]
        if self.streams and "text/event-stream" in route.request.headers["accept"]:
            assert route.request.headers["last-event-id"] == str(after)
            frames = "".join(f"id: {e['seq']}\r\ndata: {json.dumps(e)}\r\n\r\n" for e in new)
            for data in self.transient:
                frames += f"event: typing\r\ndata: {json.dumps(data)}\r\n\r\n"
            self.transient.clear()
            return route.fulfill(
                status=200, content_type="text/event-stream", body=f": hier\r\n\r\n{frames}"
            )
        return answer(route, 200, {"events": new})


def say(text: str, **more: Any) -> Event:
    return {"text": text, **more}


def offer(text: str, *titles: str) -> Event:
    choices = [{"id": f"id-{title}", "title": title} for title in titles]
    return {"kind": "choices", "text": text, "choices": choices}


def show(text: str, *cards: dict[str, Any]) -> Event:
    return {"kind": "cards", "text": text, "cards": list(cards)}


def answer(route: Route, status: int, body: dict[str, Any]) -> None:
    route.fulfill(status=status, content_type="application/json", body=json.dumps(body))


def problem(route: Route, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
    body = json.dumps({"status": status, "title": "Probleem", "detail": detail})
    more = {"Content-Type": "application/problem+json", **(headers or {})}
    route.fulfill(status=status, headers=more, body=body)


def serve_file(route: Route, path: str, attributes: str = "") -> None:
    """The real file of a page, under the strict policy that sites may have."""
    pages = {
        "/": "widget/demo.html",
        "/desk": "desk/index.html",
        "/desk/": "desk/index.html",
        "/widget/configurator": "widget/configurator.html",
    }
    file = BOT / pages.get(path, path.lstrip("/"))
    if path == "/embed":
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": CSP}
        body = EMBED_PAGE.format(attributes=attributes)
        return route.fulfill(status=200, headers=headers, body=body)
    if not file.is_file():
        return route.fulfill(status=404)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    headers = {"Content-Type": f"{kind}; charset=utf-8", "Content-Security-Policy": CSP}
    return route.fulfill(status=200, headers=headers, body=file.read_bytes())
