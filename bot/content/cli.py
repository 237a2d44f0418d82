"""``python -m bot catalogue export|import|diff``: Dutch lines for a content manager."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.catalogue.cli import FAULTY, OK, UNUSABLE
from bot.catalogue.files import read_catalogue_files, read_files
from bot.catalogue.model import Catalogue
from bot.catalogue.store import open_engine, read_catalogue
from bot.content import edit
from bot.content.seen import differences, seen
from bot.content.spreadsheet import SHEETS, SheetError, from_csv, to_csv


def run_export(kind: str, file: Path, data_dir: Path) -> int:
    """Write one kind of records to a CSV file."""
    records = read_files(data_dir).records[kind]
    try:
        file.write_bytes(to_csv(SHEETS[kind], records))
    except OSError as error:
        return _fail(f"{file} kan niet worden geschreven: {error.strerror}")
    print(f"{len(records)} regels in {file}. Open het in Excel en bewaar het als CSV.")
    return OK


def run_import(
    kind: str, file: Path, data_dir: Path, *, write: bool = False, remove_missing: bool = False
) -> int:
    """Show what a CSV file would change; with ``write`` change it, if all is in order."""
    try:
        rows = from_csv(SHEETS[kind], file.read_bytes())
    except OSError as error:
        return _fail(f"{file} kan niet worden gelezen: {error.strerror}")
    except SheetError as error:
        return _fail(str(error), FAULTY)
    plan = edit.plan(data_dir, SHEETS[kind], rows, remove_missing=remove_missing)
    for label, ids in (("Nieuw", plan.added), ("Anders", plan.changed), ("Weg", plan.removed)):
        if ids:
            print(f"{label} ({len(ids)}): {', '.join(ids)}")
    if plan.problems:
        for problem in plan.problems:
            print(problem, file=sys.stderr)
        return _fail(f"{len(plan.problems)} fout(en); er is niets veranderd.", FAULTY)
    if not plan.any:
        print("Er verandert niets.")
    elif not write:
        print("Er is nog niets geschreven. Klopt dit? Doe hetzelfde met --write.")
    else:
        edit.write(plan)
        print(f"Geschreven: {plan.path.name}. Kijk met `catalogue diff` wat bezoekers gaan zien.")
    return OK


def run_diff(
    data_dir: Path, *, against: Path | None = None, on: str | None = None, url: str | None = None
) -> int:
    """Print what visitors see differently: the files beside what is loaded, or beside a folder.

    With ``on`` (a date) it is the files today beside the files on that day: what opens, closes
    and expires by itself.
    """
    today = date.today()
    try:
        day = date.fromisoformat(on) if on else today
    except ValueError:
        return _fail(f"{on!r} is geen datum; schrijf jjjj-mm-dd.")
    try:
        files = read_catalogue_files(data_dir)
        if on:
            before = files
        elif against:
            before = read_catalogue_files(against)
        else:
            before = _loaded(url)
    except ValueError as error:
        return _fail(f"De bestanden zijn niet in orde: {error}", FAULTY)
    except (SQLAlchemyError, OSError) as error:
        return _fail(
            f"De database is niet te lezen ({str(error).splitlines()[0]}). "
            "Laad eerst met `catalogue load`, of vergelijk met een map: --against MAP."
        )
    count = 0
    for difference in differences(seen(before, today), seen(files, day)):
        count += 1
        print(f"{difference.kind.upper()}  {difference.what}")
        for line in difference.lines:
            print(f"    {line}")
    total = f"{count} verschil{'len' if count != 1 else ''}."
    print(total if count else "Bezoekers zien geen verschil.")
    return OK


def _loaded(url: str | None) -> Catalogue:
    engine = open_engine(url)
    try:
        return read_catalogue(engine)
    finally:
        engine.dispose()


def _fail(message: str, code: int = UNUSABLE) -> int:
    print(message, file=sys.stderr)
    return code
