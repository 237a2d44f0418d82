"""Answers to questions: routes, money, the regional desk, and topics of the catalogue."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context, named
from actions.advice import abroad_advice, contacts, employer_advice
from actions.base import (
    KEEP,
    MAX_SCHEMES,
    PERSON,
    TOMORROW,
    button,
    for_one,
    next_step,
    offer_menu,
    show_cards,
    utter_topic,
)
from bot.advice.contact import contact_for
from bot.advice.eligibility import money_for
from bot.advice.levels import is_employer, is_technician
from bot.advice.routes import providers_near, routes_for
from bot.advice.schemes import explain_scheme
from bot.answers.cards import (
    contact_card,
    provider_card,
    route_card,
    subsidy_card,
)
from bot.answers.pointing import pointed_at
from bot.answers.topics import choose_topic
from bot.catalogue.model import Occupation, Subsidy
from bot.intake.abroad import PERMIT_QUESTION, moves_freely
from bot.intake.profile import Profile
from bot.intake.questions import is_answered, path_of

MAX_ROUTES = 3
_STATUS_WORDS = {"oekraine": "oekraine", "asielprocedure": "asielprocedure"}
_EU_CITIZEN = "eu burger"  # a keyword of the topic about it


def _goal_for(goal: str, profile: Profile) -> str:
    """Give the goal to answer: the permit of a newcomer depends on their status."""
    newcomer = {"statushouder", *_STATUS_WORDS}.intersection(profile.situation)
    return "ask_newcomer_statushouder" if goal == PERMIT_QUESTION and newcomer else goal


def _with_status(goal: str, text: str, profile: Profile) -> str:
    """Add what decides about the answer and is not said in its words.

    What a newcomer said before ("mag ik werken hier" of somebody from Oekraïne), and that a land
    or town lies in the EU.
    """
    if goal == PERMIT_QUESTION and moves_freely(text, context.countries_in(text)):
        return f"{text} {_EU_CITIZEN}"
    if goal != "ask_newcomer_statushouder":
        return text
    return " ".join([text, *(w for s, w in _STATUS_WORDS.items() if s in profile.situation)])


def chosen_occupation(tracker: Tracker) -> Occupation | None:
    """The occupation this turn is about: named now, chosen before, wished, or known."""
    occupations = context.catalogue().occupations
    profile = context.profile_of(tracker)
    said = context.entity_values(tracker, "occupation")
    shown = tracker.get_slot("shown_occupations") or ()
    pointed = pointed_at(context.text_of(tracker), (), shown, context.catalogue())
    for value in (
        *said,
        *pointed[:1],
        tracker.get_slot("chosen_occupation"),
        *profile.wished_occupations,
        *shown,
    ):
        if value in occupations:
            return occupations[value]
    return None


class ActionShowRoutes(Action):
    """How to learn an occupation: routes, schools near the place, money and the desk."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_routes"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Show routes for the chosen occupation; without one, answer from the topics."""
        catalogue = context.catalogue()
        occupation = chosen_occupation(tracker)
        asked = context.text_of(tracker)
        if occupation is None or (asked and not context.entity_values(tracker, "occupation")):
            topic = choose_topic("ask_training_routes", asked, catalogue)
            if topic is not None and (occupation is None or topic.keywords):
                utter_topic(dispatcher, topic.id)
                return next_step(dispatcher, tracker)
        if occupation is None:
            offer_menu(dispatcher, tracker)
            return []
        return show_routes(dispatcher, tracker, occupation)


def routes_of_choice(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show the routes of the occupation that was chosen last, for a "ja" to that offer."""
    occupation = chosen_occupation(tracker)
    if occupation is None:
        offer_menu(dispatcher, tracker)
        return []
    return show_routes(dispatcher, tracker, occupation)


def show_routes(
    dispatcher: CollectingDispatcher, tracker: Tracker, occupation: Occupation
) -> list[EventType]:
    """Show how to learn an occupation; after the intake with the money and the desk."""
    catalogue = context.catalogue()
    profile = context.profile_of(tracker)
    routes = routes_for(profile, occupation, catalogue)[:MAX_ROUTES]
    show_cards(
        dispatcher,
        f"Zo kun je {occupation.title.lower()} worden:",
        [route_card(r) for r in routes],
    )
    near = providers_near(profile.municipality, profile.region, (occupation.sector,), catalogue)
    if near:
        show_cards(dispatcher, "Hier kun je leren:", [provider_card(n) for n in near])
    if tracker.active_loop_name is None:
        show_money(dispatcher, tracker, tuple(r.route.id for r in routes), (occupation.sector,))
        show_cards(
            dispatcher,
            "Met dit loket kun je verder praten:",
            [contact_card(contact_for(profile, catalogue))],
        )
        others = [
            catalogue.occupations[o]
            for o in tracker.get_slot("shown_occupations") or ()
            if o != occupation.id and o in catalogue.occupations
        ]
        dispatcher.utter_message(
            text="Volgende stap: bespreek dit met een mens. Zal ik je aanvraag doorgeven?",
            buttons=[
                PERSON,
                TOMORROW,
                KEEP,
                *for_one(occupation.id)[:2],
                *(button(o.title, "ask_training_routes", occupation=o.id) for o in others[:3]),
            ],
        )
    return [SlotSet("chosen_occupation", occupation.id), SlotSet("awaiting", "human")]


def show_money(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    route_ids: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
) -> None:
    """Show the schemes that are open today for this person, at most three."""
    profile = context.profile_of(tracker)
    verdicts = money_for(profile, context.catalogue(), context.today(), route_ids, sectors)[
        :MAX_SCHEMES
    ]
    if verdicts:
        show_cards(
            dispatcher,
            "Dit geld is er nu, zover wij weten. Het is geen belofte: de instantie beslist.",
            [subsidy_card(v, profile) for v in verdicts],
        )
    else:
        dispatcher.utter_message(
            text="Ik ken nu geen regeling die zeker open is voor jou. Vraag het na bij het loket."
        )


class ActionShowMoney(Action):
    """Money: one scheme that is named, or what is open for this person."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_money"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """An ended scheme is said to have ended, with what is open instead."""
        if context.entity_values(tracker, "subsidy"):
            return show_scheme(dispatcher, tracker)
        text = context.text_of(tracker)
        catalogue = context.catalogue()
        topic = choose_topic("ask_subsidies_money", text, catalogue) if text else None
        if topic is not None and topic.keywords:
            utter_topic(dispatcher, topic.id)
            return next_step(dispatcher, tracker)
        chosen = chosen_occupation(tracker)
        show_money(dispatcher, tracker, (), (chosen.sector,) if chosen else ())
        return next_step(dispatcher, tracker)


def show_scheme(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Explain the scheme that is named, and show what is open instead when it is not."""
    schemes = context.catalogue().subsidies
    for name in context.entity_values(tracker, "subsidy"):
        if name in schemes:
            explain(dispatcher, tracker, schemes[name])
            break
    return next_step(dispatcher, tracker)


def explain(dispatcher: CollectingDispatcher, tracker: Tracker, subsidy: Subsidy) -> None:
    """Say what a scheme is and how it stands today, with what is open instead when it is not."""
    profile = context.profile_of(tracker)
    answer = explain_scheme(subsidy, profile, context.today(), context.catalogue())
    told = " ".join(answer.lines)
    if answer.verdict:
        show_cards(dispatcher, told, [subsidy_card(answer.verdict, profile)])
    else:
        dispatcher.utter_message(text=told)
    if answer.instead:
        show_cards(
            dispatcher,
            "Dit is er nu wel:",
            [subsidy_card(v, profile) for v in answer.instead[:MAX_SCHEMES]],
        )


def show_by_name(
    dispatcher: CollectingDispatcher, tracker: Tracker, record: str
) -> list[EventType]:
    """Answer with the record that a name (or a button) stands for, and offer what follows."""
    catalogue = context.catalogue()
    kind, _, name = record.partition(":")
    if kind == "near":
        return named.find_near(dispatcher, tracker, catalogue.programmes[name])
    programme = catalogue.programmes.get(name) if kind == "programme" else None
    answered_by = programme.see if programme and programme.see else record
    kind, _, name = answered_by.partition(":")
    if kind == "subsidy":
        explain(dispatcher, tracker, catalogue.subsidies[name])
    elif kind == "topic":
        utter_topic(dispatcher, name)
    else:
        named.show_card(dispatcher, tracker, answered_by)
    return named.go_on(dispatcher, tracker, programme)


class ActionShowContact(Action):
    """The desk in the person's region."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_contact"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Without a place, ask for it first and show the desk as soon as it is known."""
        profile = context.profile_of(tracker)
        if not is_answered("place", profile):
            if tracker.active_loop_name is None:
                return [
                    SlotSet("wants", "contact"),
                    SlotSet("ask_next", "place"),
                    FollowupAction("intake_form"),
                ]
            return [SlotSet("wants", "contact"), SlotSet("ask_next", "place")]
        show_cards(dispatcher, "", contacts(profile))
        if tracker.active_loop_name is None:
            dispatcher.utter_message(
                text="Wil je dat ik je aanvraag aan een mens doorgeef?", buttons=[PERSON]
            )
        return [SlotSet("awaiting", "human")]


SHORT_PATHS = {"ask_evc_recognition": "ervaring", "ask_become_teacher_hybrid": "lesgeven"}
"""Questions that say what somebody comes for -> the goal of their own short intake."""


class ActionAnswerTopic(Action):
    """Answer a question from the topics of the catalogue."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_answer_topic"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Give the topic that fits the question, with its source and date."""
        catalogue, profile = context.catalogue(), context.profile_of(tracker)
        goal = _goal_for(context.intent_of(tracker), profile)
        if asked := named.asked_for(tracker):
            return show_by_name(dispatcher, tracker, asked)
        if context.entity_values(tracker, "subsidy") and not is_employer(profile):
            return show_scheme(dispatcher, tracker)
        tapped = [t for t in context.entity_values(tracker, "topic") if t in catalogue.topics]
        topic = (
            catalogue.topics[tapped[0]]
            if tapped
            else choose_topic(
                goal, _with_status(goal, context.text_of(tracker), profile), catalogue
            )
        )
        if topic is None:
            dispatcher.utter_message(response="utter_not_understood_person")
            return []
        utter_topic(dispatcher, topic.id)
        if tracker.active_loop_name is not None:
            return self.short_path(topic.goal, profile)
        if goal == "ask_employer_help":
            if not is_answered("place", profile):
                return [SlotSet("goal", "werkgever"), FollowupAction("intake_form")]
            return employer_advice(dispatcher, tracker)
        if goal in SHORT_PATHS and not tracker.get_slot("shown_occupations"):
            return [SlotSet("goal", SHORT_PATHS[goal]), FollowupAction("intake_form")]
        if path_of(profile) == "abroad" and (tracker.get_slot("turn") or {}).get("changed"):
            return abroad_advice(dispatcher)
        return next_step(dispatcher, tracker)

    def short_path(self, goal: str, profile: Profile) -> list[EventType]:
        """Inside the intake, let a technician who asks to certify or teach go straight there."""
        if goal in SHORT_PATHS and is_technician(profile, context.catalogue()):
            return [SlotSet("goal", SHORT_PATHS[goal])]
        return []
