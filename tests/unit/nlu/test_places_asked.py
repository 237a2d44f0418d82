"""Answers to "waar woon je" that are more, or other, than a name."""

from __future__ import annotations

import pytest

from bot.nlu.guard import judge
from bot.nlu.reader import FactReader


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("assen of daar in de buurt", "GM0106"),
        ("of daaromtrent goes", "GM0664"),
        ("postcode vijf zes een een", "GM0772"),
        ("ik woon op postcode acht twee drie twee", "GM0995"),
    ],
)
def test_place_asked(reader: FactReader, text: str, code: str) -> None:
    assert [f.value for f in reader.read(text, "place") if f.kind == "place"] == [code]


def test_few_spoken_numbers_are_no_postcode(reader: FactReader) -> None:
    assert not [f for f in reader.read("een of twee", "place") if f.kind == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "ik maak er een einde aan, aan alles",
        "ik maak er een eind aan, aan dit leven bedoel ik",
        "vanavond maak ik er een eind aan, aan mijn werk en aan mijn leven",
        "ik maak er een eind aan, aan mijn werk en aan alles",
        "ik maak er een eind aan, dat kantoor heeft me kapotgemaakt",
        "ik maak er een einde aan want van het werk kan ik niet meer leven",
        "dat leven, nee dank u",
        "als ober ben ik helemaal op, ik wil niet meer leven",
    ],
)
def test_an_end_to_more_than_work_is_distress(text: str) -> None:
    verdict = judge(text, "answer", (), {"answer": 1.0}, "refusals")
    assert verdict is not None
    assert verdict.intent == "crisis_distress"


@pytest.mark.parametrize(
    "text",
    [
        "ik maak er een einde aan, aan die eeuwige ploegendienst bedoel ik",
        "de zorg is een oorlog, als verpleegkundige ben ik helemaal op",
    ],
)
def test_an_end_to_work_alone_is_none(text: str) -> None:
    guess = {"crisis_distress": 0.9, "answer": 0.05}
    verdict = judge(text, "crisis_distress", (), guess, "refusals")
    assert verdict is not None
    assert verdict.intent != "crisis_distress"


@pytest.mark.parametrize("text", ["als mens ben ik helemaal op", "als moeder ben ik op"])
def test_worn_out_as_a_person_stays_distress(text: str) -> None:
    guess = {"crisis_distress": 0.9, "answer": 0.05}
    assert judge(text, "crisis_distress", (), guess) is None


def test_face_to_face_is_a_wish_for_a_person() -> None:
    verdict = judge("liever onder vier ogen met een adviseur", "nlu_fallback", ())
    assert verdict is not None
    assert verdict.intent == "ask_human_advisor"
