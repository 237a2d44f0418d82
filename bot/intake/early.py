"""The first suggestions, after three or four answers, and what a later answer changes in them.

Pure.  They are short: the full ones come after the summary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.advice.dutch import lower_first
from bot.advice.matching import WEAK, Match, match
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile
from bot.intake.questions import is_answered, path_of

ENOUGH = 3
TELLING = ("situation", "experience", "education", "interests", "work_style", "refusals")
"""Questions whose answers say something about which work fits."""


def is_ready(profile: Profile) -> bool:
    """Tell whether enough is known for a first suggestion that is more than a guess."""
    if path_of(profile) not in ("switcher", "newcomer", "starter"):
        return False
    told = sum(is_answered(q, profile) and q not in profile.skipped for q in TELLING)
    drawn = profile.interests or profile.wished_occupations or profile.wished_sectors
    return told >= ENOUGH and bool(drawn or profile.work_style)


def first_ideas(
    profile: Profile, catalogue: Catalogue, without: Collection[str] = ()
) -> tuple[Match, ...]:
    """Give two or three first suggestions, each with a reason from what was said; else none."""
    if not is_ready(profile):
        return ()
    ideas = tuple(
        m
        for m in match(profile, catalogue, without=without)
        if any(r.kind not in WEAK for r in m.reasons)
    )
    return ideas if len(ideas) > 1 else ()


def refinement(before: Iterable[str], now: Iterable[Match], catalogue: Catalogue) -> str:
    """Say that a new answer put another suggestion on top; "" while the same one stays there.

    Smaller changes are not worth a message each: the full suggestions come after the summary.
    """
    old, new = tuple(before), tuple(now)
    if not old or not new or new[0].occupation.id == old[0]:
        return ""
    better, worse = new[0].occupation, catalogue.occupations[old[0]]
    return f"Met dit erbij past {_short(better)} beter bij je dan {_short(worse)}."


def _short(occupation: Occupation) -> str:
    """Give a title as it is said in a sentence: the first name of several, without brackets."""
    first = occupation.title.split(" / ")[0]
    whole = occupation.title if first.endswith("-") else first  # "Robot- / PLC-programmeur"
    return lower_first(whole.split(" (")[0])
