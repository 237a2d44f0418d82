"""Masking of citizen service numbers (BSN) before anything is stored, logged or passed on.

The check is the "elfproef" for BSN: nine digits d1..d9 with weights 9,8,7,6,5,4,3,2,-1 must sum to
a multiple of 11 (Logius, "Burgerservicenummer"); an eight-digit number has its leading zero left
out.  One number in eleven passes by chance, so shapes that are clearly something else (phone
numbers, dates, spans of years) are left alone, unless the person says that it is a BSN.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MASK = "[BSN verwijderd]"

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_GAP = rf"[\s.,/_\-\u2010-\u2015{_INVISIBLE}]{{1,3}}"
_RUN = re.compile(rf"\d+(?:{_GAP}\d+)*")
_GROUP = re.compile(r"\d+")
_GAP_OR_NONE = rf"[\s.\-\u2010-\u2015/(){_INVISIBLE}]{{0,3}}"
_PHONE = re.compile(
    # international, or Dutch: a 0 and nine digits, not written as a block of nine and a rest
    rf"(?<!\d)(?:\+\d{{1,3}}|00\d{{2}})(?:{_GAP_OR_NONE}\d){{7,11}}(?!\d)"
    rf"|(?<!\d)(?!\d{{9}}(?!\d))0(?:{_GAP_OR_NONE}\d){{9}}(?!\d)"
)
_DATE = re.compile(
    r"(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)\d\d"
    r"|(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:19|20)\d\d ?[-/–] ?(?:19|20)\d\d)(?!\d)"
)
_NAMED = re.compile(
    r"\b(?:b\W?s\W?n|burger\W?service|sofi)\W?-?(?:num+er|nr)?(?![^\W\d_])", re.IGNORECASE
)
_NEAR_BEFORE = 40
_NEAR_AFTER = 25


def passes_elfproef(digits: str) -> bool:
    """Whether eight or nine ASCII digits can be a BSN."""
    if len(digits) not in (8, 9) or set(digits) == {"0"}:
        return False
    return sum(w * int(d) for w, d in zip(_WEIGHTS, digits.zfill(9), strict=True)) % 11 == 0


def mask(text: str) -> str:
    """``text`` with every number that is or is said to be a BSN replaced by :data:`MASK`.

    Idempotent, and the identity on text without digits.
    """
    pieces: list[str] = []
    end = 0
    for start, stop in _findings(text):
        pieces += (text[end:start], MASK)
        end = stop
    return "".join((*pieces, text[end:]))


def _findings(text: str) -> Iterator[tuple[int, int]]:
    """Spans to mask, in order and without overlap."""
    phones = [match.span() for match in _PHONE.finditer(text)]
    dates = [match.span() for match in _DATE.finditer(text)]
    names = [match.span() for match in _NAMED.finditer(text)]
    for run in _RUN.finditer(text):
        groups = [
            (run.start() + g.start(), run.start() + g.end()) for g in _GROUP.finditer(run.group())
        ]
        i = 0
        while i < len(groups):
            span = _number_at(text, groups, i, phones, dates, names)
            if span is None:
                i += 1
                continue
            yield span
            while i < len(groups) and groups[i][0] < span[1]:
                i += 1


def _number_at(
    text: str,
    groups: list[tuple[int, int]],
    first: int,
    phones: list[tuple[int, int]],
    dates: list[tuple[int, int]],
    names: list[tuple[int, int]],
) -> tuple[int, int] | None:
    """The longest number of 8 or 9 digits from group ``first`` on that has to be masked."""
    found: tuple[int, int] | None = None
    digits = ""
    for start, stop in groups[first:]:
        digits += "".join(str(unicodedata.digit(c)) for c in text[start:stop])
        if len(digits) > 9:
            break
        span = (groups[first][0], stop)
        if len(digits) < 8 or _inside(span, phones):
            continue
        if _near(span, names) or (passes_elfproef(digits) and not _inside(span, dates)):
            found = span
    return found


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < stop for start, stop in others)


def _near(span: tuple[int, int], names: list[tuple[int, int]]) -> bool:
    return any(
        0 <= span[0] - stop <= _NEAR_BEFORE or 0 <= start - span[1] <= _NEAR_AFTER
        for start, stop in names
    )
