"""Updates as Telegram documents them, and what is kept of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.places.files import read_files
from bot.places.resolver import Places
from bot.telegram.incoming import Incoming, read_update
from bot.telegram.nearby import nearest, spoken, spots
from tests.conftest import ROOT

USER = {"id": 7, "first_name": "Jan", "last_name": "Jansen", "username": "janj", "is_bot": False}
PRIVATE = {"id": 7, "type": "private", "first_name": "Jan"}


def message(**what: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": PRIVATE, "from": USER, **what}


def read(**update: Any) -> Incoming:
    return read_update({"update_id": 5, **update}, "BalieBot")


@pytest.mark.parametrize(
    ("text", "kind", "name", "argument"),
    [
        ("hoi", "text", "", "hoi"),
        ("/help", "command", "help", ""),
        ("/Help@baliebot", "command", "help", ""),
        ("/start abc_-1", "command", "start", "abc_-1"),
        ("/help@anderebot", "text", "", "/help@anderebot"),
        ("/ hoi", "text", "", "/ hoi"),
        ("/2e keus", "text", "", "/2e keus"),
    ],
)
def test_text_and_commands(text: str, kind: str, name: str, argument: str) -> None:
    got = read(message=message(text=text))
    assert (got.kind, got.name, got.text) == (kind, name, argument)


def test_names_are_dropped_and_nothing_shows_in_a_repr() -> None:
    contact = {"phone_number": "31612345678", "first_name": "Jan", "user_id": 7}
    for update in (
        read(message=message(text="geheim")),
        read(message=message(contact=contact)),
        read(message=message(location={"latitude": 52.36, "longitude": 6.66})),
    ):
        shown = repr(update)
        for private in ("Jan", "janj", "geheim", "612345678", "52.36", "chat_id"):
            assert private not in shown


def test_other_kinds() -> None:
    group = {"id": -5, "type": "group", "title": "x"}
    assert read(message=message(text="hoi", chat=group)).kind == "group"
    assert read(message=message(text="x", **{"from": {**USER, "is_bot": True}})).kind == "ignored"
    assert read(message=message(pinned_message=message(text="x"))).kind == "ignored"
    assert read(edited_message=message(text="x", edit_date=2)).kind == "edited"
    live = message(location={"latitude": 1.0, "longitude": 1.0, "live_period": 60}, edit_date=2)
    assert read(edited_message=live).kind == "ignored"
    assert read(poll={"strange": True}).kind == "ignored"
    odd = read(message=message(poll={"of": "the future"}))
    assert (odd.kind, odd.chat_id, odd.name) == (
        "unsupported",
        message(text="x")["chat"]["id"],
        "other",
    )
    assert read(message=message(poll={"of": "the future"}, chat=group)).kind == "ignored"
    venue = {"location": {"latitude": 52.0, "longitude": 5.0}, "title": "t", "address": "a"}
    assert read(message=message(venue=venue)).kind == "location"
    someone = {"phone_number": "0612345678", "first_name": "P"}
    got = read(message=message(contact=someone))
    assert (got.kind, got.own, got.text) == ("contact", False, "0612345678")


def test_an_update_without_a_number_is_none() -> None:
    for wrong in ({}, {"update_id": "5"}, {"update_id": -1}, {"update_id": 2**70}):
        with pytest.raises(ValueError, match="number"):
            read_update(wrong, "b")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["chat", "from", "text", "id", "date", "type"]), inner)
    ),
    max_leaves=12,
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), JSON)
def test_whatever_comes_is_read_or_ignored(name: str, body: Any) -> None:
    got = read_update({"update_id": 5, name: body}, "b")
    assert got.update_id == 5


@pytest.fixture(scope="module")
def atlas() -> Any:
    data = read_files(ROOT / "data" / "catalogue")
    from bot.places.index import build

    return Places(build(data)), spots(data), data


@pytest.mark.parametrize(
    ("latitude", "longitude", "municipality", "region"),
    [
        (52.357, 6.668, "Almelo", "Twente"),
        (52.266, 6.793, "Hengelo", "Twente"),  # there is another Hengelo
        (51.499, 3.614, "Middelburg", "Zeeland"),
    ],
)
def test_a_location_becomes_a_place_that_is_understood(
    atlas: Any, latitude: float, longitude: float, municipality: str, region: str
) -> None:
    places, known, data = atlas
    spot = nearest(known, latitude, longitude)
    assert spot is not None and spot.municipality == municipality
    found = places.resolve(spoken(spot, places))
    assert found.status == "found" and found.municipality_code == spot.municipality_code
    code = found.region_code
    assert [row.name for row in data.regions if row.code == code] == [region]


def test_every_place_can_be_said_so_that_its_region_is_found(atlas: Any) -> None:
    places, known, data = atlas
    region = {row.code: row.region_code for row in data.municipalities}
    wrong = [
        spot.name
        for spot in known
        if places.resolve(spoken(spot, places)).region_code != region[spot.municipality_code]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(50.85, 4.35), (0.0, 0.0), (52.5, 3.0), (float("nan"), 5.0)]
)
def test_a_location_abroad_or_at_sea_is_no_place(
    atlas: Any, latitude: float, longitude: float
) -> None:
    assert nearest(atlas[1], latitude, longitude) is None
