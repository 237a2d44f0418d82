"""Whether somebody who lives abroad first needs a permit to work here.  Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.nlu.text import folded

PERMIT_QUESTION = "ask_work_permit_foreign_worker"

# EU and EEA members and Switzerland: whoever has their passport may work here.
_FREE = frozenset(
    folded(name)
    for name in (
        "België", "Belgie", "Vlaanderen", "Bulgarije", "Cyprus", "Denemarken", "Duitsland",
        "Estland", "Finland", "Frankrijk", "Griekenland", "Hongarije", "Ierland", "IJsland",
        "Italië", "Kroatië", "Letland", "Liechtenstein", "Litouwen", "Luxemburg", "Malta",
        "Noorwegen", "Oostenrijk", "Polen", "Portugal", "Roemenië", "Slovenië", "Slowakije",
        "Spanje", "Tsjechië", "Zweden", "Zwitserland", "Europa", "EU",
    )
)  # fmt: skip
# The other parts of the Kingdom: what is said about permits is not for people from there either.
_KINGDOM = frozenset(
    folded(name)
    for name in ("Aruba", "Bonaire", "Curaçao", "Saba", "Sint Eustatius", "Sint Maarten")
)

_FREE_PEOPLE = (
    "pool|poolse|duitser|duitse|belg|belgische|roemeen|roemeense|bulgaar|bulgaarse|hongaar"
    "|hongaarse|spanjaard|spaanse|italiaan|italiaanse|portugees|portugese|griek|griekse|fransman"
    "|francaise|litouwer|litouwse|letse|slowaak|slowaakse|sloveen|sloveense|tsjech|tsjechische"
    "|kroaat|kroatische|deen|deense|zweed|zweedse|oostenrijker|oostenrijkse|ier|ierse"
)
_I_AM = re.compile(rf"\b(?:ben|zijn|als) (?:een )?(?:{_FREE_PEOPLE})\b")
_OUTSIDE = re.compile(
    r"\b(?:buiten|geen|niet|non|zonder) (?:de |een )?(?:eu|europa|europees|europese)\b"
)
_AT_HOME = re.compile(r"(?:^|\b(?:ik|en|nu|we|wij) )(?:woon|wonen|zit|leef|verblijf)\b")


def lives_here(text: str, place_status: str | None) -> bool:
    """Tell whether somebody says to live at a place that was found, which is in the country."""
    return place_status == "found" and _AT_HOME.search(folded(text)) is not None


def moves_freely(text: str, countries: Collection[str] = ()) -> bool:
    """Tell whether somebody says to be from the EU, the EEA or Switzerland.

    ``countries`` are those in which the towns of the text lie ("Gdansk" -> Polen).
    """
    plain = folded(text)
    if _OUTSIDE.search(plain):
        return False
    return _names(_FREE, plain, countries) or _I_AM.search(plain) is not None


def needs_permit(intent: str, text: str, countries: Collection[str] = ()) -> bool:
    """Tell whether somebody who said to live abroad asks about coming here with a permit."""
    if intent != PERMIT_QUESTION or moves_freely(text, countries):
        return False
    plain = folded(text)
    return _OUTSIDE.search(plain) is not None or not _names(_KINGDOM, plain, countries)


def _names(lands: Collection[str], plain: str, countries: Collection[str]) -> bool:
    return any(f" {land} " in f" {plain} " for land in lands) or any(
        folded(country) in lands for country in countries
    )
