"""Taking back a request for a person, in plain words.  Pure.

Narrow patterns, because the request is gone at once; whoever says less plainly that no person is
needed any more is answered as before.
"""

from __future__ import annotations

from bot.nlu.sieve import Sieve

_REQUEST = r"(?:aanvraag|verzoek|terugbelverzoek|aanmelding voor een (?:mens|adviseur))"
_TAKES_BACK = tuple(
    Sieve(pattern)
    for pattern in (
        rf"\b(?:trek|haal)\b(?: \w+){{0,4}} {_REQUEST}\b(?: \w+){{0,3}} (?:in|weg|terug)\b",
        rf"\b{_REQUEST}\b(?: \w+){{0,4}} (?:intrekken|in te trekken|annuleren|stopzetten"
        r"|terugtrekken|afzeggen|cancelen|verwijderen|wissen)\b",
        rf"\b(?:annuleer|stop|cancel|verwijder|wis|schrap)\b(?: \w+){{0,3}} {_REQUEST}\b",
        r"\b(?:ik )?(?:hoef|wil)(?: ik)?(?: \w+){0,2} niet meer (?:\w+ )?(?:terug)?gebeld\b",
        r"\b(?:jullie hoeven|je hoeft|hoeft|hoeven) (?:me|mij) niet meer"
        r" (?:terug )?te (?:bellen|mailen)\b",
        r"\b(?:bel|mail) (?:me|mij) (?:toch )?(?:maar )?niet meer\b",
    )
)


def takes_request_back(plain: str) -> bool:
    """Tell whether a folded text takes back the request for a person that was made."""
    return any(p.search(plain) for p in _TAKES_BACK)
