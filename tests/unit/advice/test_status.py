from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.status import STALE_LIMIT, status_on
from bot.catalogue.model import Catalogue, Provenance, Subsidy, Window
from tests.unit.advice.conftest import MEDIUM, SURE, subsidy

DAY = date(2026, 11, 21)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("scheme", "day", "state"),
    [
        (subsidy("a"), DAY, "open"),
        (subsidy("a", provenance=MEDIUM), DAY, "likely_open"),
        (subsidy("a", status="likely_open"), DAY, "likely_open"),
        (subsidy("a", status="closed"), DAY, "closed"),
        (subsidy("a", status="seasonal"), DAY, "closed"),
        (subsidy("a", status="unknown"), DAY, "unknown"),
        (subsidy("a", status="ended"), DAY, "ended"),
        (subsidy("a", status="not_for_persons"), DAY, "not_for_persons"),
        (subsidy("a", ended_on=DAY), DAY, "ended"),
        (subsidy("a", ended_on=DAY), DAY - timedelta(1), "open"),
        (subsidy("a", provenance=replace(SURE, certainty="unknown")), DAY, "unknown"),
        (subsidy("a", provenance=replace(SURE, valid_from=DAY)), DAY - timedelta(1), "opens_later"),
        (subsidy("a", provenance=replace(SURE, valid_until=DAY)), DAY + timedelta(1), "closed"),
        (subsidy("a", provenance=replace(SURE, valid_until=DAY)), DAY, "open"),
    ],
)
def test_the_state_on_a_day(scheme: Subsidy, day: date, state: str) -> None:
    assert status_on(scheme, day).state == state


@pytest.mark.parametrize("written", ["open", "closed", "seasonal"])
@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2027, 5, 31), "opens_later"),
        (date(2027, 6, 1), "open"),
        (date(2027, 9, 17), "open"),
        (date(2027, 9, 18), "closed"),
    ],
)
def test_a_window_opens_and_closes_by_itself(written: str, day: date, state: str) -> None:
    lasting = replace(SURE, verify_by=date(2028, 1, 1))
    window = Window(date(2027, 6, 1), date(2027, 9, 17))
    scheme = subsidy("a", status=written, windows=(window,), provenance=lasting)
    found = status_on(scheme, day)
    assert found.state == state
    if state == "opens_later":
        assert found.opens == date(2027, 6, 1) and "1 juni 2027" in found.text
    if state == "closed":
        assert "17 september 2027" in found.text


def test_an_ended_scheme_says_when() -> None:
    scheme = subsidy("a", name="STAP-budget", status="ended", ended_on=date(2024, 1, 1))
    assert status_on(scheme, DAY).text == "STAP-budget is gestopt op 1 januari 2024."


def test_a_stale_fact_is_only_likely_and_later_not_known() -> None:
    scheme = subsidy("a", apply_at="UWV", provenance=replace(SURE, verify_by=DAY))
    assert status_on(scheme, DAY).state == "open"
    stale = status_on(scheme, DAY + timedelta(1))
    assert stale.state == "likely_open" and stale.stale
    assert "stand 20 november 2026" in stale.text and "Controleer bij: UWV" in stale.text
    assert status_on(scheme, DAY + STALE_LIMIT).state == "likely_open"
    assert status_on(scheme, DAY + STALE_LIMIT + timedelta(1)).state == "unknown"


def test_a_record_without_source_sends_to_an_advisor() -> None:
    nowhere = replace(MEDIUM, source="eigen kennis, niet geverifieerd")
    text = status_on(subsidy("a", status="unknown", provenance=nowhere), DAY).text
    assert text.endswith("Vraag het na bij een adviseur.") and "eigen kennis" not in text


provenances = st.builds(
    Provenance,
    source=st.just("Bron"),
    checked_on=st.just(DAY),
    certainty=st.sampled_from(["high", "medium", "low", "unknown"]),
    verify_by=st.none() | DAYS,
    valid_until=st.none() | DAYS,
)
windows = st.lists(st.builds(Window, st.none() | DAYS, st.none() | DAYS), max_size=3).map(tuple)


@given(
    status=st.sampled_from(["ended", "unknown", "not_for_persons"]),
    windows=windows, ended_on=st.none() | DAYS, provenance=provenances, day=DAYS,
)  # fmt: skip
def test_ended_and_unknown_never_open(
    status: str, windows: tuple[Window, ...], ended_on: date | None, provenance: Provenance,
    day: date,
) -> None:  # fmt: skip
    scheme = subsidy("a", status=status, windows=windows, ended_on=ended_on, provenance=provenance)
    assert not status_on(scheme, day).usable


@given(windows=windows, provenance=provenances, day=DAYS)
def test_a_closed_scheme_is_only_open_inside_a_window(
    windows: tuple[Window, ...], provenance: Provenance, day: date
) -> None:
    scheme = subsidy("a", status="closed", windows=windows, provenance=provenance)
    if status_on(scheme, day).usable:
        assert any(
            w.opens and w.opens <= day and (not w.closes or day <= w.closes) for w in windows
        )


def test_real_ended_and_unknown_schemes_are_closed_on_every_day(real: Catalogue) -> None:
    dead = [s for s in real.subsidies.values() if s.status in ("ended", "unknown")]
    assert len(dead) >= 10
    day = date(2020, 1, 1)
    while day < date(2036, 1, 1):
        assert not [s.id for s in dead if status_on(s, day).usable], day
        day += timedelta(7)


def test_what_a_source_dated_stays_within_its_dates(real: Catalogue) -> None:
    slim = real.subsidies["slim-scholing"]
    assert status_on(slim, date(2026, 5, 25)).state == "opens_later"
    assert status_on(slim, DAY).usable
    assert not status_on(slim, date(2027, 1, 1)).usable
    assert not status_on(real.subsidies["praktijkleren"], DAY).usable
    assert status_on(real.subsidies["praktijkleren"], date(2026, 6, 2)).usable
