"""What somebody can do tomorrow: three concrete steps, each from a record of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from bot.advice.contact import contact_for
from bot.advice.dutch import lower_first
from bot.advice.eligibility import money_for
from bot.advice.near import providers_near
from bot.advice.routes import routes_for
from bot.answers.cards import Card, card, contact_card, provider_card, subsidy_card
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile
from bot.intake.questions import path_of

STEPS = 3


def steps(
    profile: Profile, occupation: Occupation | None, catalogue: Catalogue, day: date
) -> tuple[Card, ...]:
    """Give three steps as cards, what has to happen first on top.

    ``occupation`` is the one the person leans to; None when there is none yet.
    """
    found = islice(_steps(profile, occupation, catalogue, day), STEPS)
    return tuple(
        made | {"title": f"Stap {number}: {title}"} for number, (title, made) in enumerate(found, 1)
    )


_Step = tuple[str, Card]


def _steps(
    profile: Profile, occupation: Occupation | None, catalogue: Catalogue, day: date
) -> Iterator[_Step]:
    path = path_of(profile)
    if path == "abroad":
        yield from _route("kennismigrant-bluecard", "kijk op ind.nl wat voor jou geldt", catalogue)
        yield from _topic("salariseis-kennismigrant", "kijk of het loon hoog genoeg is", catalogue)
        yield from _topic("diploma-ander-land", "laat je diploma vergelijken", catalogue)
        return
    if path == "employer":
        for verdict in money_for(profile, catalogue, day)[:2]:
            yield f"vraag na of dit kan: {verdict.subsidy.name}", subsidy_card(verdict, profile)
        yield _contact(profile, catalogue)
        return
    if path == "expert":
        teaching = profile.goal == "lesgeven"
        yield from _route(
            "hybride-docent" if teaching else "evc",
            "vraag een school naar lesgeven in jouw vak"
            if teaching
            else "vraag een EVC-aanbieder wat jouw ervaring waard is",
            catalogue,
        )
    if "ww" in profile.situation:
        yield from _topic("leren-met-ww", "vraag UWV vooraf of je mag leren", catalogue)
    elif "bijstand" in profile.situation:
        yield from _topic("leren-met-bijstand", "bespreek je plan met de gemeente", catalogue)
    if profile.education == "buitenland":
        yield from _topic("diploma-ander-land", "laat je diploma vergelijken", catalogue)
    if path == "starter":
        yield from _route("orientatie", "ga met je ouders of een vriend kijken", catalogue)
    else:
        yield _contact(profile, catalogue)
        yield from _route("orientatie", "vraag of je een dag mee mag lopen", catalogue)
    if occupation is not None:
        near = providers_near(profile.municipality, profile.region, (occupation.sector,), catalogue)
        routes = routes_for(profile, occupation, catalogue)
        if near:
            ask = lower_first(routes[0].route.name) if routes else "een plek om te leren"
            yield f"vraag bij {near[0].provider.name} naar {ask}", provider_card(near[0])
    yield from _topic("leerwerkplek-vinden", "zoek een plek om te leren en te werken", catalogue)
    if path == "starter":
        yield _contact(profile, catalogue)


def _contact(profile: Profile, catalogue: Catalogue) -> _Step:
    advice = contact_for(profile, catalogue)
    return f"praat met je loket, {advice.contact.name}", contact_card(advice)


def _topic(topic_id: str, title: str, catalogue: Catalogue) -> Iterator[_Step]:
    topic = catalogue.topics.get(topic_id)
    if topic is not None:
        yield title, card(title, [topic.answer], topic.provenance, f"topic:{topic.id}")


def _route(route_id: str, title: str, catalogue: Catalogue) -> Iterator[_Step]:
    route = catalogue.routes.get(route_id)
    if route is not None:
        lines = [route.plain, route.entry]
        yield title, card(title, lines, route.provenance, f"route:{route.id}")
