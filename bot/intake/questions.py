"""Which question comes next: the plan of the intake, a pure function of what is known.

The ids are also the names of the slots of Rasa's `intake_form`.
"""

from __future__ import annotations

from bot.advice.levels import is_employer
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

_NEWCOMER = {"statushouder", "oekraine", "asielprocedure", "buiten_eu"}


def is_answered(question: str, profile: Profile) -> bool:
    """Tell whether ``question`` needs no asking (any more): answered, skipped or implied."""
    if question in profile.skipped:
        return True
    if question == "goal":
        # Somebody who starts telling about themselves has said what they come for.
        return profile.goal is not None or profile != Profile(skipped=profile.skipped)
    if question == "place":
        return profile.municipality is not None or profile.region is not None
    if question == "experience":
        return bool(profile.experience or profile.known_occupations)
    if question == "interests":
        return bool(profile.interests or profile.wished_occupations)
    return getattr(profile, question) not in (None, ())


def plan(profile: Profile) -> tuple[str, ...]:
    """Give the questions that make sense for this person, in order, answered or not.

    An employer is only asked for the place; the language question is for newcomers; somebody who
    is still at school or under 18 is not asked about income.
    """
    if is_employer(profile):
        return ("place",)
    left_out = set()
    if not _NEWCOMER & set(profile.situation):
        left_out.add("language")
    if "scholier" in profile.situation or profile.age in ("<16", "16-17"):
        left_out |= {"income_needed", "hours"}
    return tuple(q for q in QUESTIONS if q not in left_out)


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
    return None if summary_ok or len(questions) == 1 else SUMMARY


def progress(profile: Profile) -> tuple[int, int]:
    """Give (answered, total) questions of this person's own plan."""
    questions = plan(profile)
    return sum(is_answered(q, profile) for q in questions), len(questions)
