"""Every migration up and down with conversations in the tables, on both databases."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from bot.conversations import log, tables
from bot.conversations.database import Database
from bot.conversations.migrate import HEAD, downgrade, upgrade
from bot.conversations.records import Choice, NewEvent
from bot.conversations.schema import OF_A_CONVERSATION
from bot.paths import ROOT

SCRIPTS = ScriptDirectory(str(ROOT / "deploy" / "migrations"))
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()][::-1]


def filled(db: Database) -> str:
    greeting = [NewEvent("assistant", "choices", "hoi", choices=(Choice("A", "/a"),))]
    conversation, _ = log.create_conversation(db, channel="test", page=None, greeting=greeting)
    log.append_visitor_message(db, conversation, client_id="a", text="een bericht")
    return conversation


def contents(db: Database) -> dict[str, list[Any]]:
    """What was said and what is still to be answered."""
    shown = {
        "conversations": ("id", "token_hash", "last_seq", "owner", "epoch"),
        "events": ("conversation_id", "seq", "at", "sender", "kind", "body", "client_id"),
        "choices": ("id", "payload"),
        "turns": ("seq", "state"),
    }
    with db.reading() as connection:
        return {
            name: connection.execute(
                sa.select(*(tables.metadata.tables[name].c[column] for column in columns))
            ).all()
            for name, columns in shown.items()
        }


def schema(db: Database) -> dict[str, list[str]]:
    inspector = sa.inspect(db.engine)
    return {
        name: sorted(column["name"] for column in inspector.get_columns(name))
        for name in inspector.get_table_names()
    }


def test_the_chain_is_one_line_to_the_version_that_the_code_needs():
    assert SCRIPTS.get_heads() == [HEAD]
    down = [script.down_revision for script in SCRIPTS.walk_revisions()][::-1]
    assert down == [None, *REVISIONS[:-1]]


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_down_and_up_again_keep_what_was_said(db: Database, revision: str):
    conversation = filled(db)
    before, shape = contents(db), schema(db)
    assert all(before.values())
    downgrade(db.engine, revision)
    upgrade(db.engine)
    assert schema(db) == shape
    assert contents(db) == before
    assert [e.seq for e in log.events_after(db, conversation, 0)] == [1, 2]
    log.append_visitor_message(db, conversation, client_id="b", text="en door")


def test_all_the_way_down_leaves_nothing(db: Database):
    filled(db)
    downgrade(db.engine, "base")
    assert set(schema(db)) <= {"alembic_version"}


def test_conversations_from_before_retention_get_the_time_of_their_last_event(db: Database):
    conversation = filled(db)
    last = log.events_after(db, conversation, 0)[-1].at
    downgrade(db.engine, "0003")
    upgrade(db.engine)
    assert log.find(db, conversation).last_activity_at == last


def test_erasing_covers_every_table_that_refers_to_a_conversation(db: Database):
    inspector = sa.inspect(db.engine)
    referring = {
        (name, key["constrained_columns"][0])
        for name in inspector.get_table_names()
        for key in inspector.get_foreign_keys(name)
        if key["referred_table"] == "conversations"
    }
    assert referring == {(table.name, "conversation_id") for table in OF_A_CONVERSATION}
    assert len(referring) >= 4
