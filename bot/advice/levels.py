"""What the answers about education, age and earlier technical work mean for a start.

Levels are mbo levels 1 to 4.  Admission to mbo is described per level by the Wet educatie en
beroepsonderwijs, article 8.2.1 (entree: nothing; level 2: vmbo-bb or entree; level 3: vmbo-kb or
mbo 2; level 4: vmbo-gl/tl, havo or mbo 3).  A school may always admit somebody else after an
intake, so these are starting points for an ordering and never a decision about a person.
"""

from __future__ import annotations

from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile

_START = {
    "geen": 1, "vmbo": 2, "mbo_onaf": 2, "mbo1": 2, "mbo2": 3, "mbo": 3, "mbo3": 4, "mbo4": 4,
    "havo_vwo": 4, "hbo_onaf": 4, "hbo": 4, "wo_onaf": 4, "wo": 4,
}  # fmt: skip
_REACHED = {
    "geen": 0, "vmbo": 1, "mbo_onaf": 1, "mbo1": 1, "mbo2": 2, "mbo": 2, "mbo3": 3, "mbo4": 4,
    "havo_vwo": 4, "hbo_onaf": 4, "hbo": 4, "wo_onaf": 4, "wo": 4,
}  # fmt: skip
_AGES = {
    "<16": (0, 15), "16-17": (16, 17), "18-20": (18, 20), "21-29": (21, 29), "30-56": (30, 56),
    "57+": (57, 120),
}  # fmt: skip
HIGHER = frozenset(("mbo4", "hbo", "hbo_onaf", "wo", "wo_onaf"))


def start_level(education: str | None) -> int | None:
    """Give the mbo level a person can usually start at; None when unknown or from abroad."""
    return _START.get(education or "")


def reached_level(education: str | None) -> int | None:
    """Give the level a person has, 0 for no diploma; None when unknown or from abroad."""
    return _REACHED.get(education or "")


def age_band(age: str | None) -> tuple[int, int] | None:
    """Give the lowest and highest age of a band, in years; None when not known."""
    return _AGES.get(age or "")


def is_minor(profile: Profile) -> bool:
    """Tell whether somebody said to be under 18."""
    band = age_band(profile.age)
    return band is not None and band[1] < 18


def groups_of(profile: Profile, catalogue: Catalogue) -> dict[str, str]:
    """Map each kind of earlier work (experience group) to the answer that it comes from."""
    jobs = catalogue.vocabulary.get("job", {})
    groups: dict[str, str] = {}
    for answer in profile.experience:
        term = jobs.get(answer)
        group = term.group if term else answer
        if group and group != "geen":
            groups.setdefault(group, answer)
    return groups


def is_technician(profile: Profile, catalogue: Catalogue) -> bool:
    """Tell whether somebody already worked in techniek."""
    return bool(profile.known_occupations) or "techniek" in groups_of(profile, catalogue)


def is_employer(profile: Profile) -> bool:
    """Tell whether somebody asks on behalf of a company."""
    return "werkgever" in profile.situation or profile.goal == "werkgever"
