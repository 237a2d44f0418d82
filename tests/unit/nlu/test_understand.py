"""An alarm for distress needs a word that could tell of it; a certain pattern needs no more."""

from __future__ import annotations

import pytest

from bot.nlu.understand import decide


def ranking(distress: float) -> list[tuple[str, float]]:
    rest = (1 - distress) / 2
    return [("crisis_distress", distress), ("answer", rest * 1.5), ("deny", rest * 0.5)]


@pytest.mark.parametrize(
    ("text", "pending", "chance"),
    [
        ("nooit meer in een ander land overnachten", "refusals", 0.98),
        ("ja ik heb een groot gezin", "income_needed", 0.5),
        ("dat blijft mijn zaak", "situation", 0.98),
        ("en wat vang ik dan per maand", "education", 0.4),
        ("ik ben geen dertig meer", None, 0.4),
        ("nee er hoeft niemand te bellen", "summary_ok", 0.9),
        ("mijn uitkering is vorige maand stopgezet", "situation", 0.9),
        ("anders heb ik niks meer om van te leven", "income_needed", 0.9),
        ("mijn rug wil niet meer zo, al mijn leven metselaar", None, 0.9),
        ("ik maak een eind aan mijn bedrijf", "situation", 0.9),
        ("dood hout weer tot leven brengen", "interests", 0.9),
        ("geen zin meer in deze vragen", "interests", 0.9),
    ],
)
def test_an_answer_without_any_heavy_word_is_no_distress(
    text: str, pending: str | None, chance: float
) -> None:
    assert decide(text, ranking(chance), [], pending).intent != "crisis_distress"


@pytest.mark.parametrize(
    ("text", "pending", "chance"),
    [
        ("ik zie echt geen toekomst meer", "interests", 0.9),
        ("er is niemand meer over", "situation", 0.9),
        ("ik kan gewoon niet meer verder", "hours", 0.9),
        ("gisteren heb ik mij weer gesneden", "experience", 0.9),
        ("er hoeft niemand te bellen, ik wil toch niet meer", "summary_ok", 0.9),
        ("mijn uitkering is gestopt en ik zie geen toekomst", "situation", 0.9),
        ("ik ben gestopt met eten", "situation", 0.9),
        ("niks meer om voor te leven", "income_needed", 0.9),
        ("woorden die niemand kent", None, 0.9),  # nobody asked: sure is sure
        ("ich kann das alles nicht mehr", "refusals", 0.9),  # our words are Dutch
        ("ik wil dood", "refusals", 0.0),  # a pattern
    ],
)
def test_distress_that_could_be_meant_stays_an_alarm(
    text: str, pending: str | None, chance: float
) -> None:
    assert decide(text, ranking(chance), [], pending).intent == "crisis_distress"


def test_who_leaves_teaching_does_not_ask_to_teach() -> None:
    guess = [("ask_become_teacher_hybrid", 0.9), ("answer", 0.05)]
    assert decide("docent natuurkunde op een atheneum", guess, [], "experience").intent == "answer"
    unasked = decide("ik wil nooit meer lesgeven", guess, [], None)
    assert unasked.intent != "ask_become_teacher_hybrid"
    wish = decide("ik wil graag lesgeven", guess, [], None)
    assert wish.intent == "ask_become_teacher_hybrid"
