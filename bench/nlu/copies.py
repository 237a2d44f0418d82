"""Held-out messages that are (nearly) training examples, which would flatter every number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from bot.nlu.text import folded

NEAR = 90
"""Of 100, rapidfuzz's ratio of the letters; 90 is one word in ten another one."""
SHORT = 12
"""Letters; "ja hoor" is everybody's, so a shorter message only counts as a copy of one that was
written for the same intent and is not one of a few words everyone uses."""


def plain(text: str) -> str:
    """Give a text without case, accents and punctuation."""
    return " ".join(word for word in folded(text).split() if word.isalnum())


def copies(held_out: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each held-out text that stands in ``known``, exactly or nearly, with its original."""
    examples = sorted({plain(text) for text in known} - {""})
    seen = set(examples)
    for text in held_out:
        wanted = plain(text)
        if wanted in seen:
            yield text, wanted
        elif len(wanted) >= SHORT:
            near = process.extractOne(wanted, examples, scorer=fuzz.ratio, score_cutoff=NEAR)
            if near:
                yield text, near[0]
