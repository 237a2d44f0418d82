from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from bot.conversations.cleaning import clean, neutral

ANY = st.text(st.characters(), max_size=50) | st.text(
    "/／ \t\n\u200b\ufeff\u2060\x1cab", max_size=12
)


@given(ANY)
@example("\u200b／ /restart")
@example("/\u0338restart")
def test_nothing_that_rasa_takes_as_a_payload_gets_through(text: str):
    # Rasa strips a message and then looks whether it starts with "/"
    assert not neutral(text).strip().startswith("/")


@given(ANY)
def test_both_are_stable_and_storable(text: str):
    for function in (clean, neutral):
        once = function(text)
        assert function(once) == once
        assert "\x00" not in once
        once.encode("utf-8")


def test_half_a_surrogate_pair_is_replaced():
    assert clean("a\ud83d") == "a\ufffd"


def test_line_breaks_stay_for_people_and_go_for_rasa():
    assert clean(" a\r\nb\tc ") == "a\nb\tc"
    assert neutral(" a\r\nb\tc ") == "a b c"
