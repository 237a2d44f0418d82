"""Which question comes next: the plan of the intake, a pure function of what is known.

The ids are also the names of the slots of Rasa's `intake_form`.
"""

from __future__ import annotations

from typing import Literal

from bot.advice.levels import age_band, is_employer, is_minor
from bot.intake.profile import Profile

QUESTIONS: tuple[str, ...] = (
    "goal",
    "situation",
    "experience",
    "education",
    "interests",
    "work_style",
    "refusals",
    "place",
    "language",
    "hours",
    "income_needed",
)
SUMMARY = "summary_ok"

Path = Literal["employer", "abroad", "starter", "expert", "newcomer", "switcher"]
PLANS: dict[Path, tuple[str, ...]] = {
    "employer": ("place",),
    # An intake does not help somebody who first needs a permit.
    "abroad": (),
    # School or earning is what a starter has to choose; asked with its own words.
    "starter": (
        "goal", "situation", "education", "interests", "work_style", "place", "income_needed",
    ),
    "expert": ("goal", "experience", "situation", "education", "place"),
    "newcomer": (
        "goal", "situation", "language", "experience", "education", "interests", "work_style",
        "place", "income_needed",
    ),
    "switcher": tuple(q for q in QUESTIONS if q != "language"),
}  # fmt: skip
"""The questions of each kind of visitor, in order."""

EXPERT_GOALS = frozenset(("ervaring", "lesgeven"))
NEWCOMERS = frozenset(("statushouder", "oekraine", "asielprocedure"))
_LAST_STARTER_AGE = 22


def path_of(profile: Profile) -> Path:
    """Give the kind of visitor, which decides what is asked and what is shown."""
    if is_employer(profile):
        return "employer"
    if "buiten_eu" in profile.situation:
        return "abroad"
    if is_minor(profile):
        return "starter"
    if profile.goal in EXPERT_GOALS:
        return "expert"
    if NEWCOMERS & set(profile.situation):
        return "newcomer"
    band = age_band(profile.age)
    if "scholier" in profile.situation and (band is None or band[0] <= _LAST_STARTER_AGE):
        return "starter"
    return "switcher"


def is_answered(question: str, profile: Profile) -> bool:
    """Tell whether ``question`` needs no asking (any more): answered, skipped or implied."""
    if question in profile.skipped:
        return True
    if question == "goal":
        # Somebody who starts telling about themselves has said what they come for.
        return profile.goal is not None or profile != Profile(skipped=profile.skipped)
    if question == "situation" and is_minor(profile):
        return True  # whoever is under 18 goes to school or has just left it
    if question == "place":
        return profile.municipality is not None or profile.region is not None
    if question == "experience":
        return bool(profile.experience or profile.known_occupations)
    if question == "interests":
        return bool(profile.interests or profile.wished_occupations)
    return getattr(profile, question) not in (None, ())


def plan(profile: Profile) -> tuple[str, ...]:
    """Give the questions that make sense for this person, in order, answered or not."""
    return PLANS[path_of(profile)]


def next_question(
    profile: Profile, *, place_is_open: bool = False, summary_ok: bool = False
) -> str | None:
    """Give the question to ask now, or None when the intake is complete.

    ``place_is_open``: a place was named that lies in several regions; that is asked back first,
    while the person still knows what it is about.
    """
    if place_is_open:
        return "place"
    questions = plan(profile)
    for question in questions:
        if not is_answered(question, profile):
            return question
    # One answer needs no summary.
    return None if summary_ok or len(questions) <= 1 else SUMMARY


def progress(profile: Profile) -> tuple[int, int]:
    """Give (answered, total) questions of this person's own plan."""
    questions = plan(profile)
    return sum(is_answered(q, profile) for q in questions), len(questions)
