"""Small helpers that several action modules share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.intake.wording import Line


def button(title: str, intent: str, **entities: Any) -> dict[str, str]:
    """Make a button; tapping it means ``intent`` with these entities."""
    payload = f"/{intent}" + (json.dumps(entities) if entities else "")
    return {"title": title, "payload": payload}


PERSON = button("Een mens spreken", "ask_human_advisor")


def misunderstanding(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Say that a message was not understood: first plainly, then with choices, then a person."""
    times = int(tracker.get_slot("misunderstood") or 0) + 1
    if times == 1:
        dispatcher.utter_message(response="utter_not_understood")
    elif times == 2:
        dispatcher.utter_message(response="utter_not_understood_twice")
    else:
        dispatcher.utter_message(response="utter_not_understood_person")
    return [SlotSet("misunderstood", times)]


def form_runs_first(tracker: Tracker, form: str) -> bool:
    """Tell whether the form is the first action of this turn (and not resumed after an answer).

    While a form validates, Rasa hands over a tracker that ends with the form itself as action.
    """
    for event in reversed(tracker.events):
        if event.get("event") == "action" and event.get("name") != form:
            return bool(event.get("name") == "action_listen")
    return False


def edit_buttons(lines: Iterable[Line]) -> list[dict[str, str]]:
    """Give a button per line of the summary that empties it, so that it is asked again."""
    return [button(line.label, "correct_previous_answer", forget=line.question) for line in lines]


def next_step(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """End an answer outside the intake: go on asking when something was told, else offer a menu."""
    if tracker.active_loop_name is not None:
        return []  # the form asks its question again by itself
    if (tracker.get_slot("turn") or {}).get("changed"):
        return [FollowupAction("intake_form")]
    dispatcher.utter_message(response="utter_anything_else")
    return []


def show_cards(dispatcher: CollectingDispatcher, text: str, cards: list[dict[str, Any]]) -> None:
    """Show a short text with cards below it."""
    if text:
        dispatcher.utter_message(text=text)
    if cards:
        dispatcher.utter_message(json_message={"cards": cards})
