"""Handing over to a person: say which desk and why, show what is sent, ask consent, send."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import (
    ActionExecutionRejected,
    ActiveLoop,
    EventType,
    FollowupAction,
    SlotSet,
)
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.base import (
    button,
    edit_buttons,
    form_runs_first,
    intake_is_open,
    next_step,
    offer_menu,
)
from bot.advice.contact import ContactAdvice, contact_for
from bot.advice.dutch import region_name
from bot.advice.levels import is_minor
from bot.intake import wording
from bot.intake.handover import read_consent, read_contact, summary_payload
from bot.intake.profile import Profile
from bot.intake.questions import QUESTIONS
from bot.intake.repair import wants_previous

FORM = "handover_form"


_BY_CHAT_ONLY = (
    "Een adviseur kan dit gesprek lezen. Je gaf geen telefoonnummer of e-mailadres: wil je "
    "gebeld worden, vraag dan opnieuw om een mens."
)


class ActionPrepareHandover(Action):
    """A new request starts with a clean question for consent."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_prepare_handover"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Consent is asked each time; it is never kept from an earlier request."""
        return [SlotSet("handover_consent", None), SlotSet("handover_contact", None)]


class ValidateHandoverForm(Action):
    """Reads consent and a way to reach the person; anything else is answered as usual."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Only a clear yes is consent."""
        pending = tracker.get_slot("requested_slot")
        consent = tracker.get_slot("handover_consent")
        contact = tracker.get_slot("handover_contact")
        editing = False
        if pending and form_runs_first(tracker, FORM):
            intent = context.intent_of(tracker)
            turn = tracker.get_slot("turn") or {}
            if wants_previous(context.text_of(tracker)):
                # Back from the way to be reached to what is sent; back from there is a no.
                consent = None if pending == "handover_contact" else False
            elif pending == "handover_contact":
                details = [str(d) for d in context.entity_values(tracker, "contact_detail")]
                contact = read_contact(intent, details, context.text_of(tracker))
            elif turn.get("changed"):
                consent = None  # what would be sent has changed, so it is asked again
            elif intent == "correct_previous_answer":
                editing = True
            else:
                consent = read_consent(intent)
            understood = contact if pending == "handover_contact" else consent
            back = wants_previous(context.text_of(tracker))
            if understood is None and not back and not turn.get("changed") and not editing:
                return [ActionExecutionRejected(FORM)]
        if consent and is_minor(context.profile_of(tracker)):
            contact = "chat"  # a minor is not pressed for contact details
        question: str | None = None
        if consent is None:
            question = "handover_consent"
        elif consent and contact is None:
            question = "handover_contact"
        return [
            SlotSet("handover_consent", consent),
            SlotSet("handover_contact", contact),
            SlotSet("editing", editing or None),
            SlotSet("requested_slot", question),
        ]


class AskConsent(Action):
    """Show the desk and what would be sent, and ask for consent."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_handover_consent"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Nothing is sent before the person says yes."""
        catalogue = context.catalogue()
        profile = context.profile_of(tracker)
        advice = contact_for(profile, catalogue)
        lines = wording.summary(profile, catalogue)
        forgotten = context.entity_values(tracker, "forget")
        if forgotten and forgotten[0] in QUESTIONS:
            dispatcher.utter_message(response=f"utter_ask_intake_form_{forgotten[0]}")
            return []
        if tracker.get_slot("editing"):
            dispatcher.utter_message(
                text="Wat wil je aanpassen? Kies hieronder, of typ het gewoon.",
                buttons=[*edit_buttons(lines), {"title": "Toch goed zo", "payload": "/affirm"}],
            )
            return []
        told = "\n".join(f"• {line.label}: {line.value}" for line in lines)
        what = f"Dit stuur ik dan mee:\n{told}" if told else "Ik stuur dan dit gesprek mee."
        dispatcher.utter_message(
            text=f"Natuurlijk. Ik geef je aanvraag door aan de balie voor {_area(advice)}. {what}\n"
            "Een adviseur kan dan ook dit gesprek lezen. Vind je dat goed?",
            buttons=[
                {"title": "Ja, geef maar door", "payload": "/affirm"},
                {"title": "Nee, liever niet", "payload": "/deny"},
                {"title": "Iets aanpassen", "payload": "/correct_previous_answer"},
            ],
        )
        return []


def _area(advice: ContactAdvice) -> str:
    if advice.region is None:
        return "heel Nederland"
    return f"de {region_name(advice.region.name)}"


class ActionFinishHandover(Action):
    """Send the request to the desk, or respect a no."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_finish_handover"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The gateway stores the request together with this turn's messages."""
        cleared: list[EventType] = [SlotSet("awaiting", None)]
        if not tracker.get_slot("handover_consent"):
            dispatcher.utter_message(
                text="Goed, ik stuur niets door. Je kunt hier gewoon verder praten.",
            )
            if intake_is_open(tracker):
                return [*cleared, FollowupAction("intake_form")]
            offer_menu(dispatcher, tracker)
            return cleared
        profile: Profile = context.profile_of(tracker)
        advice = contact_for(profile, context.catalogue())
        contact = str(tracker.get_slot("handover_contact") or "chat")
        shown = tuple(tracker.get_slot("shown_occupations") or ())
        dispatcher.utter_message(
            json_message={
                "handover": summary_payload(profile, contact, shown, context.catalogue(), advice)
            }
        )
        if is_minor(profile):
            reach = "Een adviseur kan dit gesprek lezen en je hier antwoorden."
        elif contact == "chat":
            reach = _BY_CHAT_ONLY
        else:
            reach = "Een adviseur neemt contact met je op."
        dispatcher.utter_message(
            text=f"Je aanvraag staat bij de balie voor {_area(advice)}. {reach} "
            "Het streven is binnen één werkdag. Je kunt hier intussen gewoon verder vragen.",
            buttons=[button("Verder met de vragen", "answer")] if intake_is_open(tracker) else None,
        )
        return [*cleared, SlotSet("handover_contact", None)]


class ActionHandBack(Action):
    """An advisor gave the conversation back: say what was settled, and go on where it was."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_hand_back"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A form that is active asks its question again by itself; a request is over."""
        settled = " ".join(str(text) for text in context.entity_values(tracker, "settled")).strip()
        if settled:
            dispatcher.utter_message(text=f"Dit kreeg ik door van de medewerker: {settled}")
        dispatcher.utter_message(response="utter_hand_back")
        if tracker.active_loop_name == FORM:
            over = [ActiveLoop(None), SlotSet("requested_slot", None), SlotSet("awaiting", None)]
            if intake_is_open(tracker):
                return [*over, FollowupAction("intake_form")]
            offer_menu(dispatcher, tracker)
            return over
        if tracker.active_loop_name is None and intake_is_open(tracker):
            return [SlotSet("awaiting", None), FollowupAction("intake_form")]
        return [SlotSet("awaiting", None), *next_step(dispatcher, tracker)]
