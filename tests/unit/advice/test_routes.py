from __future__ import annotations

from dataclasses import replace

import pytest

from bot.advice.near import MAX_KM, distance_km
from bot.advice.routes import providers_near, routes_for
from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile


def ids(profile: Profile, catalogue: Catalogue, occupation: str = "elektricien") -> list[str]:
    return [r.route.id for r in routes_for(profile, catalogue.occupations[occupation], catalogue)]


def test_with_income_needed_paid_routes_go_first(small: Catalogue) -> None:
    profile = Profile(situation=("werkzoekend",), income_needed=True)
    everywhere = replace(
        small,
        routes={k: replace(r, situations=frozenset()) for k, r in small.routes.items()},
    )
    found = routes_for(profile, small.occupations["elektricien"], everywhere)
    assert found[0].route.id == "bbl"
    assert "je hebt inkomen nodig: hierbij krijg je loon" in found[0].reasons
    ways = [r.route.paid for r in found if r.route.kind == "training"]
    assert ways == sorted(ways, key=lambda paid: paid == "no")
    bol = next(r for r in found if r.route.id == "bol")
    assert "hierbij krijg je geen loon" in bol.caveats


def test_at_school_bbl_and_bol_stand_side_by_side(small: Catalogue) -> None:
    for income in (None, True, False):
        profile = Profile(situation=("scholier",), education="vmbo", income_needed=income)
        assert set(ids(profile, small)[:2]) == {"bbl", "bol"}


def test_a_benefit_brings_the_route_made_for_it_on_top(small: Catalogue) -> None:
    profile = Profile(situation=("ww",), income_needed=True)
    first = routes_for(profile, small.occupations["elektricien"], small)[0]
    assert first.route.id == "leerwerktraject-uitkering"
    assert first.route.benefit_effect
    assert "dit past bij je situatie: een WW-uitkering" in first.reasons


def test_a_newcomer_gets_the_dual_route(small: Catalogue) -> None:
    profile = Profile(situation=("statushouder",), language="beetje", education="buitenland")
    assert ids(profile, small)[0] == "inburgering-duaal"
    assert "bbl" not in ids(profile, small)  # not among its situations in this catalogue


@pytest.mark.parametrize(
    ("education", "shown"), [("geen", False), ("vmbo", False), ("mbo4", True), (None, True)]
)
def test_the_level_a_route_asks_is_kept(
    small: Catalogue, education: str | None, shown: bool
) -> None:
    found = ids(Profile(education=education), small, "tekenaar")
    assert ("associate-degree" in found) is shown


def test_a_permit_is_only_for_who_needs_one(small: Catalogue) -> None:
    assert "twv" not in ids(Profile(), small)
    assert "twv" not in ids(Profile(situation=("ww",)), small)
    assert ids(Profile(situation=("asielprocedure",)), small)[0] == "twv"


def test_experience_is_only_recognised_when_there_is_some(small: Catalogue) -> None:
    assert "evc" not in ids(Profile(), small)
    assert ids(Profile(known_occupations=("elektricien",)), small)[0] == "evc"


def test_looking_around_comes_last(small: Catalogue) -> None:
    assert ids(Profile(situation=("in_dienst",)), small)[-1] == "orientatie"


def test_trainings_stay_within_reach(small: Catalogue) -> None:
    occupation = small.occupations["elektricien"]
    for education, levels in (("geen", [2]), ("vmbo", [2]), ("mbo2", [2, 3]), (None, [2, 3])):
        bbl = next(
            r
            for r in routes_for(Profile(education=education), occupation, small)
            if r.route.id == "bbl"
        )
        assert [t.mbo_level for t in bbl.trainings] == levels


def test_a_path_nobody_was_seen_to_offer_says_so(small: Catalogue) -> None:
    found = routes_for(
        Profile(situation=("scholier",), education="vmbo"), small.occupations["elektricien"], small
    )
    bol = next(r for r in found if r.route.id == "bol")
    assert "vraag bij jou in de buurt welke school dit als bol geeft" in bol.caveats


def test_without_a_qualification_there_is_no_bbl(small: Catalogue) -> None:
    assert "bbl" not in ids(Profile(), small, "metselaar")


def test_who_does_not_want_school_gets_no_school(small: Catalogue) -> None:
    profile = Profile(situation=("scholier",), refusals=("style:school",))
    assert "bol" not in ids(profile, small)
    bbl = routes_for(profile, small.occupations["elektricien"], small)[0]
    assert "je gaat hierbij ook naar school, meestal één dag per week" in bbl.caveats


def test_the_distance_between_amsterdam_and_maastricht_like_centres(small: Catalogue) -> None:
    almelo, enschede = small.municipalities["GM1"], small.municipalities["GM2"]
    # 0.1355 deg latitude = 15.07 km; 0.2247 deg longitude at 52.3 N = 15.29 km; together 21.5 km.
    assert distance_km(almelo, enschede) == pytest.approx(21.5, abs=0.1)
    assert distance_km(almelo, almelo) == 0.0
    assert distance_km(almelo, small.municipalities["GM4"]) is None


def test_providers_nearest_first_national_last(small: Catalogue) -> None:
    near = providers_near("GM1", None, ("bouw",), small, limit=9)
    assert [n.provider.id for n in near] == ["dichtbij", "verder", "regio", "landelijk"]
    assert [n.distance_km for n in near][:1] == [0.0] and near[2].distance_km is None
    assert all(n.distance_km is None or n.distance_km <= MAX_KM for n in near)
    assert len(providers_near("GM1", None, (), small, limit=2)) == 2


def test_providers_without_a_place(small: Catalogue) -> None:
    assert [n.provider.id for n in providers_near(None, None, ("bouw",), small)] == ["landelijk"]
    by_region = providers_near(None, "AM1", ("bouw",), small, limit=9)
    assert {n.provider.id for n in by_region} == {"dichtbij", "verder", "regio", "landelijk"}
    assert all(n.distance_km is None for n in by_region)


def test_sectors_filter_providers(small: Catalogue) -> None:
    assert [n.provider.id for n in providers_near("GM1", None, ("afbouw",), small)] == ["schilders"]


@pytest.mark.parametrize("situation", ["in_dienst", "ww", "bijstand", "scholier", "statushouder"])
def test_every_real_occupation_has_a_way_in(real: Catalogue, situation: str) -> None:
    for occupation in real.occupations.values():
        if not occupation.experienced_only:
            found = routes_for(Profile(situation=(situation,)), occupation, real)
            assert any(r.route.kind == "training" for r in found), occupation.id
