"""The catalogue as an advisor searches it: cards that hold for anybody, with source and date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, utils

from bot.advice.contact import ContactAdvice
from bot.advice.routes import RouteAdvice
from bot.advice.status import as_of_text, status_on
from bot.answers.cards import Card, card, contact_card, occupation_card, route_card
from bot.catalogue.model import Catalogue, Contact, Subsidy

CLOSE_ENOUGH = 70
"""Lowest ``fuzz.WRatio`` (0-100) at which a record is shown for a query."""


@dataclass(frozen=True)
class Entry:
    """A card to send.  ``id`` is that of its record: ``subsidy:stap``."""

    id: str
    kind: str
    title: str
    card: Card
    names: tuple[str, ...]


def entries(catalogue: Catalogue, day: date) -> tuple[Entry, ...]:
    """Every record that can be sent as a card on ``day``."""
    return tuple(_entries(catalogue, day))


def search(found: tuple[Entry, ...], query: str, kind: str | None = None) -> list[Entry]:
    """Entries by name, best first; all of them in order of title when the query is empty."""
    wanted = [entry for entry in found if kind is None or entry.kind == kind]
    text = utils.default_process(query)
    if not text:
        return sorted(wanted, key=lambda entry: entry.title.lower())
    scored = [
        (max(_score(text, name) for name in entry.names), entry.title.lower(), entry)
        for entry in wanted
    ]
    return [
        entry
        for score, _title, entry in sorted(scored, key=lambda s: (-s[0], s[1]))
        if score >= CLOSE_ENOUGH
    ]


def _score(query: str, name: str) -> float:
    plain = utils.default_process(name)
    if query in plain:
        return 100.0 + len(query) / max(1, len(plain))
    return float(fuzz.WRatio(query, plain)) if len(query) > 2 else 0.0


def _entries(catalogue: Catalogue, day: date) -> Iterator[Entry]:
    for occupation in catalogue.occupations.values():
        yield _entry("occupation", occupation.id, occupation.title, occupation_card(occupation))
    for route in catalogue.routes.values():
        shown = route_card(RouteAdvice(route, (), (), ()))
        yield _entry("route", route.id, route.name, shown)
    for subsidy in catalogue.subsidies.values():
        yield _entry("subsidy", subsidy.id, subsidy.name, _subsidy_card(subsidy, day))
    for contact in catalogue.contacts.values():
        yield _entry("contact", contact.id, contact.name, _contact_card(contact))


def _entry(kind: str, record: str, title: str, made: Card) -> Entry:
    return Entry(f"{kind}:{record}", kind, title, made, (title, record.replace("-", " ")))


def _subsidy_card(subsidy: Subsidy, day: date) -> Card:
    """A scheme with how it stands today: a closed one says so before anything else."""
    status = status_on(subsidy, day)
    lines = [status.text, subsidy.plain]
    if status.usable:
        lines += [f"Bedrag: {subsidy.amount}." if subsidy.amount else ""]
        lines += [f"Aanvragen: {subsidy.apply_at}." if subsidy.apply_at else ""]
    lines.append(f"{as_of_text(subsidy).capitalize()}.")
    return card(subsidy.name, lines, subsidy.provenance, f"subsidy:{subsidy.id}")


def _contact_card(contact: Contact) -> Card:
    return contact_card(ContactAdvice(contact, None, "", None, ()))
