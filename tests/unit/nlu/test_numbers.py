from __future__ import annotations

import pytest

from bot.nlu.hours import read_hours
from bot.nlu.numbers import bare_number, number, read_age
from bot.nlu.statements import read_contact, read_income
from bot.nlu.text import folded


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("32 uur", [32]),
        ("32 u per week", [32]),
        ("3-4 dagen", [28]),
        ("36 uur", [36]),
        ("vier dagen in de week", [32]),
        ("zo'n achtentwintig uur", [28]),
        ("full-time", [40]),
        ("liever niet fulltime", [24]),
        ("part time", [24]),
        ("24/32 uur", [32]),
        ("16 à 20 uur", [18]),
        ("5 dagen", [40]),
        ("deeltijd opleiding", []),
        ("8 uur per dag", []),
        ("vanaf 9 uur", []),
        ("24 uur per dag", []),
        ("over 3 dagen", []),
        ("100 uur", []),
        ("1 uur reizen", []),
        ("een dag", []),
        ("7 dagen", []),
        ("0 uren contract", []),
        ("tot 17 uur", [17]),
        ("contract voor 28 uur", [28]),
        ("banen voor 24 uur in de week", [24]),
        ("32 uur contract", [32]),
        ("voor 8 uur beginnen", []),
        ("rond 20 uur thuis zijn", []),
        ("vier dagen van negen uur", [36]),
        ("4 x 8", [32]),
        ("0,8 fte", [32]),
        ("een dag of drie", [24]),
        ("3,5 dag", [28]),
        ("drie lange dagen van tien uur", [30]),
        ("drie en een halve dag", [28]),
        ("drie dagen werken en twee dagen op de kleinkinderen passen", [24]),
        ("vier dagen, een dag thuis", [32]),
        ("nee 28 uur niet 38", [28, 38]),
        ("ik ben 38 en wil 28 uur", [28]),
        ("in deeltijd op de avondschool", []),
        ("een paar dagen op school lesgeven", [24]),
    ],
)
def test_hours(text: str, hours: list[int]) -> None:
    assert [q.value for q in read_hours(folded(text))] == hours


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("ik ben 45", [45]),
        ("ben 45 jaar", [45]),
        ("ik ben bijna vijftig", [50]),
        ("ik ben al 58", [58]),
        ("45 jaar oud", [45]),
        ("als 50-plusser", [50]),
        ("50+", [50]),
        ("dochter van 17", []),
        ("zoontje van 4", []),
        ("ik heb 2 kinderen van 14 en 16", []),
        ("20 jaar ervaring", []),
        ("al 45 jaar timmerman", []),
        ("ik ben 25 jaar kok geweest", []),
        ("ik ben 20 jaar werkzaam in de zorg", []),
        ("10 jaar geleden", []),
        ("ik ben 5 dagen vrij", []),
        ("ik woon op nummer 45", []),
        ("leeftijd: 33", [33]),
        ("ik word 60", [60]),
        ("vrouw, 45 jaar, zorg", [45]),
        ("ik ben 150", []),
        ("man 52", [52]),
    ],
)
def test_age(text: str, ages: list[int]) -> None:
    assert [q.value for q in read_age(folded(text))] == ages


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("32", 32),
        ("een stuk of dertig", 30),
        ("32 of 36", None),
        ("geen idee", None),
        ("45 jaar", 45),
    ],
)
def test_bare_number(text: str, value: int | None) -> None:
    assert bare_number(folded(text)) == value


def test_number_refuses_other_words() -> None:
    assert number("vijfendertig") == 35
    with pytest.raises(ValueError, match="not a number"):
        number("veel")


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("ik moet wel geld verdienen", True),
        ("ik heb een hypotheek", True),
        ("ik moet de huur kunnen betalen", True),
        ("kan niet zonder salaris", True),
        ("ik ben kostwinner", True),
        ("er moet brood op de plank", True),
        ("loon is belangrijk", True),
        ("met behoud van salaris", True),
        ("zonder inkomen kan ik niet", True),
        ("inkomen is niet belangrijk", False),
        ("geld doet er niet toe", False),
        ("ik hoef niet te verdienen", False),
        ("mijn man verdient genoeg", False),
        ("onbetaald is prima", False),
        ("ik kan best zonder loon", False),
        ("salaris maakt niet uit", False),
        ("mijn vrouw verdient prima", False),
        ("we redden ons van zijn loon", False),
        ("ik leef van mijn spaargeld", None),
        ("er is alleen mijn salaris", True),
        ("ik moet minstens tweeduizend netto hebben", True),
        ("ik red het een jaar zonder", False),
        ("ik heb nog een potje", False),
        ("ik heb geen potje", None),
        ("ik red het niet zonder", None),
        ("mijn vrouw werkt ook onregelmatig", None),
        ("zonder salaris ga ik failliet", True),
        ("ik zei dat ik geen inkomen nodig had maar dat is wel zo", True),
        ("wat verdient een lasser", None),
        ("ik wil iets leuks", None),
        ("hoeveel geld krijg ik", None),
    ],
)
def test_income(text: str, needed: bool | None) -> None:
    found = read_income(folded(text))
    assert (found[0] if found else None) is needed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("bel 06 12 34 56 78", ["+31612345678"]),
        ("+31 6 12345678", ["+31612345678"]),
        ("0031612345678", ["+31612345678"]),
        ("074-2501234", ["+31742501234"]),
        ("+49 151 23456789", ["+4915123456789"]),
        ("jan.jansen@bedrijf.nl.", ["jan.jansen@bedrijf.nl"]),
        ("123456782", []),
        ("mijn bsn is 012345678", []),
        ("2025-01-01", []),
        ("0123", []),
        ("+31 (0)6 12345678", ["+31612345678"]),
    ],
)
def test_contact(text: str, values: list[str]) -> None:
    assert [v for v, _, _ in read_contact(text)] == values
