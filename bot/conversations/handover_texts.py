"""What a visitor is told about people: who joins, who leaves, and what was promised.  Dutch, B1."""

from __future__ import annotations

from bot.conversations.records import Choice, NewEvent

ROLES = {
    "adviseur": "adviseur",
    "coordinator": "coördinator",
    "beheerder": "beheerder",
}
"""How a role is said."""

RATING = "balie:rating:"
"""Prefix of the payload of a choice that rates a conversation; the gateway handles it itself."""


def joined(name: str, role: str) -> NewEvent:
    """A person has the conversation now."""
    return NewEvent(
        "system",
        "status",
        f"Je praat nu met een medewerker: {name}, {ROLES.get(role, role)}. "
        "De digitale assistent is even stil.",
        status="person_joined",
        advisor={"name": name, "role": ROLES.get(role, role)},
    )


def taken_over(old: str, name: str, role: str) -> NewEvent:
    """A colleague has it now."""
    return NewEvent(
        "system",
        "status",
        f"{old} heeft je gesprek overgedragen. Je praat nu met {name}, {ROLES.get(role, role)}.",
        status="person_joined",
        advisor={"name": name, "role": ROLES.get(role, role)},
    )


def given_back(name: str, internal: str) -> NewEvent:
    """The assistant goes on; ``internal`` is what it gets to know."""
    return NewEvent(
        "system",
        "status",
        f"{name} heeft het gesprek afgerond en teruggegeven. "
        "Je praat nu weer met de digitale assistent.",
        status="person_left",
        internal=internal,
    )


def finished(name: str) -> NewEvent:
    """The advisor closed the request; the assistant stays available."""
    return NewEvent(
        "system",
        "choices",
        f"{name} heeft het gesprek afgesloten. Heb je nog een vraag? Typ die gerust: je praat dan "
        "weer met de digitale assistent. Hoe tevreden ben je over dit contact?",
        choices=_ratings(),
        status="person_left",
    )


def callback_done(name: str) -> NewEvent:
    """A callback was made and closed."""
    return NewEvent(
        "system",
        "choices",
        f"{name} heeft je aanvraag afgerond. Hoe tevreden ben je over dit contact?",
        choices=_ratings(),
        status="rating",
    )


def rated() -> NewEvent:
    """The rating was received."""
    return NewEvent("system", "status", "Dank je wel. Je oordeel is bewaard.", status="rated")


def lost(name: str) -> NewEvent:
    """The advisor's connection is gone."""
    return NewEvent(
        "system",
        "status",
        f"De verbinding met {name} is weggevallen. Je vraag staat weer in de wachtrij, met alles "
        "wat je schreef. Je kunt hier intussen de digitale assistent iets vragen.",
        status="person_lost",
    )


def put_back(name: str) -> NewEvent:
    """The advisor put the request back in the queue."""
    return NewEvent(
        "system",
        "status",
        f"{name} kan je niet verder helpen. Je vraag staat weer in de wachtrij voor een collega. "
        "Je kunt hier intussen de digitale assistent iets vragen.",
        status="person_lost",
    )


def _ratings() -> tuple[Choice, ...]:
    words = ("Heel ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Heel tevreden")
    return tuple(Choice(word, f"{RATING}{n}") for n, word in enumerate(words, 1))
