"""The wish for a person, whatever its order, and what only sounds like it."""

from __future__ import annotations

import pytest

from bot.nlu.asks import wants_person
from bot.nlu.beside_person import beside_person
from bot.nlu.guard import Verdict, judge
from bot.nlu.text import folded
from bot.nlu.wished_person import wishes_person

WISHES = [
    "kan er iemand mij opbellen, ik zit niet graag achter dat scherm",
    "graag teruggebeld worden na 18.00u",
    "wil je me terugbellen 06 87654321 (na 5 en)",
    "terugbellen svp, groet mw de wit",
    "kenne jullie mij effe belle",
    "mij bellen graag",
    "Mag ik hier met een loopbaanadviseur over in gesprek?",
    "mag ik hier niet met een coach over praten",
    "ik wil iemant spreke over werk",
    "kan k ff bellen met iemand",
    "ik wil met een advieseur praten over omscholen",
    "zulke dingen zeg ik alleen tegen een mens",
    "zoiets vertel ik niet aan een machine, wel aan een echt persoon",
    "ik wil dat aan een mens uitleggen",
    "met wie kan ik hier over praten",
    "wie kan ik bellen voor hulp hierbij",
    "zit er ook een echte collega van je ergens",
    "deze vraag is te moeilijk. Is er iemand die mij kan helpen invullen",
    "snap er niks van, wie kan mij helpen",
    "ik heb hulp nodig van een mens hiermee",
    "mijn oren doen het beter dan mijn ogen, dus bellen zou fijn zijn",
    "wat is dat, kan een collega van je dat uitleggen",
    "kan jij mij iemand geven die het weet",
    "bel svp terug op 06-11122233",
    "ik kan moeilijk lezen, kunt u bellen",
    "ik durf dat hier niet te zeggen maar wel tegen iemand persoonlijk",
    "kunnen we dit in een gesprek doen",
    "ik snap er geen bal van heb je geen collega die t uit kan leggen",
    "wie van jullie kan ik even aan de lijn krijgen",
    "doe mij een belletje op 06 12 34 56 78",
    "Mijn Nederlands slecht, ik wil praten met vrouw of man die helpt",
]
NO_WISHES = [
    "ik wil werk waar ik met mensen kan praten",
    "ik kan goed met iemand praten",
    "ik wil graag iemand helpen",
    "iemand helpen geeft me voldoening",
    "ik zit de hele dag te bellen met klanten",
    "ik wil niet de hele dag mensen terugbellen",
    "ik heb als adviseur bij een bank gewerkt en veel gebeld",
    "liever met een collega samen dan alleen",
    "ik heb het liefst iemand naast me die me helpt op het werk",
    "wij zoeken iemand die kan lassen",
    "we zoeken iemand die leerlingen kan helpen in ons bedrijf",
    "kan ik loopbaanadviseur worden zonder diploma",
    "met wie werk je als elektricien samen",
    "kan iemand mij aan werk helpen als lasser",
    "wie kan mij vertellen wat een lasser verdient",
    "mag ik als asielzoeker met iemand meewerken",
    "kan ik praten met een vrouw die dit werk doet",
    "kunnen we het gesprek opnieuw doen",
    "niemand belt terug",
    "ik bel even met klanten",
    "is dit een mens",
    "praat ik nu met een mens",
    "ik wil niemand meer hoeven bellen, dus geen verkoop",
    "mijn man heeft werk, ik zoek iets voor drie dagen",
]


@pytest.mark.parametrize("text", WISHES)
@pytest.mark.parametrize("guess", ["answer", "nlu_fallback", "ask_help_what_can_you_do"])
def test_a_person_is_wished_for(text: str, guess: str) -> None:
    assert judge(text, guess, [], {}, "education") == Verdict("ask_human_advisor")


@pytest.mark.parametrize("text", NO_WISHES)
def test_no_person_is_wished_for(text: str) -> None:
    assert not wishes_person(folded(text))


def test_a_wish_is_found_far_into_a_message() -> None:
    story = "ik heb twintig jaar in de bouw gewerkt en nu wil mijn rug niet meer, " * 20
    assert wants_person(folded(story + "kan iemand mij bellen"))
    assert not wants_person(folded(story))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("liever geen telefoontje", "deny"),
        ("nee dank je, voorlopig geen gesprek", "deny"),
        ("nee ik wil het eerst zelf uitzoeken, geen adviseur", "deny"),
        ("ik hoef geen adviseur", "deny"),
        ("dank je, een gesprek is voor mij nog niet nodig", "deny"),
        ("een adviseur is nu niet bereikbaar zeker", None),
        ("liever niet bellen maar langskomen", None),
        ("ik ben nog niet teruggebeld", None),
        ("leest er straks een adviseur mee wat ik hier typ?", "ask_privacy_or_delete_data"),
        ("word mijn nummer verkocht aan bedrijven?", "ask_privacy_or_delete_data"),
        ("mag mijn nummer naar een adviseur", None),
        ("heb maandag al een afspraak met een adviseur dus ik stop, tot ziens", "goodbye"),
        ("ik heb nog geen afspraak met een adviseur", None),
        ("waar zit jullie kantoor in groningen", "ask_regional_contact"),
        ("niemand belt mij ooit terug, schandalig", "complaint_frustration"),
        ("nog ff niet, ik wil eerst nadenken voor ik een adviseur spreek", "deny"),
        ("deelt die adviseur mijn verhaal met het uwv?", "ask_privacy_or_delete_data"),
        ("ik spreek morgen al een adviseur dus dit hoeft niet meer, doei", "goodbye"),
        ("zoeken jullie nog adviseurs?", "looking_for_vacancy"),
        ("hebben jullie ook een adviseur voor mij?", None),
    ],
)
def test_what_stands_beside_it(text: str, meant: str | None) -> None:
    assert beside_person(folded(text)) == meant
    verdict = judge(text, "ask_human_advisor", [], {"ask_human_advisor": 0.9})
    assert (verdict or Verdict("ask_human_advisor")).intent == (meant or "ask_human_advisor")
