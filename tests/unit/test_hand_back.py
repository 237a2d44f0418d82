"""What the assistant does when an advisor gives a conversation back."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.handover import ActionHandBack
from bot.intake.take_in import ANSWERING


def given_back(loop: str | None, settled: str | None) -> tuple[list[dict[str, Any]], list[Any]]:
    entities = [{"entity": "settled", "value": settled}] if settled else []
    tracker = Tracker(
        "c",
        {},
        {"intent": {"name": "hand_back"}, "entities": entities, "text": "/hand_back"},
        [],
        False,
        None,
        {"name": loop} if loop else {},
        "action_listen",
    )
    dispatcher = CollectingDispatcher()
    events = asyncio.run(ActionHandBack().run(dispatcher, tracker, {}))
    return dispatcher.messages, events


def test_it_says_what_was_settled_and_leaves_the_question_to_the_form():
    messages, events = given_back("intake_form", "24 uur, in Enschede.")
    assert messages[0]["text"] == "Dit kreeg ik door van de medewerker: 24 uur, in Enschede."
    assert [m["response"] for m in messages if m.get("response")] == ["utter_hand_back"]
    assert not any(e.get("event") == "active_loop" for e in events)


def test_outside_the_intake_it_offers_what_can_be_done():
    messages, _events = given_back(None, None)
    responses = [m["response"] for m in messages if m.get("response")]
    assert responses == ["utter_hand_back", "utter_anything_else"]


def test_a_request_that_was_being_made_is_over():
    _messages, events = given_back("handover_form", None)
    assert {"event": "active_loop", "timestamp": None, "name": None} in events


def test_it_answers_no_question_of_the_intake():
    assert "hand_back" not in ANSWERING
