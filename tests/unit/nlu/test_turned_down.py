"""What is turned down with a few words behind it, not with a "geen" before it."""

from __future__ import annotations

import pytest

from bot.nlu.reader import FactReader
from bot.nlu.shape import is_statement
from bot.nlu.text import clean, fold


def refused(reader: FactReader, text: str, pending: str) -> set[str]:
    return {f"{f.kind}={f.value}" for f in reader.read(text, pending) if f.role == "refused"}


TURNED_DOWN = [
    ("'s nachts doorhalen? ik dacht het niet", "work_style=nacht"),
    ("Op een steiger staan? Mij niet bellen.", "work_style=hoogte"),
    ("hele dagen in de kou? laat maar", "work_style=buiten"),
    ("Naar een fabriek? Nee, productie is niets voor mij", "work_style=fabriek"),
    ("in ploegen draaien, bedankt maar nee bedankt", "work_style=ploegendienst"),
    ("de energie, nee dank u wel", "sector=energie"),
    ("zonnepanelen leggen, daar heb ik niks mee", "occupation=zonnepanelenmonteur"),
    ("buiten mag niet van mijn arts, binnen is goed", "work_style=buiten"),
    ("elke dag anderhalf uur onderweg, mij niet gezien", "work_style=reizen"),
    ("techniek wel, theorie nee dank je", "work_style=school"),
    ("van die steigers heb ik tabak", "work_style=hoogte"),
    ("van de klanten heb ik m'n buik vol", "work_style=klanten"),
    ("ben het weekendwerk zat", "work_style=weekend"),
    ("ik ben dat werken in het weekend zo zat", "work_style=weekend"),
    ("zat van nachtdiensten", "work_style=nacht"),
    ("ik wil van die ploegendiensten af", "work_style=ploegendienst"),
    ("ik wil verlost zijn van die nachten en weekenden", "work_style=nacht work_style=weekend"),
]


@pytest.mark.parametrize(("text", "expected"), TURNED_DOWN)
def test_turned_down(reader: FactReader, text: str, expected: str) -> None:
    assert refused(reader, text, "refusals") == set(expected.split())


@pytest.mark.parametrize(
    "text",
    [
        "Nachten? Prima.",
        "Op een steiger? Geen probleem.",
        "Buiten? Graag zelfs!",
        "buiten is goed",
        "nee dank u",
        "ik ben niks zat hoor, alles is goed",
    ],
)
def test_not_turned_down(reader: FactReader, text: str) -> None:
    assert refused(reader, text, "refusals") == set()


def test_a_dismissal_does_not_reach_a_story_before_it(reader: FactReader) -> None:
    read = reader.read("ik ben timmerman in de bouw, klanten, nee dank u", "experience")
    assert {(f.value, f.role) for f in read if f.role == "refused"} == {("klanten", "refused")}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("zondag moet ik voor mijn moeder zorgen", True),
        ("bij een bank? nee, daar hoor ik niet", True),
        ("moet ik zondag werken", False),
        ("bij een bank? kan dat?", False),
        ("nachten? nee. en wat verdient het", False),
    ],
)
def test_what_is_answered_at_once_or_opens_with_a_day_is_no_question(
    text: str, statement: bool
) -> None:
    assert is_statement(fold(clean(text)).text) is statement


ASKED_ALONE = [
    ("stratenmaken", "occupation=stratenmaker sector=infra"),
    ("de bouw", "sector=bouw"),
    ("ict", "interest=computers sector=hightech-ict"),
    ("chemische troep", "sector=procestechniek"),
    ("riolen en wegen", "sector=infra"),
    ("in de klas", "work_style=school"),
    ("de ene week vroeg en de andere week laat", "work_style=ploegendienst"),
    ("voor drie uur 's nachts gebeld worden", "work_style=nacht work_style=storingsdienst"),
    ("nooit daglicht zien", "work_style=binnen"),
    ("op m'n knieën zitten de hele dag", "work_style=zwaar"),
    ("naar een scherm turen", "work_style=kantoor"),
    ("slapen in een hotel doordeweeks", "work_style=reizen"),
    ("in kelders en putten kruipen", "work_style=kruipruimte"),
    ("netbeheer of zo lijkt me saai", "sector=energie"),
    ("nachten ik wil niet", "work_style=nacht"),
    ("van dat stilzitten, daar word ik knettergek van", "work_style=kantoor"),
    ("het rooster wisselt iedere twee weken", "work_style=ploegendienst"),
    ("van die fabrieken heb ik het helemaal gehad", "work_style=fabriek"),
    ("op mijn gat achter een computerscherm", "work_style=kantoor"),
    ("ik durf niet te rijden", "work_style=rijden"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED_ALONE)
def test_what_is_named_or_described_alone_is_refused_when_that_was_asked(
    reader: FactReader, text: str, expected: str
) -> None:
    assert refused(reader, text, "refusals") == set(expected.split())


@pytest.mark.parametrize(
    ("text", "pending"),
    [
        ("stratenmaken", "interests"),
        ("ik ben stratenmaker geweest in de bouw", "refusals"),
        ("metaal lijkt me juist mooi", "refusals"),
        ("boten misschien, of ict", "refusals"),
        ("om 6 uur vroeg of laat, mij best", "refusals"),
        ("gebeld worden in het weekend? geen probleem", "refusals"),
        ("een half uur rijden is prima", "refusals"),
        ("ik heb in een chemische fabriek gewerkt", "experience"),
        ("elektra vind ik leuk", "interests"),
        ("ik wil niet gebeld worden", "place"),
    ],
)
def test_what_is_liked_told_or_asked_elsewhere_is_not(
    reader: FactReader, text: str, pending: str
) -> None:
    assert refused(reader, text, pending) == set()


def test_work_that_somebody_is_done_with_was_their_work(reader: FactReader) -> None:
    read = reader.read("kapster geweest, daar was ik wel klaar mee", "experience")
    assert [(f.value, f.role) for f in read] == [("kapper", "stated")]


def test_what_is_liked_keeps_out_of_a_list_of_what_is_not(reader: FactReader) -> None:
    text = "lekker buiten, binnen zitten is niks voor mij"
    assert refused(reader, text, "work_style") == {"work_style=binnen"}
