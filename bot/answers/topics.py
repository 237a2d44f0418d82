"""Choosing the topic that answers a question, and showing it."""

from __future__ import annotations

import re
from datetime import date

from bot.advice.status import status_on
from bot.answers.cards import Card, card
from bot.catalogue.model import Catalogue, Topic

_WORD = re.compile(r"\w+", re.UNICODE)


SURE_ELSEWHERE = 6
"""Characters of matching keywords with which a neighbour's topic beats this goal's default."""

_NEIGHBOURS = (
    {"ask_salary", "ask_subsidies_money", "ask_training_routes"},
    {
        "ask_evc_recognition",
        "ask_requirements_diploma",
        "ask_newcomer_statushouder",
        "ask_language_level",
        "ask_work_permit_foreign_worker",
    },
    {"ask_occupation_info", "ask_guarantee_job", "looking_for_vacancy", "ask_training_routes"},
)


def _are_close(goal: str, other: str) -> bool:
    return any(goal in group and other in group for group in _NEIGHBOURS)


def choose_topic(goal: str, text: str, catalogue: Catalogue) -> Topic | None:
    """Give the topic that answers ``text`` best, looking at ``goal`` first.

    A keyword counts when it stands in the text at the start of a word ("kinderopvang" is found by
    "kinder").  The longest matching keywords win; ties go to the first by id, so the choice is
    stable.  When no keyword of the goal fits, clear keywords of a neighbouring goal win over the
    goal's default: goals lie close together ("ga ik erop achteruit" is money and salary).  None
    when the catalogue holds nothing for the goal.
    """
    lowered = f" {' '.join(_WORD.findall(text.lower()))} "
    best: dict[bool, tuple[int, Topic]] = {}
    default: Topic | None = None
    for topic in sorted(catalogue.topics.values(), key=lambda t: t.id):
        own = topic.goal == goal
        if own and not topic.keywords:
            default = topic
        if not own and not _are_close(goal, topic.goal):
            continue
        score = sum(len(k) for k in topic.keywords if f" {k.lower()}" in lowered)
        if score > best.get(own, (0, topic))[0]:
            best[own] = (score, topic)
    if True in best:
        return best[True][1]
    if False in best and best[False][0] >= SURE_ELSEWHERE:
        return best[False][1]
    return default


def topic_card(topic: Topic, catalogue: Catalogue, day: date) -> Card:
    """Card of a topic; how the schemes it is about stand on ``day`` is said under the answer."""
    states = [status_on(catalogue.subsidies[s], day).text for s in topic.schemes]
    return card(topic.question, [topic.answer, *states], topic.provenance, f"topic:{topic.id}")
