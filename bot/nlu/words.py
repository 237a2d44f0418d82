"""Writing lists of words and phrases as plain text, so that data stays readable."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


def phrases(bars: str) -> tuple[str, ...]:
    """Give the phrases of a text with bars between them."""
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in bars.split("|")))
