"""The intake form: which question is next, and the questions that need more than a fixed text."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecutionRejected, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.base import button, edit_buttons, form_runs_first, misunderstanding
from bot.intake import wording
from bot.intake.questions import next_question, progress
from bot.intake.slots import state_from_slots

FORM = "intake_form"


class ValidateIntakeForm(Action):
    """Decides whether the message answered the intake, and what to ask next."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Reject the form for a message that is no answer, so that the general rules answer it."""
        turn = tracker.get_slot("turn") or {}
        if form_runs_first(tracker, FORM) and not turn.get("taken"):
            return [ActionExecutionRejected(FORM)]
        state = state_from_slots(tracker.slots)
        asked = tracker.get_slot("ask_next")
        question = asked or next_question(
            state.profile,
            place_is_open=bool(state.place_options),
            summary_ok=state.summary_ok,
        )
        answered, total = progress(state.profile)
        dispatcher.utter_message(json_message={"progress": {"answered": answered, "total": total}})
        # Rasa rejects a form whose validation sets no slot but the requested one, as happens when
        # the answer only says that something has to change.
        kept = SlotSet("editing", tracker.get_slot("editing"))
        return [kept, SlotSet("requested_slot", question)]


class AskPlace(Action):
    """Ask for the place, or which one of several places is meant."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_place"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Use what the last message did: an open choice, an unknown place, a place abroad."""
        options = state_from_slots(tracker.slots).place_options
        status = (tracker.get_slot("turn") or {}).get("place")
        if options:
            catalogue = context.catalogue()
            buttons = [
                button(
                    wording.option_label(catalogue, option),
                    "answer",
                    place=option.municipality or option.region,
                )
                for option in options[:8]
            ]
            buttons.append(button("Een andere plaats", "correct_previous_answer", forget="place"))
            dispatcher.utter_message(
                text="Die naam komt vaker voor. Welke plaats bedoel je?", buttons=buttons
            )
        elif status == "unknown":
            dispatcher.utter_message(response="utter_place_unknown")
        elif status == "abroad":
            dispatcher.utter_message(response="utter_place_abroad")
        else:
            dispatcher.utter_message(response="utter_ask_intake_form_place")
        return []


class AskSummary(Action):
    """Show what was understood and ask whether it is right."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_summary_ok"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Show the summary, or which line to change when the person said it is not right."""
        lines = wording.summary(context.profile_of(tracker), context.catalogue())
        if tracker.get_slot("editing"):
            buttons = edit_buttons(lines)
            buttons.append({"title": "Toch goed zo", "payload": "/affirm"})
            dispatcher.utter_message(
                text="Wat wil je aanpassen? Kies hieronder, of typ het gewoon.", buttons=buttons
            )
            return []
        text = "\n".join(f"• {line.label}: {line.value}" for line in lines)
        dispatcher.utter_message(
            text=f"Dit heb ik van je begrepen:\n{text}\nKlopt dit?",
            buttons=[
                {"title": "Ja, dit klopt", "payload": "/affirm"},
                {"title": "Iets aanpassen", "payload": "/deny"},
            ],
        )
        return []


class ActionCheckAnswer(Action):
    """Runs before the form (re)starts; says so when an answer was not understood."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_check_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Inside the intake, an answer that brought nothing is a misunderstanding."""
        turn = tracker.get_slot("turn") or {}
        changes_region = context.intent_of(tracker) == "change_region"
        if changes_region and turn.get("place") is None:
            return [
                SlotSet("municipality", None),
                SlotSet("region", None),
                SlotSet("ask_next", "place"),
                SlotSet("summary_ok", None),
            ]
        if tracker.active_loop_name == FORM and not turn.get("taken"):
            return misunderstanding(dispatcher, tracker)
        return []
