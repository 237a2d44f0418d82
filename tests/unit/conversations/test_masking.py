from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.conversations.masking import MASK, mask, passes_elfproef

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def elfproef(digits: str) -> bool:
    return sum(w * int(d) for w, d in zip(WEIGHTS, digits, strict=True)) % 11 == 0


@st.composite
def bsns(draw: st.DrawFn, start: tuple[int, ...] = ()) -> str:
    """Nine digits, made to pass: the last one is what the other eight ask for."""
    rest = 8 - len(start)
    digits = [*start, *draw(st.lists(st.integers(0, 9), min_size=rest, max_size=rest))]
    last = sum(w * d for w, d in zip(WEIGHTS, digits, strict=False)) % 11
    assume(last < 10 and any(digits))
    return "".join(map(str, [*digits, last]))


SEPARATORS = st.sampled_from([" ", ".", "-", "\u00a0", "\u200b", " - ", "–"])


@given(bsns(), SEPARATORS, st.text(alphabet="abcdefgh .!?", max_size=20))
def test_a_valid_bsn_is_masked_however_it_is_written(bsn: str, gap: str, words: str):
    for written in (bsn, f"{bsn[:4]}{gap}{bsn[4:6]}{gap}{bsn[6:]}", gap.join(bsn)):
        text = f"{words} x{gap}y {written} {words}"
        assert mask(text).count(MASK) == 1
        assert written not in mask(text)


@given(st.integers(1, 9).flatmap(lambda second: bsns(start=(0, second))))
def test_a_bsn_without_its_leading_zero_is_masked(bsn: str):
    assert mask(f"dit is hem: {bsn[1:]}") == f"dit is hem: {MASK}"


@given(st.integers(0, 999_999_999).map(lambda n: f"{n:09d}"))
def test_other_nine_digit_numbers_are_left_alone(number: str):
    assert passes_elfproef(number) is (elfproef(number) and int(number) > 0)
    if not passes_elfproef(number):
        assert mask(f"kenmerk {number} graag") == f"kenmerk {number} graag"


@given(st.integers(0, 99_999_999).map(lambda n: f"{n:08d}"))
def test_phone_numbers_survive(rest: str):
    for phone in (
        f"06{rest}",
        f"06-{rest}",
        f"06 {rest[:4]} {rest[4:]}",
        f"06 {rest[:2]} {rest[2:4]} {rest[4:6]} {rest[6:]}",
        f"+316{rest}",
        f"+31 6 {rest}",
        f"00316{rest}",
        f"+31 (0)6 {rest}",
        f"050-{rest[:7]}",
        f"0512 {rest[:6]}",
        f"(0512) {rest[:6]}",
    ):
        assert mask(f"bel {phone}.") == f"bel {phone}."
        assert mask(f"mijn bsn geef ik niet, bel {phone}.").endswith(f"bel {phone}.")


@given(st.integers(10_000_000, 999_999_999), st.sampled_from(["bsn", "BSN:", "burgerservicenummer",
       "Burger service nummer is", "sofinummer", "sofi-nummer", "B.S.N."]))  # fmt: skip
def test_a_number_that_is_said_to_be_a_bsn_is_masked_even_when_mistyped(number: int, name: str):
    assume(not str(number).startswith("0"))
    assert MASK in mask(f"mijn {name} {number}")
    assert str(number) not in mask(f"mijn {name} {number}")
    assert str(number) not in mask(f"{number} is mijn {name}")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_dates_and_years_survive(day):
    for text in (
        f"geboren op {day.day:02d}-{day.month:02d}-{day.year}",
        f"geboren op {day.day}/{day.month}/{day.year}",
        f"op {day:%Y-%m-%d}",
        f"van {day.year}-{min(day.year + 5, 2099)} kok",
    ):
        assert mask(text) == text


@given(st.text(max_size=200))
def test_masking_twice_is_masking_once(text: str):
    assert mask(mask(text)) == mask(text)


@given(st.text(max_size=200).filter(lambda t: not any(c.isdecimal() for c in t)))
def test_text_without_digits_is_untouched(text: str):
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mijn bsn is 123456782", f"mijn bsn is {MASK}"),
        ("123.456.782 en 06-12345678", f"{MASK} en 06-12345678"),
        ("123456782 06-12345678", f"{MASK} 06-12345678"),
        ("06-12345678 123456782", f"06-12345678 {MASK}"),
        ("１２３４５６７８２", MASK),
        ("BSN123456789", f"BSN{MASK}"),
        ("1234 AB en 2.500 - 3.000 euro", "1234 AB en 2.500 - 3.000 euro"),
        ("order 12345678901234", "order 12345678901234"),
        ("000000000", "000000000"),
    ],
)
def test_examples(text: str, masked: str):
    assert mask(text) == masked
