"""Postcodes in text: "7511 AB", "7511ab", or four digits where nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.places import words as w
from bot.places.text import fold

_SHAPE = re.compile(r"(?<![\w.,€+-])([1-9]\d{3})(?:([ \u00a0]{0,2}|[-.])([A-Za-z]{2}))?(?![\w])")
_ALONE = re.compile(r"\W*([1-9])[ .]?(\d)[ .]?(\d)[ .]?(\d)[ .-]{0,2}[A-Za-z]{0,2}\W*")
_CUE = re.compile(r"(post[ck]ode\w*|pc|woon\w*|wonen|adres)\b[^.!?\d]{0,25}$", re.IGNORECASE)
_CODE_CUE = re.compile(r"\b(post[ck]ode|pc)\W+(is\W+)?$", re.IGNORECASE)
_YEAR_CUE = re.compile(r"(sinds|vanaf|jaar|anno|tot|begin|eind|zomer|geboren)\W+(\w+\W+)?$", re.I)
_DIGITS_NEAR = re.compile(r"\d[\s./-]{0,2}$")
_DIGITS_AFTER = re.compile(r"^\s?[-./]?\s?\d")
_YEARS = range(1900, 2100)
_LIKELY_YEARS = range(1940, 2040)


@dataclass(frozen=True)
class Postcode:
    """Four digits at characters ``start``..``end`` (letters included); ``certain``: with letters
    or the word postcode."""

    pc4: str
    start: int
    end: int
    certain: bool


def postcodes(
    text: str, known: Mapping[str, object], *, answer: bool = False
) -> Iterable[Postcode]:
    """Give the postcodes in a text.

    In an answer to "waar woon je" bare digits count too, unless they look like a year.  Years,
    amounts, hours and telephone numbers are left alone.
    """
    whole = _SHAPE.search(text)
    if answer and not (whole and whole[3]) and (code := _ALONE.fullmatch(text)):
        # "68 11", "7 4 1 1", "7411 k": spaced or half typed, and nothing else is said.
        if (pc4 := "".join(code.groups())) in known:
            yield Postcode(pc4, 0, len(text), int(pc4) not in _YEARS)
        return
    for match in _SHAPE.finditer(text):
        pc4, space, letters = match.groups()
        before, after = text[: match.start()], text[match.end() :]
        if pc4 not in known or _DIGITS_NEAR.search(before):
            continue
        # "1811kg" is a weight, but not when it is all that answers "waar woon je", or a "postcode".
        only = answer and not (before + after).strip(" .,!?")
        unit = not only and not _CODE_CUE.search(before)
        lettered = bool(letters) and _letters(letters, space, cased=not answer, unit=unit)
        if letters and not lettered and not space:
            continue  # "2500km": a unit
        end = match.end() if lettered else match.start() + 4
        rest = text[end:]
        if not lettered and (_DIGITS_AFTER.match(rest) or _measured(rest)):
            continue
        cued = bool(_CUE.search(before))
        alone = not before.strip() and not rest.strip(" .!?")
        likely = int(pc4) in _LIKELY_YEARS
        if likely and not lettered and not cued and not (alone and answer):
            continue
        year = int(pc4) in _YEARS and bool(_YEAR_CUE.search(before))
        said = answer and not year and (not after.strip() or _is_filler(before))
        if lettered or alone or (cued and not year) or said:
            yield Postcode(pc4, match.start(), end, lettered or cued)


def _is_filler(before: str) -> bool:
    """Tell whether nothing that counts stands before a number: "dat is 3311 zeg maar"."""
    return all(fold(word) in w.FILLERS for word in re.findall(r"\w+", before))


def _letters(letters: str, space: str, *, cased: bool, unit: bool) -> bool:
    """Tell whether two letters are the end of a postcode rather than a word or a possible unit."""
    key = fold(letters)
    if key in ("sa", "sd", "ss"):
        return False
    if not space:
        return not unit or key not in ("km", "kg", "cm", "mm", "kw", "ml", "gb", "mb")
    shown = cased and letters.isupper() and key not in ("eu", "km", "kg")
    return shown or key not in w.NOT_POSTCODE_LETTERS


def _measured(rest: str) -> bool:
    following = re.match(r"\s*([€%]|[^\W\d_]+)", rest)
    if not following:
        return False
    return following.group(1) in "€%" or fold(following.group(1)) in w.NOT_POSTCODE_AFTER
