"""What can be done with the suggestions: compare, more like one, drop one, why, details, keep."""

from __future__ import annotations

from collections.abc import Callable

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.base import KEEP, PERSON, TOMORROW, button, for_one, offer_menu, show_cards
from bot.advice.dutch import join
from bot.advice.matching import Match, as_match, match
from bot.advice.similar import similar
from bot.answers.cards import match_card
from bot.answers.compare import compare_card, difference
from bot.answers.document import document
from bot.answers.pointing import pointed_at
from bot.answers.steps import steps
from bot.answers.why import left_out, why_card
from bot.catalogue.model import Occupation
from bot.intake.profile import Profile
from bot.nlu.commands import wish_of

SIDE_BY_SIDE = 3


class ActionAboutResults(Action):
    """One action for everything that is asked of the suggestions; the wish says what."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_about_results"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The wish comes with a button or is read from the text."""
        tapped = context.entity_values(tracker, "wish")
        wish = str(tapped[0]) if tapped else wish_of(context.text_of(tracker)) or "detail"
        about = _About(dispatcher, tracker)
        if wish in ("keep", "tomorrow"):
            return about.keep() if wish == "keep" else about.tomorrow()
        if not about.shown and not about.pointed:
            return about.nothing_yet()
        doing: dict[str, Callable[[], list[EventType]]] = {
            "compare": about.compare,
            "more": about.more,
            "drop": about.drop,
            "why": about.why,
        }
        return doing.get(wish, about.detail)()


class _About:
    """One turn about the suggestions: what is on the table, and what the message points at."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.catalogue = context.catalogue()
        self.profile: Profile = context.profile_of(tracker)
        known = self.catalogue.occupations
        slots = tracker.get_slot("shown_occupations") or tracker.get_slot("ideas") or ()
        self.shown: list[str] = [o for o in slots if o in known]
        self.dismissed: list[str] = list(tracker.get_slot("dismissed") or ())
        self.pointed = pointed_at(
            context.text_of(tracker),
            [str(o) for o in context.entity_values(tracker, "occupation")],
            self.shown,
            self.catalogue,
        )
        self.chosen: str | None = tracker.get_slot("chosen_occupation")
        self.in_form = tracker.active_loop_name is not None

    def record(self, occupation: str) -> Occupation:
        """The occupation of an id."""
        return self.catalogue.occupations[occupation]

    def matches(self, ids: list[str]) -> list[Match]:
        """The suggestions of these ids, judged for this person as they are now known."""
        return [as_match(self.profile, self.record(o), self.catalogue) for o in ids]

    def one(self) -> str | None:
        """The one occupation that is meant; None when it could be several."""
        if self.pointed:
            return self.pointed[0]
        if self.chosen in self.catalogue.occupations:
            return self.chosen
        return self.shown[0] if len(self.shown) == 1 else None

    def ask_which(self, text: str, wish: str) -> list[EventType]:
        """Ask which of the suggestions is meant."""
        self.dispatcher.utter_message(
            text=text,
            buttons=[
                button(self.record(o).title, "about_results", wish=wish, occupation=o)
                for o in self.shown
            ],
        )
        return []

    def offer(self, text: str) -> None:
        """End with what can be done next; inside the intake its question ends the turn."""
        if self.in_form:
            return
        buttons = [
            button(self.record(o).title, "ask_training_routes", occupation=o) for o in self.shown
        ]
        self.dispatcher.utter_message(text=text, buttons=[*buttons, TOMORROW, KEEP, PERSON])

    def nothing_yet(self) -> list[EventType]:
        """Nothing was suggested so far: say so, and go on with what leads to suggestions."""
        self.dispatcher.utter_message(
            text="Ik heb nog geen beroepen laten zien. Eerst een paar vragen, dan zoek ik ze."
        )
        return [] if self.in_form else [FollowupAction("intake_form")]

    def compare(self) -> list[EventType]:
        """Put two or three side by side."""
        ids = list(self.pointed)
        if len(ids) < 2:
            ids = [*ids, *(o for o in self.shown if o not in ids)]
        ids = ids[:SIDE_BY_SIDE]
        if len(ids) < 2:
            self.dispatcher.utter_message(text="Er is nu maar één beroep om naar te kijken.")
            return self.more()
        records = [self.record(o) for o in ids]
        show_cards(
            self.dispatcher,
            "Zo staan ze naast elkaar:",
            [compare_card(o, self.profile, self.catalogue) for o in records],
        )
        said = difference(records[0], records[1])
        self.offer(f"{said} Over welk beroep wil je meer weten?".strip())
        return []

    def more(self) -> list[EventType]:
        """Show work that is like one suggestion."""
        occupation = self.one()
        if occupation is None:
            return self.ask_which("Zoals welk beroep?", "more")
        record = self.record(occupation)
        found = similar(
            record, self.profile, self.catalogue, [*self.shown, *self.dismissed, occupation]
        )
        if not found:
            self.dispatcher.utter_message(
                text=f"Meer werk zoals {record.title.lower()} ken ik niet dat past bij wat je zei."
            )
            self.offer("Over welk beroep wil je meer weten?")
            return []
        show_cards(
            self.dispatcher, f"Dit lijkt op {record.title.lower()}:", [match_card(m) for m in found]
        )
        self.shown = [occupation, *(m.occupation.id for m in found)]
        self.offer("Over welk beroep wil je meer weten?")
        return [SlotSet("shown_occupations", self.shown), SlotSet("chosen_occupation", None)]

    def drop(self) -> list[EventType]:
        """Take one away for good, and show the next in its place."""
        gone = [o for o in self.pointed or ([self.one()] if self.one() else []) if o]
        if not gone:
            return self.ask_which("Welk beroep zal ik weglaten?", "drop")
        self.dismissed = list(dict.fromkeys([*self.dismissed, *gone]))
        kept = [o for o in self.shown if o not in gone]
        best = match(self.profile, self.catalogue, 3 + len(kept), without=self.dismissed)
        new = [m for m in best if m.occupation.id not in kept][: max(1, 3 - len(kept))]
        names = join([self.record(o).title.lower() for o in gone])
        if new:
            show_cards(
                self.dispatcher,
                f"Goed, {names} laat ik weg. Dit past ook bij wat je zei:",
                [match_card(m) for m in new],
            )
        else:
            self.dispatcher.utter_message(
                text=f"Goed, {names} laat ik weg. Iets anders dat past, ken ik nu niet."
            )
        self.shown = [*kept, *(m.occupation.id for m in new)]
        self.offer("Over welk beroep wil je meer weten?")
        return [
            SlotSet("dismissed", self.dismissed),
            SlotSet("shown_occupations", self.shown or None),
            SlotSet("chosen_occupation", None),
        ]

    def why(self) -> list[EventType]:
        """Give the reasons from what was said, and what is not known yet."""
        ids = list(self.pointed) or self.shown
        show_cards(
            self.dispatcher,
            "Dit is waarom. Het komt uit wat jij vertelde.",
            [why_card(m) for m in self.matches(ids[:SIDE_BY_SIDE])],
        )
        said = left_out(self.profile, self.catalogue)
        self.offer(f"{said} Klopt er iets niet? Zeg het, dan zoek ik opnieuw.".strip())
        return []

    def detail(self) -> list[EventType]:
        """Tell more about one."""
        occupation = self.one()
        if occupation is None:
            return self.ask_which("Over welk beroep wil je meer weten?", "detail")
        (found,) = self.matches([occupation])
        show_cards(self.dispatcher, "", [match_card(found)])
        if not self.in_form:
            self.dispatcher.utter_message(
                text="Volgende stap: zien hoe je dit leert en wat het kost. Zal ik dat laten zien?",
                buttons=[
                    button("Hoe leer ik dit?", "ask_training_routes", occupation=occupation),
                    *for_one(occupation),
                    PERSON,
                ],
            )
        return [SlotSet("chosen_occupation", occupation), SlotSet("awaiting", "routes")]

    def leaning(self) -> Occupation | None:
        """The occupation the person leans to: chosen, else the first that is shown."""
        for o in (self.chosen, *self.shown):
            if o in self.catalogue.occupations:
                return self.catalogue.occupations[str(o)]
        return None

    def tomorrow(self) -> list[EventType]:
        """Give three steps to take now."""
        cards = steps(self.profile, self.leaning(), self.catalogue, context.today())
        show_cards(self.dispatcher, "Dit kun je morgen al doen:", list(cards))
        if not self.in_form:
            self.dispatcher.utter_message(
                text="Zal ik dit in een overzicht zetten? Dat kun je bewaren en laten zien.",
                buttons=[KEEP, PERSON],
            )
        return [SlotSet("awaiting", "keep")]

    def keep(self) -> list[EventType]:
        """Give the summary to keep."""
        made = document(
            self.profile,
            self.matches(self.shown),
            self.record(self.chosen) if self.chosen in self.catalogue.occupations else None,
            self.catalogue,
            context.today(),
        )
        self.dispatcher.utter_message(
            json_message={
                "text": "Hier is je overzicht. Je kunt het bewaren en aan iemand laten zien.",
                "document": made,
            }
        )
        if not self.in_form:
            offer_menu(self.dispatcher, self.tracker)
        return []


def do_wish(wish: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Do one wish for another action ("ja" after an offer)."""
    about = _About(dispatcher, tracker)
    return about.keep() if wish == "keep" else about.detail()
