"""Once per message: take in the facts, and say back what was understood."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context, named
from bot.advice.contact import contact_for
from bot.answers.cards import contact_card
from bot.intake import wording
from bot.intake.asking import Asking, previous
from bot.intake.back import welcome_back
from bot.intake.handover import keep_unanswered, own_facts
from bot.intake.message import (
    ANSWERING,
    NOT_ABOUT_ONESELF,
    Message,
    PlaceGuess,
    PlaceOption,
    State,
    Taken,
)
from bot.intake.profile import Profile
from bot.intake.questions import is_answered, path_of, plan
from bot.intake.repair import typed_choice, wants_previous
from bot.intake.slots import changed_slots, options_to_slot, state_from_slots
from bot.intake.take_in import take_in
from bot.nlu.commands import wish_of
from bot.nlu.facts import Fact

INTAKE = "intake_form"
FIRST_THINGS = frozenset(
    {"crisis_distress", "abuse_insult", "ask_privacy_or_delete_data", "confirm_erase", "restart"}
)
"""Intents that are answered at once, without a welcome back."""
_PLACE_OPEN = ("unknown", "abroad", "ambiguous")


class ActionReadFacts(Action):
    """Runs after every message, before anything is answered.

    Rasa calls the action of this name after its own slot filling; unlike the action of a custom
    slot mapping, what it says reaches the visitor.
    """

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_validate_slot_mappings"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Fill the slots that the message answers; idempotent per message."""
        key = context.message_key(tracker)
        turn = tracker.get_slot("turn") or {}
        if not key or turn.get("message") == key:
            return []  # Rasa reads again when a form starts; the message is already taken in
        state = state_from_slots(tracker.slots)
        message = message_of(tracker)
        taken = read(message, state)
        answering = message.intent in ANSWERING or message.forget is not None
        moved = (
            bool(taken.changed)
            or taken.needs_help
            or taken.place_status is not None
            or taken.place_options != state.place_options
            or taken.summary_ok != state.summary_ok
        )
        events: list[EventType] = [
            SlotSet(name, value)
            for name, value in changed_slots(state.profile, taken.profile).items()
        ]
        options = options_to_slot(taken.place_options)
        if options != tracker.get_slot("place_options"):
            events.append(SlotSet("place_options", options))
        if taken.summary_ok != state.summary_ok:
            events.append(SlotSet("summary_ok", taken.summary_ok or None))
        editing = state.pending == "summary_ok" and message.intent == "deny"
        editing = editing and not moved
        asks_place = taken.place_status in _PLACE_OPEN and path_of(taken.profile) != "abroad"
        back = wants_previous(message.text) and tracker.active_loop_name == INTAKE
        first = message.forget or _first(message, state, taken.profile)
        events += [
            SlotSet("editing", editing or None),
            SlotSet("ask_next", "place" if asks_place else first),
            SlotSet(
                "turn",
                {
                    "message": key,
                    "taken": answering and (moved or editing or message.forget is not None),
                    "changed": list(taken.changed),
                    "place": taken.place_status,
                    "help": taken.needs_help,
                    "back": back and message.forget is not None,
                    "first": back and message.forget is None,
                },
            ),
        ]
        if taken.needs_help:
            events.append(SlotSet("helped", state.pending))
        if (moved and answering) or message.intent not in ANSWERING:
            events.append(SlotSet("misunderstood", None))
        before = tuple(tracker.get_slot("unanswered") or ())
        unanswered = keep_unanswered(before, message.text, message.intent, state.pending)
        if unanswered != before:
            events.append(SlotSet("unanswered", list(unanswered)))
        said = _welcome(tracker, message)
        if said:
            dispatcher.utter_message(text=said)
        said = wording.acknowledge(taken, context.catalogue())
        if taken.needs_help:
            said = "Dat geeft niet, ik help je even."
        elif back and message.forget is not None:
            said = "We gaan een vraag terug."
        if said:
            dispatcher.utter_message(text=said)
        wants = tracker.get_slot("wants")
        if wants == "contact" and taken.place_status == "found":
            advice = contact_for(taken.profile, context.catalogue())
            dispatcher.utter_message(json_message={"cards": [contact_card(advice)]})
            events.append(SlotSet("wants", None))
        elif named.is_near(wants) and taken.place_status == "found":
            named.show_near(dispatcher, str(wants), taken.profile)
            events.append(SlotSet("wants", None))
        return events


def _first(message: Message, state: State, profile: Profile) -> str | None:
    """Give the question to ask before the others; None inside the intake, which goes on.

    Who says what the body cannot do any more is first asked how they like to work: before that
    is known, work that is too heavy would be suggested, their own old job above all.
    """
    if state.pending is not None or message.intent != "physical_limitation":
        return None
    asked = "work_style" in plan(profile) and not is_answered("work_style", profile)
    return "work_style" if asked and not profile.refusals else None


def _welcome(tracker: Tracker, message: Message) -> str:
    """Give what to say first to somebody who was away for a day or longer."""
    if message.intent in FIRST_THINGS:
        return ""
    catalogue = context.catalogue()
    told = [line.value for line in wording.summary(context.profile_of(tracker), catalogue)]
    shown = [
        catalogue.occupations[o].title
        for o in tracker.get_slot("shown_occupations") or ()
        if o in catalogue.occupations
    ]
    pending = tracker.get_slot("requested_slot") if tracker.active_loop_name else None
    told = [t for t in told if t != wording.SKIPPED]
    return welcome_back(context.away_seconds(tracker), pending, told, shown)


def read(message: Message, state: State) -> Taken:
    """Take a message into ``state`` with the real catalogue and places."""
    catalogue = context.catalogue()

    def sector_of(occupation: str) -> str | None:
        record = catalogue.occupations.get(occupation)
        return record.sector if record else None

    def region_of(code: str) -> str | None:
        municipality = catalogue.municipalities.get(code)
        return municipality.region_code if municipality else None

    def names_its_province(code: str) -> bool:
        municipality = catalogue.municipalities[code]
        return municipality.name == municipality.province

    return take_in(
        message,
        state,
        occupation_sector=sector_of,
        region_of=region_of,
        resolve_place=guess_place,
        work_styles=catalogue.vocabulary["work_style"],
        names_its_province=names_its_province,
        countries_in=context.countries_in,
    )


def message_of(tracker: Tracker) -> Message:
    """Translate Rasa's latest message (intent, text, entities) to the intake's own value.

    The title of a button of the pending question, typed, means what the button means.
    """
    text, intent = context.text_of(tracker), context.intent_of(tracker)
    pending = tracker.get_slot("requested_slot") if tracker.active_loop_name == INTAKE else None
    entities = list(tracker.latest_message.get("entities") or ())
    typed = (
        typed_choice(text, context.buttons_of(pending, tracker.get_slot("path")))
        if pending and text
        else None
    )
    if typed is not None and intent not in NOT_ABOUT_ONESELF:
        intent = typed.intent
        entities = [{"entity": kind, "value": value} for kind, value in typed.values.items()]
    facts: list[Fact] = []
    taps: dict[str, str] = {}
    for entity in entities:
        kind, value = entity.get("entity"), entity.get("value")
        if kind in ("skip", "forget", "refuse"):
            taps[kind] = str(value)
            continue
        start, end = int(entity.get("start") or 0), int(entity.get("end") or 0)
        facts.append(
            Fact(
                kind=kind,
                value=value,
                start=start,
                end=end,
                text=text[start:end],
                role=entity.get("role") or "stated",
                candidates=tuple(entity.get("candidates") or ()),
            )
        )
    facts = own_facts(facts, text, tracker.get_slot("requested_slot") or "")
    forget = taps.get("forget")
    if tracker.get_slot("editing") and text and not facts:
        forget = wording.question_named(text)  # "de plaats", typed instead of tapped
    if pending and wants_previous(text):
        forget = previous(Asking.from_slot(tracker.get_slot("asked")))
    if intent == "about_results" and not (
        tracker.get_slot("shown_occupations") or tracker.get_slot("ideas")
    ):
        intent = "deny" if wish_of(text) == "drop" else intent  # "dat niet", to a question
    return Message(
        intent=intent,
        text=text,
        facts=tuple(facts),
        skip=taps.get("skip"),
        forget=forget,
        refuse=taps.get("refuse"),
    )


def guess_place(text: str) -> PlaceGuess:
    """Resolve a text that answers "where", as the intake wants it."""
    found = context.places().resolve(text)
    options = tuple(
        PlaceOption(c.municipality_code, c.region_code) for c in found.candidates if c.region_code
    )
    named = found.label.partition(" (")
    town = named[0] if named[1] and not named[0].isdigit() else None
    return PlaceGuess(found.status, found.municipality_code, found.region_code, options, town)
