"""Every name in the catalogue is recognised as people write it; ordinary words are left alone."""

from __future__ import annotations

import pytest

from bot.catalogue.files import read_files
from bot.nlu.guard import BY_NAME, judge
from bot.nlu.named import MIN_GLUED
from bot.nlu.reader import FactReader
from bot.nlu.text import folded
from tests.unit.nlu.conftest import DATA

PROGRAMMES = list(read_files(DATA).records["programmes"].values())
WRITTEN = [(p.id, name) for p in PROGRAMMES for name in (p.name, *p.aliases)]


def named(reader: FactReader, text: str) -> list[str]:
    return [str(f.value) for f in reader.read(text) if f.kind == "programme"]


@pytest.mark.parametrize(("programme", "name"), WRITTEN, ids=[n for _, n in WRITTEN])
def test_every_name_and_alias_is_read(reader: FactReader, programme: str, name: str) -> None:
    for text in (name, f"wat is {name.lower()}", f"hoi, bestaat {name} nog?"):
        assert programme in named(reader, text), text


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda p: p.id)
def test_every_name_is_asked_about(reader: FactReader, programme: object) -> None:
    text = f"wat is {programme.name}?"  # type: ignore[attr-defined]
    for intent in ("answer", "nlu_fallback", "ask_subsidies_money", "out_of_scope", None):
        verdict = judge(text, intent, reader.read(text))
        assert verdict is not None and verdict.intent == BY_NAME, intent


LONG = [
    p
    for p in PROGRAMMES
    if not p.everyday
    and p.kind != "portal"
    and len(folded(p.name).replace(" ", "")) >= MIN_GLUED + 2
]


@pytest.mark.parametrize("programme", LONG, ids=lambda p: p.id)
def test_a_letter_too_few_is_forgiven_in_a_long_name(reader: FactReader, programme: object) -> None:
    words = [w for w in folded(programme.name).split() if w.isalnum()]  # type: ignore[attr-defined]
    at = max(range(len(words)), key=lambda i: len(words[i]))
    words[at] = words[at][:2] + words[at][3:]
    assert programme.id in named(reader, f"wat is {' '.join(words)}")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("wat is de goudenpoort", "gouden-poort"),
        ("bestaat techniekpct nog", "techniekpact"),
        ("techniek pact, is dat er nog", "techniekpact"),
        ("uneto vni", "techniek-nederland"),
        ("wat doet de sbb eigenlijk", "sbb"),
        ("uwv wat is dat", "uwv"),
        ("ik snap niet wat een o&o fonds is", "oo-fondsen"),
        ("10 jarige werk en ontwikkel garantie", "werk-en-ontwikkelgarantie"),
        ("is er een bedrijfschool in de buurt van zwolle", "bedrijfsscholen"),
        ("waar zit een techniekcentrum bij mij in de buurt", "techniekcentra"),
        ("smart makers academie", "smart-makers-academy"),
    ],
)
def test_as_people_write_it(reader: FactReader, text: str, programme: str) -> None:
    assert programme in named(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "ik ben statushouder",
        "ik verdien niet genoeg",
        "ik heb een ww uitkering van uwv",
        "mijn man zit bij het uwv",
        "dat is een mooi wapen",
        "ik heb evc gedaan bij mijn baas",
        "ik doe mbo 4",
        "ik woon in techniekwijk",
        "is er werk in de techniek in nederland",
        "ik zoek iets voor de lange termijn",
        "de bouw trekt me wel",
        "via de gemeente en het werkcentrum kwam ik hier",
        "wat is het verschil tussen uwv en de gemeente",
        "40 uur is goed",
        "wat is het adres van het werkcentrum",
        "wat zijn de mogelijkheden voor statushouders",
    ],
)
def test_ordinary_words_are_no_names(reader: FactReader, text: str) -> None:
    assert named(reader, text) == []


def test_a_place_beside_a_name_is_still_a_place(reader: FactReader) -> None:
    facts = {f.kind: f.value for f in reader.read("techniekcentrum in de buurt van Dordrecht")}
    assert facts == {"programme": "techniekcentra", "place": "GM0505"}


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("ik ben lasser en werk bij techport", "answer", None),
        ("statushouder", "answer", None),
        ("techport", "answer", BY_NAME),
        ("werkcentrum", "ask_regional_contact", None),
        ("instructeur op een bedrijfsschool worden", "ask_become_teacher_hybrid", None),
        ("wat kan de gouden poort voor mijn bedrijf doen", "ask_employer_help", None),
        ("wat is mkb-nederland", "ask_employer_help", BY_NAME),
        ("ik haat het techniekpact, wat een rotsite", "abuse_insult", None),
        ("ik wil een mens spreken over het techniekpact", "ask_human_advisor", "ask_human_advisor"),
        ("what is this please, the techniekpact", "out_of_scope", "non_dutch_language"),
    ],
)
def test_what_a_named_message_is(
    reader: FactReader, text: str, intent: str, expected: str | None
) -> None:
    verdict = judge(text, intent, reader.read(text))
    assert (verdict.intent if verdict else None) == expected
