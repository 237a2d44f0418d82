"""What visitors see of the catalogue on a day, and how that differs between two catalogues.

Made with the same cards and rules that the chat uses, so that a change of status, a window that
closes, or a desk that falls back on the national entry shows as well.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.advice.contact import contact_for
from bot.advice.eligibility import judge
from bot.advice.near import Near
from bot.advice.routes import RouteAdvice
from bot.answers.cards import (
    Card,
    contact_card,
    occupation_card,
    provider_card,
    route_card,
    subsidy_card,
)
from bot.answers.programmes import programme_card
from bot.answers.topics import topic_card
from bot.catalogue.model import Catalogue, Provider
from bot.intake.profile import Profile

Seen = dict[str, tuple[str, ...]]
"""What is shown (a record, or the desk of a region) -> its lines."""


@dataclass(frozen=True)
class Difference:
    """One thing that is shown differently: lines that go (``-``) and come (``+``)."""

    what: str
    kind: str  # "nieuw", "weg" or "anders"
    lines: tuple[str, ...]


def seen(catalogue: Catalogue, day: date) -> Seen:
    """Give every card as somebody of whom nothing is known sees it, and the desk per region."""
    shown = {made["record"]: _lines(made) for made in _cards(catalogue, day)}
    for region in catalogue.regions.values():
        for who, profile in (
            ("bezoekers", Profile(region=region.code)),
            ("werkgevers", Profile(region=region.code, goal="werkgever")),
        ):
            made = contact_card(contact_for(profile, catalogue))
            shown[f"loket voor {who} in {region.name}"] = _lines(made)
    shown |= {f"fact:{name}": (text,) for name, (text, _) in catalogue.facts.items()}
    return shown


def differences(before: Seen, after: Seen) -> Iterator[Difference]:
    """Compare what was and will be shown, in the order of what will be shown."""
    for what, lines in after.items():
        if what not in before:
            yield Difference(what, "nieuw", tuple(f"+ {line}" for line in lines))
        elif before[what] != lines:
            yield Difference(what, "anders", tuple(_changes(before[what], lines)))
    for what, lines in before.items():
        if what not in after:
            yield Difference(what, "weg", tuple(f"- {line}" for line in lines))


def _changes(before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    for line in difflib.ndiff(list(before), list(after)):
        if line.startswith(("- ", "+ ")):
            yield line


def _lines(made: Card) -> tuple[str, ...]:
    lines = [made["title"], *made["lines"], f"Bron: {made['source']}, {made['checked_on']}"]
    if made.get("url"):
        lines.append(str(made["url"]))
    return tuple(lines)


def _cards(catalogue: Catalogue, day: date) -> Iterator[Card]:
    nobody = Profile()
    for occupation in catalogue.occupations.values():
        yield occupation_card(occupation)
    for route in catalogue.routes.values():
        yield route_card(RouteAdvice(route, (), (), ()))
    for provider in catalogue.providers.values():
        made = provider_card(Near(provider, None))
        made["lines"] = [*_where(provider, catalogue), *made["lines"]]
        yield made
    for subsidy in catalogue.subsidies.values():
        yield subsidy_card(judge(subsidy, nobody, (), day, catalogue), nobody)
    for topic in catalogue.topics.values():
        yield topic_card(topic, catalogue, day)
    for programme in catalogue.programmes.values():
        if programme.see is None:
            yield programme_card(programme, catalogue, nobody, day)


def _where(provider: Provider, catalogue: Catalogue) -> list[str]:
    places = [catalogue.municipalities[code].name for code in provider.municipalities]
    return [f"In: {', '.join(places)}"] if places else []
