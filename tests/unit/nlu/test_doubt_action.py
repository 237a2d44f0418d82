"""The action that asks back, on trackers as Rasa sends them."""

from __future__ import annotations

import asyncio
import warnings
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # rasa_sdk's pinned sanic
    from rasa_sdk import Tracker
    from rasa_sdk.executor import CollectingDispatcher

    from actions.doubt import ActionNotUnderstood

RANKING = [
    {"name": "nlu_fallback", "confidence": 0.8},
    {"name": "ask_salary", "confidence": 0.19},
    {"name": "ask_subsidies_money", "confidence": 0.17},
]


def run(text: str, misunderstood: int | None, form: str | None) -> tuple[list[Any], list[Any]]:
    message = {"text": text, "intent": {"name": "nlu_fallback"}, "intent_ranking": RANKING}
    loop = {"name": form} if form else {}
    slots = {"misunderstood": misunderstood}
    tracker = Tracker("v", slots, message, [], False, None, loop, "action_listen")
    dispatcher = CollectingDispatcher()
    events = asyncio.run(ActionNotUnderstood().run(dispatcher, tracker, {}))
    return dispatcher.messages, events


def test_doubt_is_asked_back_with_what_it_may_be() -> None:
    said, events = run("hoe zit dat met het geld", None, None)
    assert [b["title"] for b in said[0]["buttons"]] == [
        "Wat het werk verdient",
        "Geld en regelingen",
        "Iets anders",
    ]
    assert said[0]["buttons"][0]["payload"] == "/ask_salary"
    assert [e["name"] for e in events] == ["misunderstood"]


def test_the_question_of_a_form_waits() -> None:
    _, events = run("hoe zit dat met het geld", None, "intake_form")
    assert [e["event"] for e in events] == ["slot", "active_loop", "followup"]


@pytest.mark.parametrize("text", ["hoe zit dat met het geld", "/nlu_fallback"])
def test_the_second_time_a_person_is_offered(text: str) -> None:
    said, events = run(text, 2, None)
    assert [m["response"] for m in said] == ["utter_not_understood_person"]
    assert events[0]["value"] == 3
