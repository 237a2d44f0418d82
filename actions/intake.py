"""The intake form: which question is next, and the questions that need more than a fixed text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecutionRejected, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.advice import advise
from actions.base import button, edit_buttons, form_runs_first, misunderstanding, show_cards
from actions.results import do_wish
from bot.answers.cards import idea_card
from bot.intake import wording
from bot.intake.asking import PLAIN, Asking, ask, is_stuck
from bot.intake.early import first_ideas, refinement
from bot.intake.profile import Profile
from bot.intake.questions import SUMMARY, next_question, path_of, progress
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
        question = tracker.get_slot("ask_next") or next_question(
            state.profile,
            place_is_open=bool(state.place_options),
            summary_ok=state.summary_ok,
        )
        last = Asking.from_slot(tracker.get_slot("asked"))
        missed = _missed(tracker)
        left: list[EventType] = []
        if question and not state.place_options and is_stuck(last, question, missed=missed):
            dispatcher.utter_message(response="utter_leave_question")
            skipped = (*state.profile.skipped, question)
            state = replace(state, profile=replace(state.profile, skipped=skipped))
            left = [SlotSet("skipped", list(skipped)), SlotSet("misunderstood", None)]
            question = next_question(state.profile, summary_ok=state.summary_ok)
        asking = ask(
            last,
            question,
            help_=bool(turn.get("help")) and not left,
            back=bool(turn.get("back")),
            missed=missed,
        )
        path = path_of(state.profile)
        answered, total = progress(state.profile)
        dispatcher.utter_message(json_message={"progress": {"answered": answered, "total": total}})
        events = suggest_early(dispatcher, tracker, state.profile) if turn.get("taken") else []
        return [
            *events,
            *left,
            SlotSet("asked", asking.to_slot()),
            SlotSet("asking", wording_of(asking.style, question, path)),
            SlotSet("path", path),
            SlotSet("requested_slot", question),
        ]


def wording_of(style: str, question: str | None, path: str) -> str:
    """Give the value of the slot that responses are chosen by.

    Rasa picks at random among the variants whose conditions hold, so a question that reads
    differently on some path needs values of its own.
    """
    own = f"{path}_{style}"
    return own if own in context.wordings_of(question) else style


_MISSES = frozenset({"answer", "nlu_fallback", "gibberish", "out_of_scope", "non_dutch_language"})
_SHORT = 8  # words


def _missed(tracker: Tracker) -> bool:
    """Tell whether the message was meant as an answer, as far as can be seen, but was not one.

    Of what somebody comes for, every short statement counts: "snel geld verdienen" is answered as
    a question about money, and needs no other answer.
    """
    turn, text = tracker.get_slot("turn") or {}, context.text_of(tracker)
    if turn.get("taken") or not text or "?" in text or len(text.split()) > _SHORT:
        return False
    at_goal = tracker.get_slot("requested_slot") == "goal"
    return at_goal or context.intent_of(tracker) in _MISSES


def suggest_early(
    dispatcher: CollectingDispatcher, tracker: Tracker, profile: Profile
) -> list[EventType]:
    """Show first suggestions once enough is known, and say so when an answer changes them."""
    if next_question(profile) in (None, SUMMARY) or tracker.get_slot("shown_occupations"):
        return []  # the real advice is one step away, or was given already
    catalogue = context.catalogue()
    ideas = first_ideas(profile, catalogue, tracker.get_slot("dismissed") or ())
    if not ideas:
        return []
    before = tracker.get_slot("ideas")
    now = [m.occupation.id for m in ideas]
    if before is None:
        show_cards(
            dispatcher,
            "Een eerste idee, met wat ik nu weet. Ik vraag nog een paar dingen om het te "
            "verfijnen.",
            [idea_card(m) for m in ideas],
        )
        return [SlotSet("ideas", now)]
    said = refinement(before, ideas, catalogue)
    if not said:
        return []
    dispatcher.utter_message(text=said)
    return [SlotSet("ideas", now)]


class AskPlace(Action):
    """Ask for the place, or which one of several places is meant."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_place"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Use what the last message did: an open choice, an unknown place, a place abroad."""
        ask_place(dispatcher, tracker)
        return []


def ask_place(
    dispatcher: CollectingDispatcher, tracker: Tracker, more: Sequence[dict[str, str]] = ()
) -> None:
    """Ask where somebody lives, or which of several places is meant; ``more`` are extra buttons."""
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
        other = button("Een andere plaats", "correct_previous_answer", forget="place")
        dispatcher.utter_message(
            text="Die naam komt vaker voor. Welke plaats bedoel je?",
            buttons=[*buttons, other, *more],
        )
    elif status == "unknown":
        dispatcher.utter_message(response="utter_place_unknown", **_instead(more))
    elif status == "abroad":
        dispatcher.utter_message(response="utter_place_abroad", **_instead(more))
    else:
        dispatcher.utter_message(response="utter_ask_intake_form_place")


def _instead(more: Sequence[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    return {"buttons": list(more)} if more else {}


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
        again = tracker.get_slot("asking") != PLAIN
        opening = "Nog even terug naar wat ik begreep:" if again else "Dit heb ik van je begrepen:"
        dispatcher.utter_message(
            text=f"{opening}\n{text}\nKlopt dit?",
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
                SlotSet("town", None),
                SlotSet("municipality", None),
                SlotSet("region", None),
                SlotSet("ask_next", "place"),
                SlotSet("summary_ok", None),
            ]
        if turn.get("first"):
            dispatcher.utter_message(text="Dit is de eerste vraag.")
            return []
        if tracker.active_loop_name == FORM and not turn.get("taken"):
            return misunderstanding(dispatcher, tracker)
        if tracker.active_loop_name is None:
            return after_the_intake(dispatcher, tracker)
        return []


def after_the_intake(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Answer a statement after the advice, when the intake has nothing left to ask.

    A name of what is shown means that one; anything else shows the advice as it is now.
    """
    state = state_from_slots(tracker.slots)
    changed = set((tracker.get_slot("turn") or {}).get("changed") or ())
    named = context.entity_values(tracker, "occupation")
    open_ = tracker.get_slot("ask_next") or next_question(
        state.profile, place_is_open=bool(state.place_options), summary_ok=state.summary_ok
    )
    if named and tracker.get_slot("shown_occupations") and changed <= {"wished_occupations"}:
        return [*do_wish("detail", dispatcher, tracker), FollowupAction("action_listen")]
    if open_ is None:
        return [*advise(dispatcher, tracker), FollowupAction("action_listen")]
    return []
