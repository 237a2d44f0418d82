from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.eligibility import judge, money_for
from bot.advice.schemes import explain_scheme, find_scheme
from bot.catalogue.model import Catalogue, SubsidyRule
from bot.intake.profile import Profile
from tests.unit.advice.conftest import subsidy

DAY = date(2026, 11, 21)
PERSON = frozenset({"person"})


def answer(rule: SubsidyRule, profile: Profile, small: Catalogue, *routes: str) -> str:
    return judge(subsidy("a", rule=rule), profile, routes, DAY, small).answer


@pytest.mark.parametrize(
    ("rule", "profile", "expected"),
    [
        (SubsidyRule(PERSON), Profile(), "yes"),
        (SubsidyRule(PERSON, check=("UWV beslist",)), Profile(), "maybe"),
        (SubsidyRule(PERSON, frozenset({"ww"})), Profile(situation=("ww",)), "yes"),
        (SubsidyRule(PERSON, frozenset({"ww"})), Profile(situation=("in_dienst",)), "no"),
        (SubsidyRule(PERSON, frozenset({"ww"})), Profile(), "maybe"),
        (SubsidyRule(PERSON, not_situations=frozenset({"ww"})), Profile(situation=("ww",)), "no"),
        (SubsidyRule(PERSON, regions=frozenset({"AM1"})), Profile(region="AM1"), "yes"),
        (SubsidyRule(PERSON, regions=frozenset({"AM1"})), Profile(municipality="GM1"), "yes"),
        (SubsidyRule(PERSON, regions=frozenset({"AM1"})), Profile(region="AM2"), "no"),
        (SubsidyRule(PERSON, regions=frozenset({"AM1"})), Profile(), "maybe"),
        (SubsidyRule(PERSON, sectors=frozenset({"bouw"})), Profile(), "maybe"),
        (SubsidyRule(PERSON, sectors=frozenset({"bouw"})),
         Profile(wished_sectors=("bouw",)), "yes"),
        (SubsidyRule(PERSON, sectors=frozenset({"bouw"})),
         Profile(known_occupations=("metselaar",)), "yes"),
        (SubsidyRule(PERSON, sectors=frozenset({"bouw"})),
         Profile(wished_occupations=("lasser",)), "no"),
        (SubsidyRule(PERSON, max_age=29), Profile(age="21-29"), "yes"),
        (SubsidyRule(PERSON, max_age=29), Profile(age="30-56"), "no"),
        (SubsidyRule(PERSON, max_age=25), Profile(age="21-29"), "maybe"),
        (SubsidyRule(PERSON, max_age=56), Profile(), "maybe"),
        (SubsidyRule(frozenset({"employer"})), Profile(), "yes"),
        (SubsidyRule(frozenset({"school"})), Profile(), "no"),
        (SubsidyRule(PERSON), Profile(situation=("werkgever",)), "no"),
        (SubsidyRule(frozenset({"employer"})), Profile(situation=("werkgever",)), "yes"),
        (SubsidyRule(frozenset({"partnership"})), Profile(goal="werkgever"), "yes"),
    ],
)  # fmt: skip
def test_a_rule_for_a_person(
    small: Catalogue, rule: SubsidyRule, profile: Profile, expected: str
) -> None:
    assert answer(rule, profile, small) == expected


@pytest.mark.parametrize(
    ("rule", "routes", "expected"),
    [
        (SubsidyRule(PERSON, routes=frozenset({"bbl"})), (), "maybe"),
        (SubsidyRule(PERSON, routes=frozenset({"bbl"})), ("bbl", "bol"), "yes"),
        (SubsidyRule(PERSON, routes=frozenset({"bbl"})), ("bol",), "no"),
        (SubsidyRule(PERSON, not_routes=frozenset({"bbl"})), ("bbl",), "no"),
        (SubsidyRule(PERSON, not_routes=frozenset({"bbl"})), ("bbl", "bol"), "maybe"),
    ],
)
def test_a_rule_for_a_route(
    small: Catalogue, rule: SubsidyRule, routes: tuple[str, ...], expected: str
) -> None:
    assert answer(rule, Profile(), small, *routes) == expected


def test_what_is_likely_open_is_never_a_yes(small: Catalogue) -> None:
    verdict = judge(small.subsidies["slim"], Profile(), (), DAY, small)
    assert verdict.answer == "maybe"
    assert "Waarschijnlijk open, tot en met 31 december 2026" in verdict.reasons[-1]
    assert verdict.as_of == "stand 20 november 2026"


def test_money_is_ordered_by_use_for_this_person(small: Catalogue) -> None:
    on_ww = Profile(situation=("ww",), region="AM1", age="30-56")
    assert [v.subsidy.id for v in money_for(on_ww, small, DAY)] == [
        "fonds", "uwv", "slim", "krediet",
    ]  # fmt: skip
    elsewhere = replace(on_ww, region="AM2")
    assert "fonds" not in [v.subsidy.id for v in money_for(elsewhere, small, DAY)]
    assert "fonds" not in [v.subsidy.id for v in money_for(Profile(), small, DAY)]
    with_bbl = [v.subsidy.id for v in money_for(on_ww, small, DAY, ("bbl",))]
    assert "krediet" not in with_bbl


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (Profile(situation=("ww",)), "Dit vraagt je nieuwe werkgever aan."),
        (Profile(situation=("in_dienst",)), "Dit vraagt je (nieuwe) werkgever aan."),
        (Profile(situation=("in_dienst",), known_occupations=("lasser",)),
         "Dit vraagt je werkgever aan."),
        (Profile(situation=("werkgever",)), "Dit vraag je aan als werkgever."),
    ],
)  # fmt: skip
def test_it_is_said_who_applies(small: Catalogue, profile: Profile, text: str) -> None:
    assert text in judge(small.subsidies["slim"], profile, (), DAY, small).reasons


def test_an_employer_gets_employers_money_only(small: Catalogue) -> None:
    found = money_for(Profile(situation=("werkgever",)), small, date(2026, 6, 10))
    assert {v.subsidy.id for v in found} == {"slim", "seizoen"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("stap", "stap"),
        ("bestaat de STAP nog?", "stap"),
        ("krijg ik stap-budget", "stap"),
        ("stapbudget", "stap"),
        ("een volgende stap", None),
        ("de stap naar techniek", None),
        ("leven lang leren krediet", "krediet"),
        ("levenlanglerenkredit", "krediet"),
        ("slim scholing aanvragen", "slim"),
        ("wat kost een brood", None),
        ("", None),
    ],
)
def test_a_scheme_is_found_by_what_people_type(
    small: Catalogue, text: str, found: str | None
) -> None:
    scheme = find_scheme(text, small)
    assert (scheme.id if scheme else None) == found


def test_an_ended_scheme_is_said_to_have_ended_with_what_is_open(small: Catalogue) -> None:
    stap = small.subsidies["stap"]
    told = explain_scheme(stap, Profile(situation=("ww",), region="AM1"), DAY, small)
    assert told.lines == ("STAP-budget is gestopt op 1 januari 2024.",)
    assert [v.subsidy.id for v in told.instead] == ["uwv", "fonds"]
    elsewhere = explain_scheme(stap, Profile(situation=("ww",)), DAY, small)
    assert [v.subsidy.id for v in elsewhere.instead] == ["uwv"]
    nothing_named = explain_scheme(stap, Profile(situation=("in_dienst",)), DAY, small)
    assert [v.subsidy.id for v in nothing_named.instead] == ["slim", "krediet"]


def test_an_open_scheme_is_said_to_be_open_with_what_it_means_for_you(small: Catalogue) -> None:
    told = explain_scheme(small.subsidies["uwv"], Profile(situation=("ww",)), DAY, small)
    assert len(told.lines) == 1
    assert "open (stand 20 november 2026)" in told.lines[0]
    assert told.verdict is not None
    assert (told.verdict.subsidy.id, told.verdict.answer) == ("uwv", "yes")
    assert told.instead == ()


def test_an_unknown_scheme_is_never_called_open(small: Catalogue) -> None:
    told = explain_scheme(small.subsidies["oud"], Profile(), DAY, small)
    assert any("weet ik niet zeker" in line for line in told.lines)
    assert not any("is open" in line for line in told.lines)


def test_stap_on_the_real_catalogue(real: Catalogue) -> None:
    stap = find_scheme("kan ik nog stap budget aanvragen", real)
    assert stap is not None and stap.id == "stap"
    told = explain_scheme(stap, Profile(situation=("ww",), region="AM05"), DAY, real)
    assert "gestopt op 1 januari 2024" in told.lines[0]
    assert told.instead
    assert all(v.status.usable for v in told.instead)


@pytest.mark.parametrize("situation", ["in_dienst", "ww", "bijstand", "statushouder", "scholier"])
def test_real_money_is_open_and_national_or_of_the_own_region(
    real: Catalogue, situation: str
) -> None:
    profile = Profile(situation=(situation,), region="AM05")
    for verdict in money_for(profile, real, DAY):
        rule = verdict.subsidy.rule
        assert verdict.status.usable
        assert not rule.regions or "AM05" in rule.regions
        assert not rule.situations or situation in rule.situations
        assert verdict.applicant in ("person", "employer")
