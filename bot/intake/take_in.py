"""Taking in a message: facts plus the pending question -> a changed profile.

Pure: no Rasa, no database.  The action around it only translates slots and entities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Any

from bot.intake.abroad import lives_here, needs_permit
from bot.intake.message import ANSWERING, NOT_ABOUT_ONESELF, Message, PlaceGuess, State, Taken
from bot.intake.place_answer import take_place
from bot.intake.profile import Profile
from bot.intake.questions import path_of
from bot.intake.repair import is_unsure
from bot.nlu.facts import Fact

MAX_LISTED = 12  # facts of one kind that are kept; more is noise
MAX_HOURS = 60

_LIST_FIELDS = {"interest": "interests", "work_style": "work_style", "situation": "situation"}


def take_in(
    message: Message,
    state: State,
    *,
    occupation_sector: Callable[[str], str | None],
    region_of: Callable[[str], str | None],
    resolve_place: Callable[[str], PlaceGuess],
    work_styles: Collection[str],
    names_its_province: Callable[[str], bool],
    countries_in: Callable[[str], Collection[str]],
) -> Taken:
    """Take the facts of ``message`` into ``state``.

    ``occupation_sector`` gives the sector of an occupation id, ``region_of`` the am code of a gm
    code; ``resolve_place`` reads a text that is known to be an answer to "where" (only called when
    that is the pending question).  ``work_styles`` are the ids that can be wished; other styles
    ("ploegendienst") can only be refused.  ``names_its_province`` tells whether a gm code is a city
    with the name of its province: asked where they live, people mean the city ("Utrecht").
    ``countries_in`` gives the countries of the places abroad where a text says that somebody lives.
    """
    before = state.profile
    profile = before
    if message.intent in NOT_ABOUT_ONESELF:
        return Taken(before, (), state.place_options, None, state.summary_ok)
    message = _read_styles(message, state.pending, work_styles)
    profile = _forget(profile, message.forget)
    profile = _take_lists(profile, message, state.pending)
    profile = _take_refusals(profile, message)
    profile = _take_single(profile, message.facts)
    profile = _take_occupations(profile, message, state.pending, occupation_sector)
    profile, options, place_status = take_place(
        profile, message, state, region_of, resolve_place, names_its_province
    )
    if place_status == "abroad" and needs_permit(
        message.intent, message.text, countries_in(message.text)
    ):
        profile = _with(profile, {"situation": _replaced(profile.situation, "buiten_eu", _STATUS)})
    if "buiten_eu" in profile.situation and lives_here(message.text, place_status):
        here = tuple(value for value in profile.situation if value != "buiten_eu")
        profile = _with(profile, {"situation": here})
    needs_help = _needs_help(message, state, unchanged=profile == before)
    if not needs_help:
        profile = _take_pending(profile, message, state, before)
    changed = tuple(
        name
        for name in Profile.__dataclass_fields__
        if getattr(profile, name) != getattr(before, name)
    )
    summary_ok = state.summary_ok and not changed
    if state.pending == "summary_ok" and not changed and message.intent == "affirm":
        summary_ok = True
    told = message.intent == "answer" and changed == ("skipped",) and not message.skip
    no_word_for = state.pending if told and state.pending in _IN_OWN_WORDS else None
    return Taken(profile, changed, options, place_status, summary_ok, needs_help, no_word_for)


def _needs_help(message: Message, state: State, *, unchanged: bool) -> bool:
    """Tell whether somebody does not know the answer, at a question not yet helped with."""
    asked = state.pending not in (None, "goal", "summary_ok", state.helped)
    unsure = message.skip is None and (not message.text or is_unsure(message.text))
    return asked and unchanged and unsure and message.intent == "skip_or_dont_know"


def _replaced(old: tuple[str, ...], new: str, group: Collection[str]) -> tuple[str, ...]:
    return (*(value for value in old if value not in group), new)


def _with(profile: Profile, changes: dict[str, Any]) -> Profile:
    return replace(profile, **changes)


def _read_styles(message: Message, pending: str | None, work_styles: Collection[str]) -> Message:
    """Read a bare "ploegendienst" or "de bouw" as a refusal when that is what was asked."""
    facts = []
    telling = message.intent in ("answer", "physical_limitation")
    for f in message.facts:
        plain = f.kind in ("work_style", "sector") and f.role == "stated"
        if plain and pending == "refusals" and telling:
            # "Niet te zwaar" reads as light work; asked for refusals it is one.
            f = replace(f, role="refused", value="zwaar" if f.value == "licht" else f.value)
        elif f.kind == "interest" and f.role == "stated" and pending == "refusals" and telling:
            f = replace(f, role="refused")  # "auto's"
        elif plain and f.kind == "work_style" and f.value not in work_styles:
            continue  # neither wished nor clearly refused
        facts.append(f)
    return replace(message, facts=tuple(facts))


def _forget(profile: Profile, question: str | None) -> Profile:
    if question is None:
        return profile
    skipped = tuple(q for q in profile.skipped if q != question)
    profile = replace(profile, skipped=skipped)
    if question == "place":
        return replace(profile, town=None, municipality=None, region=None)
    if question == "experience":
        return replace(profile, experience=(), known_occupations=())
    if question == "interests":
        return replace(profile, interests=(), wished_occupations=(), wished_sectors=())
    if question in ("situation", "work_style", "refusals"):
        return _with(profile, {question: ()})
    if question in ("goal", "education", "hours", "income_needed", "language"):
        return _with(profile, {question: None})
    return profile


def _of(facts: Iterable[Fact], kind: str, *roles: str) -> list[str]:
    return [str(f.value) for f in facts if f.kind == kind and (not roles or f.role in roles)]


def _merged(old: tuple[str, ...], new: list[str], gone: list[str]) -> tuple[str, ...]:
    kept = [v for v in old if v not in gone]
    kept += [v for v in dict.fromkeys(new) if v not in kept and v not in gone]
    return tuple(kept[:MAX_LISTED])


def _take_lists(profile: Profile, message: Message, pending: str | None) -> Profile:
    facts, correcting = message.facts, message.intent == "correct_previous_answer"
    for kind, name in _LIST_FIELDS.items():
        new = _of(facts, kind, "stated", "wish", "experience")
        gone = _of(facts, kind, "retracted", "refused")
        if not new and not gone:
            continue
        old = () if correcting and new else getattr(profile, name)
        if kind == "situation":
            if correcting:  # how somebody lives says nothing about a status they told before
                old = tuple(v for v in profile.situation if not new or v in _STATUS)
            for group in (_LIVING, _STATUS):
                old = tuple(s for s in old if s not in group or not set(new) & group)
        profile = _with(profile, {name: _merged(old, new, gone)})
    # Inside a question a bare job is what it is about ("hoe zit het met kinderopvang"), and asked
    # what they do not want, people name what they do not want ("schrijven").
    telling = message.intent in ANSWERING and pending != "refusals"
    jobs = _of(facts, "job", "experience", *(("stated",) if telling else ()))
    gone = _of(facts, "job", "retracted")
    if jobs or gone:
        old = () if correcting and jobs else profile.experience
        profile = replace(profile, experience=_merged(old, jobs, gone))
    return profile


# Situations that exclude each other: a new one replaces the old one.
_LIVING = {
    "in_dienst", "flex", "zzp", "ww", "bijstand", "andere_uitkering", "werkzoekend", "scholier",
    "werkgever",
}  # fmt: skip
_STATUS = {"statushouder", "asielprocedure", "oekraine", "buiten_eu"}


def _take_refusals(profile: Profile, message: Message) -> Profile:
    facts = message.facts
    new = [f"sector:{v}" for v in _of(facts, "sector", "refused")]
    new += [f"style:{v}" for v in _of(facts, "work_style", "refused")]
    taken_back = {f"style:{v}" for v in _of(facts, "work_style", "stated", "retracted")}
    taken_back |= {f"sector:{v}" for v in _of(facts, "sector", "stated", "wish", "retracted")}
    if message.refuse:
        new.append(message.refuse)
    old = tuple(r for r in profile.refusals if r not in taken_back)
    if new and "none" in old:
        old = ()
    if new or old != profile.refusals:
        # Whoever takes the last refusal back has answered the question: everything is fine.
        refusals = tuple(dict.fromkeys((*old, *new)))[:MAX_LISTED] or ("none",)
        profile = replace(profile, refusals=refusals)
    return profile


def _take_single(profile: Profile, facts: tuple[Fact, ...]) -> Profile:
    for f in facts:
        if f.role in ("retracted", "refused"):
            if f.kind in ("education", "language") and getattr(profile, f.kind) == f.value:
                profile = _with(profile, {f.kind: None})
            continue
        if f.kind == "education" and isinstance(f.value, str):
            profile = replace(profile, education=f.value)
        elif f.kind == "language" and isinstance(f.value, str):
            profile = replace(profile, language=f.value)
        elif f.kind == "goal" and isinstance(f.value, str):
            profile = replace(profile, goal=f.value)
        elif f.kind == "hours" and type(f.value) is int and 0 < f.value <= MAX_HOURS:
            profile = replace(profile, hours=f.value)
        elif f.kind == "income" and isinstance(f.value, bool):
            profile = replace(profile, income_needed=f.value)
        elif f.kind == "age" and type(f.value) is int:
            profile = replace(profile, age=age_band(f.value))
    return profile


def age_band(years: int) -> str | None:
    """Give the band an age falls in; the age itself is not kept.  None when not an age."""
    for limit, band in ((16, "<16"), (18, "16-17"), (21, "18-20"), (30, "21-29"), (57, "30-56")):
        if 0 < years < limit:
            return band
    return "57+" if 57 <= years <= 99 else None


def _take_occupations(
    profile: Profile,
    message: Message,
    pending: str | None,
    occupation_sector: Callable[[str], str | None],
) -> Profile:
    facts = message.facts
    known = _of(facts, "occupation", "experience")
    wished = _of(facts, "occupation", "wish")
    if message.intent in ANSWERING:
        # A bare "lasser" answers the question that was asked.
        bare = _of(facts, "occupation", "stated")
        if pending == "experience":
            known += bare
        elif pending in (None, "interests", "goal"):
            wished += bare
    gone = _of(facts, "occupation", "retracted", "refused")
    sectors = _of(facts, "sector", "stated", "wish") if message.intent in ANSWERING else []
    refused_sectors = {r.removeprefix("sector:") for r in profile.refusals}
    wished = [o for o in wished if occupation_sector(o) not in refused_sectors]
    no_longer = [*_of(facts, "sector", "refused", "retracted"), *refused_sectors]
    return replace(
        profile,
        known_occupations=_merged(profile.known_occupations, known, gone),
        wished_occupations=_merged(profile.wished_occupations, wished, gone),
        wished_sectors=_merged(profile.wished_sectors, sectors, no_longer),
    )


_IN_OWN_WORDS = ("experience", "refusals")
_TOLD = re.compile(r"[^\W\d]{3}")
_NUMBER = re.compile(r"^\D*(\d{1,2})\D*$")


_COMES_FOR = {
    "looking_for_vacancy": "baan",
    "ask_training_routes": "opleiding",
    "ask_subsidies_money": "geld",
}
"""Asked what somebody comes for, a question is the answer too: it is not asked again."""

_NONE = re.compile(r"^\W*(nee\W+)?(geen|niks|niets|geen een|geeneen)\W*$", re.IGNORECASE)


def _take_pending(profile: Profile, message: Message, state: State, before: Profile) -> Profile:
    """Read what only the pending question gives a meaning: ja, nee, a bare number, skip."""
    pending = state.pending
    if pending == "education" and _NONE.match(message.text) and profile == before:
        return replace(profile, education="geen")
    if pending == "goal" and message.intent == "skip_or_dont_know" and profile == before:
        return replace(profile, goal="onbekend")
    if pending == "goal" and message.intent in _COMES_FOR and profile == before:
        return replace(profile, goal=_COMES_FOR[message.intent])
    question = message.skip or (pending if message.intent == "skip_or_dont_know" else None)
    if question and question != "summary_ok" and profile == before:
        return replace(profile, skipped=(*profile.skipped, question))
    if profile != before or message.intent not in ANSWERING:
        return profile
    choice = path_of(profile) == "starter"  # "school of werken?" has no yes and no
    if pending == "income_needed" and message.intent in ("affirm", "deny") and not choice:
        return replace(profile, income_needed=message.intent == "affirm")
    if pending == "refusals" and message.intent == "deny":
        return replace(profile, refusals=("none",))
    if pending == "education" and message.intent == "deny":
        return replace(profile, education="geen")
    if pending == "experience" and message.intent == "deny":
        return replace(profile, experience=("geen_algemeen",))
    if pending == "hours" and (number := _NUMBER.match(message.text)):
        hours = int(number.group(1))
        if 0 < hours <= MAX_HOURS:
            return replace(profile, hours=hours * 8 if hours <= 6 else hours)
    if pending in _IN_OWN_WORDS and message.intent == "answer" and _TOLD.search(message.text):
        # What we have no word for is still an answer; it is not asked twice.
        return replace(profile, skipped=(*profile.skipped, pending))
    return profile
