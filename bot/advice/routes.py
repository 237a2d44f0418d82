"""Training routes towards an occupation that suit somebody, best first, with reasons.

What a route costs, lasts and does to a benefit stands in the :class:`Route` itself; here is only
decided which ones to show to whom, in which order, and why.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.dutch import format_date, join
from bot.advice.eligibility import WORKING
from bot.advice.levels import is_technician, reached_level, start_level
from bot.advice.near import MAX_KM, Near, distance_km, providers_near
from bot.advice.reasons import label
from bot.catalogue.model import Catalogue, Occupation, Route, Training
from bot.intake.profile import Profile

__all__ = ["MAX_KM", "Near", "RouteAdvice", "distance_km", "providers_near", "routes_for"]

BENEFITS = frozenset(("ww", "bijstand", "andere_uitkering"))
NEWCOMERS = frozenset(("statushouder", "oekraine", "asielprocedure"))
PERMIT_SITUATIONS = frozenset(("asielprocedure", "buiten_eu", "oekraine"))
MAX_TRAININGS = 3
FEW_SITUATIONS = 5
"""A route for at most this many situations is a special one, to be said when we do not know."""

# Routes that are school above all: not for somebody who does not want to go back to school.
_SCHOOL = frozenset(("bol", "entree", "associate-degree"))
# Routes that end in an mbo diploma, so the occupation needs one to offer.
_DIPLOMA = frozenset(("bbl", "bol", "entree", "derde-leerweg"))
# For somebody who is already in an mbo course.
_WITHIN_COURSE = frozenset(("keuzedeel",))


@dataclass(frozen=True)
class RouteAdvice:
    """One route, why it suits this person, what to know, and which trainings it can be."""

    route: Route
    reasons: tuple[str, ...]
    caveats: tuple[str, ...]
    trainings: tuple[Training, ...]


@dataclass
class _Draft:
    score: float
    reasons: list[str]
    caveats: list[str]


def routes_for(
    profile: Profile, occupation: Occupation, catalogue: Catalogue
) -> tuple[RouteAdvice, ...]:
    """Give the routes that suit, best first, ties by id; what cannot suit is left out.

    With income needed every paid route goes before any unpaid one.  For somebody at school bbl
    and bol stand side by side on top.
    """
    drafts: list[tuple[tuple[int, float, str], RouteAdvice]] = []
    for route in catalogue.routes.values():
        if not _possible(route, profile, occupation, catalogue):
            continue
        draft = _weigh(route, profile, occupation, catalogue)
        trainings = _trainings(route, profile, occupation)
        if route.id in ("bbl", "bol", "entree") and not trainings:
            continue
        if route.id in ("bbl", "bol") and not any(_offers(t, route) for t in trainings):
            draft.caveats.append(f"vraag bij jou in de buurt welke school dit als {route.id} geeft")
        advice = RouteAdvice(route, tuple(draft.reasons), tuple(draft.caveats), trainings)
        drafts.append(((_tier(route, profile), -draft.score, route.id), advice))
    drafts.sort(key=lambda pair: pair[0])
    return tuple(advice for _, advice in drafts)


def _tier(route: Route, profile: Profile) -> int:
    """Order that no score may overrule: a way to learn, then certificates, then looking around."""
    if "scholier" in profile.situation and route.id in ("bbl", "bol"):
        return 0
    later = {"certificate": 3, "orientation": 4}.get(route.kind)
    if later:
        return later
    return 2 if profile.income_needed and route.paid == "no" else 1


def _possible(route: Route, profile: Profile, o: Occupation, catalogue: Catalogue) -> bool:
    mine = set(profile.situation)
    if mine and route.situations and not mine & route.situations:
        return False
    if route.kind == "permit":
        return bool(mine & PERMIT_SITUATIONS & route.situations)
    if route.kind == "teaching":
        return is_technician(profile, catalogue) and o.sector == "onderwijs"
    if route.kind == "recognition":
        return is_technician(profile, catalogue) or profile.education == "buitenland"
    if route.id == "vca":
        return o.safety_certificate != "no"
    if route.id in _WITHIN_COURSE:
        return "scholier" in mine
    if "style:school" in profile.refusals and route.id in _SCHOOL:
        return False
    if route.id in _DIPLOMA and not o.trainings:
        return False
    if route.id == "associate-degree" and o.entry_level < 4:
        return False
    level = reached_level(profile.education)
    return level is None or level >= route.min_entry_level


def _weigh(route: Route, profile: Profile, o: Occupation, catalogue: Catalogue) -> _Draft:
    d = _Draft(0.0, [], [])
    _income(route, profile, d)
    _situation(route, profile, catalogue, d)
    _level(route, profile, o, d)
    if profile.known_occupations and route.kind == "recognition":
        _add(d, 6.0, "je hebt al ervaring: die kan zo meetellen voor een diploma")
    elif route.kind == "recognition" and profile.education == "buitenland":
        _add(d, 2.0, "je hebt een diploma uit een ander land: zo laat je zien wat je kunt")
    if route.kind == "teaching":
        _add(d, 5.0, "je hebt vakervaring om door te geven")
    if "style:school" in profile.refusals and route.id == "bbl":
        d.caveats.append("je gaat hierbij ook naar school, meestal één dag per week")
    if route.provenance.certainty in ("low", "unknown"):
        seen = format_date(route.provenance.checked_on)
        d.caveats.append(f"dit is niet zeker (stand {seen}): controleer het vooraf")
    return d


def _add(d: _Draft, points: float, reason: str | None = None) -> None:
    d.score += points
    if reason:
        d.reasons.append(reason)


def _income(route: Route, profile: Profile, d: _Draft) -> None:
    if profile.income_needed:
        if route.paid == "yes":
            _add(d, 4.0, "je hebt inkomen nodig: hierbij krijg je loon")
        elif route.paid == "depends":
            _add(d, 1.0)
            d.caveats.append("of je hierbij inkomen hebt, verschilt: vraag dat eerst na")
        else:
            _add(d, -4.0)
            d.caveats.append("hierbij krijg je geen loon")
    elif route.paid == "yes":
        _add(d, 1.0)


def _situation(route: Route, profile: Profile, catalogue: Catalogue, d: _Draft) -> None:
    mine = set(profile.situation)
    shared = sorted(mine & route.situations)
    if shared:
        # A route made for one situation says more than one that is for nearly everybody.
        points = 1.0 + 4.0 / len(route.situations)
        said = join([label(catalogue, "situation", s) for s in shared], "of")
        _add(d, points, f"dit past bij je situatie: {said}")
    elif 0 < len(route.situations) <= FEW_SITUATIONS:
        _add(d, -2.0)
        names = [label(catalogue, "situation", s) for s in sorted(route.situations)]
        d.caveats.append(f"dit is vooral voor: {join(names, 'of')}")
    if "scholier" in mine and route.id in ("bbl", "bol"):
        d.reasons.append("vergelijk bbl (werken en leren) en bol (naar school) rustig met elkaar")
    if BENEFITS & mine and route.situations <= BENEFITS and route.kind == "training":
        _add(d, 3.0)  # made for people with a benefit
    if mine & (WORKING | {"zzp", "ontslag", "werkzoekend"}) and route.id == "bbl":
        _add(d, 2.0)
    newcomer = mine & NEWCOMERS or profile.language in ("begin", "beetje")
    if newcomer and route.id in ("inburgering-duaal", "praktijkverklaring", "entree"):
        _add(d, 2.0, "hierbij kun je leren en ondertussen je Nederlands oefenen")
    if newcomer and route.id in ("bbl", "bol"):
        _add(d, -1.5)
        d.caveats.append("de school vraagt meestal meer Nederlands; vraag welk niveau nodig is")


def _level(route: Route, profile: Profile, o: Occupation, d: _Draft) -> None:
    if profile.education == "geen":
        if route.id == "praktijkverklaring":
            _add(d, 4.0, "je hebt geen diploma: hierbij leer je op het werk en krijg je een bewijs")
        elif route.id == "entree":
            _add(d, 2.0, "je hebt geen diploma: dit is een opleiding zonder vooropleidingseis")
        elif route.id in ("bbl", "bol", "derde-leerweg") and o.entry_level >= 2:
            _add(d, -1.0)
            d.caveats.append("zonder diploma beslist de school na een gesprek of je kunt beginnen")
    elif route.id == "praktijkverklaring" and (reached_level(profile.education) or 0) >= 2:
        _add(d, -4.0)  # meant as a first proof, for who has none
    if route.id == "associate-degree":
        _add(d, 1.0 if profile.education in ("mbo4", "hbo_onaf", "havo_vwo") else 0.0)
    if route.id in ("derde-leerweg", "mbo-certificaat") and reached_level(profile.education) == 4:
        _add(d, 1.0, "je hebt al een opleiding gedaan: zo hoef je niet alles opnieuw te leren")


def _trainings(route: Route, profile: Profile, o: Occupation) -> tuple[Training, ...]:
    """Pick the occupation's trainings that fit the route and the level somebody can start at."""
    if route.kind not in ("training", "recognition") or route.id == "associate-degree":
        return ()
    entree = route.id == "entree"
    fitting = [t for t in o.trainings if (t.mbo_level == 1) == entree]
    level = start_level(profile.education)
    if level is not None and not entree:
        reachable = max(level, 2)
        fitting = [t for t in fitting if t.mbo_level <= reachable]
    # Paths come from single schools: what is not seen may still exist, so it only comes later.
    fitting.sort(key=lambda t: (not _offers(t, route), t.mbo_level, t.crebo))
    return tuple(fitting[:MAX_TRAININGS])


def _offers(training: Training, route: Route) -> bool:
    """Tell whether a source was seen that gives the training along this route."""
    return any(route.id in path.lower() for path in training.paths)
