"""Whole messages that say plainly what they reply, and their neighbours that do not."""

from __future__ import annotations

import pytest

from bot.nlu.guard import Verdict, judge
from bot.nlu.reader import FactReader
from bot.nlu.replies import (
    approves,
    has_good_dutch,
    keeps_to_oneself,
    nothing_against,
    rejects,
    social,
    tells_of_child,
)
from bot.nlu.shape import is_prefaced, is_statement
from bot.nlu.text import folded


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("heuj wah", "greet"),
        ("moi allemoal", None),  # left to the classifier
        ("moi eem", "greet"),
        ("goeie morgen samen", "greet"),
        ("thx kanjer", "thanks"),
        ("super bedankt joh", "thanks"),
        ("merci maat", "thanks"),
        ("bedankt voor de informatie", "thanks"),
        ("hoi ik ben kok", None),
        ("bedankt maar nee", None),
        ("dank je de koekoek", None),
        ("goeie vraag", None),
    ],
)
def test_small_talk(text: str, intent: str | None) -> None:
    assert social(folded(text)) == intent


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("zo klopt het wel", True),
        ("klopt als een bus, verder maar", True),
        ("prima opgeschreven, volgende stap graag", True),
        ("ja precies zo is het", True),
        ("zo is het niet helemaal", False),
        ("klopt, alleen het is Hengelo", False),
        ("klopt dat?", False),
        ("volgende", False),
    ],
)
def test_what_was_summed_up_is_right(text: str, yes: bool) -> None:
    assert approves(folded(text)) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [("dit klopt niet hoor", True), ("zo is het niet", True), ("dat is niet ver", False)],
)
def test_what_was_summed_up_is_wrong(text: str, yes: bool) -> None:
    assert rejects(folded(text)) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("hou ik gewoon voor m'n eigen", True),
        ("dat gaat je niks aan", True),
        ("dat zeg ik liever niet", True),
        ("ik hoef dat toch niet te vertellen", True),
        ("daar heb ik het liever niet over", True),
        ("te persoonlijk", True),
        ("houd je dit wel voor je?", False),
        ("ik hou van werken met mijn handen", False),
        ("persoonlijk contact vind ik fijn", False),
        ("liever niet in ploegen", False),
    ],
)
def test_a_question_left_alone(text: str, yes: bool) -> None:
    assert keeps_to_oneself(folded(text)) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("niks hoor", True),
        ("geen bezwaren van mijn kant", True),
        ("nou ik sta echt overal voor open", True),
        ("er is niks waar ik nee tegen zeg", True),
        ("niks met hoogtes", False),
        ("geen nachten", False),
    ],
)
def test_nothing_is_refused(text: str, yes: bool) -> None:
    assert nothing_against(folded(text)) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("mijn zoon van vijftien is klaar met school", True),
        ("onze jongste wil een vak leren", True),
        ("kan mijn zoon een vak leren?", False),
        ("mijn dochter heeft een hond", False),
    ],
)
def test_a_parent_begins_with_the_child(text: str, yes: bool) -> None:
    assert tells_of_child(folded(text)) is yes


def test_who_has_good_dutch_does_not_ask_how_good_it_must_be() -> None:
    assert has_good_dutch(folded("nederlands is mijn moedertaal"))
    assert not has_good_dutch(folded("ik spreek nog niet vloeiend"))
    assert not has_good_dutch(folded("is het geen probleem dat ik de taal leer?"))


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("mag ik ook eerst mijn woonplaats geven? dat is Zutphen", True),
        ("waar ik woon? gewoon in Almelo hoor", True),
        ("moet je dat weten? nou vooruit, Heerenveen", True),
        ("waar kan ik wonen? in Ede", False),
        ("mag ik wat vragen? wat verdient een lasser", False),
    ],
)
def test_a_question_about_what_to_say_first_is_none(text: str, yes: bool) -> None:
    plain = folded(text)
    assert (is_prefaced(plain) and is_statement(plain)) is yes


@pytest.mark.parametrize(
    ("text", "pending", "intent", "expected"),
    [
        ("dat is prive", "situation", "complaint_frustration", "skip_or_dont_know"),
        ("sta overal voor open", "refusals", "nlu_fallback", "deny"),
        ("lawaai, daar kan ik niet tegen", "refusals", "skip_or_dont_know", "answer"),
        ("helemaal juist, doe maar", "summary_ok", "skip_or_dont_know", "affirm"),
        ("dit klopt niet hoor", "summary_ok", "complaint_frustration", "deny"),
        ("ergens op de Veluwe", "place", "ask_age", "answer"),
        ("mag ik eerst zeggen waar ik woon? Ede", "experience", "ask_regional_contact", "answer"),
        ("vier dagen, nee wacht drie", "hours", "correct_previous_answer", "answer"),
    ],
)
def test_a_reply_to_the_open_question(
    reader: FactReader, text: str, pending: str, intent: str, expected: str
) -> None:
    facts = reader.read(text, pending)
    assert judge(text, intent, facts, {intent: 0.6}, pending) == Verdict(expected)
