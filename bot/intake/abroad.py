"""Whether somebody who lives abroad first needs a permit to work here.  Pure."""

from __future__ import annotations

import re

from bot.nlu.text import folded

PERMIT_QUESTION = "ask_work_permit_foreign_worker"

# EU and EEA members, Switzerland, and the other parts of the Kingdom: what is said about permits
# is not for people from there.
_NO_PERMIT = frozenset(
    folded(name)
    for name in (
        "België", "Belgie", "Vlaanderen", "Bulgarije", "Cyprus", "Denemarken", "Duitsland",
        "Estland", "Finland", "Frankrijk", "Griekenland", "Hongarije", "Ierland", "IJsland",
        "Italië", "Kroatië", "Letland", "Liechtenstein", "Litouwen", "Luxemburg", "Malta",
        "Noorwegen", "Oostenrijk", "Polen", "Portugal", "Roemenië", "Slovenië", "Slowakije",
        "Spanje", "Tsjechië", "Zweden", "Zwitserland", "Aruba", "Bonaire", "Curaçao", "Saba",
        "Sint Eustatius", "Sint Maarten", "Europa", "EU",
    )
)  # fmt: skip


_AT_HOME = re.compile(r"(?:^|\b(?:ik|en|nu|we|wij) )(?:woon|wonen|zit|leef|verblijf)\b")


def lives_here(text: str, place_status: str | None) -> bool:
    """Tell whether somebody says to live at a place that was found, which is in the country."""
    return place_status == "found" and _AT_HOME.search(folded(text)) is not None


def needs_permit(intent: str, text: str) -> bool:
    """Tell whether somebody who said to live abroad asks about coming here with a permit."""
    said = f" {folded(text)} "
    outside = "buiten de eu" in said or "buiten europa" in said
    free = any(f" {name} " in said for name in _NO_PERMIT)
    return intent == PERMIT_QUESTION and (outside or not free)
