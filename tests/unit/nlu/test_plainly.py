"""Statements that only sound like a question on a topic, and questions that are passed over."""

from __future__ import annotations

import pytest

from bot.nlu.plainly import comes_back, told_plainly
from bot.nlu.reader import FactReader
from bot.nlu.text import clean, fold

STATUS, LANGUAGE = "ask_newcomer_statushouder", "ask_language_level"
HELP, UNCLEAR = "ask_help_what_can_you_do", "nlu_fallback"
SKIP, COMPLAINT = "skip_or_dont_know", "complaint_frustration"


@pytest.mark.parametrize(
    ("text", "pending", "intent", "expected"),
    [
        # the field that all is about here says what somebody comes for
        ("hoi , iets met techniek graag", None, "looking_for_vacancy", "answer"),
        ("technisch werk", "goal", "looking_for_vacancy", "answer"),
        ("techniek", "situation", "looking_for_vacancy", None),
        ("vacatures techniek", None, "looking_for_vacancy", None),
        # what was asked is told
        ("sinds de zomer is mijn verblijfsstatus binnen", "situation", STATUS, "answer"),
        ("de ind zei ja, ik mag hier blijven", "situation", STATUS, "answer"),
        ("mag je als statushouder meteen beginnen", "situation", STATUS, None),
        ("ik wil graag weten of dat mag met status", "situation", STATUS, None),
        ("ik heb nu een verblijfsstatus", None, STATUS, None),
        ("lezen gaat prima, schrijven met fouten", "language", LANGUAGE, "answer"),
        ("verstaan wel, spreken moet ik nog oefenen", "language", LANGUAGE, "answer"),
        ("hoe goed moet mijn nederlands zijn", "language", LANGUAGE, None),
        ("ik zoek een cursus nederlands", "language", LANGUAGE, None),
        ("mijn nederlands is matig kan ik dan toch beginnen", "language", LANGUAGE, None),
        ("ik zou een nier afstaan voor zo'n plek", "interests", UNCLEAR, "answer"),
        # no name for it, or not understood and passed over
        ("geen idee, ik weet niet hoe jullie dat noemen", "education", UNCLEAR, SKIP),
        ("hoe ze dat vak hier noemen weet ik niet", "experience", UNCLEAR, SKIP),
        ("snap deze niet, doe maar een andere vraag", "hours", HELP, SKIP),
        ("ik snap deze vraag niet", "hours", HELP, None),
        ("ik snap de vraag niet, wat bedoel je?", "hours", HELP, None),
        ("ik weet niet welke opleiding ik moet kiezen", "education", UNCLEAR, None),
        ("ik weet niet hoe het heet maar ik heb vmbo", "education", "answer", None),
        ("kweet nie hoe ge da noemt", "experience", LANGUAGE, SKIP),
        ("dit woord begrijp ik niet, sla over", "hours", HELP, SKIP),
        ("ik weet niet hoe het heet maar ik leg vloeren", "experience", "answer", None),
        ("weet niet hoe dat heet", None, UNCLEAR, None),
        # a promise that was not kept
        ("er zou iemand bellen maar ik hoor niks", None, UNCLEAR, COMPLAINT),
        ("ik wacht al een maand op een reactie", None, "answer", COMPLAINT),
        ("gesolliciteerd bij tien bedrijven, nooit antwoord gekregen", None, "answer", None),
        ("kan ik ook niet gewoon teruggebeld worden?", None, UNCLEAR, None),
        # a full head
        ("kop zit vol, later ga ik weer verder", "hours", UNCLEAR, "goodbye"),
    ],
)
def test_what_is_told_and_not_asked(
    reader: FactReader, text: str, pending: str | None, intent: str, expected: str | None
) -> None:
    plain = fold(clean(text)).text
    assert told_plainly(plain, pending, intent, reader.read(text, pending)) == expected


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("mijn hoofd is gaar, morgen verder", True),
        ("mijn hoofd is op, morgen ben ik er niet meer", False),
        ("hoofd kapot, ik wil niet verder", False),
        ("stemmen in mijn hoofd, straks weer", False),
    ],
)
def test_who_comes_back_later_is_tired(text: str, yes: bool) -> None:
    assert comes_back(fold(clean(text)).text) is yes
