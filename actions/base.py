"""Small helpers that several action modules share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import context
from bot.answers.topics import topic_card
from bot.intake.questions import next_question, path_of
from bot.intake.slots import state_from_slots
from bot.intake.wording import Line

MAX_SCHEMES = 3


def button(title: str, intent: str, **entities: Any) -> dict[str, str]:
    """Make a button; tapping it means ``intent`` with these entities."""
    payload = f"/{intent}" + (json.dumps(entities) if entities else "")
    return {"title": title, "payload": payload}


PERSON = button("Een mens spreken", "ask_human_advisor")
KEEP = button("Overzicht bewaren", "about_results", wish="keep")
TOMORROW = button("Wat kan ik morgen doen?", "about_results", wish="tomorrow")


def for_one(occupation: str) -> list[dict[str, str]]:
    """Give the buttons for one suggestion."""
    return [
        button("Meer zoals dit", "about_results", wish="more", occupation=occupation),
        button("Dit niet", "about_results", wish="drop", occupation=occupation),
        button("Waarom zie ik dit?", "about_results", wish="why", occupation=occupation),
    ]


FROM_ABROAD = [
    button(
        "Hoe hoog moet het loon zijn?",
        "ask_work_permit_foreign_worker",
        topic="salariseis-kennismigrant",
    ),
    button("Telt mijn diploma?", "ask_requirements_diploma", topic="diploma-ander-land"),
    button("Ik woon al in Nederland", "correct_previous_answer", forget="situation"),
]


def misunderstanding(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Say that a message was not understood: first plainly, then with choices, then a person.

    Inside the intake the choices are those of the question that is out, asked with examples.
    """
    times = int(tracker.get_slot("misunderstood") or 0) + 1
    events: list[EventType] = [SlotSet("misunderstood", times)]
    pending = tracker.get_slot("requested_slot")
    in_intake = tracker.active_loop_name == "intake_form" and pending
    if times == 1:
        dispatcher.utter_message(response="utter_not_understood")
    elif times == 2 and in_intake:
        dispatcher.utter_message(response="utter_not_understood_choices")
        turn = tracker.get_slot("turn") or {}
        events += [SlotSet("turn", {**turn, "help": True}), SlotSet("helped", pending)]
    elif times == 2:
        dispatcher.utter_message(response="utter_not_understood_twice")
    else:
        dispatcher.utter_message(response="utter_not_understood_person")
    return events


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


def intake_is_open(tracker: Tracker) -> bool:
    """Tell whether an intake was begun and still has a question to ask."""
    state = state_from_slots(tracker.slots)
    question = next_question(
        state.profile, place_is_open=bool(state.place_options), summary_ok=state.summary_ok
    )
    return bool(tracker.get_slot("asked")) and question is not None


def next_step(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """End an answer outside the intake: go on asking when something was told, else offer a menu."""
    if tracker.active_loop_name is not None:
        return []  # the form asks its question again by itself
    if (tracker.get_slot("turn") or {}).get("changed"):
        return [FollowupAction("intake_form")]
    offer_menu(dispatcher, tracker)
    return []


def offer_menu(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Ask what else is wanted; with suggestions on the table, what can be done with those."""
    if path_of(context.profile_of(tracker)) == "abroad":
        dispatcher.utter_message(
            text="Waar kan ik je nog mee helpen?", buttons=[*FROM_ABROAD, PERSON]
        )
    elif path_of(context.profile_of(tracker)) == "employer":
        dispatcher.utter_message(
            text="Waar kan ik je nog mee helpen?",
            buttons=[
                button("Geld voor opleiden", "ask_subsidies_money"),
                button("Loket voor werkgevers", "ask_regional_contact"),
                TOMORROW,
                KEEP,
                PERSON,
            ],
        )
    elif tracker.get_slot("shown_occupations"):
        dispatcher.utter_message(
            text="Waar kan ik je nog mee helpen?",
            buttons=[
                button("Terug naar de beroepen", "ask_occupation_info"),
                button("Geld en regelingen", "ask_subsidies_money"),
                TOMORROW,
                KEEP,
                PERSON,
            ],
        )
    else:
        dispatcher.utter_message(response="utter_anything_else")


def show_cards(dispatcher: CollectingDispatcher, text: str, cards: list[dict[str, Any]]) -> None:
    """Show a short text with cards below it."""
    if text:
        dispatcher.utter_message(text=text)
    if cards:
        dispatcher.utter_message(json_message={"cards": cards})


def utter_topic(dispatcher: CollectingDispatcher, topic_id: str) -> None:
    """Say a topic's answer as a card, so that its source and date show."""
    catalogue = context.catalogue()
    made = topic_card(catalogue.topics[topic_id], catalogue, context.today())
    dispatcher.utter_message(json_message={"cards": [made]})
