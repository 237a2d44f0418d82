"""Small talk, yes and no, starting again, other languages, privacy and care."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.answers import routes_of_choice
from actions.base import (
    PERSON,
    intake_is_open,
    misunderstanding,
    next_step,
    offer_menu,
    utter_topic,
)
from actions.results import do_wish
from bot.answers.languages import person_line
from bot.answers.topics import choose_topic
from bot.conversations.masking import MASK
from bot.intake.repair import asks_explanation, asks_why, wants_erasure
from bot.intake.slots import PROFILE_SLOTS

_CONVERSATION_SLOTS = (
    "summary_ok",
    "place_options",
    "editing",
    "ask_next",
    "wants",
    "awaiting",
    "misunderstood",
    "chosen_occupation",
    "shown_occupations",
    "helped",
    "asked",
    "asking",
    "path",
    "ideas",
    "dismissed",
    "handover",
    "handover_buttons",
    "unanswered",
    "spoken_language",
)


class ActionGreet(Action):
    """Greet: with an introduction the first time only."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_greet"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Say that this is an automated assistant when it is the first message."""
        seen = sum(1 for event in tracker.events if event.get("event") == "user")
        response = "utter_greet_first" if seen <= 1 else "utter_greet_again"
        dispatcher.utter_message(response=response)
        return []


class ActionGoodbye(Action):
    """Say goodbye and do not ask another question."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_goodbye"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The answers stay, so the intake goes on when the person writes again."""
        dispatcher.utter_message(response="utter_goodbye")
        return [ActiveLoop(None), SlotSet("requested_slot", None)]


class ActionRestart(Action):
    """Forget the answers of this intake and begin again (replaces Rasa's default action)."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_restart"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Empty every slot of the person and of the conversation."""
        dispatcher.utter_message(response="utter_start_again")
        cleared = [SlotSet(name, None) for name in (*PROFILE_SLOTS, *_CONVERSATION_SLOTS)]
        return [
            *cleared,
            ActiveLoop(None),
            SlotSet("requested_slot", None),
            FollowupAction("intake_form"),
        ]


class ActionAffirm(Action):
    """A yes that answered no question."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_affirm"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Do what the assistant last offered; else ask what the yes is about."""
        awaiting = tracker.get_slot("awaiting")
        cleared = SlotSet("awaiting", None)
        if awaiting == "erase":
            return [cleared, FollowupAction("action_erase")]
        if tracker.active_loop_name:
            return [cleared, *misunderstanding(dispatcher, tracker)]
        if awaiting == "human":
            return [cleared, FollowupAction("action_prepare_handover")]
        if awaiting == "keep":
            return [cleared, *do_wish("keep", dispatcher, tracker)]
        if awaiting == "routes":
            return [cleared, *routes_of_choice(dispatcher, tracker)]
        offer_menu(dispatcher, tracker)
        return [cleared]


class ActionDeny(Action):
    """A no that answered no question."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_deny"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Leave it, and stay available."""
        cleared = SlotSet("awaiting", None)
        kept = tracker.get_slot("awaiting") == "erase"
        if tracker.active_loop_name is None and kept and intake_is_open(tracker):
            dispatcher.utter_message(text="Goed, ik bewaar het. We gaan gewoon verder.")
            return [cleared, FollowupAction("intake_form")]
        if tracker.active_loop_name is None or kept:
            dispatcher.utter_message(response="utter_fine")
            if tracker.active_loop_name is None:
                offer_menu(dispatcher, tracker)
            return [cleared]
        return [cleared, *misunderstanding(dispatcher, tracker)]


class ActionOutOfScope(Action):
    """A question about something else."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_out_of_scope"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Say what this desk is for, and what can be asked here."""
        dispatcher.utter_message(response="utter_out_of_scope")
        return next_step(dispatcher, tracker)


class ActionOtherLanguage(Action):
    """Somebody writes in another language: one line in it, and a person."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_other_language"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Answer in the language when it is one we have a line for, with the offer of a person."""
        codes = context.entity_values(tracker, "language_code")
        dispatcher.utter_message(
            text=person_line(str(codes[0]) if codes else ""),
            buttons=[PERSON],
        )
        # For the desk: an advisor who speaks it comes first.
        return [
            SlotSet("awaiting", "human"),
            SlotSet("spoken_language", str(codes[0]) if codes else None),
        ]


_WHY_ASKED = {
    "goal": "Dan weet ik waar ik moet beginnen.",
    "situation": "Je situatie bepaalt welke regelingen er voor je zijn, en wie kan meebetalen.",
    "experience": "Wat je al kunt, telt mee. Daarmee zoek ik werk waar je sneller kunt starten.",
    "education": "Je opleiding bepaalt op welk niveau je meestal kunt beginnen.",
    "interests": "Werk dat je leuk vindt, houd je langer vol. Daarom begin ik daarmee.",
    "work_style": "Technisch werk kan binnen, buiten of bij mensen thuis zijn. Dat maakt veel uit.",
    "refusals": "Wat je niet wilt, laat ik weg. Zo zie je alleen werk dat echt kan.",
    "place": "Dan vind ik scholen en het loket bij jou in de buurt. Je adres is niet nodig.",
    "language": "Dan kies ik een weg waarbij je Nederlands genoeg is, of waar je het leert.",
    "hours": "Sommig werk kan in deeltijd, ander werk niet. Daar houd ik rekening mee.",
    "income_needed": "Sommige wegen zijn betaald en andere niet. Dan zet ik de juiste bovenaan.",
    "summary_ok": "Dan weet ik zeker dat ik met de goede antwoorden zoek.",
}


class ActionHelp(Action):
    """What the assistant can do; inside the intake, why a question is asked or what it means."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_help"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A question about the pending question is answered about that question."""
        text = context.text_of(tracker)
        pending = tracker.get_slot("requested_slot")
        in_intake = tracker.active_loop_name == "intake_form" and pending in _WHY_ASKED
        if in_intake and asks_why(text):
            dispatcher.utter_message(text=f"{_WHY_ASKED[pending]} Overslaan mag ook.")
            return []
        if in_intake and asks_explanation(text):
            dispatcher.utter_message(text="Ik leg het anders uit.")
            turn = tracker.get_slot("turn") or {}
            return [SlotSet("turn", {**turn, "help": True}), SlotSet("helped", pending)]
        dispatcher.utter_message(response="utter_what_i_can_do")
        if tracker.active_loop_name is None:
            offer_menu(dispatcher, tracker)
        return []


class ActionPrivacy(Action):
    """What is kept, and erasing it."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_privacy"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Answer the question; ask whether to erase everything when that is what is wanted."""
        catalogue, text = context.catalogue(), context.text_of(tracker)
        if MASK in text and not wants_erasure(text):
            dispatcher.utter_message(response="utter_no_bsn")
            return next_step(dispatcher, tracker)
        topic = choose_topic("ask_privacy_or_delete_data", text, catalogue)
        if topic is not None:
            utter_topic(dispatcher, topic.id)
        if text and not wants_erasure(text):
            dispatcher.utter_message(response="utter_erase_offer")
            return next_step(dispatcher, tracker) if tracker.active_loop_name else []
        dispatcher.utter_message(response="utter_erase_confirm")
        # The intake steps aside, so that "ja" answers this question and not the pending one.
        return [SlotSet("awaiting", "erase"), ActiveLoop(None), SlotSet("requested_slot", None)]


class ActionErase(Action):
    """Tell the gateway to erase the conversation after this turn."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_erase"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The gateway owns the log and Rasa's tracker rows; it does the erasing."""
        dispatcher.utter_message(response="utter_erasing")
        dispatcher.utter_message(json_message={"erase": True})
        return [ActiveLoop(None), SlotSet("requested_slot", None), SlotSet("awaiting", None)]


class ActionCrisis(Action):
    """Distress: help first, then a person, and no question of the intake in this turn."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_crisis"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Stop the intake; it goes on only when the person comes back to it."""
        help_first = choose_topic("crisis_distress", "", context.catalogue())
        if help_first is None:
            raise LookupError("the catalogue has no text for distress")
        dispatcher.utter_message(text=help_first.answer)
        dispatcher.utter_message(response="utter_crisis_person")
        return [ActiveLoop(None), SlotSet("requested_slot", None), SlotSet("awaiting", "human")]
