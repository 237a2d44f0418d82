"""A visitor for tests: talks to the running front desk over the public API."""

from __future__ import annotations

import time
import uuid
from typing import Any

import httpx

ANSWER_WITHIN = 60.0  # seconds
MOST_TRIES = 5

Event = dict[str, Any]


class Visitor:
    """One conversation; keeps a readable transcript."""

    def __init__(self, url: str, channel: str = "web") -> None:
        self.http = httpx.Client(base_url=url, timeout=30)
        opened = self.http.post("/api/conversations", json={"channel": channel})
        opened.raise_for_status()
        self.id = opened.json()["id"]
        self.http.headers["Authorization"] = f"Bearer {opened.json()['token']}"
        self.seen = 0
        self.transcript: list[str] = []
        self.choices: dict[str, str] = {}
        self._remember(self.events())

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *exc: object) -> None:
        self.http.close()

    def events(self, after: int = 0, wait: float = 0) -> list[Event]:
        params = {"after": after, **({"wait": wait} if wait else {})}
        answer = self.http.get(f"/api/conversations/{self.id}/events", params=params)
        answer.raise_for_status()
        return list(answer.json()["events"])

    def post(self, **body: Any) -> httpx.Response:
        body.setdefault("client_id", str(uuid.uuid4()))
        return self.http.post(f"/api/conversations/{self.id}/messages", json=body)

    def say(self, text: str) -> list[Event]:
        """Send a text and give the assistant's answer to it."""
        self.transcript.append(f"bezoeker: {text}")
        return self._answer(text=text)

    def tap(self, title: str) -> list[Event]:
        """Tap the choice with this title (of any choice shown so far, the latest first)."""
        self.transcript.append(f"bezoeker tikt: [{title}]")
        assert title in self.choices, f"no choice {title!r}; there is {list(self.choices)}"
        return self._answer(choice=self.choices[title])

    def _answer(self, **body: Any) -> list[Event]:
        body["client_id"] = str(uuid.uuid4())
        posted = self.post(**body)
        for _ in range(MOST_TRIES):  # nobody types this fast; a client waits as long as it is told
            if posted.status_code != 429:
                break
            time.sleep(float(posted.headers["Retry-After"]))
            posted = self.post(**body)
        assert posted.status_code == 202, f"{posted.status_code}: {posted.text}"
        seq = posted.json()["seq"]
        new: list[Event] = []
        end = time.monotonic() + ANSWER_WITHIN
        while time.monotonic() < end:
            new += self.events(after=new[-1]["seq"] if new else seq, wait=2)
            answer = [e for e in new if e.get("in_reply_to") == seq]
            if any(e["from"] == "assistant" for e in answer):
                self._remember(new)
                return answer
        raise AssertionError(f"no answer to {seq} in {ANSWER_WITHIN} s\n" + self.story())

    def _remember(self, events: list[Event]) -> None:
        for event in events:
            self.seen = max(self.seen, event["seq"])
            for choice in event.get("choices") or ():
                self.choices[choice["title"]] = choice["id"]
            self.transcript.append(f"{event['from']}: {shown(event)}")

    def request(self) -> dict[str, Any] | None:
        """The latest request for a person, as the store holds it; None when there is none."""
        answer = self.http.get(f"/api/conversations/{self.id}/handover")
        assert answer.status_code in (200, 404), answer.text
        return answer.json() if answer.status_code == 200 else None

    def story(self) -> str:
        return "\n".join(self.transcript)


def shown(event: Event) -> str:
    """What a person sees of an event, as one text."""
    parts = [event.get("text") or ""]
    parts += [f"[{c['title']}]" for c in event.get("choices") or ()]
    for card in event.get("cards") or ():
        parts.append(f"\n    # {card['title']} ({card.get('record', '')})")
        parts += [f"\n      {line}" for line in card["lines"]]
        parts.append(f"\n      Bron: {card['source']}, {card['checked_on']}")
    if document := event.get("document"):
        parts.append(f"\n    # {document['title']}")
        for section in document["sections"]:
            parts.append(f"\n      {section['heading']}")
            parts += [f"\n      {line}" for line in section["lines"]]
    return " ".join(p for p in parts if p)


def records(events: list[Event]) -> list[str]:
    """Ids of the catalogue records that the cards of these events show, in order."""
    return [c["record"] for e in events for c in e.get("cards") or () if c.get("record")]
