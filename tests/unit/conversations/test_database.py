"""What a transaction promises when it ends."""

from __future__ import annotations

from bot.conversations.database import Database


def waits_for_disk(db: Database, *, durable: bool) -> bool:
    """Ask the database itself, inside a transaction of that kind."""
    with db.writing(durable=durable) as connection:
        if connection.dialect.name == "postgresql":
            return connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"
        full = 2
        return connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == full


def test_only_what_can_be_made_again_does_not_wait_for_the_disk(db: Database) -> None:
    assert waits_for_disk(db, durable=True)
    assert not waits_for_disk(db, durable=False)
    assert waits_for_disk(db, durable=True)  # also on a connection that was used for the other
