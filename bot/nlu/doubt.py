"""What to ask back when a message may mean several things.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LABELS: Final[dict[str, str]] = {
    "ask_training_routes": "Opleidingen en leren",
    "ask_subsidies_money": "Geld en regelingen",
    "ask_salary": "Wat het werk verdient",
    "ask_regional_contact": "Het loket in mijn regio",
    "ask_human_advisor": "Een mens spreken",
    "ask_occupation_info": "Meer over een beroep",
    "ask_requirements_diploma": "Welk diploma ik nodig heb",
    "ask_age": "Of mijn leeftijd uitmaakt",
    "ask_language_level": "Hoe goed mijn Nederlands moet zijn",
    "ask_newcomer_statushouder": "Werk voor nieuwkomers",
    "ask_work_permit_foreign_worker": "Een werkvergunning",
    "ask_employer_help": "Hulp voor mijn bedrijf",
    "ask_become_teacher_hybrid": "Lesgeven in mijn vak",
    "ask_evc_recognition": "Mijn ervaring laten meetellen",
    "ask_guarantee_job": "Zekerheid op een baan",
    "ask_privacy_or_delete_data": "Mijn gegevens",
    "ask_are_you_a_bot": "Met wie ik praat",
    "ask_help_what_can_you_do": "Wat je voor me kunt doen",
    "restart": "Opnieuw beginnen",
    "change_region": "Een andere plaats opgeven",
    "correct_previous_answer": "Een antwoord aanpassen",
    "women_in_tech": "Vrouwen in de techniek",
    "physical_limitation": "Werk dat mijn lichaam aankan",
    "part_time_childcare": "Minder uren werken",
    "looking_for_vacancy": "Vacatures",
}
"""Intent -> what a person could mean by it.  What is not here (a yes, a greeting) is not asked."""

MOST = 3
LIKELY = 0.07
"""Least probability of an option: a less likely one only distracts."""
_FALLBACK = "nlu_fallback"


@dataclass(frozen=True)
class Option:
    """Something a person may have meant."""

    intent: str
    title: str


def options(ranking: Sequence[tuple[str, float]]) -> tuple[Option, ...]:
    """Give the two or three things a doubtful message may mean, most likely first, or none.

    ``ranking`` are intents with their probabilities, most likely first.  Nothing is asked back when
    the likeliest is no question at all (somebody was answering), or when only one option is left.
    """
    guesses = [(name, chance) for name, chance in ranking if name != _FALLBACK]
    if not guesses or guesses[0][0] not in LABELS:
        return ()
    found = [Option(n, LABELS[n]) for n, c in guesses if n in LABELS and c >= LIKELY][:MOST]
    return tuple(found) if len(found) > 1 else ()
