"""A message with everything known about it, on the way to what it means.  Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.nlu.cues import FILLERS
from bot.nlu.facts import FactKind, Role
from bot.nlu.lexicon import Found
from bot.nlu.message import STRONG, Message
from bot.nlu.reach import Polarity
from bot.nlu.stance import Stance

_ABOUT_LIKES = frozenset({"interests", "work_style", "refusals"})
_CLAUSE_BREAKS = frozenset({",", "en", "maar", "want"})


@dataclass(frozen=True)
class Meaning:
    """One thing said, still on tokens."""

    kind: FactKind
    value: str
    role: Role
    start: int
    end: int


@dataclass(frozen=True)
class Context:
    """All that is known about a message before it is given a meaning."""

    message: Message
    polarity: Mapping[Found, Polarity]
    stance: Mapping[Found, Stance | None]
    somebody_else: frozenset[Found]
    job_group: Callable[[str], str | None]
    generic_job: Callable[[str], str | None]
    styles: frozenset[str]  # ids that can be liked
    refusable: frozenset[str]  # ids that can be refused
    pending: str | None = None  # id of the open question of the intake

    def sentence(self, find: Found) -> list[str]:
        """Give the words of the sentence of ``find``."""
        words = self.message.words
        start, end = find.start, find.end
        while start > 0 and words[start - 1] not in STRONG:
            start -= 1
        while end < len(words) and words[end] not in STRONG:
            end += 1
        return list(words[start:end])

    def asked_for_likes(self) -> bool:
        """Tell whether the message says what somebody likes or not, because that was asked."""
        said = " ".join(self.message.words)
        return self.pending in _ABOUT_LIKES and "?" not in said.replace("? nee", "")

    def bare(self) -> bool:
        """Tell whether the message is nothing but a list of finds."""
        return all(
            self.message.covered(t) or word in FILLERS or word in STRONG or word in {",", "&", "+"}
            for t, word in enumerate(self.message.words)
        )


def say(kind: FactKind, value: str, role: Role, find: Found) -> list[Meaning]:
    """Give one meaning on the tokens of ``find``."""
    return [Meaning(kind, value, role, find.start, find.end)]


def ahead(find: Found, context: Context) -> set[str]:
    """Give the words before ``find`` in its own clause."""
    words = context.message.words
    start = find.start
    while start > 0 and words[start - 1] not in STRONG and words[start - 1] not in _CLAUSE_BREAKS:
        start -= 1
    return set(words[start : find.start])
