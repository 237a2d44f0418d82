"""First ideas, more like this, side by side, why, three steps, and the summary to keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.matching import as_match, match
from bot.advice.similar import similar
from bot.answers.compare import compare_card, difference
from bot.answers.document import document, texts
from bot.answers.pointing import pointed_at
from bot.answers.steps import STEPS, steps
from bot.answers.why import left_out, why_card
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.model import Catalogue
from bot.intake.early import first_ideas, is_ready, refinement
from bot.intake.profile import Profile
from bot.paths import ROOT

DAY = date(2026, 11, 21)
COOK = Profile(
    situation=("ww",), experience=("kok",), education="mbo2", interests=("repareren",),
    work_style=("werkplaats",), refusals=("style:nacht",), municipality="GM0141", region="AM05",
    hours=36, income_needed=True,
)  # fmt: skip


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue_files(ROOT / "data" / "catalogue")


def test_ideas_need_three_answers_and_a_liking() -> None:
    known = Profile(situation=("ww",), experience=("kok",), education="mbo2")
    assert not is_ready(known)
    assert not is_ready(Profile(interests=("maken",), situation=("ww",)))
    assert is_ready(replace(known, interests=("maken",)))
    assert not is_ready(replace(known, interests=("maken",), goal="werkgever"))


def test_a_skipped_question_is_no_answer() -> None:
    skipped = ("experience", "education")
    assert not is_ready(Profile(interests=("maken",), situation=("ww",), skipped=skipped))


def test_ideas_never_hold_what_was_dropped(catalogue: Catalogue) -> None:
    ideas = first_ideas(COOK, catalogue)
    assert 2 <= len(ideas) <= 3
    best = ideas[0].occupation.id
    assert best not in {m.occupation.id for m in first_ideas(COOK, catalogue, [best])}


def test_only_another_best_idea_is_worth_a_message(catalogue: Catalogue) -> None:
    ideas = first_ideas(COOK, catalogue)
    ids = [m.occupation.id for m in ideas]
    assert refinement(ids, ideas, catalogue) == ""
    assert refinement([ids[0], "lasser"], ideas, catalogue) == ""
    said = refinement(["bedrijfswagentechnicus", *ids], ideas, catalogue)
    assert said.endswith("beter bij je dan bedrijfswagentechnicus."), said


def test_more_like_this_leaves_out_what_is_shown_and_refused(catalogue: Catalogue) -> None:
    welder = catalogue.occupations["lasser"]
    profile = replace(COOK, refusals=("sector:bouw",))
    found = similar(welder, profile, catalogue, without=("constructiebankwerker",))
    ids = {m.occupation.id for m in found}
    assert ids
    assert not ids & {"lasser", "constructiebankwerker"}
    assert all(m.occupation.sector != "bouw" for m in found)


def test_both_sides_of_a_comparison_have_the_same_lines(catalogue: Catalogue) -> None:
    one, other = catalogue.occupations["lasser"], catalogue.occupations["loodgieter"]
    labels = [
        [line.split(":")[0] for line in compare_card(o, COOK, catalogue)["lines"][:5]]
        for o in (one, other)
    ]
    assert labels[0] == labels[1] == ["Waar", "Zwaarte", "Werktijden", "Rijbewijs", "Instappen"]
    assert difference(one, other).startswith("Het grootste verschil: als lasser")
    assert difference(one, one) == ""


def test_why_names_what_was_said_and_what_is_unknown(catalogue: Catalogue) -> None:
    found = as_match(COOK, catalogue.occupations["fietstechnicus"], catalogue)
    lines = " ".join(why_card(found)["lines"])
    assert "Je wilt dingen repareren" in lines
    nurse = Profile(interests=("maken",), work_style=("klanten",))
    cable = as_match(nurse, catalogue.occupations["monteur-laagspanning"], catalogue)
    assert "Dit weet ik nog niet: of je een rijbewijs hebt" in " ".join(why_card(cable)["lines"])
    assert left_out(COOK, catalogue) == "Dit liet ik weg, omdat je het niet wilt: nachtwerk."
    assert left_out(replace(COOK, refusals=("none",)), catalogue) == ""


SHOWN = ["lasser", "loodgieter", "fietstechnicus"]


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        ("de tweede", [], ["loodgieter"]),
        ("nummer 3 graag", [], ["fietstechnicus"]),
        ("de laatste", [], ["fietstechnicus"]),
        ("vergelijk de eerste en de derde", [], ["lasser", "fietstechnicus"]),
        ("de eerste twee", [], ["lasser", "loodgieter"]),
        ("allemaal niet", [], SHOWN),
        ("die loodgieter", [], ["loodgieter"]),
        ("timmerman", ["timmerman"], ["timmerman"]),
        ("dit", [], []),
    ],
)
def test_pointing_at_a_suggestion(
    text: str, named: list[str], found: list[str], catalogue: Catalogue
) -> None:
    assert list(pointed_at(text, named, SHOWN, catalogue)) == found


@pytest.mark.parametrize(
    ("profile", "first"),
    [
        (COOK, "topic:leren-met-ww"),
        (replace(COOK, situation=("bijstand",)), "topic:leren-met-bijstand"),
        (Profile(education="buitenland", region="AM05"), "topic:diploma-ander-land"),
        (Profile(age="16-17", interests=("repareren",)), "route:orientatie"),
        (Profile(goal="ervaring", known_occupations=("lasser",)), "route:evc"),
        (Profile(goal="lesgeven", known_occupations=("lasser",)), "route:hybride-docent"),
        (Profile(situation=("buiten_eu",)), "route:kennismigrant-bluecard"),
    ],
)  # fmt: skip
def test_three_steps_begin_with_what_comes_first(
    profile: Profile, first: str, catalogue: Catalogue
) -> None:
    cards = steps(profile, catalogue.occupations["lasser"], catalogue, DAY)
    assert len(cards) == STEPS
    assert cards[0]["record"] == first
    assert [c["title"].split(":")[0] for c in cards] == ["Stap 1", "Stap 2", "Stap 3"]
    assert all(c["source"] and c["checked_on"] for c in cards)


def test_an_employer_gets_steps_with_money_and_the_desk(catalogue: Catalogue) -> None:
    records = [c["record"].split(":")[0] for c in steps(
        Profile(goal="werkgever", region="AM05"), None, catalogue, DAY
    )]  # fmt: skip
    assert records == ["subsidy", "subsidy", "contact"]


def test_the_summary_holds_every_part_with_sources(catalogue: Catalogue) -> None:
    shown = match(COOK, catalogue)
    made = document(COOK, shown, None, catalogue, DAY)
    headings = [s["heading"].split(" (")[0].split(":")[0] for s in made["sections"]]
    assert headings == [
        "Wat je vertelde", "Wat past en waarom", "Zo leer je het", "Geld", "Contact",
        "Drie stappen",
    ]  # fmt: skip
    assert "21 november 2026" in made["title"]
    for section in made["sections"][1:]:
        assert all("(bron: " in line for line in section["lines"]), section["heading"]
    assert "STAP-budget is open" not in " ".join(texts(made))


def test_a_summary_without_answers_has_no_empty_parts(catalogue: Catalogue) -> None:
    made = document(Profile(), (), None, catalogue, DAY)
    assert all(s["lines"] for s in made["sections"])
    assert "Wat past en waarom" not in [s["heading"] for s in made["sections"]]
