"""What a message means after all: the classifier's ranking, the facts and the pending question.

Pure.  The Rasa component, the held-out tests and the measurements all decide here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.nlu.facts import Fact
from bot.nlu.grounds import has_ground, is_harmless
from bot.nlu.guard import judge
from bot.nlu.languages import script_language
from bot.nlu.second_look import leaves_teaching
from bot.nlu.text import clean, fold

FALLBACK = "nlu_fallback"
DISTRESS = "crisis_distress"
TEACHING = "ask_become_teacher_hybrid"
UNASKED_ALARM = 0.7
"""From this probability a message that nobody asked for is distress in whatever words."""


@dataclass(frozen=True)
class Limits:
    """When a guess is not good enough; chosen in docs/nlu-report.md, set in config.yml."""

    least: float = 0.2
    """Probability below which the first intent is not believed."""
    apart: float = 0.03
    """Difference with the second below which neither is."""


@dataclass(frozen=True)
class Understood:
    """The intent of a message; ``language`` when it is in another one than Dutch."""

    intent: str
    chance: float
    language: str | None = None


def decide(
    text: str,
    ranking: Sequence[tuple[str, float]],
    facts: Sequence[Fact],
    pending: str | None = None,
    limits: Limits | None = None,
) -> Understood:
    """Give the intent of ``text`` as typed.

    ``ranking``: intents with their probabilities, most likely first; ``pending``: the id of the
    open question of the intake.
    """
    limits = limits or Limits()
    plain = fold(clean(text)).text
    if _is_hollow(plain, dict(ranking).get(DISTRESS, 0.0), pending):
        ranking = _without(DISTRESS, ranking)
    if pending == "experience" or leaves_teaching(plain):
        ranking = _without(TEACHING, ranking)
    first = ranking[0] if ranking else (FALLBACK, 0.0)
    second = ranking[1][1] if len(ranking) > 1 else 0.0
    unsure = first[1] < limits.least or first[1] - second < limits.apart
    guess = Understood(FALLBACK, 1 - first[1]) if unsure else Understood(*first)
    verdict = judge(text, guess.intent, facts, dict(ranking), pending)
    return Understood(verdict.intent, 1.0, verdict.language) if verdict else guess


def _is_hollow(plain: str, alarm: float, pending: str | None) -> bool:
    """Tell whether no word of a Dutch text could tell of the distress that was guessed.

    An answer to a question is short and made of words the classifier may not know, so there no
    probability is enough by itself.  Patterns of distress hold whatever the ranking says.
    """
    if pending is None and alarm >= UNASKED_ALARM and not is_harmless(plain):
        return False
    return not (has_ground(plain) or script_language(plain))


def _without(intent: str, ranking: Sequence[tuple[str, float]]) -> Sequence[tuple[str, float]]:
    """Leave an intent out; the others become no likelier by it, so the guess may be in doubt."""
    return [(name, chance) for name, chance in ranking if name != intent]
