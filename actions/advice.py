"""Advice from the catalogue: occupations, routes, money and the regional contact."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context, named
from actions.base import PERSON, button, next_step, show_cards
from bot.advice.contact import contact_for
from bot.advice.eligibility import money_for
from bot.advice.levels import is_employer
from bot.advice.matching import explain_empty, match
from bot.advice.routes import providers_near, routes_for
from bot.advice.schemes import explain_scheme
from bot.advice.sector import sector_advice
from bot.answers.cards import (
    contact_card,
    match_card,
    occupation_card,
    provider_card,
    route_card,
    sector_card,
    subsidy_card,
)
from bot.answers.topics import choose_topic, topic_card
from bot.catalogue.model import Occupation, Subsidy
from bot.intake.questions import is_answered, plan

MAX_ROUTES = 3
MAX_SCHEMES = 3
ENOUGH_ANSWERS = 3  # from here on a first suggestion makes sense


def chosen_occupation(tracker: Tracker) -> Occupation | None:
    """The occupation this turn is about: named now, chosen before, wished, or known."""
    occupations = context.catalogue().occupations
    profile = context.profile_of(tracker)
    named = context.entity_values(tracker, "occupation")
    for value in (
        *named,
        tracker.get_slot("chosen_occupation"),
        *profile.wished_occupations,
        *(tracker.get_slot("shown_occupations") or ()),
    ):
        if value in occupations:
            return occupations[value]
    return None


class ActionShowAdvice(Action):
    """After the summary: three occupations with reasons, or an employer's own advice."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_advice"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Show the matches, then let the person choose one for routes and money."""
        if is_employer(context.profile_of(tracker)):
            return employer_advice(dispatcher, tracker)
        return show_matches(dispatcher, tracker)


def show_matches(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show up to three fitting occupations and offer to go deeper into one."""
    catalogue = context.catalogue()
    profile = context.profile_of(tracker)
    matches = match(profile, catalogue)
    if not matches:
        why = explain_empty(profile, catalogue)
        dispatcher.utter_message(
            text=why or "Ik vind nu geen beroep dat bij alles past wat je zei.",
            buttons=[
                button("Iets aanpassen", "correct_previous_answer", forget="refusals"),
                PERSON,
            ],
        )
        return [SlotSet("shown_occupations", None)]
    show_cards(
        dispatcher,
        "Dit werk zou bij je kunnen passen. Bij elk beroep staat waarom, en waar je op moet "
        "letten.",
        [match_card(m) for m in matches],
    )
    buttons = [
        button(m.occupation.title, "ask_training_routes", occupation=m.occupation.id)
        for m in matches
    ]
    dispatcher.utter_message(
        text="Over welk beroep wil je meer weten? Dan laat ik zien hoe je het kunt leren.",
        buttons=[*buttons, PERSON],
    )
    return [
        SlotSet("shown_occupations", [m.occupation.id for m in matches]),
        SlotSet("chosen_occupation", None),
    ]


def employer_advice(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show an employer what there is: schemes to apply for and the desk for employers."""
    catalogue = context.catalogue()
    profile = context.profile_of(tracker)
    money = money_for(profile, catalogue, context.today())[:MAX_SCHEMES]
    show_cards(
        dispatcher,
        "Dit is er nu voor werkgevers die mensen opleiden. De instantie beslist over je aanvraag.",
        [subsidy_card(v, profile) for v in money],
    )
    show_cards(
        dispatcher,
        "En dit is het loket voor jou:",
        [contact_card(contact_for(profile, catalogue))],
    )
    dispatcher.utter_message(
        text="Wil je overleggen met een mens?",
        buttons=[PERSON, button("Iets anders vragen", "ask_help_what_can_you_do")],
    )
    return [SlotSet("awaiting", "human")]


class ActionShowOccupations(Action):
    """What an occupation is, or which ones fit."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_occupations"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Explain a named occupation; else answer from a topic, suggest, or start the intake."""
        catalogue = context.catalogue()
        named = [
            catalogue.occupations[o]
            for o in dict.fromkeys(context.entity_values(tracker, "occupation"))
            if o in catalogue.occupations
        ]
        if named:
            show_cards(dispatcher, "", [occupation_card(o) for o in named[:3]])
            if tracker.active_loop_name is None:
                dispatcher.utter_message(
                    text="Wil je weten hoe je dit kunt leren?",
                    buttons=[
                        button(f"Ja, {o.title.lower()}", "ask_training_routes", occupation=o.id)
                        for o in named[:3]
                    ]
                    + [button("Wat past bij mij?", "ask_occupation_info")],
                )
            return [SlotSet("chosen_occupation", named[0].id)]
        topic = choose_topic("ask_occupation_info", context.text_of(tracker), catalogue)
        asked = context.text_of(tracker)
        if topic is not None and topic.keywords and asked:
            utter_topic(dispatcher, topic.id)
            return next_step(dispatcher, tracker)
        profile = context.profile_of(tracker)
        answered = sum(is_answered(q, profile) for q in plan(profile))
        if answered > ENOUGH_ANSWERS:
            return show_matches(dispatcher, tracker)
        dispatcher.utter_message(
            text="Ik zoek graag uit wat bij je past. Daarvoor heb ik een paar antwoorden nodig."
        )
        return [] if tracker.active_loop_name else [FollowupAction("intake_form")]


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
        profile = context.profile_of(tracker)
        occupation = chosen_occupation(tracker)
        asked = context.text_of(tracker)
        if occupation is None or (asked and not context.entity_values(tracker, "occupation")):
            topic = choose_topic("ask_training_routes", asked, catalogue)
            if topic is not None and (occupation is None or topic.keywords):
                utter_topic(dispatcher, topic.id)
                return next_step(dispatcher, tracker)
        if occupation is None:
            dispatcher.utter_message(response="utter_anything_else")
            return []
        routes = routes_for(profile, occupation, catalogue)[:MAX_ROUTES]
        title = occupation.title.lower()
        show_cards(dispatcher, f"Zo kun je {title} worden:", [route_card(r) for r in routes])
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
                text="Wil je dit met een mens bespreken? Ik kan je aanvraag doorgeven.",
                buttons=[PERSON]
                + [button(o.title, "ask_training_routes", occupation=o.id) for o in others],
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
    dispatcher.utter_message(text=" ".join(answer.lines))
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
        catalogue = context.catalogue()
        cards = [contact_card(contact_for(profile, catalogue))]
        cards += [sector_card(advice) for advice in sector_advice(profile, catalogue)]
        show_cards(dispatcher, "", cards)
        if tracker.active_loop_name is None:
            dispatcher.utter_message(
                text="Wil je dat ik je aanvraag aan een mens doorgeef?", buttons=[PERSON]
            )
        return [SlotSet("awaiting", "human")]


class ActionAnswerTopic(Action):
    """Answer a question from the topics of the catalogue."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_answer_topic"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Give the topic that fits the question, with its source and date."""
        goal, catalogue = context.intent_of(tracker), context.catalogue()
        if asked := named.asked_for(tracker):
            return show_by_name(dispatcher, tracker, asked)
        if context.entity_values(tracker, "subsidy") and not is_employer(
            context.profile_of(tracker)
        ):
            return show_scheme(dispatcher, tracker)
        topic = choose_topic(goal, context.text_of(tracker), catalogue)
        if topic is None:
            dispatcher.utter_message(response="utter_not_understood_person")
            return []
        utter_topic(dispatcher, topic.id)
        if goal == "ask_employer_help" and tracker.active_loop_name is None:
            profile = context.profile_of(tracker)
            if not is_answered("place", profile):
                return [SlotSet("goal", "werkgever"), FollowupAction("intake_form")]
            return employer_advice(dispatcher, tracker)
        return next_step(dispatcher, tracker)


def utter_topic(dispatcher: CollectingDispatcher, topic_id: str) -> None:
    """Say a topic's answer as a card, so that its source and date show."""
    catalogue = context.catalogue()
    made = topic_card(catalogue.topics[topic_id], catalogue, context.today())
    dispatcher.utter_message(json_message={"cards": [made]})
