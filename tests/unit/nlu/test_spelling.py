"""Words spelt by ear, in dialect or in a hurry; correct Dutch stays as it is."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.files import Files
from bot.nlu.dialect import ASKED, WORDS
from bot.nlu.everyday import EVERYDAY
from bot.nlu.homophones import HOMOPHONES
from bot.nlu.reader import FactReader
from bot.nlu.spelling import Speller, sound, speller_for
from bot.nlu.text import clean, fold, folded
from tests.unit.nlu.messages import MESSAGES

LEAST_FOUND = 0.9
"""Of words with one fault in them; what is reached is printed by the test (``pytest -s``)."""


@pytest.fixture(scope="module")
def speller(files: Files) -> Speller:
    said = (n for kind in files.vocabulary.values() for t in kind.values() for n in t.synonyms)
    return speller_for({w for name in said for w in folded(name).split()})


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("uitkeering", "uitkering"),
        ("verpleegkundiche", "verpleegkundige"),
        ("vragtwagenchaufeur", "vrachtwagenchauffeur"),
        ("schoonmaken", "schoonmaken"),
        ("skoonmaker", "schoonmaker"),
        ("bedrief", "bedrijf"),
        ("buite", "buiten"),
        ("nagtdienst", "nachtdienst"),
        ("reorganisasie", "reorganisatie"),
        ("uutzendbureau", "uitzendbureau"),
        ("uitzendburo", "uitzendbureau"),
        ("studunt", "student"),
        ("dertug", "dertig"),
        ("sekretaresse", "secretaresse"),
        ("seketaresse", "secretaresse"),
        ("busschofeur", "buschauffeur"),
        ("joar", "jaar"),
        ("gin", "geen"),
        ("kheb", "ik heb"),
        ("dertig", "dertig"),
        ("dartig", "dertig"),
        ("aaaa", "aaaa"),
        ("hahaha", "hahaha"),
        ("policy", "policy"),
        ("duin", "duin"),
        ("sturingen", "sturingen"),
        ("herkenning", "herkenning"),
    ],
)
def test_a_word_is_read_as_the_one_it_sounds_like(speller: Speller, said: str, meant: str) -> None:
    assert speller.word(said) == meant


def test_no_word_of_dutch_is_changed(speller: Speller) -> None:
    ordinary = (HOMOPHONES | EVERYDAY) - WORDS.keys()
    assert {w: speller.word(w) for w in ordinary if speller.word(w) != w} == {}


def test_texts_of_the_catalogue_stay_as_they_are(files: Files, reader: FactReader) -> None:
    """Whatever the front desk says itself, written by people who can spell."""
    texts = {
        value
        for records in files.records.values()
        for record in records.values()
        for value in vars(record).values()
        if isinstance(value, str)
    }
    words = {w for text in texts for w in folded(text).split() if w.isalpha()} - WORDS.keys()
    changed = {w: read for w in words if (read := reader.respelt(fold(clean(w))).text) != w}
    assert len(words) > 2000
    assert changed.keys() <= {"technicom"}  # a school


def test_a_word_that_is_dutch_too_needs_the_question(speller: Speller) -> None:
    assert speller.word("boeten") == "boeten"
    assert speller.word("boeten", "work_style") == "buiten"
    assert speller.word("boeten", "income_needed") == "boeten"


def test_tables_hold_folded_words_that_stand_for_something_else() -> None:
    for table in (WORDS, *ASKED.values()):
        for said, meant in table.items():
            assert said == folded(said) and " " not in said
            assert meant == folded(meant) != said
            assert meant not in table


def test_what_is_respelt_still_points_at_what_was_typed(reader: FactReader) -> None:
    text = "Kheb mbo2 — en wil BUUTEN wark'n, gin fabriik"
    facts = {(f.kind, f.role): f.text for f in reader.read(text)}
    assert facts["education", "stated"] == "mbo2"
    assert facts["work_style", "stated"].startswith("BUUTEN")
    assert facts["work_style", "refused"] == "fabriik"


@given(st.text(max_size=40), st.sampled_from([None, "work_style", "experience"]))
@settings(max_examples=200, deadline=None)
def test_any_text_keeps_its_origin(text: str, pending: str | None) -> None:
    plain = fold(clean(text))
    read = _SMALL.respelt(plain, pending)
    assert len(read.text) == len(read.origin)
    assert list(read.origin) == sorted(read.origin)
    assert set(read.origin) <= set(plain.origin)
    assert (read.text == "") == (plain.text == "")


_SMALL = Speller(["buiten", "werken", "uitkering"], (), WORDS, ASKED)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_a_sound_is_no_longer_than_twice_the_word(word: str) -> None:
    assert len(sound(word)) <= 2 * len(word)


@pytest.mark.parametrize("pending", [None, "experience", "situation"])
def test_what_is_spelt_right_is_read_as_without_the_layer(
    files: Files, reader: FactReader, pending: str | None
) -> None:
    phrases = [n for kind in files.vocabulary.values() for t in kind.values() for n in t.synonyms]
    changed = []
    for phrase in phrases:
        plain = fold(clean(phrase))
        if reader.respelt(plain, pending).text != plain.text:
            changed.append(phrase)
    assert not changed


@pytest.mark.parametrize("text", [m[0] for m in MESSAGES[:60]])
def test_reading_the_respelt_text_again_changes_nothing(reader: FactReader, text: str) -> None:
    once = reader.respelt(fold(clean(text)))
    assert reader.respelt(once).text == once.text


FAULTS = (
    ("ij", "ei"), ("ei", "ij"), ("au", "ou"), ("ou", "au"), ("ch", "g"), ("g", "ch"), ("c", "k"),
    ("z", "s"), ("v", "f"), ("f", "v"), ("ee", "e"), ("aa", "a"), ("oo", "o"), ("ie", "i"),
    ("tie", "sie"), ("sch", "sg"), ("ui", "uu"), ("ij", "ie"), ("dt", "t"),
)  # fmt: skip


def _spoilt(word: str, pick: random.Random) -> str:
    """Give a word with one fault as people who write by ear make them."""
    ways = [word.replace(right, wrong, 1) for right, wrong in FAULTS if right in word]
    ways += [re.sub(r"([bdfgklmnprst])\1", r"\1", word, count=1)]
    if word.endswith("en"):
        ways.append(word[:-1])
    if word[-1] in "dt":
        ways.append(word[:-1] + ("t" if word[-1] == "d" else "d"))
    ways = [w for w in ways if w != word]
    return pick.choice(ways) if ways else word


def test_most_words_with_one_fault_still_say_what_was_meant(
    files: Files, reader: FactReader
) -> None:
    pick = random.Random(20261121)
    asked = {"situation": "situation", "job": "experience", "education": "education"}
    tried = found = 0
    for kind, pending in asked.items():
        for value, term in files.vocabulary[kind].items():
            for name in term.synonyms:
                wrong = _spoilt(name, pick) if name.isalpha() and len(name) >= 6 else name
                if wrong == name or not any(f.value == value for f in reader.read(name, pending)):
                    continue
                tried += 1
                found += any(f.value == value for f in reader.read(wrong, pending))
    print(f"{found} of {tried} = {found / tried:.3f}")
    assert tried > 300
    assert found / tried > LEAST_FOUND
