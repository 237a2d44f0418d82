"""The summary to keep: what was told, what fits and why, routes, money, contact, three steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from bot.advice.contact import contact_for
from bot.advice.dutch import format_date
from bot.advice.eligibility import Verdict, money_for
from bot.advice.matching import Match
from bot.advice.routes import routes_for
from bot.answers.cards import Card, contact_card, subsidy_card
from bot.answers.steps import steps
from bot.catalogue.model import Catalogue, Occupation, Provenance
from bot.intake import wording
from bot.intake.profile import Profile
from bot.intake.questions import path_of

MAX_ROUTES = 3
MAX_SCHEMES = 3


def document(
    profile: Profile,
    shown: Sequence[Match],
    chosen: Occupation | None,
    catalogue: Catalogue,
    day: date,
) -> dict[str, Any]:
    """Build the document of a conversation (see ``NewEvent.document``).

    ``shown`` are the suggestions as they stand, ``chosen`` the occupation the person leans to.
    A section without lines is left out; every fact carries its source and date.
    """
    towards = chosen or (shown[0].occupation if shown else None)
    told = [f"{line.label}: {line.value}" for line in wording.summary(profile, catalogue)]
    routes = routes_for(profile, towards, catalogue)[:MAX_ROUTES] if towards else ()
    sectors = (towards.sector,) if towards else ()
    money = (
        money_for(profile, catalogue, day, tuple(r.route.id for r in routes), sectors)
        if path_of(profile) != "abroad"
        else ()
    )
    sections = [
        ("Wat je vertelde", told),
        ("Wat past en waarom", [_fit(m) for m in shown]),
        (
            f"Zo leer je het: {towards.title.lower()}" if towards else "Zo leer je het",
            [_sourced(f"{r.route.name}. {r.route.plain}", r.route.provenance) for r in routes],
        ),
        (
            f"Geld (stand {format_date(day)}; de instantie beslist)",
            [_scheme(v, profile) for v in money[:MAX_SCHEMES]],
        ),
        ("Contact", [_flat(contact_card(contact_for(profile, catalogue)))]),
        ("Drie stappen", [_flat(s, 1) for s in steps(profile, towards, catalogue, day)]),
    ]
    return {
        "title": f"Jouw overzicht van de Gouden Poort, {format_date(day)}",
        "sections": [{"heading": h, "lines": list(lines)} for h, lines in sections if lines],
    }


def _fit(match: Match) -> str:
    reasons = "; ".join(r.text for r in match.reasons)
    caveats = f" Let op: {'; '.join(match.caveats)}." if match.caveats else ""
    text = f"{match.occupation.title}: {reasons or match.occupation.what}.{caveats}"
    return _sourced(text, match.occupation.provenance)


def _sourced(text: str, provenance: Provenance) -> str:
    return f"{text} (bron: {provenance.source}, {format_date(provenance.checked_on)})"


def _scheme(verdict: Verdict, profile: Profile) -> str:
    """Give a scheme in one line: what it is, how it stands, how much, where to ask."""
    s = verdict.subsidy
    parts = [
        subsidy_card(verdict, profile)["lines"][0],
        verdict.status.text,
        f"Bedrag: {s.amount}." if s.amount else "",
        f"Aanvragen: {s.apply_at}." if s.apply_at else "",
    ]
    return _sourced(f"{s.name}. {' '.join(p for p in parts if p)}", s.provenance)


def _flat(made: Card, lines: int | None = None) -> str:
    """Give a card (its first ``lines``) as one line of text, with its source and date."""
    said = " ".join(_ended(str(line)) for line in made["lines"][:lines])
    checked = format_date(date.fromisoformat(made["checked_on"]))
    return f"{made['title']}. {said} (bron: {made['source']}, {checked})"


def _ended(line: str) -> str:
    return line if line[-1:] in ".!?" else f"{line}."


def texts(made: dict[str, Any]) -> Iterable[str]:
    """Give every text of a document, headings included, for checks."""
    yield str(made["title"])
    for section in made["sections"]:
        yield section["heading"]
        yield from section["lines"]
