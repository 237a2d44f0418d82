"""Which desk sees a request, how long somebody will wait, and what goes out."""

from __future__ import annotations

import json
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.regions import load_regions
from bot.handover import hand_back
from bot.handover.routing import EVERYWHERE, Route, Rules, route
from bot.handover.waiting import ENOUGH, PickUp, expected_minutes
from bot.handover.webhooks import MAX_ATTEMPTS, retry_after
from bot.paths import ROOT

REGIONS = load_regions(ROOT / "data" / "catalogue" / "regions")
TWENTE, ZWOLLE, ACHTERHOEK, ZEELAND = "AM05", "AM36", "AM09", "AM24"


def where(
    minutes: float, desks: set[str], *, live: bool = True, region: str | None = TWENTE
) -> Route:
    return route(
        region,
        waited=timedelta(minutes=minutes),
        desks=desks,
        near=REGIONS.near,
        rules=Rules(),
        names=REGIONS.names,
        live=live,
    )


def test_every_region_has_a_neighbour_and_neighbours_are_mutual():
    assert set(REGIONS.near) == set(REGIONS.names)
    for region, others in REGIONS.near.items():
        assert all(region in REGIONS.near[other] for other in others)


def test_known_neighbours():
    assert {ZWOLLE, ACHTERHOEK} <= set(REGIONS.near[TWENTE])
    assert ZEELAND not in REGIONS.near[TWENTE]
    assert REGIONS.near["AM30"] == ("AM33",)  # Zuid-Limburg borders on Midden-Limburg only


def test_the_own_region_first_then_neighbours_then_everybody():
    desks = {TWENTE, ZWOLLE, ZEELAND}
    assert where(0, desks).regions == (TWENTE,)
    assert where(0, desks).reason == "Woont in de regio Twente."
    later = where(10, desks)
    assert (later.level, later.regions) == (1, (TWENTE, ZWOLLE))
    assert later.reason == (
        "Wacht 10 minuten op Twente: ook de buurregio's zien dit (Regio Zwolle)."
    )
    assert (where(20, desks).level, where(20, desks).regions) == (2, (EVERYWHERE,))


def test_a_callback_stays_with_its_own_region():
    assert where(600, {TWENTE, ZWOLLE}, live=False).regions == (TWENTE,)


def test_a_region_without_advisors_goes_further_at_once():
    assert where(0, {ZWOLLE}).regions == (TWENTE, ZWOLLE)
    assert "heeft hier geen adviseurs" in where(0, {ZWOLLE}).reason
    assert where(0, {ZEELAND}).regions == (EVERYWHERE,)
    national = where(0, {ZEELAND, EVERYWHERE})
    assert (national.level, national.regions) == (0, (TWENTE,))  # other regions need not see it
    assert where(0, set(), region=None).regions == (EVERYWHERE,)


def test_without_enough_pick_ups_nothing_is_expected():
    few = [PickUp(1, 5.0)] * (ENOUGH - 1)
    assert expected_minutes(few, 1) is None
    assert expected_minutes([*few, PickUp(1, 5.0)], 1) == 5


def test_the_expectation_grows_with_the_place_and_is_rounded_up():
    pick_ups = [PickUp(1, 3.0), PickUp(2, 8.0), PickUp(1, 4.0), PickUp(1, 6.0), PickUp(3, 18.0)]
    assert expected_minutes(pick_ups, 1) == 10
    assert expected_minutes(pick_ups, 4) == 25
    assert expected_minutes(pick_ups, 40) is None  # too long to say anything useful


@given(st.lists(st.floats(0, 60), min_size=ENOUGH, max_size=40), st.integers(1, 10))
def test_who_is_behind_never_waits_less(minutes: list[float], position: int):
    pick_ups = [PickUp(1, m) for m in minutes]
    here, behind = expected_minutes(pick_ups, position), expected_minutes(pick_ups, position + 1)
    assert behind is None or (here is not None and here <= behind)


@given(st.text(max_size=600), st.dictionaries(st.sampled_from(hand_back.FACTS), st.text()))
def test_a_payload_is_one_line_that_rasa_can_read(settled: str, facts: dict[str, str]):
    made = hand_back.payload(settled, facts)
    assert len(made.splitlines()) == 1
    rest = made.removeprefix("/hand_back")
    assert rest == "" or isinstance(json.loads(rest), dict)
    assert rest.count("{") <= 1 and rest.count("}") <= 1


def test_only_known_facts_go_to_the_assistant():
    made = hand_back.payload("afspraak", {"place": "Enschede", "forget": "alles", "hours": " "})
    assert json.loads(made.removeprefix("/hand_back")) == {
        "place": "Enschede",
        "settled": "afspraak",
    }


def test_retries_wait_longer_each_time_and_end():
    waits = [wait for n in range(1, MAX_ATTEMPTS) if (wait := retry_after(n)) is not None]
    assert len(waits) == MAX_ATTEMPTS - 1
    assert waits == sorted(waits)
    assert sum(waits, timedelta()) > timedelta(hours=20)
    assert retry_after(MAX_ATTEMPTS) is None
