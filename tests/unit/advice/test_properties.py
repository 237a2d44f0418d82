"""What holds for everybody: properties over generated people and the real catalogue."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advice.eligibility import money_for
from bot.advice.matching import explain_empty, match
from bot.advice.routes import routes_for
from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile
from tests.unit.advice.oracle import STYLES, forbidden

SECTORS = (
    "bouw", "afbouw", "infra", "installatie", "energie", "maakindustrie", "mobiliteit",
    "procestechniek", "hightech-ict", "onderwijs",
)  # fmt: skip
REFUSALS = [f"style:{s}" for s in STYLES] + [f"sector:{s}" for s in SECTORS]
OCCUPATIONS = ("lasser", "elektromonteur-woning", "uitvoerder", "timmerman", "procesoperator")
QUICK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def some(*values: str, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


profiles = st.builds(
    Profile,
    goal=st.sampled_from([None, "beroep", "ervaring", "geld"]),
    situation=some("in_dienst", "ww", "bijstand", "scholier", "statushouder", "zzp", most=2),
    experience=some("verpleegkundige", "kok", "chauffeur", "zorg", "geen", "klussen"),
    known_occupations=some(*OCCUPATIONS, most=1),
    wished_occupations=some(*OCCUPATIONS, most=2),
    wished_sectors=some(*SECTORS, most=2),
    education=st.sampled_from([None, "geen", "vmbo", "mbo2", "mbo4", "hbo", "buitenland"]),
    interests=some(
        "maken", "repareren", "uitzoeken", "precies", "mensen", "regelen", "computers",
        "machines", "elektra", "metaal", "hout", "voertuigen", "duurzaam", "tekenen", "lesgeven",
    ),
    work_style=some("binnen", "buiten", "klanten", "kantoor", "licht", "zwaar", "overdag", "team"),
    refusals=some(*REFUSALS, most=4),
    region=st.sampled_from([None, "AM05", "AM01"]),
    hours=st.sampled_from([None, 20, 40]),
    income_needed=st.sampled_from([None, True, False]),
    age=st.sampled_from([None, "16-17", "21-29", "57+"]),
    language=st.sampled_from([None, "begin", "goed"]),
)  # fmt: skip


@QUICK
@given(profile=profiles)
def test_every_reason_is_in_the_profile_and_no_refusal_is_broken(
    real: Catalogue, profile: Profile
) -> None:
    said = {f.name: getattr(profile, f.name) for f in fields(Profile)}
    for m in match(profile, real, limit=5):
        assert math.isfinite(m.score)
        assert m.reasons
        for reason in m.reasons:
            value = said[reason.kind]
            assert reason.value in value if isinstance(value, tuple) else reason.value == str(value)
            assert reason.text.strip() and "None" not in reason.text
        assert not [r for r in profile.refusals if forbidden(r, m.occupation)]


@QUICK
@given(profile=profiles, sector=st.sampled_from(SECTORS))
def test_refusing_a_sector_never_brings_it_in(
    real: Catalogue, profile: Profile, sector: str
) -> None:
    refusing = replace(profile, refusals=(*profile.refusals, f"sector:{sector}"))
    gone = {"bouw", "afbouw", "infra"} if sector == "bouw" else {sector}
    assert not gone & {m.occupation.sector for m in match(refusing, real, limit=9)}


@QUICK
@given(profile=profiles, refusal=st.sampled_from(REFUSALS))
def test_a_refusal_never_adds_to_what_is_possible(
    real: Catalogue, profile: Profile, refusal: str
) -> None:
    before = {m.occupation.id for m in match(profile, real, limit=999)}
    refusing = replace(profile, refusals=(*profile.refusals, refusal))
    after = {
        m.occupation.id
        for m in match(refusing, real, limit=999)
        if any(r.kind not in ("refusals", "education") for r in m.reasons)
    }
    assert after <= before


@settings(parent=QUICK, max_examples=40)
@given(profile=profiles, random=st.randoms(use_true_random=False))
def test_the_order_of_the_catalogue_does_not_matter(
    real: Catalogue, profile: Profile, random: object
) -> None:
    def shuffled(records: dict) -> dict:
        keys = list(records)
        random.shuffle(keys)
        return {k: records[k] for k in keys}

    other = replace(
        real,
        occupations=shuffled(real.occupations),
        routes=shuffled(real.routes),
        subsidies=shuffled(real.subsidies),
    )
    assert match(profile, other) == match(profile, real)
    assert money_for(profile, other, date(2026, 11, 21)) == money_for(
        profile, real, date(2026, 11, 21)
    )
    lasser = real.occupations["lasser"]
    assert routes_for(profile, lasser, other) == routes_for(profile, lasser, real)


@QUICK
@given(profile=profiles, random=st.randoms(use_true_random=False))
def test_the_order_in_which_things_were_said_does_not_matter(
    real: Catalogue, profile: Profile, random: object
) -> None:
    said = ("situation", "experience", "interests", "work_style", "refusals", "known_occupations")
    turned = {}
    for name in said:
        values = list(getattr(profile, name))
        random.shuffle(values)
        turned[name] = tuple(values)
    again = match(replace(profile, **turned), real)
    before = match(profile, real)
    assert [m.occupation.id for m in again] == [m.occupation.id for m in before]
    assert [sorted(m.caveats) for m in again] == [sorted(m.caveats) for m in before]


@QUICK
@given(profile=profiles)
def test_an_empty_answer_is_always_explained(real: Catalogue, profile: Profile) -> None:
    assert bool(match(profile, real)) == (explain_empty(profile, real) is None)


@QUICK
@given(profile=profiles, day=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_money_is_never_ended_or_unknown(real: Catalogue, profile: Profile, day: date) -> None:
    for verdict in money_for(profile, real, day):
        assert verdict.subsidy.status in ("open", "likely_open", "closed", "seasonal")
        assert not verdict.subsidy.ended_on or day < verdict.subsidy.ended_on


@settings(parent=QUICK, max_examples=60)
@given(profile=profiles)
def test_unpaid_routes_never_come_before_paid_ones_when_income_is_needed(
    real: Catalogue, profile: Profile
) -> None:
    needing = replace(profile, income_needed=True, situation=("werkzoekend",))
    for occupation in (real.occupations["lasser"], real.occupations["uitvoerder"]):
        paid = [
            r.route.paid
            for r in routes_for(needing, occupation, real)
            if r.route.kind in ("training", "recognition", "teaching")
        ]
        assert paid == sorted(paid, key=lambda p: p == "no")
