"""Text with styles as Telegram takes it: plain text plus entities, so nothing is ever parsed.

Whatever a person types cannot break the markup, because there is no markup.  Offsets of entities
count UTF-16 code units (Bot API, "MessageEntity"), as does the limit of 4096.  Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from telegram import MessageEntity

LIMIT = 4096
"""UTF-16 code units in one message."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_SENTENCE = re.compile(r"(?:[.!?…:][)\]\"'”’]*|\n)\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Span:
    """A piece of text in one style; ``url`` makes it a link."""

    text: str
    style: str | None = None
    """One of :class:`telegram.constants.MessageEntityType`, such as "bold"."""
    url: str | None = None


@dataclass(frozen=True)
class Piece:
    """What goes into one Telegram message."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


def bold(text: str) -> Span:
    """Bold text."""
    return Span(text, MessageEntity.BOLD)


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def length(spans: Iterable[Span]) -> int:
    """Length of all spans together, in UTF-16 code units."""
    return sum(units(span.text) for span in spans)


def split(spans: Iterable[Span], limit: int = LIMIT) -> list[Piece]:
    """Cut styled text into messages: at paragraphs, else sentence ends, else spaces, else anywhere.

    No piece is empty or starts or ends with white space; without any text there is no piece.
    """
    given = list(spans)
    text = "".join(span.text for span in given)
    return [_piece(text, given, start, end) for start, end in _cuts(text, limit)]


def _cuts(text: str, limit: int) -> Iterable[tuple[int, int]]:
    start = _skip(text, 0)
    end = len(text.rstrip())
    while start < end:
        reach = _reach(text, start, end, limit)
        stop = end if reach == end else _best_stop(text, start, reach)
        yield start, start + len(text[start:stop].rstrip())
        start = _skip(text, stop)


def _skip(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start


def _reach(text: str, start: int, end: int, limit: int) -> int:
    """The furthest index that still fits."""
    used = 0
    for index in range(start, end):
        used += 2 if ord(text[index]) > 0xFFFF else 1
        if used > limit:
            return index
    return end


def _best_stop(text: str, start: int, reach: int) -> int:
    # A cut in the first half would make many small messages.
    half = start + (reach - start) // 2
    for pattern, least in ((_PARAGRAPH, half), (_SENTENCE, half), (_SPACE, start + 1)):
        stops = [m.end() for m in pattern.finditer(text, start, reach) if m.end() >= least]
        if stops:
            return stops[-1]
    return max(reach, start + 1)


def _piece(text: str, spans: list[Span], start: int, end: int) -> Piece:
    entities = []
    at = 0
    for span in spans:
        first, last = max(at, start), min(at + len(span.text), end)
        at += len(span.text)
        if span.style is None or first >= last:
            continue
        entities.append(
            MessageEntity(
                type=span.style,
                offset=units(text[start:first]),
                length=units(text[first:last]),
                url=span.url,
            )
        )
    return Piece(text[start:end], tuple(entities))


def under(heading: str, piece: Piece) -> Piece:
    """A message with a line in italics above it, or as it was when there is no room for one."""
    above = f"{heading}\n\n"
    shift = units(above)
    if shift + units(piece.text) > LIMIT:
        return piece
    return Piece(
        above + piece.text,
        (
            MessageEntity(MessageEntity.ITALIC, 0, units(heading)),
            *(MessageEntity(e.type, e.offset + shift, e.length, url=e.url) for e in piece.entities),
        ),
    )
