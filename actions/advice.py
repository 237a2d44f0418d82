"""Advice after the intake: occupations with reasons, or what a visitor's own path ends in."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context
from actions.base import (
    FROM_ABROAD,
    KEEP,
    MAX_SCHEMES,
    PERSON,
    TOMORROW,
    button,
    next_step,
    show_cards,
    utter_topic,
)
from bot.advice.contact import contact_for
from bot.advice.dutch import lower_first
from bot.advice.eligibility import money_for
from bot.advice.levels import is_minor
from bot.advice.matching import explain_empty, match
from bot.advice.sector import sector_advice
from bot.answers.cards import (
    Card,
    card,
    contact_card,
    match_card,
    occupation_card,
    sector_card,
    subsidy_card,
)
from bot.answers.topics import choose_topic
from bot.intake.early import ENOUGH
from bot.intake.profile import Profile
from bot.intake.questions import is_answered, path_of, plan


class ActionShowAdvice(Action):
    """After the summary: what this person's path ends in."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_show_advice"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Show the matches, or the short advice of an employer, an expert or somebody abroad."""
        return advise(dispatcher, tracker)


def advise(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show the advice that belongs to this visitor's path."""
    match path_of(context.profile_of(tracker)):
        case "employer":
            return employer_advice(dispatcher, tracker)
        case "abroad":
            return abroad_advice(dispatcher)
        case "expert":
            return expert_advice(dispatcher, tracker)
        case _:
            return show_matches(dispatcher, tracker)


def show_matches(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show up to three fitting occupations and offer what can be done with them."""
    catalogue = context.catalogue()
    profile = context.profile_of(tracker)
    dismissed = tuple(tracker.get_slot("dismissed") or ())
    matches = match(profile, catalogue, without=dismissed)
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
    text = "Over welk beroep wil je meer weten? Dan laat ik zien hoe je het kunt leren."
    if is_minor(profile):
        text = "Praat er ook over met je ouders. Over welk beroep wil je meer weten?"
    buttons = [
        button(m.occupation.title, "ask_training_routes", occupation=m.occupation.id)
        for m in matches
    ]
    if len(matches) > 1:
        buttons.append(button("Vergelijk", "about_results", wish="compare"))
    buttons += [
        button("Waarom zie ik dit?", "about_results", wish="why"),
        button("Dit past niet", "about_results", wish="drop"),
        TOMORROW,
        KEEP,
        PERSON,
    ]
    dispatcher.utter_message(text=text, buttons=buttons)
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
        contacts(profile),
    )
    dispatcher.utter_message(
        text="Volgende stap: leg je vraag voor aan het loket. Wil je overleggen met een mens?",
        buttons=[
            PERSON,
            TOMORROW,
            KEEP,
            button("Iets anders vragen", "ask_help_what_can_you_do"),
        ],
    )
    return [SlotSet("awaiting", "human")]


def contacts(profile: Profile) -> list[Card]:
    """Give the cards of the regional desk and, where they help, of the sector's own bodies."""
    catalogue = context.catalogue()
    return [
        contact_card(contact_for(profile, catalogue)),
        *(sector_card(advice) for advice in sector_advice(profile, catalogue)),
    ]


def abroad_advice(dispatcher: CollectingDispatcher) -> list[EventType]:
    """Say honestly what somebody needs who is still outside the EU; no intake, no matching."""
    route = context.catalogue().routes["kennismigrant-bluecard"]
    lines = [route.plain, route.entry, route.not_for or ""]
    show_cards(
        dispatcher,
        "Je bent nu nog niet in Nederland. Dan komt eerst de toestemming om hier te werken.",
        [card(route.name, lines, route.provenance, f"route:{route.id}")],
    )
    dispatcher.utter_message(
        text="Volgende stap: kijk op de site van de IND (immigratiedienst) wat voor jou geldt. "
        "Wat wil je nog weten?",
        buttons=[
            *FROM_ABROAD,
            PERSON,
        ],
    )
    return [SlotSet("awaiting", "human")]


def expert_advice(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Show an experienced technician how to get a certificate, or how to teach."""
    catalogue = context.catalogue()
    profile = context.profile_of(tracker)
    teaching = profile.goal == "lesgeven"
    route = catalogue.routes["hybride-docent" if teaching else "evc"]
    lines = [
        route.plain,
        f"Instap: {route.entry}",
        f"Duur: {lower_first(route.duration)}",
        f"Kosten: {lower_first(route.cost)}",
        f"Wie beslist: {lower_first(route.decides)}" if route.decides else "",
        f"Let op: {lower_first(route.not_for)}" if route.not_for else "",
    ]
    show_cards(
        dispatcher,
        "Lesgeven over je vak kan zo:" if teaching else "Zo laat je je ervaring meetellen:",
        [card(route.name, lines, route.provenance, f"route:{route.id}")],
    )
    money = money_for(profile, catalogue, context.today(), (route.id,))[:MAX_SCHEMES]
    if money:
        show_cards(
            dispatcher,
            "Dit geld is er nu, zover wij weten. Het is geen belofte: de instantie beslist.",
            [subsidy_card(v, profile) for v in money],
        )
    show_cards(
        dispatcher,
        "Hier kun je verder praten:",
        contacts(profile),
    )
    dispatcher.utter_message(
        text="Volgende stap: bespreek je plan met het loket. Zal ik je aanvraag doorgeven?",
        buttons=[
            PERSON,
            TOMORROW,
            KEEP,
            button("Toch een ander beroep", "answer", goal="beroep"),
        ],
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
        if answered > ENOUGH:
            return show_matches(dispatcher, tracker)
        dispatcher.utter_message(
            text="Ik zoek graag uit wat bij je past. Daarvoor heb ik een paar antwoorden nodig."
        )
        return [] if tracker.active_loop_name else [FollowupAction("intake_form")]
