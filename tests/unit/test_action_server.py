"""The action server: the interface Rasa speaks, and nothing said in an error."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.action_server import MAX_BODY, ActionServer


class Fine(Action):
    def name(self) -> str:
        return "action_fine"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[Any]:
        dispatcher.utter_message(text=tracker.latest_message["text"].upper())
        return [SlotSet("a", 1)]


class Refusing(Action):
    def name(self) -> str:
        return "action_refusing"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[Any]:
        raise ActionExecutionRejection(self.name())


class Broken(Action):
    def name(self) -> str:
        return "action_broken"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[Any]:
        raise ValueError(f"geheim: {tracker.latest_message['text']}")


def asked(method: str, path: str, **content: Any) -> httpx.Response:
    executor = ActionExecutor()
    for action in (Fine, Refusing, Broken):
        executor.register_action(action)

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=ActionServer(executor))
        async with httpx.AsyncClient(transport=transport, base_url="http://actions") as http:
            return await http.request(method, path, **content)

    return asyncio.run(ask())


def call(action: str | None) -> Mapping[str, Any]:
    tracker = {"sender_id": "x", "slots": {}, "latest_message": {"text": "hoi"}, "events": []}
    return {"next_action": action, "sender_id": "x", "tracker": tracker, "version": "3.6.21"}


def test_an_action_is_run() -> None:
    answer = asked("POST", "/webhook", json=call("action_fine"))
    assert answer.status_code == 200
    assert answer.json()["events"][0]["name"] == "a"
    assert answer.json()["responses"][0]["text"] == "HOI"


def test_a_rejection_is_what_rasa_expects() -> None:
    answer = asked("POST", "/webhook", json=call("action_refusing"))
    assert answer.status_code == 400
    assert answer.json()["action_name"] == "action_refusing"


def test_a_failure_tells_nothing_of_what_was_said(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = asked("POST", "/webhook", json=call("action_broken"))
    assert answer.status_code == 500
    assert answer.json() == {"error": "ValueError", "action_name": "action_broken"}
    assert "action_broken failed: ValueError at " in caplog.text
    assert "geheim" not in caplog.text
    assert "hoi" not in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "content", "status"),
    [
        ("GET", "/health", {}, 200),
        ("GET", "/", {}, 404),
        ("GET", "/webhook", {}, 404),
        ("POST", "/webhook", {"json": call("action_unknown")}, 404),
        ("POST", "/webhook", {"content": b"{"}, 400),
        ("POST", "/webhook", {"content": b"[]"}, 400),
        ("POST", "/webhook", {"content": b"\xff"}, 400),
        ("POST", "/webhook", {"content": b" " * (MAX_BODY + 1)}, 413),
    ],
)
def test_what_else_is_asked(method: str, path: str, content: Any, status: int) -> None:
    assert asked(method, path, **content).status_code == status
