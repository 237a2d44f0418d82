"""Whether a scheme is open on a given day, from its status, windows and the age of the facts.

Rules, in this order:

1. ``ended``, ``unknown`` and ``not_for_persons`` never become open, on any day.
2. A fact is used only while it is valid (``valid_from``, ``valid_until``, ``ended_on``).
3. Windows open and close by themselves, whatever ``open``/``closed`` was written down.
4. Anything but high certainty is ``likely_open`` at best, and so is a fact past ``verify_by``;
   :data:`STALE_LIMIT` after ``verify_by`` the fact is not trusted at all and becomes ``unknown``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.advice.dutch import format_date
from bot.catalogue.model import Subsidy

State = Literal[
    "open", "likely_open", "closed", "opens_later", "ended", "unknown", "not_for_persons"
]

STALE_LIMIT = timedelta(days=365)
"""How long after ``verify_by`` an open scheme may still be named, as "stand <date>"."""


@dataclass(frozen=True)
class EffectiveStatus:
    """What may be said of a scheme on a day. ``text`` is one plain Dutch sentence."""

    state: State
    text: str
    as_of: date
    stale: bool = False
    opens: date | None = None
    closes: date | None = None

    @property
    def usable(self) -> bool:
        """Whether it may be named as money for today."""
        return self.state in ("open", "likely_open")


def as_of_text(subsidy: Subsidy) -> str:
    """Give "stand 20 november 2026", the day the record was last checked."""
    return f"stand {format_date(subsidy.provenance.checked_on)}"


def where_to_check(subsidy: Subsidy) -> str:
    """Say who can tell for sure: where to apply, else the source, else an advisor."""
    where = subsidy.apply_at or subsidy.provenance.source
    if "eigen kennis" in where.lower():  # the record's own words for "no source was found"
        return "Vraag het na bij een adviseur."
    return f"Controleer bij: {where}."


def status_on(subsidy: Subsidy, day: date) -> EffectiveStatus:
    """Tell whether ``subsidy`` is open on ``day``."""
    p = subsidy.provenance
    name = subsidy.name
    if subsidy.status == "ended" or (subsidy.ended_on and day >= subsidy.ended_on):
        when = f" op {format_date(subsidy.ended_on)}" if subsidy.ended_on else ""
        return EffectiveStatus("ended", f"{name} is gestopt{when}.", p.checked_on)
    if subsidy.status == "not_for_persons":
        text = f"{name} is niet voor personen: dit kun je niet zelf aanvragen."
        return EffectiveStatus("not_for_persons", text, p.checked_on)
    if p.valid_from and day < p.valid_from:
        text = f"{name} begint op {format_date(p.valid_from)}."
        return EffectiveStatus("opens_later", text, p.checked_on, opens=p.valid_from)
    if p.valid_until and day > p.valid_until:
        text = f"{name} liep tot en met {format_date(p.valid_until)}."
        return EffectiveStatus("closed", text, p.checked_on)
    stale = p.verify_by is not None and day > p.verify_by
    gone = p.verify_by is not None and day > p.verify_by + STALE_LIMIT
    if subsidy.status == "unknown" or p.certainty == "unknown" or gone:
        return EffectiveStatus("unknown", _unsure(subsidy), p.checked_on, stale)
    return _by_window(subsidy, day, stale)


def _by_window(subsidy: Subsidy, day: date, stale: bool) -> EffectiveStatus:
    p, name = subsidy.provenance, subsidy.name
    written_open = subsidy.status in ("open", "likely_open")
    windows = [w for w in subsidy.windows if w.opens or (w.closes and written_open)]
    for w in windows:
        if (w.opens is None or w.opens <= day) and (w.closes is None or day <= w.closes):
            return _open(subsidy, stale, w.closes)
    if not windows and written_open:
        return _open(subsidy, stale, None)
    later = sorted(w.opens for w in windows if w.opens and w.opens > day)
    if later:
        text = (
            f"{name} is nu dicht en gaat open op {format_date(later[0])} ({as_of_text(subsidy)})."
        )
        return EffectiveStatus("opens_later", text, p.checked_on, stale, opens=later[0])
    closed = sorted(w.closes for w in subsidy.windows if w.closes and w.closes < day)
    if closed:
        text = (
            f"{name} is nu dicht: aanvragen kon tot en met {format_date(closed[-1])}. "
            f"Een nieuwe datum is nog niet bekend ({as_of_text(subsidy)})."
        )
    elif subsidy.status == "seasonal":
        text = (
            f"{name} gaat op vaste momenten open. Wanneer precies weet ik niet "
            f"({as_of_text(subsidy)}). {where_to_check(subsidy)}"
        )
    else:
        text = f"{name} is nu dicht ({as_of_text(subsidy)})."
    return EffectiveStatus("closed", text, p.checked_on, stale)


def _open(subsidy: Subsidy, stale: bool, closes: date | None) -> EffectiveStatus:
    p = subsidy.provenance
    until = f" Aanvragen kan tot en met {format_date(closes)}." if closes else ""
    if subsidy.status == "likely_open" or p.certainty != "high" or stale:
        text = (
            f"{subsidy.name} is waarschijnlijk open ({as_of_text(subsidy)}).{until} "
            f"{where_to_check(subsidy)}"
        )
        return EffectiveStatus("likely_open", text, p.checked_on, stale, closes=closes)
    text = f"{subsidy.name} is open ({as_of_text(subsidy)}).{until}"
    return EffectiveStatus("open", text, p.checked_on, closes=closes)


def _unsure(subsidy: Subsidy) -> str:
    return (
        f"Of {subsidy.name} nu open is, weet ik niet zeker ({as_of_text(subsidy)}). "
        f"{where_to_check(subsidy)}"
    )
