"""Messages that hold nothing readable.  Pure."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.nlu.patterns import KEYBOARD_ROWS

_VOWELS = frozenset("aeiouy")
_INTERJECTION = re.compile(
    r"^(?:h+m+|p+f+|o+h+|a+h+|t+j+a+|b+r+|s+t+|m+h+m+|z+|ha+h[ha]*|he+h[he]*|ho+i+"
    r"|j+a+|n+e+e+|ge+n|ho+|he+y*|o+k+e*|wo+w+)$"
)


def is_gibberish(plain: str) -> bool:
    """Tell whether a folded text holds nothing readable: empty, only signs, or keyboard mash."""
    words = [w for w in plain.split() if any(c.isalnum() for c in w)]
    if not words:
        return True
    if any(w.isdigit() for w in words) and len(words) <= 3 and all(w.isdigit() for w in words):
        return sum(map(len, words)) > 12
    letters = [w for w in words if w.isalpha()]
    return bool(letters) and all(_is_mash(w) for w in letters)


def _is_mash(word: str) -> bool:
    if word in ("asd", "zxc", "jkl", "qwe"):
        return True
    if len(word) < 4 or _INTERJECTION.match(word):
        return False
    if len(set(word)) <= 2 and len(word) >= 5:
        return True
    if len(word) >= 5 and not _VOWELS & set(word):
        return True
    if re.search(r"(.{2,4})\1\1", word) or re.search(r"(.)\1{4,}", word):
        return True
    if re.search(r"[^aeiouy]{9,}", word):
        return True
    runs = sum(_neighbours(a, b) for a, b in pairwise(word))
    return runs >= (0.75 if len(word) >= 5 else 1) * (len(word) - 1)


def _neighbours(first: str, second: str) -> bool:
    return any(
        abs(row.find(first) - row.find(second)) == 1
        for row in KEYBOARD_ROWS
        if first in row and second in row
    )
