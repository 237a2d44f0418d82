"""Distress in other words and languages, and guesses that must not stand."""

from __future__ import annotations

import pytest

from bot.nlu.guard import Verdict, judge
from bot.nlu.reader import FactReader

DISTRESS = [
    "ik zie het niet meer zitten",
    "ik zie het allemaal niet meer zitten",
    "ik wil er een eind aan maken",
    "een overdosis nemen",
    "ik denk aan zelfdoding",
    "suïcidaal",
    "ik wil mezelf iets aandoen",
    "ik heb geen zin meer in het leven",
    "ik wil stoppen met leven",
    "iedereen is beter af zonder mij",
    "ik wou dat ik er niet meer was, ik wil er niet meer zijn",
    "het heeft allemaal geen zin meer",
    "ik ben verpleegkundige en ik zie het niet meer zitten in het leven",
    "mn vrouw is overleden en ik weet niet hoe ik verder moet",
    # other languages, with and without their own letters
    "I don't want to live anymore",
    "i dont want to live",
    "I want to die",
    "i'm going to kill myself",
    "i will end my life",
    "Ich will nicht mehr leben",
    "ich möchte sterben",
    "ich will mich umbringen",
    "ich denke an Selbstmord",
    "nie chcę żyć",
    "nie chce juz zyc",
    "chcę umrzeć",
    "chce sie zabic",
    "myślę o samobójstwie",
    "я не хочу жити",
    "хочу померти",
    "я вб'ю себе",
    "думаю про самогубство",
    "я не хочу больше жить",
    "хочу умереть",
    "я думаю о самоубийстве",
    "покончить с собой",
    "لا أريد أن أعيش",
    "لا أريد أن أعيش بعد اليوم",
    "أريد أن أموت",
    "سأقتل نفسي",
    "أفكر في الانتحار",
    "yaşamak istemiyorum",
    "artik yasamak istemiyorum",
    "ölmek istiyorum",
    "intihar etmek istiyorum",
    "je ne veux plus vivre",
    "j'ai envie de mourir",
    "je veux me suicider",
    "ya no quiero vivir",
    "quiero morirme",
    "me quiero matar",
    "no tengo ganas de vivir",
]
NO_DISTRESS = [
    "I don't want to live in Amsterdam",
    "ich will nicht mehr in Berlin leben",
    "nie chcę żyć w Polsce",
    "я не хочу жити в Польщі",
    "я не хочу жить в Москве",
    "لا أريد أن أعيش في ألمانيا",
    "Almanya'da yaşamak istemiyorum",
    "je ne veux plus vivre en France",
    "no quiero vivir en Madrid",
    "de vacatures die er niet meer zijn",
    "ik doe mezelf tekort op kantoor",
    "ik sneed mezelf in mijn vinger",
    "ik zie het niet meer zitten bij mijn baas",
]
SAYINGS = [
    "ik verveel me dood op mn werk",
    "sla thuis de tijd dood",
    "ik schaam me dood",
    "ik ga dood van verveling",
    "ik lach me dood",
    "ik wil mezelf uitdagen",
    "ik ben het leven als kok zat",
    "doodmoe van mijn werk",
    "doodlopende baan",
    "ik hou het niet meer vol in de zorg",
]
STARTS_AGAIN = [
    "opnieuw",
    "overnieuw",
    "restart",
    "reset",
    "start",
    "begin opnieuw",
    "ik wil opnieuw beginnen",
    "mag ik even opnieuw aub",
    "alles opnieuw invullen",
    "ik wil dit gesprek opnieuw beginnen",
    "begin nog eens bij het begin",
    "alles wissen en overnieuw",
    "gooi alles maar weg, ik wil het gesprek van voren af aan doen",
    "nieuw gesprek",
    "reset dit gesprek",
    "dit ging mis, mag ik opnieuw",
    "van begin af aan",
]
GOES_ON = [
    ("ik wil opnieuw beginnen in de techniek", "nlu_fallback"),
    ("ik wil helemaal opnieuw beginnen met een ander beroep", "answer"),
    ("opnieuw naar school", "nlu_fallback"),
    ("bestaat nl leert door nog", "ask_subsidies_money"),
    ("nog een keer", "nlu_fallback"),
    ("ik wil alles opnieuw leren in een ander vak", "nlu_fallback"),
    ("kok, en dan opnieuw beginnen", "answer"),
]


@pytest.mark.parametrize("text", DISTRESS)
@pytest.mark.parametrize("intent", ["answer", "non_dutch_language", "nlu_fallback"])
def test_distress_is_seen_whatever_the_language(reader: FactReader, text: str, intent: str) -> None:
    assert judge(text, intent, reader.read(text)) == Verdict("crisis_distress")


@pytest.mark.parametrize("text", NO_DISTRESS)
def test_a_place_to_live_is_no_distress(reader: FactReader, text: str) -> None:
    verdict = judge(text, "answer", reader.read(text))
    assert verdict is None or verdict.intent != "crisis_distress"


@pytest.mark.parametrize("text", SAYINGS)
def test_a_saying_takes_back_a_guess_at_distress(reader: FactReader, text: str) -> None:
    verdict = judge(text, "crisis_distress", reader.read(text), {"crisis_distress": 0.98})
    assert verdict is not None
    assert verdict.intent in ("answer", "complaint_frustration")


@pytest.mark.parametrize(
    "text", ["ik kan niet meer", "ik verveel me dood en ik wil niet meer leven", "het is op"]
)
def test_no_saying_takes_back_real_distress(reader: FactReader, text: str) -> None:
    verdict = judge(text, "crisis_distress", reader.read(text))
    assert verdict in (None, Verdict("crisis_distress"))


@pytest.mark.parametrize("text", STARTS_AGAIN)
def test_starting_again_when_it_is_asked(reader: FactReader, text: str) -> None:
    assert judge(text, "restart", reader.read(text), {"restart": 1.0}) is None


@pytest.mark.parametrize(("text", "intent"), GOES_ON)
def test_a_new_start_in_life_keeps_the_answers(reader: FactReader, text: str, intent: str) -> None:
    assert judge(text, "restart", reader.read(text), {"restart": 1.0}) == Verdict(intent)


def test_the_likeliest_other_intent_is_taken() -> None:
    chances = {"restart": 0.8, "ask_training_routes": 0.15, "answer": 0.05}
    verdict = judge("opnieuw naar school", "restart", (), chances)
    assert verdict == Verdict("ask_training_routes")


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("alles goed", "greet", "skip_or_dont_know"),
        ("alles mag", "greet", "skip_or_dont_know"),
        ("maakt niet uit", "greet", "skip_or_dont_know"),
        ("vind alles prima", "answer", "skip_or_dont_know"),
        ("niks eigenlijk, alles mag", "greet", "skip_or_dont_know"),
        ("alles is goed", "affirm", None),
        ("alles goed?", "greet", None),
        ("hoi alles goed", "greet", None),
        ("liefst wel", "answer", "affirm"),
        ("ik wil geen advies", "ask_human_advisor", "nlu_fallback"),
        ("ik wil geen adviseur spreken", "answer", None),
        ("ik wil niet gebeld worden", "ask_human_advisor", "nlu_fallback"),
        ("kan ik geen mens spreken", "answer", "ask_human_advisor"),
        ("ik wil geen robot", "answer", "ask_human_advisor"),
        ("wat is het telefoonnummer", "ask_human_advisor", "ask_regional_contact"),
        ("mijn telefoonnummer is geheim", "ask_human_advisor", None),
        ("ik wil vergeten worden", "answer", "ask_privacy_or_delete_data"),
        ("mn vrouw is overleden", "women_in_tech", "complaint_frustration"),
        ("ik ben een vrouw", "women_in_tech", None),
        ("mijn werknemer komt uit turkije", "ask_work_permit_foreign_worker", "ask_employer_help"),
        ("ik kom uit turkije, mag ik werken", "ask_work_permit_foreign_worker", None),
        ("hoe hou ik het vol als stratenmaker", "ask_occupation_info", "physical_limitation"),
        ("hoe word ik stratenmaker", "ask_occupation_info", None),
    ],
)
def test_what_a_guess_is_not_taken_for(
    reader: FactReader, text: str, intent: str, expected: str | None
) -> None:
    verdict = judge(text, intent, reader.read(text), {intent: 0.9})
    assert verdict == (Verdict(expected) if expected else None)


def test_small_talk_of_unknown_words_is_gibberish() -> None:
    text = "blorp fnirk wazzel"
    assert judge(text, "goodbye", (), {"goodbye": 0.43}) == Verdict("gibberish")
    assert judge("later", "goodbye", (), {"goodbye": 0.43}) is None
    assert judge("mojjn", "greet", (), {"greet": 0.9}) is None
