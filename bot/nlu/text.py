"""Making typed text comparable while remembering where every character came from.

Two steps, both pure.  :func:`clean` makes the text presentable (NFKC, no control or zero-width
characters, plain quotes, single spaces); :func:`fold` makes it comparable (lower case, no accents,
apostrophes or hyphens, digits apart from letters).  Both keep, for every character, its index in
the text a person typed, so a fact can always point at what was said.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

MAX_CHARS = 2000
"""What is read of one message; the rest of a longer one is left alone."""

_QUOTES = dict.fromkeys("’‘`´ʼ′‛", "'") | dict.fromkeys("“”„‟«»″", '"')
_DASHES = frozenset("-‐‑‒–—−/\\_")
_BOUNDARIES = frozenset(",.;:!?()[]\n")
_SHORTENED = re.compile(
    r"\b(?:niv|nivo|max|min|ca|circa|ong|gem|bijv|bv|evt|dhr|mevr|tel|nr|mnd|jr|wk|dgn)\.(?= ?\w)"
)
_PLAIN = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*(?=[\x00-\x7f]|$)")
"""Words that are clean already: no space is double, and no accent belongs to the last letter."""
_PARTS = re.compile(r"[A-Za-z]+|[0-9]+|.", re.DOTALL)
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])")


@dataclass(frozen=True)
class Traced:
    """A text and, for each of its characters, the index it had in the original."""

    text: str
    origin: tuple[int, ...]
    length: int  # of the original

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original (start, end) of ``text[start:end]``; the end is exclusive."""
        if not 0 <= start < end <= len(self.origin):
            raise ValueError(f"no span {start}:{end} in a text of {len(self.origin)}")
        first = self.origin[start]
        last = self.origin[end - 1] + 1
        # A character may stand for several (a letter with a combining accent): take them along.
        if end < len(self.origin):
            return first, max(last, first + 1)
        return first, min(last, self.length)

    @cached_property
    def folded(self) -> Traced:
        """What :func:`fold` gives."""
        return _folded(self)


@lru_cache(maxsize=8)  # every reader of a message asks for the same
def clean(text: str) -> Traced:
    """Normalise at most :data:`MAX_CHARS` characters of ``text`` and keep track of the origin."""
    out: list[str] = []
    origin: list[int] = []
    cut = text[:MAX_CHARS]
    index = 0
    while index < len(cut):
        if plain := _PLAIN.match(cut, index):
            out += plain[0]
            origin += range(index, plain.end())
            index = plain.end()
            continue
        stop = index + 1
        while stop < len(cut) and unicodedata.combining(cut[stop]):
            stop += 1
        for char in unicodedata.normalize("NFKC", cut[index:stop]):
            char = _QUOTES.get(char, char)
            if char.isspace():
                char = "\n" if char == "\n" else " "
                if not out or out[-1] in " \n":
                    if out and char == "\n":
                        out[-1] = "\n"
                    continue
            elif unicodedata.category(char)[0] == "C":
                continue
            out.append(char)
            origin.append(index)
        index = stop
    while out and out[-1] in " \n":
        out.pop()
        origin.pop()
    return Traced("".join(out), tuple(origin), len(text))


def normalise(text: str) -> str:
    """Give ``text`` in NFKC without control or zero-width characters, with plain quotes and single
    spaces, cut at :data:`MAX_CHARS` characters."""
    return clean(text).text


def fold(source: Traced) -> Traced:
    """Give the comparable form of a cleaned text, for matching only.

    Punctuation becomes a token of its own, once when it is repeated, a hyphen or slash between
    letters a space ("cv-monteur" is "cv monteur"), an apostrophe nothing ("auto's" is "autos"),
    "mbo4" becomes "mbo 4", and initials with points lose them ("m.b.o." is "mbo").
    """
    return source.folded


def _folded(source: Traced) -> Traced:
    out: list[str] = []
    origin: list[int] = []
    raw = source.text.lower() if len(source.text.lower()) == len(source.text) else source.text
    dropped = {
        index
        for pattern in (_INITIALS, _SHORTENED)
        for found in pattern.finditer(raw)
        for index in range(found.start(), found.end())
        if raw[index] == "."
    }

    def put(char: str, index: int) -> None:
        if char == " " and (not out or out[-1] == " "):
            return
        out.append(char)
        origin.append(source.origin[index])

    for part in _PARTS.finditer(raw):
        index, char = part.start(), part[0]
        if char.isascii() and char.isalnum():
            if out and out[-1] != " " and out[-1].isdigit() != char.isdigit():
                put(" ", index)
            out += char.lower()
            origin += source.origin[index : part.end()]
            continue
        if char == "'" or index in dropped or unicodedata.combining(char):
            continue
        if char in _DASHES:
            between_digits = (
                0 < index < len(raw) - 1 and raw[index - 1].isdigit() and raw[index + 1].isdigit()
            )
            put(" ", index)
            if between_digits and char not in "/\\_":
                put("-", index)
                put(" ", index)
        elif char in _BOUNDARIES:
            mark = "." if char == "\n" else char
            if out[-2:] == [mark, " "]:
                continue  # "....", "??" and empty lines say it once
            put(" ", index)
            put(mark, index)
            put(" ", index)
        elif char.isalnum():
            for base in unicodedata.normalize("NFD", char):
                if unicodedata.combining(base):
                    continue
                if out and out[-1] != " " and out[-1].isdigit() != base.isdigit():
                    put(" ", index)
                put(base.lower(), index)
        elif char in "&+@":
            put(char, index)
        else:
            put(" ", index)
    while out and out[-1] == " ":
        out.pop()
        origin.pop()
    return Traced("".join(out), tuple(origin), source.length)


def folded(text: str) -> str:
    """Give the comparable form of a short text, as used for synonyms."""
    return fold(clean(text)).text
