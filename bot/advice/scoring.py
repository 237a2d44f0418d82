"""How well an occupation fits a profile, as a number that only serves to order suggestions.

The number is never shown and never used about a person towards an employer.  All weights stand
here together and are explained in docs/matching.md.
"""

from __future__ import annotations

from bot.advice.caveats import FULL_TIME_HOURS
from bot.advice.levels import HIGHER, groups_of, is_minor, is_technician, start_level
from bot.advice.reasons import related, resembles_wish, shared_interests, style_fits
from bot.advice.refusals import BUILDING
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

WISHED = 40.0
LIKE_WISHED = 3.0
KNOWN = 25.0  # own trade, for somebody who wants to go on in it
KNOWN_LEAVING = 3.0  # own trade, for who asked for another occupation or for lighter work
RELATED = 5.0
RELATED_LEAVING = 2.5
RELATED_INTEREST = 0.8  # per interest that the known and the new trade share
WISHED_SECTOR = 10.0
INTEREST = 3.0
INTEREST_FADE = 0.12  # each next interest of the occupation is a bit less typical of it
STYLE_FITS = {"licht": 2.5, "overdag": 1.5, "zwaar": 1.0, "afwisseling": 1.0}
STYLE_FITS_ELSE = 2.0
STYLE_CLASHES = {"licht": -4.0, "overdag": -4.0, "binnen": -3.0, "buiten": -3.0}
STYLE_CLASHES_ELSE = -0.5
EXPERIENCE = 2.5
EXPERIENCE_MORE = 1.0
OUTLOOK = {"good": 0.8, "likely": 0.4, "unknown": 0.0, "cooled": -1.5}
LEVEL_GAP = -2.0  # per mbo level between what is asked and where somebody can start
NO_DIPLOMA = {0: 2.0, 1: 1.5, 2: -0.5, 3: -4.0}
TOO_SIMPLE = {"mbo2": -1.5, "mbo": -1.5, "mbo3": -2.0}  # helper's work for who learned more
TOO_SIMPLE_HIGHER = -3.0
LANGUAGE_CUSTOMERS = {"begin": -3.0, "beetje": -1.5}
LANGUAGE_OFFICE = {"begin": -3.0, "beetje": -2.0}
LANGUAGE_ENGLISH = -1.0
HEAVIEST = 3  # of ``Occupation.physical``
HEAVY = -0.5  # unless somebody said that it is no problem
BURDEN = {"shifts": -0.5, "nights_weekends": -0.5, "standby": -0.25}  # when usual
PART_TIME_SHIFTS = -1.5
PART_TIME_BUILDING = -1.0
MINOR_DRIVING = -1.0
MINOR_NIGHTS = -3.0
EXPERIENCED_ELSEWHERE = -4.0  # a senior job outside the trade somebody knows


def admissible(profile: Profile, o: Occupation, catalogue: Catalogue) -> bool:
    """Tell whether an occupation may be suggested at all, refusals apart.

    Somebody new to techniek is not shown work for experienced technicians; without a diploma not
    that either, nor work that starts at mbo 4.  What somebody already did stays possible.
    """
    if o.id in profile.known_occupations:
        return True
    without = profile.education == "geen"
    if o.experienced_only and (without or not is_technician(profile, catalogue)):
        return False
    return not (without and o.entry_level >= 4)


def score(profile: Profile, o: Occupation, catalogue: Catalogue) -> float:
    """Add up what speaks for and against; higher is better, the unit has no meaning."""
    total = OUTLOOK[o.outlook]
    total += _wishes(profile, o, catalogue)
    for n, interest in enumerate(o.interests):
        if interest in profile.interests:
            total += INTEREST * max(0.4, 1.0 - INTEREST_FADE * n)
    shared = len(shared_interests(profile, o))
    if shared:  # a job that is about just what somebody likes goes before a bit of everything
        total += shared / len(o.interests)
    for style in profile.work_style:
        fits = style_fits(style, o)
        if fits is not None:
            total += (
                STYLE_FITS.get(style, STYLE_FITS_ELSE)
                if fits
                else STYLE_CLASHES.get(style, STYLE_CLASHES_ELSE)
            )
    helpful = len(groups_of(profile, catalogue).keys() & set(o.experience_groups))
    if helpful:
        total += EXPERIENCE + EXPERIENCE_MORE * (helpful - 1)
    return total + _level(profile, o) + _circumstances(profile, o)


def _wishes(profile: Profile, o: Occupation, catalogue: Catalogue) -> float:
    total = 0.0
    if o.id in profile.wished_occupations:
        total += WISHED
    elif wish := resembles_wish(profile, o, catalogue):
        total += LIKE_WISHED + RELATED_INTEREST * len({*wish.interests} & {*o.interests})
    if o.sector in profile.wished_sectors:
        total += WISHED_SECTOR
    close = related(profile, o, catalogue)
    if o.id in profile.known_occupations:
        total += KNOWN_LEAVING if _leaves(profile, o) else KNOWN
    elif close:
        total += RELATED_LEAVING if all(_leaves(profile, k) for k in close) else RELATED
        total += RELATED_INTEREST * max(len({*k.interests} & {*o.interests}) for k in close)
    if o.experienced_only and not close and o.sector not in _known_sectors(profile, catalogue):
        total += EXPERIENCED_ELSEWHERE
    return total


def _leaves(profile: Profile, trade: Occupation) -> bool:
    """Tell whether somebody wants to leave a trade: asked for another, or for lighter work."""
    return profile.goal == "beroep" or (
        "licht" in profile.work_style and trade.physical >= HEAVIEST
    )


def _known_sectors(profile: Profile, catalogue: Catalogue) -> set[str]:
    known = catalogue.occupations
    return {known[x].sector for x in profile.known_occupations if x in known}


def _level(profile: Profile, o: Occupation) -> float:
    if o.id in profile.known_occupations:
        return 0.0
    if profile.education == "geen":
        return NO_DIPLOMA.get(o.entry_level, 0.0)
    total = 0.0
    level = start_level(profile.education)
    if level is not None and o.entry_level > level:
        total += LEVEL_GAP * (o.entry_level - level)
    if _is_helper(o):
        higher = profile.education in HIGHER
        total += TOO_SIMPLE_HIGHER if higher else TOO_SIMPLE.get(profile.education or "", 0.0)
    return total


def _is_helper(o: Occupation) -> bool:
    """Tell whether it is helping work, with a training at mbo 1 and none above mbo 2."""
    levels = {t.mbo_level for t in o.trainings}
    return o.entry_level <= 1 and 1 in levels and max(levels) <= 2


def _circumstances(profile: Profile, o: Occupation) -> float:
    total = sum(points for field, points in BURDEN.items() if getattr(o, field) == "usual")
    if o.physical >= HEAVIEST and "zwaar" not in profile.work_style:
        total += HEAVY
    if profile.language in ("begin", "beetje"):
        total += LANGUAGE_CUSTOMERS[profile.language] * ("klanten" in o.places)
        total += LANGUAGE_OFFICE[profile.language] * ("kantoor" in o.places)
        total += LANGUAGE_ENGLISH * o.english
    if profile.hours is not None and profile.hours < FULL_TIME_HOURS:
        total += PART_TIME_SHIFTS * (o.shifts == "usual")
        total += PART_TIME_BUILDING * (o.sector in BUILDING)
    if is_minor(profile):
        total += MINOR_DRIVING * (o.driving == "required")
        total += MINOR_NIGHTS * ("usual" in (o.nights_weekends, o.shifts))
    return total
