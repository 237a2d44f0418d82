"""Answers about a record that somebody names: its card, what is near, and how to go on."""

from __future__ import annotations

import re

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import context
from actions.base import PERSON, button, next_step, show_cards
from bot.advice.near import MAX_KM, Near, nearest, providers_near
from bot.advice.routes import RouteAdvice
from bot.answers.cards import Card, provider_card, route_card
from bot.answers.programmes import programme_card
from bot.catalogue.model import Programme
from bot.intake.profile import Profile

ASKED = "ask_about_name"
_NEAR = "near:"
MAX_NEAR = 3
MAX_REFS = 3
_TITLE = 40  # characters that fit a button on a phone
_ASKS_NEAR = re.compile(
    r"\b(?:buurt|dichtbij|dichtst\w*|vlakbij|nabij|omgeving|omstreken|waar|ergens)\b"
)


def asked_for(tracker: Tracker) -> str | None:
    """Give the record ("programme:katapult", "near:techniekcentra") the message asks about."""
    if context.intent_of(tracker) != ASKED:
        return None
    catalogue = context.catalogue()
    for record in context.entity_values(tracker, "record"):
        if isinstance(record, str) and _exists(record):
            return record
    for name in context.entity_values(tracker, "programme"):
        if name in catalogue.programmes:
            return f"programme:{name}"
    return None


def _exists(record: str) -> bool:
    catalogue = context.catalogue()
    kind, _, name = record.partition(":")
    records: dict[str, object] = {
        "programme": catalogue.programmes,
        "near": catalogue.programmes,
        "route": catalogue.routes,
        "provider": catalogue.providers,
        "subsidy": catalogue.subsidies,
        "topic": catalogue.topics,
    }
    return name in records.get(kind, {})  # type: ignore[operator]


def show_card(dispatcher: CollectingDispatcher, tracker: Tracker, record: str) -> None:
    """Show the card of a programme, route or provider."""
    catalogue, profile = context.catalogue(), context.profile_of(tracker)
    kind, _, name = record.partition(":")
    made: Card | None = None
    if kind == "programme":
        made = programme_card(catalogue.programmes[name], catalogue, profile, context.today())
    elif kind == "route":
        made = route_card(RouteAdvice(catalogue.routes[name], (), (), ()))
    elif kind == "provider":
        made = provider_card(Near(catalogue.providers[name], None))
    if made is not None:
        show_cards(dispatcher, "", [made])


def is_near(wants: object) -> bool:
    """Tell whether what is wanted as soon as the place is known is a list of what is near."""
    return isinstance(wants, str) and wants.startswith(_NEAR)


def show_near(dispatcher: CollectingDispatcher, wants: str, profile: Profile) -> None:
    """Show what is near a known place; when nothing is, the nearest there is, and say so."""
    catalogue = context.catalogue()
    programme = catalogue.programmes[wants.removeprefix(_NEAR)]
    here = catalogue.municipalities.get(profile.municipality or "")
    where = f"in de buurt van {here.name}" if here else "in je regio"
    found = [
        near
        for near in providers_near(
            profile.municipality, profile.region, (), catalogue, MAX_NEAR, programme.near
        )
        if not near.provider.national or not here
    ]
    if found:
        text = f"Dit ken ik {where}. De afstand is hemelsbreed, en er kan meer zijn."
        show_cards(dispatcher, text, [provider_card(near) for near in found])
        return
    far = nearest(profile.municipality, programme.near, catalogue)
    if far is None:
        text = f"Ik ken er geen {where}. Het loket in je regio weet wat er is."
        dispatcher.utter_message(text=text)
        return
    text = f"Binnen {MAX_KM:.0f} kilometer ken ik er geen. Dit is de dichtstbijzijnde die ik ken:"
    show_cards(dispatcher, text, [provider_card(far)])


def go_on(
    dispatcher: CollectingDispatcher, tracker: Tracker, programme: Programme | None
) -> list[EventType]:
    """After the answer: what is near, then the question that was open, else where to go from here.

    Inside the intake no buttons are added: the pending question returns with its own.
    """
    if programme is not None and programme.near:
        profile = context.profile_of(tracker)
        if profile.municipality or profile.region:
            show_near(dispatcher, f"{_NEAR}{programme.id}", profile)
        elif _ASKS_NEAR.search(context.text_of(tracker).lower()):
            return find_near(dispatcher, tracker, programme)
    if tracker.active_loop_name is not None or programme is None:
        return next_step(dispatcher, tracker)
    if (tracker.get_slot("turn") or {}).get("changed"):
        return [FollowupAction("intake_form")]
    dispatcher.utter_message(text="Waarmee zal ik verdergaan?", buttons=_buttons(programme))
    return [SlotSet("awaiting", None)]


def find_near(
    dispatcher: CollectingDispatcher, tracker: Tracker, programme: Programme
) -> list[EventType]:
    """Show what is near; without a place ask for it, and show it as soon as that is known."""
    profile = context.profile_of(tracker)
    if profile.municipality or profile.region:
        show_near(dispatcher, f"{_NEAR}{programme.id}", profile)
        return next_step(dispatcher, tracker)
    events: list[EventType] = [
        SlotSet("wants", f"{_NEAR}{programme.id}"),
        SlotSet("ask_next", "place"),
    ]
    return events if tracker.active_loop_name else [*events, FollowupAction("intake_form")]


def _buttons(programme: Programme) -> list[dict[str, str]]:
    buttons = [
        button(title, ASKED, record=ref)
        for ref in programme.refs
        if (title := _title(ref)) is not None
    ][:MAX_REFS]
    if "match" in programme.can:
        buttons.append(button("Welk werk past bij mij?", "ask_occupation_info"))
    if programme.near:
        buttons.append(button("Zoek in mijn buurt", ASKED, record=f"{_NEAR}{programme.id}"))
    if "refer" in programme.can or "register" in programme.can:
        buttons.append(button("Loket in mijn regio", "ask_regional_contact"))
    return [*buttons, PERSON]


def _title(ref: str) -> str | None:
    """Give the button's title for a record that can be shown by itself, cut to fit a phone."""
    catalogue = context.catalogue()
    kind, _, name = ref.partition(":")
    if kind == "topic":
        title = catalogue.topics[name].question
    elif kind in ("route", "subsidy", "programme"):
        records = getattr(catalogue, {"subsidy": "subsidies"}.get(kind, f"{kind}s"))
        title = records[name].name
    else:
        return None
    if len(title) > _TITLE:
        title = title.split(" (")[0]
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
