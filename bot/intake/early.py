"""The first suggestions, after three or four answers, and what a later answer changes in them.

Pure.  They are short: the full ones come after the summary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.advice.dutch import join
from bot.advice.matching import WEAK, Match, match
from bot.catalogue.model import Catalogue
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
    """Say what a new answer changed; "" while the suggestion on top stays the same.

    Smaller changes are not worth a message each: the full suggestions come after the summary.
    """
    old, new = tuple(before), tuple(now)
    if not old or not new or new[0].occupation.id == old[0]:
        return ""
    ids = {m.occupation.id for m in new}
    gone = [catalogue.occupations[o].title.lower() for o in old if o not in ids]
    come = [m.occupation.title.lower() for m in new if m.occupation.id not in old]
    if not gone or not come:
        return ""
    return f"Met dit erbij denk ik eerder aan {join(come[:2])} dan aan {join(gone[:2])}."
