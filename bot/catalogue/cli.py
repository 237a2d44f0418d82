"""``python -m bot catalogue load|check|coverage``: prints for people, exit codes for scripts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.catalogue.check import check
from bot.catalogue.coverage import read_wanted, rows
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.load import CatalogueInvalidError, load
from bot.catalogue.store import DATA_DIR, open_engine

OK, FAULTY, UNUSABLE = 0, 1, 2
"""Exit codes: all well; the files have faults; the command could not be carried out."""

_LABELS = {
    "occupations": "beroepen",
    "routes": "routes",
    "providers": "aanbieders",
    "subsidies": "regelingen",
    "contacts": "loketten",
    "topics": "onderwerpen",
    "programmes": "namen",
    "regions": "regio's",
    "municipalities": "gemeenten",
}


def run_check(data_dir: Path = DATA_DIR, say: Callable[[str], None] = print) -> int:
    """Print all problems and then all information; exit code 1 when there is a problem."""
    if not data_dir.is_dir():
        return _fail(f"De map {data_dir} bestaat niet.")
    found = check(data_dir)
    problems = [p for p in found if p.level == "problem"]
    information = [p for p in found if p.level != "problem"]
    if problems:
        say(f"Fouten ({len(problems)}):")
        for problem in problems:
            say(f"  {problem}")
    if information:
        say(f"Om te weten ({len(information)}):")
        for problem in information:
            say(f"  {problem}")
    say("Er zijn fouten: de catalogus wordt zo niet geladen." if problems else "Geen fouten.")
    return FAULTY if problems else OK


def run_coverage(
    data_dir: Path = DATA_DIR, quiet: bool = False, say: Callable[[str], None] = print
) -> int:
    """Print every name and question with the records that answer it; exit code 1 when one lacks.

    ``quiet`` only prints what has no answer, and the count.
    """
    # Here, because reading messages takes the whole language part along.
    from bot.answers.topics import choose_topic
    from bot.nlu.build import reader_for
    from bot.places.resolver import Places

    try:
        wanted, catalogue = read_wanted(data_dir), read_catalogue_files(data_dir)
    except ValueError as error:
        return _fail(str(error))
    reader = reader_for(catalogue, Places.from_files(data_dir))

    def programmes_in(text: str) -> set[str]:
        return {str(fact.value) for fact in reader.read(text) if fact.kind == "programme"}

    def topic_for(goal: str, text: str) -> str | None:
        topic = choose_topic(goal, text, catalogue)
        return topic.id if topic else None

    found = list(rows(wanted, catalogue, programmes_in, topic_for))
    for row in (r for r in found if r.missing or not quiet):
        say(f"{row.asked}: {' -> '.join(row.answered_by) or f'ONTBREEKT, {row.missing}'}")
    missing = sum(row.missing is not None for row in found)
    say(
        f"{len(wanted.names)} namen en {len(wanted.questions)} vragen, "
        + (f"{missing} zonder antwoord." if missing else "alles heeft een antwoord.")
    )
    return FAULTY if missing else OK


def run_load(
    data_dir: Path = DATA_DIR,
    url: str | None = None,
    force: bool = False,
    say: Callable[[str], None] = print,
) -> int:
    """Load the files into the database and print one line with what is in it now."""
    if not data_dir.is_dir():
        return _fail(f"De map {data_dir} bestaat niet.")
    try:
        report = load(open_engine(url), data_dir, force)
    except CatalogueInvalidError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return _fail(
            f"{len(error.problems)} fout(en); er is niets geladen. Verbeter ze en laad opnieuw.",
            FAULTY,
        )
    except ArgumentError:  # its message would show the address, which may hold a password
        return _fail("CATALOGUE_URL (of --database) is geen geldig adres van een database.")
    except (SQLAlchemyError, OSError, ImportError) as error:
        # The first line says what is wrong; SQLAlchemy's other lines hold the statement and links.
        return _fail(f"De database is niet bruikbaar: {str(error).splitlines()[0]}")
    counts = ", ".join(f"{report.counts[key]} {label}" for key, label in _LABELS.items())
    state = "Geladen" if report.loaded else "Niets veranderd"
    say(f"{state}: {counts}.")
    return OK


def _fail(message: str, code: int = UNUSABLE) -> int:
    print(message, file=sys.stderr)
    return code
