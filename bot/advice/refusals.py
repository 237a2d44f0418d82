"""What somebody does not want, as hard conditions on an occupation.

A refusal is kept strictly: where the catalogue leaves room for doubt ("soms ploegendienst") the
occupation is left out, because being shown the one thing you refused costs all trust.  What each
refusal excludes is written out in docs/matching.md; the tests read the same table.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

_HEIGHT = re.compile(r"hoogte|hoogwerker|steiger|ladder|op (het |een )?dak|daken|klimm|klimt", re.I)
_CRAMPED = re.compile(r"kruip|kleine ruimte|krappe|nauwe|besloten ruimte|schacht", re.I)
_NO_SCHOOL = re.compile(r"zonder diploma|intern|praktijkverklaring|op de werkplek|bootcamp", re.I)

OUTSIDE = frozenset(("buiten", "bouwplaats"))
"""Places where you stand in the weather."""

BUILDING = frozenset(("bouw", "afbouw", "infra"))
"""What people mean by "de bouw": also finishing work and roads."""


def in_text(occupation: Occupation, pattern: re.Pattern[str]) -> bool:
    """Tell whether the description or a caveat of the occupation names it."""
    return any(pattern.search(text) for text in (occupation.what, *occupation.caveats))


def _no_school(o: Occupation, profile: Profile) -> bool:
    return (
        o.entry_level > 0
        and o.id not in profile.known_occupations
        and not (_NO_SCHOOL.search(o.entry))
    )


_STYLES: dict[str, Callable[[Occupation, Profile], bool]] = {
    "ploegendienst": lambda o, p: o.shifts != "never",
    # A usual storingsdienst is by its nature in evenings, nights and weekends.
    "nacht": lambda o, p: (
        o.nights_weekends != "never" or o.shifts != "never" or o.standby == "usual"
    ),
    "weekend": lambda o, p: (
        o.nights_weekends != "never" or o.shifts != "never" or o.standby == "usual"
    ),
    "storingsdienst": lambda o, p: o.standby != "never",
    "hoogte": lambda o, p: "hoogte" in o.places or in_text(o, _HEIGHT),
    "zwaar": lambda o, p: o.physical >= 3,
    "buiten": lambda o, p: bool(o.places & OUTSIDE),
    "binnen": lambda o, p: not o.places & OUTSIDE,
    "kantoor": lambda o, p: "kantoor" in o.places,
    "fabriek": lambda o, p: "fabriek" in o.places,
    "bouwplaats": lambda o, p: "bouwplaats" in o.places,
    "klanten": lambda o, p: "klanten" in o.places,
    "rijden": lambda o, p: o.driving == "required",
    "reizen": lambda o, p: o.travel == "usual",
    "kruipruimte": lambda o, p: in_text(o, _CRAMPED),
    "school": _no_school,
}


def breaks(refusal: str, occupation: Occupation, profile: Profile) -> bool:
    """Tell whether the occupation goes against one refusal ("sector:<id>" or "style:<id>").

    An unknown refusal excludes nothing.
    """
    kind, _, value = refusal.partition(":")
    if kind == "sector":
        if value == "bouw":
            return occupation.sector in BUILDING or "bouwplaats" in occupation.places
        return occupation.sector == value
    test = _STYLES.get(value) if kind == "style" else None
    return test is not None and test(occupation, profile)


def is_refused(occupation: Occupation, profile: Profile) -> bool:
    """Tell whether the occupation goes against anything the person refused."""
    return any(breaks(refusal, occupation, profile) for refusal in profile.refusals)


def refusal_label(refusal: str, catalogue: Catalogue) -> str:
    """Name a refusal in plain Dutch, as in "ploegendienst" or "de sector Bouw"."""
    kind, _, value = refusal.partition(":")
    if kind == "sector":
        sector = catalogue.sectors.get(value)
        return f"de sector {sector.name}" if sector else f"de sector {value}"
    term = catalogue.vocabulary.get("style", {}).get(value)
    return term.label if term else value
