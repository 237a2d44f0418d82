"""Every amount, date, phone number and address that a visitor is shown comes from the catalogue.

The claims of a text are pulled out by pattern; each must be one that the catalogue's own texts and
fields make, or one that the visitor typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_AMOUNT = re.compile(r"€\s?\d[\d.]*(?:,\d\d)?|\b\d[\d.]*(?:,\d\d)? euro\b", re.I)
_PERCENT = re.compile(r"\b\d+(?:,\d+)? ?(?:%|procent)")
_PHONE = re.compile(r"(?<![\d-])0\d{1,3}[ -]?\d[\d -]{2,10}\d\b|\b(?:112|113)\b|\+31[\d -]{8,12}\d")
_DATE = re.compile(r"\b(\d{1,2})-(\d{1,2})-(\d{4})\b")
_LONG_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b", re.I)
_ADDRESS = re.compile(r"\b(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+(?:nl|com|eu|org|net)\b", re.I)


def claims(text: str) -> Iterator[tuple[str, str]]:
    """Give (kind, normalised value) of what a text states."""
    for match in _AMOUNT.findall(text):
        yield "amount", re.sub(r"\.|,00$|,-$", "", re.sub(r"[^\d.,]", "", match)).strip(",")
    for match in _PERCENT.findall(text):
        yield "percentage", re.sub(r"[^\d,]", "", match)
    for match in _PHONE.findall(text):
        yield "phone", re.sub(r"\D", "", match)
    for day, month, year in _DATE.findall(text):
        yield "date", f"{int(year):04}-{int(month):02}-{int(day):02}"
    for day, month, year in _LONG_DATE.findall(text):
        yield "date", f"{int(year):04}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}"
    for match in _ADDRESS.findall(text):
        yield "address", match.lower().removeprefix("www.")


def _leaves(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from _leaves(list(value.keys()))
        yield from _leaves(list(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def known(catalogue: Any) -> set[tuple[str, str]]:
    """Everything that the catalogue's records state, as :func:`claims` gives it."""
    found: set[tuple[str, str]] = set()
    for leaf in _leaves(catalogue):
        if isinstance(leaf, date):
            found.add(("date", leaf.isoformat()[:10]))
        elif isinstance(leaf, str):  # bare numbers (ages, levels, crebo codes) are no amounts
            found |= set(claims(leaf))
            if re.fullmatch(r"(?:0|\+31)[\d ()-]{3,20}", leaf.strip()):
                found.add(("phone", re.sub(r"\D", "", leaf)))
    return found


def untraced(
    shown: Iterable[str], said: Iterable[str], traceable: set[tuple[str, str]]
) -> list[str]:
    """Give the claims of what was shown that neither the catalogue nor the visitor made."""
    theirs = {claim for text in said for claim in claims(text)}
    typed = " ".join(said)
    return sorted(
        {
            f"{kind} {value}"
            for text in shown
            for kind, value in claims(text)
            if (kind, value) not in traceable | theirs and value not in typed
        }
    )
