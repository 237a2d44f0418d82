"""Rules for a single record: lengths, ranges, money, sources, and dates that contradict a status.

Every rule gives Dutch messages that say what is wrong and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from bot.catalogue.files import Fact
from bot.catalogue.model import (
    Contact,
    Occupation,
    Programme,
    Provenance,
    Provider,
    Route,
    Sector,
    Subsidy,
    Topic,
)

# Longest text, in words, that a person may get to read in one go.
MAX_WORDS: dict[tuple[type[Any], str], int] = {
    (Topic, "answer"): 65,
    (Subsidy, "plain"): 65,
    (Route, "plain"): 45,
    (Route, "entry"): 45,
    (Route, "benefit_effect"): 30,
    (Occupation, "what"): 22,
    (Occupation, "entry"): 28,
    (Fact, "text"): 45,
    (Programme, "plain"): 40,
    (Programme, "offer"): 30,
    (Programme, "note"): 25,
}
MAX_SENTENCE = 24
"""Longest sentence, in words.  B1 asks for 10 to 15 on average."""

PLACES = frozenset(
    ("binnen", "buiten", "bouwplaats", "klanten", "fabriek", "werkplaats", "kantoor", "hoogte")
)
GOALS = frozenset(
    (
        "ask_training_routes", "ask_subsidies_money", "ask_salary", "ask_regional_contact",
        "ask_occupation_info", "ask_requirements_diploma", "ask_age", "ask_language_level",
        "ask_newcomer_statushouder", "ask_work_permit_foreign_worker", "ask_employer_help",
        "ask_become_teacher_hybrid", "ask_evc_recognition", "ask_guarantee_job",
        "ask_privacy_or_delete_data", "ask_are_you_a_bot", "women_in_tech",
        "physical_limitation", "part_time_childcare", "looking_for_vacancy",
        "crisis_distress",
    )
)  # fmt: skip
"""Goals (intents) that a topic may answer; each needs one topic without keywords."""

OWN_KNOWLEDGE = "eigen kennis"
_MONEY = re.compile(r"€|\beuro\b", re.IGNORECASE)
_MONEY_AMOUNT = re.compile(r"€\s?\d|\d\s*euro\b", re.IGNORECASE)
_OPEN_OR_CLOSED = re.compile(
    r"\b(?:gesloten|dicht|open|opent|opengaat|opengesteld|gestopt|verlopen|voorbij|beëindigd"
    r"|verlengd|nu nog|nog geld|in 20\d\d nog|nu geld|nu iets)\b"
    r"|\bnog (?:kan|bestaat)\b|\bloopt (?:nu|nog|door|tot)\b",
    re.IGNORECASE,
)
"""What says how a scheme stands.  That changes by itself with the date, prose does not."""
_SENTENCE = re.compile(r"[.!?](?:\s+|$)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_record(record: Any) -> Iterator[str]:
    """Give a message for everything that is wrong with one record."""
    if not _ID.fullmatch(record.id):
        yield "id: gebruik alleen kleine letters, cijfers en streepjes"
    yield from _lengths(record)
    yield from _money(record)
    yield from _source(record.provenance)
    rule = _RULES.get(type(record))
    if rule is not None:
        yield from rule(record)


def _lengths(record: Any) -> Iterator[str]:
    for (cls, name), limit in MAX_WORDS.items():
        text = getattr(record, name, None) if isinstance(record, cls) else None
        if not text:
            continue
        words = len(text.split())
        if words > limit:
            yield f"{name}: {words} woorden, hooguit {limit}; maak de tekst korter"
        for sentence in _SENTENCE.split(text):
            length = len(sentence.split())
            if length > MAX_SENTENCE:
                yield f"{name}: een zin van {length} woorden, hooguit {MAX_SENTENCE}; splits hem"


def _money(record: Any) -> Iterator[str]:
    """An amount needs a real source and says of which moment it is."""
    for name in ("answer", "plain", "amount", "cost", "entry", "text", "note"):
        text = getattr(record, name, None)
        if not text or not _MONEY.search(text) or not _MONEY_AMOUNT.search(text):
            continue
        source: Provenance = record.provenance
        if source.source.startswith(OWN_KNOWLEDGE) or source.certainty == "unknown":
            yield f"{name}: een bedrag zonder bron; haal het weg of noem de bron"
        if "stand " not in text:
            yield f"{name}: zet bij het bedrag van wanneer het is, bijvoorbeeld (stand 2026)"


def _source(provenance: Provenance) -> Iterator[str]:
    text = provenance.source.lower()
    if "github" in text:
        yield "provenance.source: schrijf 'via derden, niet bij de bron gezien'"
    if text.startswith(OWN_KNOWLEDGE) and provenance.certainty == "high":
        yield "provenance: eigen kennis kan niet zekerheid 'high' hebben; maak er medium van"
    if provenance.url is not None and not provenance.url.startswith(("https://", "http://")):
        yield "provenance.url: een adres begint met https://"


def _sector(sector: Sector) -> Iterator[str]:
    url = sector.training_fund_url
    if url is not None and not url.startswith("https://"):
        yield "training_fund_url: een adres begint met https://"


def _occupation(occupation: Occupation) -> Iterator[str]:
    if unknown := sorted(occupation.places - PLACES):
        yield f"places: onbekend: {', '.join(unknown)}; kies uit {', '.join(sorted(PLACES))}"
    if not occupation.places:
        yield "places: is leeg; vul in waar je werkt"
    if occupation.physical not in (1, 2, 3):
        yield "physical: kies 1 (licht), 2 of 3 (zwaar)"
    if occupation.entry_level not in range(5):
        yield "entry_level: kies 0 (zonder diploma) tot 4"
    if not occupation.interests:
        yield "interests: is leeg; zonder interesses wordt dit beroep nooit voorgesteld"
    if not re.fullmatch(r"[RIASEC]{1,3}", occupation.riasec):
        yield "riasec: een tot drie letters uit RIASEC"
    for training in occupation.trainings:
        if not re.fullmatch(r"\d{5}", training.crebo):
            yield f"trainings: crebo {training.crebo!r} heeft geen vijf cijfers"
        if training.mbo_level not in range(1, 5):
            yield f"trainings: crebo {training.crebo}: mbo_level is 1 tot 4"
        yield from _source(training.provenance)
    yield from _source(occupation.outlook_provenance)


def _route(route: Route) -> Iterator[str]:
    if route.min_entry_level not in range(5):
        yield "min_entry_level: kies 0 (niets nodig) tot 4"


def _provider(provider: Provider) -> Iterator[str]:
    if provider.national and (provider.municipalities or provider.region_codes):
        yield "national: een landelijke aanbieder heeft geen gemeenten of regio's"


def _subsidy(subsidy: Subsidy) -> Iterator[str]:
    if not subsidy.rule.applicants:
        yield "rule.applicants: is leeg; vul in wie de aanvraag doet"
    if subsidy.ended_on and subsidy.status != "ended":
        yield f"ended_on is ingevuld, maar de status is {subsidy.status}; maak er ended van"
    if subsidy.status == "open" and subsidy.provenance.certainty in ("low", "unknown"):
        yield "status open met zekerheid laag; gebruik likely_open of unknown"
    if subsidy.status in ("open", "likely_open") and subsidy.provenance.verify_by is None:
        yield "provenance.verify_by ontbreekt; zonder die dag blijft een oude regeling open staan"
    for window in subsidy.windows:
        if window.opens is None and window.closes is None:
            yield "windows: een tijdvak zonder datums; haal het weg"
        elif window.opens and window.closes and window.opens > window.closes:
            yield "windows: opens ligt na closes; wissel de datums om"
    said = _OPEN_OR_CLOSED.search(subsidy.plain)
    if said and subsidy.status != "ended":
        yield (
            f"plain: {said.group()!r} zegt hoe het nu staat; haal dat weg, "
            "want dat volgt uit status, windows en verify_by"
        )
    if subsidy.rule.routes & subsidy.rule.not_routes:
        yield "rule: een route staat zowel in routes als in not_routes"
    if subsidy.rule.situations & subsidy.rule.not_situations:
        yield "rule: een situatie staat zowel in situations als in not_situations"


def _contact(contact: Contact) -> Iterator[str]:
    if contact.url is not None and not contact.url.startswith("https://"):
        yield "url: een adres begint met https://"
    if contact.email is not None and "@" not in contact.email:
        yield "email: dit is geen e-mailadres"


def _topic(topic: Topic) -> Iterator[str]:
    if topic.goal not in GOALS:
        yield f"goal: {topic.goal} bestaat niet; kies uit {', '.join(sorted(GOALS))}"
    if any(word != word.lower() for word in topic.keywords):
        yield "keywords: schrijf ze met kleine letters"
    if topic.schemes and (said := _OPEN_OR_CLOSED.search(topic.answer)):
        yield f"answer: {said.group()!r} zegt hoe het nu staat; dat komt al uit schemes"


def _programme(programme: Programme) -> Iterator[str]:
    own = {name: getattr(programme, name) for name in ("plain", "offer", "state")}
    if programme.see:
        filled = [name for name, value in own.items() if value]
        if filled or programme.note or programme.check_at:
            yield "see: het antwoord staat daar; haal plain, offer, state, note, check_at weg"
        return
    for name, value in own.items():
        if not value:
            yield f"{name}: ontbreekt; vul in, of verwijs met see naar een ander record"
    if not programme.can:
        yield "can: is leeg; kies uit inform, refer, match, register"
    if programme.state in ("ended", "renamed") and not programme.note:
        yield "note: ontbreekt; zeg sinds wanneer, of wat ervoor in de plaats kwam"
    if programme.state == "active":
        if programme.provenance.certainty in ("low", "unknown"):
            yield "state active met zekerheid laag; gebruik unknown"
        if programme.provenance.verify_by is None:
            yield "provenance.verify_by ontbreekt; zonder die dag blijft dit altijd bestaan"
    if programme.provenance.certainty != "high" and not programme.check_at:
        yield "check_at: ontbreekt; zeg bij wie je dit kunt nakijken"


_RULES: dict[type[Any], Callable[[Any], Iterator[str]]] = {
    Sector: _sector,
    Occupation: _occupation,
    Route: _route,
    Provider: _provider,
    Subsidy: _subsidy,
    Contact: _contact,
    Topic: _topic,
    Programme: _programme,
}
