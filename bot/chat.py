"""Talk to the assistant in a terminal, over the same visitor API as the widget."""

from __future__ import annotations

import argparse
import sys
import time
import uuid
from collections.abc import Sequence
from typing import Any, TextIO

import httpx

from bot.settings import SettingsError, read_settings

STOP = "/stop"
ANSWER_WITHIN = 660.0  # seconds; the gateway itself gives up earlier and says so
_WAIT = 10  # seconds per long poll

Event = dict[str, Any]


class _Gone(Exception):  # noqa: N818 - a state, not a mistake
    """The conversation cannot be continued; the message says why, in Dutch."""


class _Chat:
    """One conversation in a terminal."""

    def __init__(self, http: httpx.Client, out: TextIO) -> None:
        self._http = http
        self._out = out
        self._seen = 0
        self._choices: list[dict[str, str]] = []
        opened = self._call("POST", "/api/conversations", json={"channel": "terminal"})
        self._path = f"/api/conversations/{opened['id']}"
        http.headers["Authorization"] = f"Bearer {opened['token']}"
        self._show(self._events())

    def send(self, line: str) -> None:
        """Send a line (or the choice with that number) and show everything it leads to."""
        body = {"client_id": uuid.uuid4().hex, **self._content(line)}
        try:
            seq = self._call("POST", f"{self._path}/messages", json=body)["seq"]
        except _Refused as refused:
            self._print(f"! {refused}")
            return
        end = time.monotonic() + ANSWER_WITHIN
        while time.monotonic() < end:
            events = self._events(wait=_WAIT)
            self._show(events)
            if any(_answers(event, seq) for event in events):
                return
        self._print("! Er kwam geen antwoord. Je bericht is bewaard.")

    def _content(self, line: str) -> dict[str, str]:
        if line.isdecimal() and 1 <= int(line) <= len(self._choices):
            return {"choice": self._choices[int(line) - 1]["id"]}
        return {"text": line}

    def _events(self, wait: int = 0) -> list[Event]:
        params = {"after": self._seen, "wait": wait}
        events: list[Event] = self._call("GET", f"{self._path}/events", params=params)["events"]
        if events:
            self._seen = events[-1]["seq"]
        return events

    def _call(self, method: str, path: str, **rest: Any) -> dict[str, Any]:
        response = self._http.request(method, path, **rest)
        if response.is_success:
            answer: dict[str, Any] = response.json()
            return answer
        try:
            detail = str(response.json()["detail"])
        except (ValueError, KeyError, TypeError):
            detail = f"De balie antwoordt met fout {response.status_code}."
        if response.status_code in (401, 410) or response.status_code >= 500:
            raise _Gone(detail)
        raise _Refused(detail)

    def _show(self, events: list[Event]) -> None:
        for event in events:
            if event["from"] == "visitor":
                continue
            if event["text"]:
                self._print(f"{_SPEAKERS.get(event['from'], event['from'])}: {event['text']}")
            for card in event["cards"]:
                self._show_card(card)
            if event["choices"]:
                self._choices = event["choices"]
                for number, choice in enumerate(self._choices, 1):
                    self._print(f"  {number}. {choice['title']}")

    def _show_card(self, card: dict[str, Any]) -> None:
        self._print(f"  * {card.get('title', '')}")
        for line in card.get("lines", []):
            self._print(f"    {line}")
        if card.get("url"):
            self._print(f"    {card['url']}")
        if card.get("source"):
            checked = card.get("checked_on")
            self._print(
                f"    Bron: {card['source']}" + (f", bekeken op {checked}" if checked else "")
            )

    def _print(self, line: str) -> None:
        print(line, file=self._out, flush=True)


class _Refused(Exception):  # noqa: N818
    """This message was not accepted; the text says why, in Dutch."""


_SPEAKERS = {"assistant": "assistent", "advisor": "adviseur", "system": "systeem"}


def _answers(event: Event, seq: int) -> bool:
    """Whether the event ends the waiting for an answer to ``seq`` (a status only asks for it)."""
    return event.get("in_reply_to") == seq and event["kind"] != "status"


def run(argv: Sequence[str]) -> int:
    """Chat until Ctrl-D or "/stop"; returns the exit status (1: no gateway, 2: wrong use)."""
    parser = argparse.ArgumentParser(
        prog="python -m bot chat", description="Praat met de assistent in de terminal."
    )
    try:
        settings = read_settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    parser.add_argument(
        "--url",
        default=f"http://{settings.gateway_host}:{settings.gateway_port}",
        help="adres van de balie (standaard %(default)s)",
    )
    url = parser.parse_args(argv).url
    interactive = sys.stdin.isatty()
    try:
        with httpx.Client(base_url=url, timeout=_WAIT + 20, trust_env=False) as http:
            chat = _Chat(http, sys.stdout)
            if interactive:
                print(f"(typ je bericht of het nummer van een keuze; stoppen: {STOP} of Ctrl-D)")
            _converse(chat, interactive)
    except (_Gone, _Refused) as end:
        print(end)
    except (httpx.HTTPError, httpx.InvalidURL):
        print(f"De balie op {url} is niet bereikbaar. Start hem met: make run", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
    return 0


def _converse(chat: _Chat, interactive: bool) -> None:
    while True:
        if interactive:
            print("> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line or line.strip() == STOP:
            return
        if line.strip():
            chat.send(line.strip())
