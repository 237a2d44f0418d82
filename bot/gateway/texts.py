"""What the gateway itself says to people, in Dutch, apart from what Rasa answers.

Only what must also be said when Rasa is not there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.conversations.records import Choice, NewEvent

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

GREETING = (
    "Hoi! Ik ben de digitale assistent van de Gouden Poort. Je praat dus met een computer. "
    "Ik help je kijken welk werk in techniek, bouw en energie bij je past, welke opleiding "
    "daarbij hoort en welk geld er is. Wil je liever een mens? Zeg dat gerust, op elk moment. "
    "Ik bewaar dit gesprek, zodat je later verder kunt. Weg ermee? "
    "Typ: verwijder mijn gegevens. Waar kan ik je mee helpen?"
)
UNREACHABLE = (
    "De assistent is even niet bereikbaar. Je bericht is bewaard; "
    "je krijgt antwoord zodra hij terug is. Liever nu een mens? Dat kan ook."
)
GIVEN_UP = (
    "Het is niet gelukt om je bericht te beantwoorden: de assistent is al een tijd niet "
    "bereikbaar. Je bericht is bewaard. Probeer het later nog een keer."
)
NO_ANSWER = (
    "Sorry, hier heb ik geen antwoord op kunnen maken. Kun je het anders zeggen? "
    "Of typ: ik wil een mens spreken."
)
PASSED_ON = "Je vraag staat klaar voor een medewerker."
ERASED = "Je gegevens worden nu verwijderd."
ENDED = (
    "Je hebt dit gesprek afgesloten. Je kunt het nog teruglezen. "
    "Heb je een nieuwe vraag? Begin dan een nieuw gesprek."
)
CLOSED = "Dit gesprek is afgesloten. Begin een nieuw gesprek als je nog iets wilt vragen."
FULL = "Dit gesprek is te lang geworden. Begin een nieuw gesprek; dit kun je nog teruglezen."
STILL_BUSY = "Ik ben nog bezig met je vorige berichten. Wacht even tot je antwoord hebt."
TOO_FAST = "Dit gaat te snel. Wacht even en probeer het opnieuw."
TOO_MANY_HERE = (
    "Vanaf jouw netwerk praten nu heel veel mensen met ons. Wacht even en probeer het opnieuw."
)
TOO_MANY_NOW = "Het is nu heel druk. Wacht even en probeer het opnieuw."
TOO_MANY_TABS = "Dit gesprek staat al in heel veel vensters open. Sluit er een paar."
TO_WEB = "Het gesprek gaat verder op de website."
NO_TELEGRAM = "Verdergaan in Telegram kan hier niet."
LINK_ENDED = "Deze link werkt niet meer. Hij werkt één keer, en een kwartier lang."
NOTHING_TO_READ = "Ik zie geen woorden in je bericht. Kun je je vraag in gewone woorden typen?"


def greeting(domain_file: Path) -> NewEvent:
    """The first event of a conversation: the domain's ``utter_welcome``, or our own text.

    Anything unreadable about the domain falls back to the own text: greeting must never fail.
    """
    try:
        with domain_file.open("rb") as stream:
            # safe_load in C: ten times as fast on a file of this size
            loaded = yaml.load(stream, Loader=_LOADER)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError):
        loaded = None
    return _welcome(loaded) or NewEvent("assistant", "text", GREETING)


def _welcome(domain: Any) -> NewEvent | None:
    try:
        response = domain["responses"]["utter_welcome"][0]
        text = str(response["text"]).strip()
        buttons = tuple(
            Choice(title=str(b["title"]), payload=str(b["payload"]))
            for b in response.get("buttons") or ()
        )
    except (KeyError, IndexError, TypeError, AttributeError):
        return None
    if not text:
        return None
    return NewEvent("assistant", "choices" if buttons else "text", text, choices=buttons)
