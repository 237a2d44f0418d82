"""How a question is asked: plainly, again in other words, or with help; and which came before.

Pure.  ``Asking`` is kept in one slot between turns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PLAIN, AGAIN, HELP = "plain", "again", "help"
MAX_BEFORE = 20
MOST_MISSED = 3
PATIENCE = {"goal": 2}
"""Of what somebody comes for, the next questions tell more than a third try."""
NEVER_LEFT = frozenset({"summary_ok"})


@dataclass(frozen=True)
class Asking:
    """The question that is out, the wording it was asked in, and the questions before it."""

    question: str | None = None
    style: str = PLAIN
    before: tuple[str, ...] = ()
    missed: int = 0  # statements in a row that did not answer it

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Asking:
        """Read what :meth:`to_slot` wrote; None is the start."""
        if not value:
            return cls()
        before, missed = tuple(value["before"]), int(value.get("missed") or 0)
        return cls(value.get("question"), value.get("style") or PLAIN, before, missed)

    def to_slot(self) -> dict[str, Any]:
        """Give it as a JSON-safe value."""
        before = list(self.before)
        return {
            "question": self.question, "style": self.style, "before": before, "missed": self.missed,
        }  # fmt: skip


def ask(
    last: Asking,
    question: str | None,
    *,
    help_: bool = False,
    back: bool = False,
    missed: bool = False,
) -> Asking:
    """Give how ``question`` is asked now.

    The same question twice is asked in other words; ``help_`` asks it with examples.  ``back``:
    the person went back to it, so it is no longer among the questions before.  ``missed``: what
    was said told something, but not what was asked.
    """
    style = PLAIN
    if help_:
        style = HELP
    elif question == last.question and last.style != AGAIN:
        style = AGAIN
    before = last.before
    if back:
        before = before[:-1]
    elif question != last.question and last.question is not None:
        before = (*(q for q in before if q != last.question), last.question)[-MAX_BEFORE:]
    times = last.missed + missed if question == last.question else 0
    return Asking(question, style, tuple(q for q in before if q != question), times)


def is_stuck(last: Asking, question: str | None, *, missed: bool) -> bool:
    """Tell whether ``question`` is better left: the person said something else often enough."""
    if question is None or question in NEVER_LEFT or question != last.question:
        return False
    return last.missed + missed >= PATIENCE.get(question, MOST_MISSED)


def previous(last: Asking) -> str | None:
    """Give the question before the one that is out; None at the first."""
    return last.before[-1] if last.before else None
