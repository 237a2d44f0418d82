"""What people type for a place, and what it has to be understood as."""

from __future__ import annotations

import csv
import string
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.places import Places
from bot.places.rows import GeoData, split

HERE = Path(__file__).parent


def cases() -> list[dict[str, str]]:
    with (HERE / "cases.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["text"])
def test_text_as_people_type_it(case: dict[str, str], places: Places, geo: GeoData) -> None:
    found = places.resolve(case["text"])
    municipalities = {row.code: row.name for row in geo.municipalities}
    regions = {row.code: row.name for row in geo.regions}

    assert found.status == case["status"]
    assert municipalities.get(found.municipality_code or "", "") == case["municipality"]
    if found.status == "ambiguous":
        # The named region is one of the choices, and there is really something to choose.
        assert case["region"] in [candidate.region for candidate in found.candidates]
        assert found.region_code is None
    else:
        assert regions.get(found.region_code or "", "") == case["region"]


def test_the_cases_are_many() -> None:
    assert len({case["text"] for case in cases()}) == len(cases()) >= 200


def test_asks_which_hengelo_with_the_larger_first(places: Places) -> None:
    found = places.resolve("hengelo")
    assert [(c.municipality, c.region, c.province) for c in found.candidates] == [
        ("Hengelo", "Twente", "Overijssel"),
        ("Bronckhorst", "Achterhoek", "Gelderland"),
    ]


def test_province_gives_one_candidate_a_region(places: Places) -> None:
    found = places.resolve("limburg")
    regions = [candidate.region for candidate in found.candidates]
    assert sorted(regions) == sorted(set(regions))
    assert all(candidate.municipality_code is None for candidate in found.candidates)


def test_label_names_the_place_and_its_gemeente(places: Places) -> None:
    assert places.resolve("lutjebroek").label == "Lutjebroek (gemeente Stede Broec)"
    assert places.resolve("denhaag").label == "Den Haag"
    assert places.resolve("twente").label == "Twente"
    assert places.resolve("asdfgh").label == ""


def test_uncertain_nickname_is_only_asked_back(places: Places) -> None:
    found = places.resolve("nimma")
    assert found.status == "ambiguous"
    assert [candidate.municipality for candidate in found.candidates] == ["Nijmegen"]


def test_contradicting_postcode_and_name_are_asked_back(places: Places) -> None:
    found = places.resolve("7511 AB utrecht")
    assert found.status == "ambiguous"
    assert {"Twente", "Midden-Utrecht"} <= {candidate.region for candidate in found.candidates}


def test_every_official_gemeente(places: Places, geo: GeoData) -> None:
    for row in geo.municipalities:
        for name in (row.name, row.name.upper(), row.common_name or row.name):
            found = places.resolve(name)
            assert row.code in [c.municipality_code for c in found.candidates], name


def test_every_woonplaats(places: Places, geo: GeoData) -> None:
    for row in geo.places:
        for text in (row.name, f"ik woon in {row.short_name or row.name}".lower()):
            if row.name == "Nederland" and text != row.name:
                continue  # the country, in a sentence
            found = places.resolve(text)
            assert row.gm_code in [c.municipality_code for c in found.candidates], text


def test_every_postcode(places: Places, geo: GeoData) -> None:
    for row in geo.postcodes:
        for text in (row.pc4, f"{row.pc4} ab", f"{row.pc4}AB", f"mijn postcode is {row.pc4}"):
            found = places.resolve(text)
            assert (found.status, found.municipality_code) == ("found", row.gm_code), text


def test_every_region_and_its_other_names(places: Places, geo: GeoData) -> None:
    for row in geo.regions:
        for name in (row.name, *split(row.other_names)):
            found = places.resolve(f"arbeidsmarktregio {name}")
            assert row.code in [c.region_code for c in found.candidates], name


def test_nearly_all_other_names(places: Places, geo: GeoData) -> None:
    """Nicknames, old names, parts with their town: at least 99 in 100 are right or asked back."""
    names = {row.code: row.name for row in geo.municipalities}
    texts = [(row.name, {row.gm_code}) for row in geo.names]
    texts += [(row.name, set(split(row.gm_codes))) for row in geo.former if row.gm_codes]
    texts += [(f"{row.name} in {names[row.gm_code]}", {row.gm_code}) for row in geo.parts]
    wrong = [
        text
        for text, codes in texts
        if not codes & {c.municipality_code for c in places.resolve(text).candidates}
    ]
    assert len(wrong) / len(texts) < 0.01, wrong[:20]


def test_parts_alone_are_found_or_give_way_to_a_larger_namesake(
    places: Places, geo: GeoData
) -> None:
    official = {name for row in geo.places for name in (row.name, row.short_name)}
    wrong = []
    for row in geo.parts:
        found = places.resolve(row.name)
        codes = {candidate.municipality_code for candidate in found.candidates}
        if row.gm_code not in codes and row.name not in official and found.status != "abroad":
            wrong.append(row.name)
    assert len(wrong) / len(geo.parts) < 0.01, wrong[:20]


def test_one_wrong_letter_in_a_larger_town(places: Places, geo: GeoData) -> None:
    """A letter left out in the middle: 95 in 100 are right or asked back.

    The others are Dutch words then ("leien", "hoogveen"), which are never taken for a name.
    """
    missed = []
    towns = [row for row in geo.places if (row.population or 0) >= 10_000 and len(row.name) >= 6]
    for row in towns:
        name = (row.short_name or row.name).lower()
        text = name[: len(name) // 2] + name[len(name) // 2 + 1 :]
        codes = {c.municipality_code for c in places.resolve(text).candidates}
        if row.gm_code not in codes:
            missed.append(text)
    assert len(missed) / len(towns) < 0.05, missed


@given(st.text(max_size=600))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_an_answer(places: Places, text: str) -> None:
    found = places.resolve(text)
    assert found == places.resolve(text)
    assert (found.region_code is not None) == (found.status == "found")
    assert (found.status in ("found", "ambiguous")) == bool(found.candidates)
    if found.status == "found":
        assert {candidate.region_code for candidate in found.candidates} == {found.region_code}


PHRASE = """ik woon in bij uit niet maar best hengelo borne bergen laren 7511 ab 2024 de het en of
omgeving regio gemeente provincie utrecht twente ensgede noord zeeland syrië gent , . ( /"""
WORDS = st.sampled_from(PHRASE.split())


@given(st.lists(WORDS, max_size=10))
@settings(max_examples=400, deadline=None)
@example(["7511", "7511", "woon", "bergen", "woon"])
def test_any_phrase_whatever_its_case(places: Places, words: list[str]) -> None:
    text = " ".join(words)
    lower, upper = places.resolve(text), places.resolve(text.upper())
    assert (lower.status, lower.candidates) == (upper.status, upper.candidates)


@given(st.text(alphabet=string.ascii_letters + " '-", max_size=30))
@settings(max_examples=300, deadline=None)
def test_spaces_around_change_nothing(places: Places, text: str) -> None:
    found = places.resolve(text)
    padded = places.resolve(f"  {text}\t")
    assert (found.status, found.candidates) == (padded.status, padded.candidates)
