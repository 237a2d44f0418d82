"""Small helpers that several action modules share."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher


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


def show_cards(dispatcher: CollectingDispatcher, text: str, cards: list[dict[str, Any]]) -> None:
    """Show a short text with cards below it."""
    if text:
        dispatcher.utter_message(text=text)
    if cards:
        dispatcher.utter_message(json_message={"cards": cards})
