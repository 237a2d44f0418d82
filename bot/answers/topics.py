"""Choosing the topic that answers a question."""

from __future__ import annotations

import re

from bot.catalogue.model import Catalogue, Topic

_WORD = re.compile(r"\w+", re.UNICODE)


def choose_topic(goal: str, text: str, catalogue: Catalogue) -> Topic | None:
    """Give the topic of ``goal`` whose keywords fit ``text`` best; else the goal's default.

    A keyword counts when it stands in the text at the start of a word ("kinderopvang" is found by
    "kinder").  The longest matching keywords win; ties go to the first by id, so the choice is
    stable.  None when the catalogue holds no topic for the goal.
    """
    lowered = f" {' '.join(_WORD.findall(text.lower()))} "
    best: Topic | None = None
    best_score = 0
    default: Topic | None = None
    for topic in sorted(catalogue.topics.values(), key=lambda t: t.id):
        if topic.goal != goal:
            continue
        if not topic.keywords and default is None:
            default = topic
        score = sum(len(k) for k in topic.keywords if f" {k.lower()}" in lowered)
        if score > best_score:
            best, best_score = topic, score
    return best or default
