"""What somebody who waits for a person is told meanwhile.  Dutch, B1, and true when it is said."""

from __future__ import annotations

from datetime import date, datetime

from bot.advice.dutch import format_date
from bot.conversations.availability import Availability
from bot.conversations.records import Choice, NewEvent
from bot.handover.hours import AMSTERDAM

OWN = "balie:"
"""Prefix of payloads that the gateway handles itself, also when the assistant cannot be reached."""
REVOKE = f"{OWN}revoke"
WAIT = f"{OWN}wait"

OTHER_WAY = (
    Choice("Bel of mail mij liever", '/ask_human_advisor{"wish": "callback"}'),
    Choice("Ik wacht hier", WAIT),
    Choice("Trek mijn aanvraag in", REVOKE),
)
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def place_in_queue(
    now_there: Availability, position: int, minutes: int | None, today: date
) -> NewEvent:
    """Where somebody stands: the place, and the time to expect when that is known."""
    queue = {
        "position": position,
        "expected_minutes": minutes,
        "open_now": now_there.open_now,
        "staffed": now_there.staffed,
        "opens_at": now_there.opens_at.isoformat() if now_there.opens_at else None,
    }
    if now_there.opens_at is not None:
        text = (
            f"De balie is nu dicht. {when(now_there.opens_at, today).capitalize()} gaat de balie "
            "weer open. Je vraag staat klaar voor een adviseur. "
            "Je kunt hier intussen gewoon verder praten."
        )
        return NewEvent("system", "choices", text, OTHER_WAY, status="queue", queue=queue)
    if not now_there.staffed:
        text = (
            "Er is nu geen adviseur aanwezig. Je vraag staat klaar en we laten het weten zodra er "
            "iemand is. Je kunt hier intussen gewoon verder praten."
        )
        return NewEvent("system", "choices", text, OTHER_WAY, status="queue", queue=queue)
    place = (
        "Je bent nu als eerste aan de beurt."
        if position == 1
        else f"Je bent nummer {position} in de wachtrij."
    )
    time = (
        f"De verwachte wachttijd is ongeveer {minutes} minuten."
        if minutes is not None
        else "Hoe lang het duurt, weten we niet precies."
    )
    return NewEvent("system", "status", f"{place} {time}", status="queue", queue=queue)


def nobody_came() -> NewEvent:
    """Nobody took the request in time: said, with what can be done next."""
    return NewEvent(
        "system",
        "choices",
        "Het spijt ons: er is nog geen adviseur vrij. Je vraag blijft bij de balie staan. "
        "Wat wil je?",
        OTHER_WAY,
        status="handover_failed",
    )


def promise_broken(coordinator_told: bool) -> NewEvent:
    """The promised day has passed."""
    told = " De coördinator van de regio is gewaarschuwd." if coordinator_told else ""
    return NewEvent(
        "system",
        "choices",
        "Het is niet gelukt om je binnen één werkdag te antwoorden. Dat spijt ons. Je aanvraag "
        f"staat nu bovenaan bij de balie.{told}",
        OTHER_WAY,
        status="promise_broken",
    )


def when(moment: datetime, today: date) -> str:
    """A moment as people say it: "morgen om 9.00 uur", "maandag 23 november om 9.00 uur"."""
    local = moment.astimezone(AMSTERDAM)
    clock = f"om {local.hour}.{local.minute:02d} uur"
    days = (local.date() - today).days
    if days in (0, 1):
        return f"{('vandaag', 'morgen')[days]} {clock}"
    day, month, _year = format_date(local.date()).split()
    return f"{_DAYS[local.weekday()]} {day} {month} {clock}"
