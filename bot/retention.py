"""``python -m bot retention``: forget idle conversations now, or say how many would be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa

from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.migrate import upgrade
from bot.conversations.records import now
from bot.conversations.retention import forget, idle
from bot.settings import SettingsError, read_settings

_ALL = 1_000_000


def main(argv: Sequence[str]) -> int:
    """Carry out the command; 1 when the store cannot be used, 2 when it was called wrongly."""
    try:
        settings = read_settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(
        prog="python -m bot retention",
        description="Wis gesprekken waarin al een tijd niemand iets schreef.",
    )
    parser.add_argument(
        "--days", type=int, default=settings.retention_days, metavar="N",
        help="zoveel dagen stil (standaard RETENTION_DAYS: %(default)s)",
    )  # fmt: skip
    parser.add_argument("--dry-run", action="store_true", help="tel alleen, wis niets")
    options = parser.parse_args(argv)
    if options.days < 1:
        parser.error("--days moet 1 of meer zijn")
    db = Database(settings.database_url)
    try:
        upgrade(db.engine)
        if options.dry_run:
            count = len(idle(db, since=now() - timedelta(days=options.days), limit=_ALL))
            verb = "gesprek is" if count == 1 else "gesprekken zijn"
            print(f"{count} {verb} {options.days} dagen of langer stil.")
            return 0
        tracker = TrackerStore(settings.tracker_url)
        count = 0
        while erased := forget(db, tracker, days=options.days, moment=now()):
            count += len(erased)
        print(f"{count} gesprek{'' if count == 1 else 'ken'} gewist.")
        return 0
    except sa.exc.SQLAlchemyError as error:
        # The message of the error may hold an address with a password.
        print(f"De opslag is niet te gebruiken ({type(error).__name__}).", file=sys.stderr)
        return 1
    finally:
        db.dispose()
