"""What is said of a programme: never more than is known, on any day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.near import MAX_KM, nearest, providers_near
from bot.advice.status import STALE_LIMIT
from bot.answers.programmes import programme_card, standing_on, standing_text
from bot.answers.topics import choose_topic, topic_card
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.model import Catalogue, Programme
from bot.intake.profile import Profile
from bot.paths import ROOT

DAY = date(2026, 11, 21)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
CATALOGUE = read_catalogue_files(ROOT / "data" / "catalogue")
OWN = [p for p in CATALOGUE.programmes.values() if p.see is None]
ZWOLLE, WINTERSWIJK, DORDRECHT = "GM0193", "GM0294", "GM0505"
EXISTS = ("Dit bestaat (", "bestaat dit nog (")


@pytest.fixture
def catalogue() -> Catalogue:
    return CATALOGUE


@given(st.sampled_from([p for p in OWN if p.state != "active"]), DAYS)
def test_what_is_not_running_is_never_shown_as_running(programme: Programme, day: date) -> None:
    assert not any(said in standing_text(programme, day) for said in EXISTS)


@given(st.sampled_from([p for p in OWN if p.state == "active"]), DAYS)
def test_only_what_is_sure_and_fresh_is_said_as_a_fact(programme: Programme, day: date) -> None:
    source = programme.provenance
    fresh = source.verify_by is not None and day <= source.verify_by
    said = standing_text(programme, day)
    assert ("Dit bestaat (" in said) == (source.certainty == "high" and fresh)
    if source.verify_by and day > source.verify_by + STALE_LIMIT:
        assert "weet ik niet" in said


@given(st.sampled_from(OWN), DAYS)
def test_the_date_of_the_check_is_always_said(programme: Programme, day: date) -> None:
    assert "stand 20 november 2026" in standing_text(programme, day)


def test_certainty_and_age_change_what_is_said(catalogue: Catalogue) -> None:
    techport = catalogue.programmes["techport"]
    verify_by = techport.provenance.verify_by
    assert verify_by is not None
    assert standing_on(techport, verify_by) == "active"
    assert standing_on(techport, verify_by + timedelta(1)) == "probably_active"
    assert standing_on(techport, verify_by + STALE_LIMIT + timedelta(1)) == "unknown"
    doubted = replace(techport, provenance=replace(techport.provenance, certainty="medium"))
    assert standing_on(doubted, DAY) == "probably_active"


@pytest.mark.parametrize("programme", OWN, ids=lambda p: p.id)
def test_every_card_has_a_source_a_date_and_says_what_we_can_do(programme: Programme) -> None:
    card = programme_card(programme, CATALOGUE, Profile(), DAY)
    assert card["source"] and card["checked_on"] == "2026-11-20"
    assert card["record"] == f"programme:{programme.id}"
    assert card["lines"][0] == programme.plain and card["lines"][-1] == programme.offer
    assert sum("stand 20 november 2026" in line for line in card["lines"]) == 1


def test_a_centre_says_where_it_is_and_how_far(catalogue: Catalogue) -> None:
    here = Profile(municipality=DORDRECHT, region="AM23")
    far = programme_card(catalogue.programmes["brainport-industries-campus"], catalogue, here, DAY)
    assert any(line.startswith("Plaats: Eindhoven, ongeveer ") for line in far["lines"])
    plain = programme_card(catalogue.programmes["techport"], catalogue, Profile(), DAY)
    assert "Plaats: Velsen." in plain["lines"]


def test_the_guarantee_is_an_ambition_and_no_right(catalogue: Catalogue) -> None:
    card = programme_card(
        catalogue.programmes["werk-en-ontwikkelgarantie"], catalogue, Profile(), DAY
    )
    text = " ".join(card["lines"])
    assert "Het is geen recht en geen regeling" in text and "geen baan beloven" in text


def test_only_the_asked_kinds_are_near(catalogue: Catalogue) -> None:
    kinds = catalogue.programmes["bedrijfsscholen"].near
    found = providers_near(ZWOLLE, "AM36", (), catalogue, 5, kinds)
    assert found and all(near.provider.kind in kinds for near in found)
    known = [near.distance_km for near in found if near.distance_km is not None]
    assert known == sorted(known) and max(known) <= MAX_KM


def test_the_nearest_is_given_however_far(catalogue: Catalogue) -> None:
    far = nearest(WINTERSWIJK, ("techniekcentrum",), catalogue)
    assert far is not None and far.distance_km is not None and far.distance_km > MAX_KM
    assert providers_near(WINTERSWIJK, "AM09", (), catalogue, 3, ("techniekcentrum",)) == ()
    assert nearest(None, ("techniekcentrum",), catalogue) is None


@pytest.mark.parametrize(
    ("day", "said", "never"),
    [
        (date(2026, 6, 15), "Subsidie praktijkleren is open", "praktijkleren is nu dicht"),
        (date(2026, 11, 21), "Subsidie praktijkleren is nu dicht", "praktijkleren is open"),
    ],
)
def test_a_topic_says_how_its_schemes_stand_on_the_day(
    day: date, said: str, never: str, catalogue: Catalogue
) -> None:
    text = " ".join(topic_card(catalogue.topics["werkgever-subsidie"], catalogue, day)["lines"])
    assert said in text and never not in text


def test_retaining_people_has_its_own_answer(catalogue: Catalogue) -> None:
    topic = choose_topic("ask_employer_help", "ik wil mijn monteurs behouden", catalogue)
    assert topic is not None and topic.id == "werkgever-mensen-houden"
