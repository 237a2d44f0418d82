"""Which language a message is in, when it is clearly not Dutch.  Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from bot.nlu.patterns import DUTCH, LETTERS_OF, MARKS, SCRIPTS, SMALL_TALK, STOP_WORDS
from bot.nlu.text import folded


def foreign_words(plain: str) -> set[str]:
    """Give the words of a folded text that are frequent in other languages, not in Dutch."""
    every = {word for words in STOP_WORDS.values() for word in words if len(word) > 2}
    return set(plain.split()) & every - DUTCH


def script_language(text: str) -> str | None:
    """Give the language of a text that is mostly written in another script than ours."""
    if text.isascii():
        return None
    letters = [char for char in text if char.isalpha()]
    counts = Counter(
        language
        for char in letters
        for language, first, last in SCRIPTS
        if first <= ord(char) <= last
    )
    if not counts or sum(counts.values()) < len(letters) / 2:
        return None
    language = counts.most_common(1)[0][0]
    for other, own in LETTERS_OF.items():
        base = {"uk": "ru", "bg": "ru", "fa": "ar"}[other]
        if language == base and own & set(letters):
            return other
    return language


def foreign_language(text: str) -> str | None:
    """Give the language of a cleaned text in Latin script that is clearly not Dutch, else None.

    Two signs are needed, and more of them than frequent Dutch words: frequent words of the other
    language, or a letter Dutch does not have.  One long word will do when it stands without Dutch.
    """
    words = [w for w in folded(text).split() if w.isalpha()]
    dutch = sum(w in DUTCH for w in words)
    best: tuple[float, str] = (0, "")
    for language, stop in STOP_WORDS.items():
        telling = {w for w in words if w in stop} - SMALL_TALK - DUTCH
        marks = 2 * bool(MARKS.get(language, frozenset()) & set(text))
        long_word = any(len(w) >= 5 for w in telling) and dutch == 0 and len(words) <= 4
        score = len(telling) + marks + long_word
        if score >= 2 and score > dutch and (score * 3 >= len(words)):
            best = max(best, (score, language))
    return best[1] or None


_YES_NO: Final[Mapping[str, str]] = {
    "yes": "affirm", "yeah": "affirm", "tak": "affirm", "no": "deny", "nie": "deny",
}  # fmt: skip
_SHORT = re.compile(
    r"(?:yes|yeah|no|tak|nie|ok|chat|e ?mail|phone|call|here)\b"
    r"(?: (?:please|thanks|thank you|me|here|only|prosze|by|is|fine|good|ok|it is|i agree))*"
    r"[ .!,]*$"
)


def short_answer(plain: str) -> str | None:
    """Give the intent of a few English or Polish words that answer how, or whether, to be helped.

    Who speaks no Dutch is offered a person, and so has to be understood that far: "chat please".
    """
    return _YES_NO.get(plain.split()[0], "answer") if _SHORT.match(plain) else None
