from __future__ import annotations

from dataclasses import replace

import pytest

from bot.advice.matching import explain_empty, match
from bot.advice.reasons import reasons_for
from bot.advice.refusals import breaks
from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile
from tests.unit.advice.conftest import occupation
from tests.unit.advice.oracle import STYLES, forbidden

LIKES_ALL = Profile(interests=("maken", "elektra", "metaal", "machines", "tekenen", "regelen"))


def ids(profile: Profile, catalogue: Catalogue, limit: int = 99) -> list[str]:
    return [m.occupation.id for m in match(profile, catalogue, limit)]


def refusing(*refusals: str) -> Profile:
    return replace(LIKES_ALL, refusals=refusals)


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        ("sector:bouw", {"metselaar", "stukadoor", "stratenmaker", "sprinklermonteur"}),
        ("sector:infra", {"stratenmaker"}),
        ("sector:installatie", {"elektricien", "loodgieter", "sprinklermonteur"}),
        ("style:ploegendienst", {"operator", "lasser"}),
        ("style:nacht", {"operator", "lasser", "netmonteur"}),
        ("style:weekend", {"operator", "lasser", "netmonteur"}),
        ("style:storingsdienst", {"loodgieter", "netmonteur"}),
        ("style:hoogte", {"metselaar"}),
        ("style:zwaar", {"loodgieter", "metselaar"}),
        ("style:buiten", {"netmonteur", "metselaar", "stukadoor", "stratenmaker",
                          "sprinklermonteur"}),
        ("style:binnen", {"elektricien", "loodgieter", "operator", "lasser", "tekenaar"}),
        ("style:kantoor", {"tekenaar"}),
        ("style:fabriek", {"operator"}),
        ("style:bouwplaats", {"metselaar", "stukadoor", "sprinklermonteur"}),
        ("style:klanten", {"elektricien", "loodgieter"}),
        ("style:rijden", {"netmonteur"}),
        ("style:kruipruimte", {"loodgieter"}),
        ("style:school", {"elektricien", "loodgieter", "stukadoor", "stratenmaker",
                          "sprinklermonteur", "operator", "tekenaar"}),
        ("style:something-new", set()),
    ],
)  # fmt: skip
def test_a_refusal_takes_away_just_this(small: Catalogue, refusal: str, gone: set[str]) -> None:
    everything = set(ids(LIKES_ALL, small))
    assert everything == set(small.occupations) - {"voorman"}
    assert everything - set(ids(refusing(refusal), small)) == gone


def test_travel_is_refused_only_when_it_is_usual() -> None:
    travelling = occupation("a", "energie", travel="usual")
    assert breaks("style:reizen", travelling, Profile())
    assert not breaks("style:reizen", replace(travelling, travel="sometimes"), Profile())


@pytest.mark.parametrize("word", ["je werkt op ladders en steigers", "geen hoogtevrees"])
def test_height_in_a_caveat_counts_as_height(word: str) -> None:
    assert breaks("style:hoogte", occupation("a", "bouw", caveats=(word,)), Profile())


def test_reasons_say_what_the_person_said(small: Catalogue) -> None:
    profile = Profile(
        experience=("verpleegkundige",), interests=("elektra",), refusals=("style:buiten",)
    )
    best = match(profile, small)[0]
    assert best.occupation.id == "elektricien"
    assert [(r.kind, r.value, r.text) for r in best.reasons] == [
        ("interests", "elektra", "je houdt van elektriciteit: je legt hier stroom aan"),
        (
            "experience",
            "verpleegkundige",
            "je hebt ervaring als verpleegkundige: rustig en duidelijk met mensen omgaan "
            "komt hier van pas",
        ),
        ("refusals", "style:buiten", "je wilt niet buiten werken: dit werk is binnen"),
    ]


def test_two_interests_share_one_sentence(small: Catalogue) -> None:
    best = match(Profile(interests=("precies", "elektra")), small)[0]
    assert [r.text for r in best.reasons] == [
        "je houdt van elektriciteit en je wilt netjes en precies werken: je legt hier stroom aan"
    ]


def test_a_wish_comes_first_but_not_against_a_refusal(small: Catalogue) -> None:
    wish = Profile(wished_occupations=("metselaar",), interests=("elektra",))
    assert ids(wish, small)[0] == "metselaar"
    assert "metselaar" not in ids(replace(wish, refusals=("style:hoogte",)), small)
    assert ids(Profile(wished_sectors=("procestechniek",), interests=("elektra",)), small)[0] == (
        "operator"
    )


def test_own_trade_first_unless_somebody_wants_something_else(small: Catalogue) -> None:
    welder = Profile(known_occupations=("lasser",), interests=("tekenen",), education="mbo4")
    assert ids(replace(welder, goal="ervaring"), small)[0] == "lasser"
    assert ids(replace(welder, goal="beroep"), small)[0] == "tekenaar"


@pytest.mark.parametrize(
    ("profile", "shown"),
    [
        (Profile(interests=("regelen",)), False),
        (Profile(interests=("regelen",), known_occupations=("lasser",)), True),
        (Profile(interests=("regelen",), known_occupations=("lasser",), education="geen"), False),
        (Profile(interests=("regelen",), known_occupations=("voorman",), education="geen"), True),
    ],
)
def test_work_for_the_experienced(small: Catalogue, profile: Profile, shown: bool) -> None:
    assert ("voorman" in ids(profile, small)) is shown


def test_without_diploma_no_senior_work_even_where_one_can_start_low(small: Catalogue) -> None:
    senior = {"a": occupation("a", "energie", experienced_only=True, entry_level=0)}
    catalogue = replace(small, occupations={**small.occupations, **senior})
    welder = Profile(interests=("maken",), known_occupations=("lasser",))
    assert "a" in ids(welder, catalogue)
    assert "a" not in ids(replace(welder, education="geen"), catalogue)


def test_a_refusal_is_no_reason_for_what_breaks_it(small: Catalogue) -> None:
    profile = Profile(interests=("elektra",), refusals=("style:buiten",))
    reasons = reasons_for(profile, small.occupations["netmonteur"], small)
    assert [r.kind for r in reasons] == ["interests"]


def test_without_diploma_nothing_that_starts_at_mbo_4_and_easy_starts_first(
    small: Catalogue,
) -> None:
    shown = ids(replace(LIKES_ALL, education="geen"), small)
    assert "tekenaar" not in shown
    assert "tekenaar" in ids(replace(LIKES_ALL, education="vmbo"), small)
    with_school = Profile(interests=("maken",), education="geen")
    assert small.occupations[ids(with_school, small)[0]].entry_level == 0


def test_at_most_two_of_a_sector_unless_it_was_wished(small: Catalogue) -> None:
    likes = ("maken", "hout", "elektra", "metaal")
    many = {f"i{n}": occupation(f"i{n}", "installatie", interests=likes) for n in range(4)}
    catalogue = replace(small, occupations={**small.occupations, **many})
    profile = Profile(interests=likes)
    sectors = [m.occupation.sector for m in match(profile, catalogue, limit=3)]
    assert sectors.count("installatie") == 2
    wished = match(replace(profile, wished_sectors=("installatie",)), catalogue, limit=3)
    assert {m.occupation.sector for m in wished} == {"installatie"}


def test_more_of_a_sector_when_nothing_else_is_left(small: Catalogue) -> None:
    only = {f"i{n}": occupation(f"i{n}", "installatie") for n in range(4)}
    assert len(match(Profile(interests=("maken",)), replace(small, occupations=only))) == 3


def test_ties_are_broken_by_id(small: Catalogue) -> None:
    twins = {k: occupation(k, "energie") for k in ("c", "a", "b")}
    assert ids(Profile(interests=("maken",)), replace(small, occupations=twins)) == ["a", "b", "c"]


def test_a_cooled_market_is_said_and_costs_a_place(small: Catalogue) -> None:
    pair = {
        "a": occupation("a", "energie", outlook="cooled"),
        "b": occupation("b", "energie", outlook="good"),
    }
    first, second = match(Profile(interests=("maken",)), replace(small, occupations=pair))
    assert (first.occupation.id, second.occupation.id) == ("b", "a")
    assert "de vraag naar mensen is hier afgenomen (stand 20 november 2026)" in second.caveats


def test_caveats_that_touch_the_person_come_first_and_once(small: Catalogue) -> None:
    demanding = occupation(
        "a", "installatie", driving="required", standby="usual", shifts="sometimes", english=True,
        places=frozenset({"klanten"}), caveats=("een rijbewijs is verplicht",),
    )  # fmt: skip
    profile = Profile(interests=("maken",), language="beetje", work_style=("overdag",), hours=24)
    (only,) = match(profile, replace(small, occupations={"a": demanding}))
    assert only.caveats == (
        "je praat hier veel met klanten in het Nederlands",
        "soms werk je hier in ploegen",
        "vraag een werkgever of dit ook in 24 uur per week kan",
    )
    (plain,) = match(Profile(interests=("maken",)), replace(small, occupations={"a": demanding}))
    assert [c for c in plain.caveats if "rijbewijs" in c] == ["je hebt een rijbewijs nodig"]
    assert set(plain.unknown) == {"rijbewijs", "ploegendienst", "storingsdienst", "opleiding"}


def test_what_was_skipped_is_not_asked_again(small: Catalogue) -> None:
    profile = Profile(interests=("elektra",), skipped=("education",))
    assert "opleiding" not in match(profile, small)[0].unknown


def test_nothing_said_gives_nothing_and_says_so(small: Catalogue) -> None:
    assert match(Profile(), small) == ()
    assert "Ik weet nog te weinig" in (explain_empty(Profile(), small) or "")
    assert match(Profile(interests=("maken",)), small, limit=0) == ()


def test_an_employer_is_not_matched(small: Catalogue) -> None:
    employer = Profile(situation=("werkgever",), interests=("maken",))
    assert match(employer, small) == ()
    assert explain_empty(employer, small) is None


def test_the_refusals_that_leave_nothing_are_named(small: Catalogue) -> None:
    stuck = refusing("style:buiten", "style:binnen")
    assert match(stuck, small) == ()
    text = explain_empty(stuck, small) or ""
    assert "buiten werken" in text and "de hele dag binnen" in text
    assert explain_empty(refusing("style:buiten"), small) is None


def test_when_no_single_refusal_is_to_blame_all_are_named(small: Catalogue) -> None:
    outside = {"a": small.occupations["netmonteur"]}
    stuck = refusing("style:buiten", "style:rijden")
    text = explain_empty(stuck, replace(small, occupations=outside)) or ""
    assert "buiten werken en rijden" in text


@pytest.mark.parametrize("refusal", [f"style:{s}" for s in STYLES if s != "school"])
def test_the_oracle_and_the_code_agree_on_the_real_catalogue(real: Catalogue, refusal: str) -> None:
    for o in real.occupations.values():
        if forbidden(refusal, o):
            assert breaks(refusal, o, Profile()), (refusal, o.id)
    assert any(breaks(refusal, o, Profile()) for o in real.occupations.values())
    assert not all(breaks(refusal, o, Profile()) for o in real.occupations.values())


def test_a_caveat_is_not_said_twice_in_other_words(small: Catalogue) -> None:
    driving = occupation(
        "a", "energie", driving="required", caveats=("een rijbewijs B is verplicht", "je graaft")
    )
    (only,) = match(Profile(interests=("maken",)), replace(small, occupations={"a": driving}))
    assert only.caveats == ("je hebt een rijbewijs nodig", "je graaft")
