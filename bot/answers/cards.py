"""Cards: how a record with its reasons, caveats, source and date is shown.

A card is what the visitor API calls one: ``{title, lines, source, checked_on, url?, record}``.
``record`` is the id of the catalogue record, so that each fact shown can be traced.
"""

from __future__ import annotations

from typing import Any

from bot.advice.contact import ContactAdvice
from bot.advice.dutch import format_date
from bot.advice.eligibility import Verdict
from bot.advice.levels import is_employer
from bot.advice.matching import Match
from bot.advice.routes import Near, RouteAdvice
from bot.advice.sector import SectorAdvice
from bot.catalogue.model import Occupation, Provenance
from bot.intake.profile import Profile

Card = dict[str, Any]

_PAID = {
    "yes": "Betaald: ja, je verdient terwijl je leert",
    "no": "Betaald: nee",
    "depends": "Betaald: verschilt, vraag dit na",
}
_APPLIES = {
    "yes": "Lijkt bij je te passen. De instantie beslist.",
    "maybe": "Misschien voor jou. De instantie beslist.",
    "no": "Past waarschijnlijk niet bij je.",
}


def card(title: str, lines: list[str], provenance: Provenance, record: str) -> Card:
    """Build a card; a fact that is not certain says so in its last line."""
    lines = [line for line in lines if line]
    stand = f"stand {format_date(provenance.checked_on)}"
    if provenance.certainty != "high" and not any(stand in line.lower() for line in lines):
        lines.append(f"{stand.capitalize()}. Controleer dit bij de bron.")
    made: Card = {
        "title": title,
        "lines": lines,
        "source": provenance.source,
        "checked_on": provenance.checked_on.isoformat(),
        "record": record,
    }
    if provenance.url:
        made["url"] = provenance.url
    return made


def match_card(match: Match) -> Card:
    """Card of an occupation that fits, with the reasons and caveats for this person."""
    lines = [match.occupation.what]
    if any(_repeats(reason.text, match.occupation.what) for reason in match.reasons):
        lines = []
    lines += [f"Past bij je: {reason.text}." for reason in match.reasons]
    lines += [f"Let op: {caveat}." for caveat in match.caveats]
    lines.append(f"Instappen: {match.occupation.entry}")
    occupation = match.occupation
    return card(occupation.title, lines, occupation.provenance, f"occupation:{occupation.id}")


def idea_card(match: Match) -> Card:
    """Short card of a first suggestion: what it is called and the best reason."""
    o = match.occupation
    return card(
        o.title, [f"Past bij je: {match.reasons[0].text}."], o.provenance, f"occupation:{o.id}"
    )


def _repeats(reason: str, what: str) -> bool:
    """Tell whether a reason already says what the work is (in another word order)."""
    return what.rstrip(".").lower()[-30:] in reason.lower()


def occupation_card(occupation: Occupation) -> Card:
    """Card of an occupation somebody asks about, without a match."""
    lines = [occupation.what, f"Instappen: {occupation.entry}"]
    lines += [f"Let op: {caveat}" for caveat in occupation.caveats]
    return card(occupation.title, lines, occupation.provenance, f"occupation:{occupation.id}")


def route_card(advice: RouteAdvice) -> Card:
    """Card of a training route: what it is, paid or not, duration, cost, entry, benefit."""
    route = advice.route
    lines = [route.plain]
    lines += [f"Past bij je: {reason}." for reason in advice.reasons]
    lines += [_PAID[route.paid]]
    lines += [f"Duur: {route.duration}" if route.duration else ""]
    lines += [f"Kosten: {route.cost}" if route.cost else ""]
    lines += [f"Instap: {route.entry}" if route.entry else ""]
    lines += [f"Uitkering: {route.benefit_effect}" if route.benefit_effect else ""]
    lines += [
        f"Opleiding: {t.name} (mbo {t.mbo_level}, crebo {t.crebo})" for t in advice.trainings[:2]
    ]
    lines += [f"Let op: {caveat}" for caveat in advice.caveats]
    return card(route.name, lines, route.provenance, f"route:{route.id}")


def how_far(distance: float) -> str:
    """Say a distance in km as the crow flies; within the municipality it says nothing."""
    if round(distance) == 0:
        return "in je eigen gemeente"
    return f"ongeveer {round(distance)} km bij je vandaan (hemelsbreed)"


def provider_card(near: Near) -> Card:
    """Card of a school, opleidingsbedrijf or techniekcentrum."""
    lines = []
    if near.distance_km is not None:
        far = how_far(near.distance_km)
        lines.append(far[:1].upper() + far[1:])
    elif near.provider.national:
        lines.append("Werkt in het hele land")
    else:
        lines.append("De precieze plaats weten we niet. Vraag dit na.")
    provider = near.provider
    return card(provider.name, lines, provider.provenance, f"provider:{provider.id}")


def subsidy_card(verdict: Verdict, profile: Profile) -> Card:
    """Card of a scheme with what it means for this person and what is still to check."""
    subsidy = verdict.subsidy
    plain, reasons = subsidy.plain, verdict.reasons
    if any(r.startswith(("Dit vraagt", "Dit vraag je")) for r in reasons):
        plain = plain.removeprefix("Dit vraagt je werkgever aan. ")  # the reason says who
    if "zelf aanvragen" in plain:
        reasons = tuple(r for r in reasons if r != "Dit kun je zelf aanvragen.")
    if is_employer(profile):
        plain = plain.replace("Dit vraagt je werkgever aan,", "Dit vraag je als werkgever aan,")
    lines = [plain, *reasons]
    lines += [f"Bedrag: {subsidy.amount}." if subsidy.amount else ""]
    lines += [f"Aanvragen: {subsidy.apply_at}." if subsidy.apply_at else ""]
    lines += [_APPLIES[verdict.answer]]
    lines += [f"Controleer: {check}" for check in verdict.checks]
    return card(subsidy.name, lines, subsidy.provenance, f"subsidy:{subsidy.id}")


def contact_card(advice: ContactAdvice) -> Card:
    """Card of the desk for this person; gaps are said, never filled."""
    contact = advice.contact
    lines = [advice.why]
    lines += [f"Adres: {contact.address}" if contact.address else ""]
    lines += [f"Open: {contact.opening_hours}" if contact.opening_hours else ""]
    lines += [f"Telefoon: {contact.phone}" if contact.phone else ""]
    lines += [f"E-mail: {contact.email}" if contact.email else ""]
    lines += [f"Website: {contact.url}" if contact.url else ""]
    if advice.fallback and advice.fallback.url and not contact.url:
        lines.append(f"Landelijke ingang: {advice.fallback.url}")
    lines += list(advice.gaps)
    return card(contact.name, lines, contact.provenance, f"contact:{contact.id}")


def sector_card(advice: SectorAdvice) -> Card:
    """Card of a sector's branch organisations and training fund."""
    sector = advice.sector
    lines = [advice.why]
    lines += [f"Branche: {', '.join(sector.branch_bodies)}" if sector.branch_bodies else ""]
    lines += [f"O&O-fonds: {sector.training_fund}" if sector.training_fund else ""]
    lines += [f"Website: {sector.training_fund_url}" if sector.training_fund_url else ""]
    lines += [f"Leerbedrijven: {sector.training_companies}" if sector.training_companies else ""]
    lines += [sector.note or ""]
    return card(sector.name, lines, sector.provenance, f"sector:{sector.id}")
