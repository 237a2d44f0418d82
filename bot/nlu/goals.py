"""Goals by what may be made of them: which guesses stand, which are easily wrong.  Data only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from bot.nlu.facts import FactKind

UNSURE = frozenset({"nlu_fallback", "gibberish", "out_of_scope", "non_dutch_language"})
ANSWER_KINDS = frozenset(get_args(FactKind)) - {
    "subsidy",
    "route",
    "programme",
    "contact_detail",
}
"""Facts that can answer a question of the intake."""
NOT_OVERRULED = frozenset(
    {
        "answer",
        "affirm",
        "deny",
        "skip_or_dont_know",
        "correct_previous_answer",
        "restart",
        "abuse_insult",
        "complaint_frustration",
        "ask_human_advisor",
        "ask_privacy_or_delete_data",
    }
)
"""Intents that a fact the open question asks for does not make an answer."""
_LIKED = frozenset({"interest", "occupation", "sector", "work_style"})
ASKED_KINDS: Mapping[str, frozenset[str]] = {
    "goal": _LIKED | {"goal"},
    "situation": frozenset({"situation", "job", "occupation"}),
    "experience": frozenset({"job", "occupation"}),
    "education": frozenset({"education"}),
    "interests": _LIKED,
    "work_style": frozenset({"work_style"}),
    "refusals": frozenset({"work_style", "sector"}),
    "place": frozenset({"place"}),
    "language": frozenset({"language"}),
    "hours": frozenset({"hours"}),
    "income_needed": frozenset({"income"}),
}
"""Question of the intake -> kinds of facts that answer it."""
SMALL_TALK = frozenset({"greet", "goodbye", "thanks", None})
"""Guesses that small talk in known words leaves as they are."""
TOPICS = frozenset(
    {
        "ask_training_routes",
        "ask_subsidies_money",
        "ask_salary",
        "ask_regional_contact",
        "ask_occupation_info",
        "ask_requirements_diploma",
        "ask_age",
        "ask_language_level",
        "ask_newcomer_statushouder",
        "ask_work_permit_foreign_worker",
        "ask_employer_help",
        "ask_become_teacher_hybrid",
        "ask_evc_recognition",
        "ask_guarantee_job",
        "women_in_tech",
        "physical_limitation",
        "part_time_childcare",
        "looking_for_vacancy",
        "change_region",
        "goodbye",
        "greet",
    }
)
"""Intents a statement with facts is easily taken for."""
SAID_PLAINLY = frozenset(
    {"looking_for_vacancy", "change_region", "ask_become_teacher_hybrid", "ask_employer_help"}
)
"""Topics that are as often a statement: "ik zoek werk in tilburg"."""
ABOUT_WORK = frozenset(
    {"ask_occupation_info", "ask_requirements_diploma", "ask_training_routes", "ask_salary"}
)
"""Questions that an occupation in an unclear question is most likely about."""
LIKE_REFUSALS = frozenset({"physical_limitation", "part_time_childcare"})
"""Topics that are the usual words for a refusal or for hours."""
NEAR_DISTRESS = frozenset(
    {
        "answer", "complaint_frustration", "nlu_fallback", "skip_or_dont_know", "goodbye",
        "physical_limitation", "abuse_insult", "women_in_tech", "correct_previous_answer",
        "gibberish", "ask_privacy_or_delete_data",
    }
)  # fmt: skip
"""Intents that distress is easily taken for."""
OPEN_QUESTIONS = frozenset(
    {"situation", "experience", "education", "interests", "work_style", "refusals"}
)
"""Questions that people answer in their own words, also without a word the reader knows."""
MAYBE_SKIPS = UNSURE | {"answer", "complaint_frustration", "deny", "ask_privacy_or_delete_data"}
"""Guesses at a message that leaves a question alone: "dat houd ik voor mezelf"."""
LIKE_A_NO = frozenset({"skip_or_dont_know", "complaint_frustration"})
MAY_ASK = UNSURE | {
    "answer", "part_time_childcare", "ask_requirements_diploma", "ask_regional_contact",
    "ask_salary", "ask_evc_recognition", "ask_privacy_or_delete_data", "ask_language_level",
    "women_in_tech", "physical_limitation", "ask_training_routes", "ask_occupation_info",
    "ask_age", "deny", "ask_human_advisor",
}  # fmt: skip
"""Guesses that give way to what is asked in so many words."""
NOT_BY_NAME = frozenset(
    {"restart", "complaint_frustration", "abuse_insult", "correct_previous_answer", "deny"}
)
"""Intents that stand though a programme is named."""
LIKE_STORIES = UNSURE | {"answer", "part_time_childcare"}
"""Guesses at a story that ends in a question."""
BESIDE_A_NAME = frozenset(
    {
        "ask_employer_help",
        "ask_become_teacher_hybrid",
        "looking_for_vacancy",
        "ask_salary",
        "ask_age",
        "ask_language_level",
        "part_time_childcare",
        "physical_limitation",
    }
)
"""Intents that say more than a name that is only mentioned: "lesgeven op een vakschool"."""
LIKE_HARDSHIP = frozenset({"physical_limitation", "ask_age", "skip_or_dont_know", "nlu_fallback"})
"""Guesses at what somebody says not to mind."""
LIKE_ADDITIONS = frozenset(
    {"answer", "deny", "physical_limitation", "ask_age", "part_time_childcare", "nlu_fallback"}
)
"""Guesses at something said of the summary that holds facts."""
LIKE_THANKS = frozenset({"answer", "nlu_fallback", "complaint_frustration"})
"""Guesses at thanks with a reason."""
LIKE_AN_ACCOUNT = frozenset({"nlu_fallback", "ask_regional_contact", "complaint_frustration"})
"""Guesses at what somebody tells of a person who helped or sent."""
