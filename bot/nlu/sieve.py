"""Patterns that are only tried on a text in which their letters occur.  Pure.

A message goes past hundreds of patterns and matches hardly any.  Nearly every pattern holds letters
without which it cannot match, so a text is cut in groups of three once, and a pattern whose
groups are not among them is left alone.  What is found is the same.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

# The parser that ``re`` itself uses; it has no public name.
_parser: Any = importlib.import_module("re._parser")
_op: Any = importlib.import_module("re._constants")

GRAM = 3
MOST = 64
"""Ways in which a part of a pattern may be written out."""
_BY_RARITY = "qxyfjczpwubmkhvglsdoritane "

Needs = Sequence[frozenset[str]]
"""Groups of letters; of every set one must occur in a text that matches."""


class Sieve:
    """A pattern on folded text, with ``search`` and ``finditer`` as those of ``re.Pattern``."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._search = self._pattern.search
        self.needs = needs_of(pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """Give the first match, or None."""
        if self._may_match(text):
            return self._search(text)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give every match."""
        return self._pattern.finditer(text) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        grams = _grams(text)
        for need in self.needs:  # noqa: SIM110  (a generator costs more than what it goes through)
            if need.isdisjoint(grams):
                return False
        return True


@lru_cache(maxsize=8)  # one message goes past every pattern
def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + GRAM] for i in range(len(text) - GRAM + 1))


def needs_of(pattern: str) -> Needs:
    """Give what a text must hold to match, nothing when that is unknown.

    Raises :class:`re.error` when the pattern is none.
    """
    parsed = _parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return ()
    written, needs = _read(parsed)
    if written is not None:
        needs = [*needs, *_need(written)]
    return tuple(sorted(set(needs), key=len))


def _read(parsed: Iterable[tuple[Any, Any]]) -> tuple[set[str] | None, list[frozenset[str]]]:
    """Give every text that a part can be, None when too many, and what it needs besides."""
    needs: list[frozenset[str]] = []
    run, whole = {""}, True
    for op, given in parsed:
        if op in (_op.AT, _op.ASSERT_NOT):
            continue
        if op is _op.ASSERT:  # what stands before or behind stands in the text as well
            written, more = _read(given[1])
            needs += [*more, *(_need(written) if written is not None else ())]
            continue
        written, more = _item(op, given)
        needs += more
        if written is not None and len(run) * len(written) <= MOST:
            run = {a + b for a, b in product(run, written)}
            continue
        needs += _need(run)
        run, whole = written or {""}, False
    if whole:
        return run, needs
    return None, [*needs, *_need(run)]


def _item(op: Any, given: Any) -> tuple[set[str] | None, list[frozenset[str]]]:
    if op is _op.LITERAL:
        return {chr(given)}, []
    if op is _op.IN:
        literal = all(kind is _op.LITERAL for kind, _ in given)
        return ({chr(value) for _, value in given} if literal else None), []
    if op is _op.SUBPATTERN:
        return _read(given[3]) if not given[1] else (None, [])
    if op is _op.BRANCH:
        return _either(given[1])
    if op in (_op.MAX_REPEAT, _op.MIN_REPEAT):
        least, most, part = given
        written, needs = _read(part)
        if least == most == 1:
            return written, needs
        if least == 0:
            return (written | {""} if most == 1 and written is not None else None), []
        return None, [*needs, *(_need(written) if written is not None else ())]
    return None, []


def _either(ways: Sequence[Any]) -> tuple[set[str] | None, list[frozenset[str]]]:
    read = [_read(way) for way in ways]
    written = [texts for texts, _ in read if texts is not None]
    if len(written) == len(read) and sum(map(len, written)) <= MOST:
        return set().union(*written), []
    one_of: set[str] = set()
    for texts, needs in read:
        known = [*needs, *(_need(texts) if texts is not None else ())]
        if not known:
            return None, []
        one_of |= min(known, key=len)
    return None, [frozenset(one_of)]


def _need(texts: set[str]) -> list[frozenset[str]]:
    """Give one group of letters of each of ``texts``, the rarest; none when one is too short."""
    if any(len(text) < GRAM for text in texts):
        return []
    return [frozenset(min(_cut(text), key=_commonness) for text in texts)]


def _cut(text: str) -> list[str]:
    return [text[i : i + GRAM] for i in range(len(text) - GRAM + 1)]


def _commonness(gram: str) -> int:
    return sum(_BY_RARITY.find(letter) for letter in gram)
