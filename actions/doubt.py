"""A message that was not understood: ask back once, then offer a person."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.base import button, misunderstanding, offer_menu
from bot.nlu.doubt import Option, options

ASKED_BACK = 2
"""Value of ``misunderstood`` after asking back: the next time a person is offered."""


class ActionNotUnderstood(Action):
    """Ask "Bedoel je ...?" when there is something to choose from; never guess twice."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_not_understood"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """First ask back or say so, then offer choices, then a person."""
        first_time = not tracker.get_slot("misunderstood")
        found = options(_ranking(tracker)) if first_time and _typed(tracker) else ()
        if found:
            return _asked_back(dispatcher, tracker, found)
        events = misunderstanding(dispatcher, tracker)
        if tracker.active_loop_name is None and first_time:
            offer_menu(dispatcher, tracker)
        return events


def _asked_back(
    dispatcher: CollectingDispatcher, tracker: Tracker, found: tuple[Option, ...]
) -> list[EventType]:
    """Ask which of a few things is meant; the question of a form waits for the answer."""
    buttons = [button(option.title, option.intent) for option in found]
    buttons.append(button("Iets anders", "nlu_fallback"))
    dispatcher.utter_message(response="utter_which_do_you_mean", buttons=buttons)
    events: list[EventType] = [SlotSet("misunderstood", ASKED_BACK)]
    if tracker.active_loop_name is not None:
        # The form stepped aside for this message.  It is not asked again in the same breath, and
        # by this event it is the one to read the next message.
        events += [ActiveLoop(tracker.active_loop_name), FollowupAction("action_listen")]
    return events


def _ranking(tracker: Tracker) -> list[tuple[str, float]]:
    ranking = tracker.latest_message.get("intent_ranking") or ()
    return [(str(r.get("name")), float(r.get("confidence") or 0.0)) for r in ranking]


def _typed(tracker: Tracker) -> bool:
    return bool(context.text_of(tracker)) and context.intent_of(tracker) == "nlu_fallback"
