"""Text as tokens, search keys and Dutch sound keys.

The search key of a name is lower case without accents and apostrophes, with a space for every
other mark: "'s-Gravenhage" is "s gravenhage".  The sound key writes what sounds alike alike, so
that "utregt" meets "Utrecht".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_TEXT = 500
"""Longer texts are cut: nobody names a place in more characters, and time stays bounded."""

_APOSTROPHES = "'’‘`´ʼ"
_WORD = re.compile(
    rf"[{_APOSTROPHES}]?[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*"
    rf"(?:[{_APOSTROPHES}]?[^\W_\u0300-\u036f]+[\u0300-\u036f]*)*"
)
_DROP = str.maketrans("", "", _APOSTROPHES)
_SPELL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ĳ": "ij"})


@dataclass(frozen=True)
class Token:
    """A word of a text: its key, its characters ``start``..``end``, and what stands before it."""

    key: str
    start: int
    end: int
    gap: str
    capital: bool


def fold(word: str) -> str:
    """Give a word in lower case without accents and apostrophes."""
    word = word.translate(_DROP)
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_SPELL))
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_DROP)


def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into words; marks between words end up in ``gap``."""
    found = []
    last = 0
    for match in _WORD.finditer(text):
        word = match.group()
        key = fold(word)
        if not key:
            continue
        bare = word.lstrip(_APOSTROPHES)
        found.append(
            Token(key, match.start(), match.end(), text[last : match.start()], bare[:1].isupper())
        )
        last = match.end()
    return tuple(found)


def search_key(text: str) -> str:
    """Give the search key of a name."""
    return " ".join(token.key for token in tokens(text))


_SOUNDS: tuple[tuple[str, str], ...] = (
    ("sch", "sg"), ("ch", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "kw"),
    ("x", "ks"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("auw", "ou"), ("ouw", "ou"), ("au", "ou"),
    ("uij", "ui"), ("uy", "ui"), ("ae", "a"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
    ("v", "f"), ("z", "s"), ("dt", "t"), ("q", "k"),
)  # fmt: skip
_OLD_SCH = re.compile(r"sche\b")  # "Leidsche" is said as "Leidse"
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20000)
def sound_key(key: str) -> str:
    """Give the sound key of a search key: no spaces, equal for spellings that sound alike."""
    word = _OLD_SCH.sub("se", key).replace(" ", "")
    for spelled, sound in _SOUNDS:
        if spelled in word:
            word = word.replace(spelled, sound)
    word = _DOUBLE.sub(r"\1", word)
    if word.endswith("en") and len(word) > 4:
        return word[:-1]  # "Dronten" is said as "Dronte"
    if word.endswith("d"):
        word = word[:-1] + "t"
    return word
