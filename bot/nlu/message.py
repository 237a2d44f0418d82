"""A message in tokens, cut into sentences and chunks.  Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.nlu.lexicon import Cue, Found

STRONG = frozenset(".;!?:()[]")
_AND_SO_ON = frozenset({"zo", "zulks", "dergelijke", "zoiets", "zovoort"})
LIST_BREAKS = frozenset({",", "en", "of", "noch", "+", "&"})


@dataclass(frozen=True)
class Message:
    """A message in tokens with what was found in it."""

    words: Sequence[str]
    found: Sequence[Found]
    cues: Sequence[Cue]  # in the order in which they begin

    def cues_from(self, start: int, stop: int) -> Sequence[Cue]:
        """Give the cues that begin at token ``start`` or later, before ``stop``."""
        return self.cues[bisect_left(self._begins, start) : bisect_left(self._begins, stop)]

    @cached_property
    def _begins(self) -> Sequence[int]:
        return [c.start for c in self.cues]

    @cached_property
    def others(self) -> Sequence[Cue]:
        """The cues that speak of another person."""
        return [c for c in self.cues if "other_person" in c.labels]

    @cached_property
    def turns(self) -> frozenset[int]:
        """Tokens where a negation or a "wel" begins; a long message asks for them very often."""
        labels = {"neg", "absent", "leave", "affirm"}
        return frozenset(c.start for c in self.cues if c.labels & labels)

    @cached_property
    def sentences(self) -> Sequence[int]:
        """For every token, and the end, the first token of its sentence; "maar" ends one too."""
        starts, start = [0], 0
        for index, word in enumerate(self.words):
            if word in STRONG or word == "maar":
                start = index + 1
            starts.append(start)
        return starts

    @cached_property
    def ends(self) -> frozenset[int]:
        """Tokens at which every reach ends."""
        marks = {i for i, word in enumerate(self.words) if word in STRONG}
        starts = {f.start for f in self.found}
        for cue in self.cues:
            if "contrast" not in cue.labels or "neg" in cue.labels:
                continue
            # "liever buiten" is a find, and its "liever" still ends "niet van kantoor".
            if cue.start in starts or not self.covered(cue.start):
                marks.add(cue.start)
        return frozenset(marks)

    def breaks_list(self, token: int) -> bool:
        """Tell whether a token parts two items: the "of" of "netbeheer of zo" does not."""
        after = self.words[token + 1] if token + 1 < len(self.words) else ""
        return self.words[token] in LIST_BREAKS and after not in _AND_SO_ON

    @cached_property
    def chunks(self) -> Sequence[int]:
        """For every token, and the end, the first token of the chunk that stops before it."""
        starts = [0]
        for index in range(len(self.words)):
            cut = index in self.ends or (self.breaks_list(index) and not self.covered(index))
            starts.append(index + 1 if cut else starts[-1])
        return starts

    @cached_property
    def _covered(self) -> frozenset[int]:
        return frozenset(t for f in self.found for t in range(f.start, f.end))

    def covered(self, token: int) -> bool:
        """Tell whether a find lies on the token."""
        return token in self._covered
