"""How a question is asked: plainly, again in other words, or with help; and which came before.

Pure.  ``Asking`` is kept in one slot between turns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PLAIN, AGAIN, HELP = "plain", "again", "help"
MAX_BEFORE = 20


@dataclass(frozen=True)
class Asking:
    """The question that is out, the wording it was asked in, and the questions before it."""

    question: str | None = None
    style: str = PLAIN
    before: tuple[str, ...] = ()

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Asking:
        """Read what :meth:`to_slot` wrote; None is the start."""
        if not value:
            return cls()
        return cls(value.get("question"), value.get("style") or PLAIN, tuple(value["before"]))

    def to_slot(self) -> dict[str, Any]:
        """Give it as a JSON-safe value."""
        return {"question": self.question, "style": self.style, "before": list(self.before)}


def ask(last: Asking, question: str | None, *, help_: bool = False, back: bool = False) -> Asking:
    """Give how ``question`` is asked now.

    The same question twice is asked in other words; ``help_`` asks it with examples.  ``back``:
    the person went back to it, so it is no longer among the questions before.
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
    return Asking(question, style, tuple(q for q in before if q != question))


def previous(last: Asking) -> str | None:
    """Give the question before the one that is out; None at the first."""
    return last.before[-1] if last.before else None
