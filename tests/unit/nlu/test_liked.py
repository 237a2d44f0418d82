"""What is liked in other words, what is only named to refuse it, and towns that are travelled to."""

# ruff: noqa: E501  (a table row is easier to read on one line)

from __future__ import annotations

import pytest

from bot.nlu.hours import read_hours
from bot.nlu.reader import FactReader

LIKED = [
    # (text, open question, interests that are stated)
    ("dingen die stuk zijn weer aan de praat krijgen", "interests", "repareren"),
    ("als iets het niet doet wil ik weten waarom", "interests", "uitzoeken"),
    ("uitvinden hoe iets in elkaar zit", "interests", "uitzoeken"),
    ("ik vind leuk auto maken en motor", "interests", "voertuigen"),
    ("ik prutst altijd aan mijn oude kever", "interests", "voertuigen"),
    ("jonge gasten het vak leren lijkt me mooi", "interests", "lesgeven"),
    ("ik zou graag mijn ervaring overdragen aan de jeugd", None, "lesgeven"),
    ("stekkers, lampen ophangen, stroomdingen doe ik graag", "interests", "elektra"),
    ("graag bezig met houd", "interests", "hout"),
    ("helpen oude mensen is mooi", "interests", "mensen"),
    ("ik wil werken met motor, heb rijbewijs", None, "voertuigen"),
    # the neighbours
    ("mijn auto is kapot, ik kan hem niet laten maken", None, ""),
    ("ik moest mijn fiets laten repareren", None, ""),
    ("ik wil zelf een vak leren", "interests", ""),
    ("ik wil weten hoe een omscholing werkt", None, ""),
    ("ik sleutel niet aan brommers", "situation", ""),
    ("voor de klas staan is niks voor mij", "interests", ""),
]


@pytest.mark.parametrize(("text", "pending", "expected"), LIKED)
def test_liked_in_other_words(
    reader: FactReader, text: str, pending: str | None, expected: str
) -> None:
    read = {
        f.value for f in reader.read(text, pending) if f.kind == "interest" and f.role == "stated"
    }
    assert read == set(expected.split())


DECLINED = [
    # (text, interests and occupations that are stated, conditions and sectors that are refused)
    ("de hele metaalsector hoef ik niet, lassen en zo", "", "maakindustrie"),
    ("metselen, voegen, al dat gedoe op de steiger zegt me niks", "", "hoogte"),
    ("bij lassen krijg ik last van mijn ogen dus dat niet", "", ""),
    ("niet in een garage, ik ben bang voor motoren", "", "mobiliteit"),
    ("het was altijd bloedheet in die keuken, daar wil ik niet heen", "", ""),
    # the neighbours
    ("ik wil met hout werken, niet met ijzer", "hout", ""),
    ("liever geen computers, wel iets met mijn handen", "maken", ""),
    ("ik werk graag met mijn handen, niet op kantoor", "maken", "kantoor"),
    ("buiten in de kou hoef ik niet, in de fabriek is prima", "", "buiten"),
]


@pytest.mark.parametrize(("text", "liked", "refused"), DECLINED)
def test_named_only_to_refuse_it(reader: FactReader, text: str, liked: str, refused: str) -> None:
    read = reader.read(text, "refusals")
    stated = {f.value for f in read if f.kind in ("interest", "occupation") and f.role == "stated"}
    out = {f.value for f in read if f.kind in ("work_style", "sector") and f.role == "refused"}
    assert (stated, out) == (set(liked.split()), set(refused.split()))


PLACES = [
    ("tiel, werk in nijmegen", "GM0281"),
    ("ben uit almelo en reis nu elke dag naar breda", "GM0141"),
    ("ik kom uit dortrecht en wil iets met metaal", "GM0505"),
    ("kapster in hilverzum maar ik wil iets anders", "GM0402"),
    ("wel vaak in huis geklust en ik maak graag dingen", ""),
    # the neighbours
    ("groningen, wil wel naar assen rijden voor werk", "GM0014 GM0106"),
    ("haarlem of amsterdam, maakt niet uit", "GM0392 GM0363"),
    ("ik wil ook wel naar breda", "GM0758"),
    ("kom uit marroko en zoek werk", ""),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_home_beside_where_somebody_travels_to(
    reader: FactReader, text: str, expected: str
) -> None:
    read = reader.read(text)
    assert {f.value for f in read if f.kind == "place" and f.role == "stated"} == set(
        expected.split()
    )


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("is de bbl altijd 4 dagen werken en 1 dag naar school ?", []),
        ("klopt het dat je bij bbl vier dagen werkt ?", []),
        ("hoe ziet een week eruit bij een leerbaan , 4 dagen werken en 1 dag les ?", []),
        ("ik wil 32 uur werken in een bbl , kan dat ?", [32]),
        ("ik kan vier dagen werken . is bbl iets voor mij ?", [32]),
        ("is 24 uur werken ook goed ?", [24]),
    ],
)
def test_hours_of_a_route_are_only_asked_about(text: str, hours: list[int]) -> None:
    assert [q.value for q in read_hours(text)] == hours
