"""Contacts and offers (providers, routes, schemes) as a CSV file that Excel opens, and back.

Dutch Excel expects semicolons and, for accents, a byte-order mark.  A cell that starts with ``=``,
``+``, ``-`` or ``@`` would be run as a formula, so it is written behind an apostrophe (OWASP, "CSV
Injection").  Excel rewrites dates its own way: both ways are read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_origin

from bot.catalogue.files import KINDS, Kind
from bot.catalogue.schema import dump, hints

SHEETS: dict[str, Kind] = {
    k.key: k for k in KINDS if k.key in ("contacts", "providers", "routes", "subsidies")
}
"""Kinds of records that fit a flat sheet: who to turn to, and what is on offer."""
MAX_BYTES = 5_000_000
_LIST = "; "
_UNTIL = "t/m"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = dict[str, Any]
"""A record as the files hold it: nested mappings, lists, no empty fields."""


class SheetError(ValueError):
    """The file is no sheet of this kind; the message (Dutch) says what to do."""


def columns(kind: Kind) -> list[str]:
    """Give the column names: the fields of the record, a nested one as ``provenance.source``."""
    names = []
    for name, tp in hints(kind.record).items():
        if is_dataclass(tp):
            names += [f"{name}.{field.name}" for field in fields(tp)]
        else:
            names.append(name)
    return names


def to_csv(kind: Kind, records: Mapping[str, Any]) -> bytes:
    """Write the records, in their own order, as CSV for Excel."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    names = columns(kind)
    writer.writerow(names)
    for record in records.values():
        flat = _flatten(dump(record))
        writer.writerow([_cell(flat.get(name)) for name in names])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def from_csv(kind: Kind, content: bytes) -> list[Row]:
    """Read the rows of a CSV file, whichever of ``;``, ``,`` and tab separates them.

    Raises:
        SheetError: not text, too large, unknown or missing columns, a row of the wrong length.
    """
    if len(content) > MAX_BYTES:
        raise SheetError("Het bestand is te groot (meer dan 5 MB).")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # how Excel saves plain "CSV"
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    lines = [line for line in lines if any(cell.strip() for cell in line)]
    if not lines:
        raise SheetError("Het bestand is leeg.")
    names = [name.strip() for name in lines[0]]
    known = columns(kind)
    if unknown := [name for name in names if name not in known]:
        raise SheetError(f"Onbekende kolom: {', '.join(unknown)}. Kies uit: {', '.join(known)}.")
    if missing := [name for name in known if name not in names]:
        raise SheetError(f"Deze kolommen ontbreken: {', '.join(missing)}.")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(names):
            raise SheetError(
                f"Rij {number} heeft {len(line)} cellen in plaats van {len(names)}. "
                "Staat er een scheidingsteken in een cel? Zet die cel tussen aanhalingstekens."
            )
        rows.append(_row(kind, dict(zip(names, line, strict=True))))
    ids = [row.get("id") for row in rows]
    if doubles := sorted({str(i) for i in ids if ids.count(i) > 1}):
        raise SheetError(f"Dit id staat er twee keer in: {', '.join(doubles)}.")
    return rows


def _separator(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(";,\t", key=first.count)


def _flatten(record: Mapping[str, Any], prefix: str = "") -> Row:
    flat: Row = {}
    for name, value in record.items():
        if isinstance(value, dict):
            flat |= _flatten(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = value
    return flat


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = _LIST.join(map(_part, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _part(value: Any) -> str:
    """Write one item of a list; a window as "2027-01-04 t/m 2027-02-26", open ends left out."""
    if not isinstance(value, dict):
        return str(value)
    return f"{value['opens'] or ''} {_UNTIL} {value['closes'] or ''}".strip()


def _row(kind: Kind, cells: Mapping[str, str]) -> Row:
    row: Row = {}
    for name, tp in hints(kind.record).items():
        if is_dataclass(tp) and isinstance(tp, type):
            inner = hints(tp)
            nested = {n: _value(inner[n], cells[f"{name}.{n}"]) for n in inner}
            row[name] = {n: v for n, v in nested.items() if v is not None}
        else:
            value = _value(tp, cells[name])
            if value is not None:
                row[name] = value
    return row


def _value(tp: Any, cell: str) -> Any:
    text = cell.strip()
    if text[:1] == "'" and text[1:].startswith(_FORMULA):
        text = text[1:]
    if get_origin(tp) in (tuple, frozenset):
        parts = [part.strip() for part in text.split(";") if part.strip()]
        return ([_window(p) for p in parts] if is_dataclass(get_args(tp)[0]) else parts) or None
    if not text:
        return None
    if tp is bool:
        return {"ja": True, "nee": False, "waar": True, "onwaar": False}.get(text.lower(), text)
    if tp is date or date in get_args(tp):
        return _date(text)
    if (tp is int or int in get_args(tp)) and text.removeprefix("-").isdecimal():
        return int(text)
    return text


def _window(text: str) -> Row:
    """Read a window; one date without "t/m" is the first day."""
    opens, _, closes = (side.strip() for side in text.partition(_UNTIL))
    return {name: _date(d) for name, d in (("opens", opens), ("closes", closes)) if d}


def _date(text: str) -> date | str:
    """Read ``2026-11-20`` and Excel's ``20-11-2026``; what is no date is left for the check."""
    match = re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", text)
    try:
        if match:
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(text)
    except ValueError:
        return text
