"""Welcoming somebody back after a pause: where they were, and what goes on now.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advice.dutch import join

DAY = 24 * 3600  # seconds
WEEK = 7 * DAY

_ABOUT = {
    "goal": "wat je wilt uitzoeken",
    "situation": "je situatie",
    "experience": "je werk tot nu toe",
    "education": "je opleiding",
    "interests": "wat je leuk vindt",
    "work_style": "hoe je wilt werken",
    "refusals": "wat je niet wilt",
    "place": "waar je woont",
    "language": "je Nederlands",
    "hours": "hoeveel je wilt werken",
    "income_needed": "inkomen tijdens het leren",
    "summary_ok": "je samenvatting",
    "handover_consent": "je aanvraag voor een mens",
    "handover_contact": "hoe een adviseur je kan bereiken",
    "handover_place": "waar je woont",
    "handover_way": "hoe je een adviseur wilt spreken",
    "handover_time": "wanneer je gebeld wilt worden",
}


def welcome_back(
    away_seconds: int | None, pending: str | None, told: Sequence[str], shown: Sequence[str]
) -> str:
    """Give what to say first after a pause; "" when it was shorter than a day.

    ``pending`` is the id of the question that is out, ``told`` the values of the summary and
    ``shown`` the titles of the suggestions.  After a week more is repeated, because more is lost.
    """
    if away_seconds is None or away_seconds < DAY:
        return ""
    long = away_seconds >= WEEK
    parts = ["Welkom terug, dat is even geleden." if long else "Welkom terug."]
    if long and told:
        parts.append(f"Je vertelde toen: {join(list(told)[:4])}.")
    if pending in _ABOUT:
        parts.append(f"We waren bij de vraag over {_ABOUT[pending]}.")
    elif shown:
        parts.append(f"We keken naar {join([t.lower() for t in shown])}.")
    elif told and not long:
        parts.append("Wat je vertelde, weet ik nog.")
    if long and shown:
        parts.append("Regelingen kunnen veranderd zijn, dus daar kijk ik opnieuw naar.")
    return " ".join(parts)
