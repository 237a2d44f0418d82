"""A sheet comes back as it went out, and what Excel or a person does to it is read or refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.files import read_files
from bot.catalogue.model import Contact, Provenance
from bot.catalogue.schema import Issues, build
from bot.catalogue.store import DATA_DIR
from bot.content.spreadsheet import SHEETS, SheetError, from_csv, to_csv

CONTACTS = SHEETS["contacts"]


@pytest.mark.parametrize("kind", SHEETS)
def test_the_real_records_come_back_unchanged(kind: str) -> None:
    records = read_files(DATA_DIR).records[kind]
    issues = Issues()
    rows = from_csv(SHEETS[kind], to_csv(SHEETS[kind], records))
    back = {row["id"]: build(SHEETS[kind].record, row, issues) for row in rows}
    assert not issues.found
    assert back == records


_text = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"),
    min_size=1,
).map(str.strip).filter(bool)  # fmt: skip


@given(st.builds(
    Contact, id=_text, region_code=st.none(), kind=st.just("national"), name=_text,
    url=st.none(), phone=st.none() | _text, email=st.none(), address=st.none() | _text,
    opening_hours=st.none(),
    provenance=st.builds(Provenance, source=_text, checked_on=st.dates(date(1900, 1, 1)),
                         certainty=st.just("low")),
))  # fmt: skip
def test_any_text_survives(contact: Contact) -> None:
    if contact.id.startswith("'") or (contact.phone or "").startswith("'"):
        return  # a leading apostrophe is how a formula is kept from running
    issues = Issues()
    (row,) = from_csv(CONTACTS, to_csv(CONTACTS, {contact.id: contact}))
    assert build(Contact, row, issues) == contact, issues.found


def sheet(**cells: str) -> bytes:
    text = to_csv(CONTACTS, {}).decode("utf-8-sig").strip()
    return f"{text}\r\n{';'.join(cells.get(n, '') for n in text.split(';'))}\r\n".encode()


def test_a_formula_is_not_run_by_excel() -> None:
    records = read_files(DATA_DIR).records["contacts"]
    first = next(iter(records.values()))
    bad = Contact(**{**vars(first), "name": '=HYPERLINK("http://x")', "phone": "+31 20 1234567"})
    text = to_csv(CONTACTS, {bad.id: bad}).decode("utf-8-sig")
    assert "'=HYPERLINK" in text and "'+31" in text
    (row,) = from_csv(CONTACTS, text.encode())
    assert row["name"] == bad.name and row["phone"] == bad.phone


def test_what_excel_saves_is_read() -> None:
    content = sheet(id="x", name="Café", **{"provenance.checked_on": "20-11-2026"})
    for changed in (
        content.decode().encode("cp1252"),
        content.replace(b";", b","),
        content.replace(b";", b"\t").replace(b"\r\n", b"\n"),
        content + b";;;;;;;;;;;;;;;\r\n",
    ):
        (row,) = from_csv(CONTACTS, changed)
        assert row["name"] == "Café"
        assert row["provenance"]["checked_on"] == date(2026, 11, 20)


def _faults() -> Iterator[tuple[bytes, str]]:
    yield b"", "leeg"
    yield b"id;naam\r\nx;y\r\n", "Onbekende kolom: naam"
    yield b"id;name\r\nx;y\r\n", "ontbreken"
    yield sheet(id="x").rstrip() + b";te veel\r\n", "Rij 2"
    line = sheet(id="x").splitlines()[1]
    yield sheet(id="x") + line, "twee keer"
    yield b"x" * 6_000_000, "te groot"


@pytest.mark.parametrize(("content", "message"), _faults())
def test_a_wrong_file_is_refused_with_what_to_do(content: bytes, message: str) -> None:
    with pytest.raises(SheetError, match=message):
        from_csv(CONTACTS, content)


def test_the_readers_words_for_columns_are_the_fields(tmp_path: Path) -> None:
    header = to_csv(SHEETS["providers"], {}).decode("utf-8-sig").strip().split(";")
    assert header[0] == "id" and "provenance.source" in header and "municipalities" in header
