"""Which money may help this person, who has to ask for it, and what is left to check.

A verdict is orientation, never a right: "yes" means "lijkt te passen, de instantie beslist".
Only what the catalogue says is judged; what only an official body can check is handed on as a
check.  Who is not known well enough gets "maybe" with the question that is open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.advice.dutch import format_date, join
from bot.advice.levels import age_band, is_employer, is_technician
from bot.advice.reasons import label
from bot.advice.status import EffectiveStatus, as_of_text, status_on
from bot.catalogue.model import Applicant, Catalogue, Route, Sector, Subsidy
from bot.intake.profile import Profile

Answer = Literal["yes", "no", "maybe"]

WORKING = frozenset(("in_dienst", "flex"))
FEW_SITUATIONS = 4
"""A scheme for at most this many situations says something about a person."""


@dataclass(frozen=True)
class Verdict:
    """How a scheme looks for one person on one day.

    ``applicant`` is who has to apply; ``reasons`` and ``checks`` are plain Dutch; ``as_of`` is
    "stand <date>".
    """

    subsidy: Subsidy
    answer: Answer
    reasons: tuple[str, ...]
    checks: tuple[str, ...]
    as_of: str
    status: EffectiveStatus
    applicant: Applicant | None
    specific: int = 0  # how many conditions fit this very person, for ordering
    unanswered: int = 0  # how many conditions hang on an answer that we do not have


def judge(
    subsidy: Subsidy,
    profile: Profile,
    route_ids: Collection[str],
    day: date,
    catalogue: Catalogue,
    sectors: Collection[str] = (),
) -> Verdict:
    """Judge one scheme for one person on one day.

    ``route_ids`` are the routes being considered and ``sectors`` the sectors of the occupations
    being considered; leave them empty when not known, the answer is then "maybe" at best for a
    scheme that depends on them.
    """
    status = status_on(subsidy, day)
    applicant = _applicant(subsidy, profile)
    if not status.usable:
        return _no(subsidy, status, applicant, status.text)
    if applicant is None:
        return _no(subsidy, status, None, _not_you(subsidy, profile))
    weighed = _Weighed()
    _situation(subsidy, profile, catalogue, weighed)
    _place(subsidy, profile, catalogue, weighed)
    _sector(subsidy, profile, catalogue, sectors, weighed)
    _route(subsidy, profile, route_ids, catalogue, weighed)
    _age(subsidy, profile, weighed)
    if weighed.against:
        return _no(subsidy, status, applicant, *weighed.against)
    sure = not weighed.open and not subsidy.rule.check and status.state == "open"
    reasons = [*weighed.reasons, _who_applies(profile, applicant, catalogue)]
    if status.state == "likely_open":
        until = f", tot en met {format_date(status.closes)}" if status.closes else ""
        reasons.append(f"Waarschijnlijk open{until} ({as_of_text(subsidy)}): controleer dit eerst.")
    return Verdict(
        subsidy,
        "yes" if sure else "maybe",
        tuple(reasons),
        (*weighed.open, *subsidy.rule.check),
        as_of_text(subsidy),
        status,
        applicant,
        weighed.specific,
        len(weighed.open),
    )


def money_for(
    profile: Profile,
    catalogue: Catalogue,
    day: date,
    route_ids: Collection[str] = (),
    sectors: Collection[str] = (),
) -> tuple[Verdict, ...]:
    """Give the schemes that may help, most useful first; only open or likely open ones.

    First what somebody can ask for themselves (or through UWV or gemeente), what fits their own
    situation before what is for everybody and a loan after a gift; then what goes through an
    employer; then, in the same order, what hangs on something we do not know.  A fund of a region
    is only given to somebody of that region.
    """
    verdicts = [
        judge(s, profile, route_ids, day, catalogue, sectors)
        for s in catalogue.subsidies.values()
        if in_own_region(s, profile, catalogue)
    ]
    return tuple(sorted((v for v in verdicts if v.answer != "no"), key=_use))


def _use(v: Verdict) -> tuple[bool, int, int, int, int, str]:
    own = {"person": 0, "employer": 1}.get(v.applicant or "", 2)
    loan = int("lening" in v.subsidy.plain.lower() or "lenen" in v.subsidy.plain.lower())
    vague = v.unanswered > 0 and v.specific < 2
    return (vague, own, loan, -v.specific, ("yes", "maybe", "no").index(v.answer), v.subsidy.id)


class _Weighed:
    """What was found while judging: reasons for, reasons against, and open questions."""

    def __init__(self) -> None:
        self.reasons: list[str] = []
        self.against: list[str] = []
        self.open: list[str] = []
        self.specific = 0


def _no(s: Subsidy, status: EffectiveStatus, who: Applicant | None, *why: str) -> Verdict:
    return Verdict(s, "no", tuple(why), (), as_of_text(s), status, who)


def _applicant(subsidy: Subsidy, profile: Profile) -> Applicant | None:
    order: tuple[Applicant, ...] = ("person", "employer")
    if is_employer(profile):
        order = ("employer", "partnership")
    return next((a for a in order if a in subsidy.rule.applicants), None)


def _not_you(subsidy: Subsidy, profile: Profile) -> str:
    if is_employer(profile):
        return "Dit is niet voor werkgevers."
    names = {"school": "een school", "partnership": "een samenwerkingsverband"}
    who = [names[a] for a in sorted(subsidy.rule.applicants) if a in names]
    if not who:
        return "Dit is niet voor jou bedoeld."
    return f"Dit vraagt {join(who, 'of')} aan, niet jij."


def _who_applies(profile: Profile, applicant: Applicant, catalogue: Catalogue) -> str:
    if is_employer(profile):
        if applicant == "partnership":
            return "Dit vraag je aan samen met andere bedrijven."
        return "Dit vraag je aan als werkgever."
    if applicant == "employer":
        employer = "je nieuwe werkgever"
        if WORKING & set(profile.situation):
            inside = is_technician(profile, catalogue)
            employer = "je werkgever" if inside else "je (nieuwe) werkgever"
        return f"Dit vraagt {employer} aan."
    return "Dit kun je zelf aanvragen."


def _situation(s: Subsidy, profile: Profile, catalogue: Catalogue, w: _Weighed) -> None:
    if is_employer(profile):
        if "werkgever" in s.rule.situations:
            # For a company what serves many kinds of people goes before what serves a few.
            w.specific += 1 if len(s.rule.situations) > FEW_SITUATIONS else 0
        elif s.rule.situations:
            w.open.append("het hangt af van de situatie van de werknemer")
        return
    mine = set(profile.situation)
    clash = mine & s.rule.not_situations
    if clash:
        w.against.append(f"Dit is er niet voor: {_labels(catalogue, 'situation', clash)}.")
    if not s.rule.situations:
        return
    shared = mine & s.rule.situations
    if shared:
        w.reasons.append(f"Dit past bij je situatie: {_labels(catalogue, 'situation', shared)}.")
        w.specific += 2 if shared - WORKING and len(s.rule.situations) <= FEW_SITUATIONS else 1
    elif mine:
        w.against.append("Dit is voor mensen in een andere situatie.")
    elif len(s.rule.situations) <= FEW_SITUATIONS:
        who = _labels(catalogue, "situation", s.rule.situations)
        w.open.append(f"is dit jouw situatie: {who}?")
    else:
        w.open.append("het hangt af van je situatie: werk, uitkering of school")


def _region(profile: Profile, catalogue: Catalogue) -> str | None:
    if profile.region:
        return profile.region
    place = catalogue.municipalities.get(profile.municipality or "")
    return place.region_code if place else None


def in_own_region(s: Subsidy, profile: Profile, catalogue: Catalogue) -> bool:
    """Tell whether a scheme is national or of the person's own region."""
    return not s.rule.regions or _region(profile, catalogue) in s.rule.regions


def _place(s: Subsidy, profile: Profile, catalogue: Catalogue, w: _Weighed) -> None:
    if not s.rule.regions:
        return
    mine = _region(profile, catalogue)
    known = [catalogue.regions[r].name for r in sorted(s.rule.regions) if r in catalogue.regions]
    if mine is None:
        w.open.append(f"woon of werk je in de regio {join(known, 'of')}?")
    elif mine in s.rule.regions:
        here = catalogue.regions.get(mine)
        w.reasons.append(f"Dit is van jouw regio: {here.name if here else mine}.")
        w.specific += 2
    else:
        w.against.append(f"Dit is alleen voor de regio {join(known, 'of')}.")


def _sector(
    s: Subsidy, profile: Profile, catalogue: Catalogue, sectors: Collection[str], w: _Weighed
) -> None:
    if not s.rule.sectors:
        return
    worked = _sectors_of(profile.known_occupations, catalogue)
    if is_employer(profile):
        worked |= {*sectors, *profile.wished_sectors}
    mine = {*sectors, *profile.wished_sectors, *worked}
    mine |= _sectors_of(profile.wished_occupations, catalogue)
    names = _names(s.rule.sectors, catalogue.sectors)
    if not mine:
        w.open.append(f"alleen bij werk in {names}")
    elif mine & s.rule.sectors:
        w.reasons.append(f"Dit hoort bij werk in: {names}.")
        # A fund of the sector helps who is there already more than who still has to come in.
        w.specific += 1 if worked & s.rule.sectors else 0
    else:
        w.against.append(f"Dit is alleen voor werk in: {names}.")


def _sectors_of(ids: Iterable[str], catalogue: Catalogue) -> set[str]:
    return {catalogue.occupations[x].sector for x in ids if x in catalogue.occupations}


def _route(
    s: Subsidy, profile: Profile, route_ids: Collection[str], catalogue: Catalogue, w: _Weighed
) -> None:
    chosen = set(route_ids)
    if s.rule.routes:
        names = _names(s.rule.routes, catalogue.routes)
        if not chosen and is_employer(profile):
            w.reasons.append(f"Dit hoort bij: {names}.")
        elif not chosen:
            w.open.append(f"alleen bij {names}")
        elif chosen & s.rule.routes:
            w.reasons.append(f"Dit hoort bij: {_names(chosen & s.rule.routes, catalogue.routes)}.")
            w.specific += 1
        else:
            w.against.append(f"Dit is alleen voor: {names}.")
    if s.rule.not_routes:
        names = _names(s.rule.not_routes, catalogue.routes)
        if chosen and chosen <= s.rule.not_routes:
            w.against.append(f"Dit is er niet voor: {names}.")
        else:
            w.open.append(f"niet voor {names}")


def _age(s: Subsidy, profile: Profile, w: _Weighed) -> None:
    limit = s.rule.max_age
    if limit is None or is_employer(profile):
        return
    band = age_band(profile.age)
    if band is not None and band[0] > limit:
        w.against.append(f"Dit is voor mensen tot en met {limit} jaar.")
    elif band is None or band[1] > limit:
        w.open.append(f"je bent niet ouder dan {limit} jaar")


def _labels(catalogue: Catalogue, kind: str, ids: Iterable[str]) -> str:
    return join([label(catalogue, kind, x) for x in sorted(ids)], "of")


def _names(ids: Iterable[str], known: Mapping[str, Sector] | Mapping[str, Route]) -> str:
    return join([known[x].name if x in known else x for x in sorted(ids)], "of")
