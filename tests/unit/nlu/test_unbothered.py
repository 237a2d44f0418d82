"""What is not minded is no refusal, however many a "niet" or "geen" it is said with."""

from __future__ import annotations

import pytest

from bot.nlu.guard import Verdict, judge
from bot.nlu.reader import FactReader


def refused(reader: FactReader, text: str, pending: str = "refusals") -> set[str]:
    return {str(f.value) for f in reader.read(text, pending) if f.role == "refused"}


@pytest.mark.parametrize(
    "text",
    [
        "hoogtes doen me niks",
        "nachtdienst geen enkel bezwaar",
        "ik draai al jaren nachten, dat deert me niet",
        "van een beetje kou ga ik niet dood",
        "weekenden werken heb ik nooit een probleem van gemaakt",
        "ik schrik niet van zwaar werk of vroeg opstaan",
        "ladder steiger dak, allemaal best",
        "ik kan alles nog, ook sjouwen",
        "alles mag, ook nachten en weekenden",
        "nachten? prima",
        "zwaar werk kan ik prima aan",
        "ploegen is niet probleem",
        "ik ben totaal niet bang voor ladders",
        "tegen hoogte heb ik niks",
        "nachten zijn voor mij een makkie",
        "ik hou juist van zwaar werk",
        "ver reizen is nooit een punt geweest",
        "aan zwaar tillen stoor ik me niet",
        "ik lust alles, ook onregelmatige diensten",
        "kou, hitte, regen: mij hoor je niet",
    ],
)
def test_it_is_not_minded(reader: FactReader, text: str) -> None:
    assert refused(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hoogte en kou prima maar ploegen liever niet", "ploegendienst"),
        ("nachten liever niet en hoogte geen probleem", "nacht"),
        ("geen nachten, hoogte geen probleem", "nacht"),
        ("ik ben niet bang voor hoogte maar wel voor kruipruimtes", "kruipruimte"),
        ("nachten zijn geen probleem, weekend wel", "weekend"),
        ("alles is prima behalve nachten", "nacht"),
        ("ik heb geen hekel aan nachten maar aan vroege diensten", "ploegendienst"),
        # a dull place of work is minded, in the same words as a hardship that is not
        ("kantoor doet me niks", "kantoor"),
        ("nachten kan ik niet tegen", "nacht"),
        ("klanten heb ik niks mee", "klanten"),
        ("ploegen, nee dat trekt me niet", "ploegendienst"),
        ("tillen valt me zwaar", "zwaar"),
        ("met klanten heb ik niks", "klanten"),
        ("van nachten word ik niet blij", "nacht"),
        ("als het maar niet op kantoor is vind ik alles best", "kantoor"),
        ("nachten, die wil ik niet", "nacht"),
        ("ik zit nu op kantoor, dat wil ik niet meer", "kantoor"),
        ("nachten kan ik hebben, weekenden niet", "weekend"),
        ("ik hou niet van tillen", "zwaar"),
        ("ik ben niet zo dol op ladders", "hoogte"),
        ("niks zwaars meer voor mij", "zwaar"),
        ("autorijden of rijden durf ik niet", "rijden"),
    ],
)
def test_the_rest_still_is(reader: FactReader, text: str, values: str) -> None:
    assert refused(reader, text) == set(values.split())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("bakker, alleen die nachten wil ik nooit meer", "nacht"),
        ("ober, en zondagen wil ik nooit weer", "weekend"),
        ("ik heb daarna nooit meer gewerkt", ""),
    ],
)
def test_in_passing_beside_an_answer(reader: FactReader, text: str, values: str) -> None:
    assert refused(reader, text, "experience") == set(values.split())


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("voor sjouwen ben ik niet bang hoor", "physical_limitation", "answer"),
        ("ik ben niet bang om te sjouwen", "physical_limitation", "answer"),
        ("in de regen staan maakt mij niet uit", "skip_or_dont_know", "answer"),
        ("dat maakt me niet uit", "skip_or_dont_know", None),
        ("mijn knie is kapot", "physical_limitation", None),
        ("er is niks waar ik niet aan begin", "physical_limitation", "answer"),
        ("bouw, nee dank je", "deny", "answer"),
        ("ploegendienst, nee joh", "correct_previous_answer", "answer"),
        ("haal die nachten maar weg", "correct_previous_answer", None),
    ],
)
def test_it_answers_the_question(
    reader: FactReader, text: str, intent: str, expected: str | None
) -> None:
    verdict = judge(text, intent, reader.read(text, "refusals"), {intent: 0.7}, "refusals")
    assert verdict == (Verdict(expected) if expected else None)
