"""A look at the store from outside the gateway changes nothing and makes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.conversations import handovers, log, tables
from bot.conversations.database import Database
from bot.conversations.glance import Glance
from bot.conversations.records import Handover
from bot.handover.hours import DEFAULT_HOURS, parse_hours

HOURS = parse_hours(DEFAULT_HOURS)
SUNDAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_store_that_is_not_there_is_an_error_and_stays_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(sa.exc.SQLAlchemyError):
        Glance(f"sqlite:///{path}").standing("c", None, SUNDAY, HOURS)
    assert not path.exists()


def test_how_it_stands_and_the_request_that_waits(db: Database) -> None:
    conversation, _ = log.create_conversation(db, channel="web", page=None, greeting=())
    glance = Glance(db.engine.url.render_as_string(hide_password=False))
    before = glance.standing(conversation, "AM05", SUNDAY, HOURS)
    assert before.made is None
    assert not before.there.open_now and not before.there.staffed
    assert before.there.opens_at == datetime(2026, 11, 23, 8, tzinfo=UTC)
    given = Handover("AM05", "Twente", {}, None, True, "Dit stuur ik mee.")
    with db.writing() as connection:
        handovers.request_handover(connection, log.load(connection, conversation), given)
    after = glance.standing(conversation, None, SUNDAY, HOURS)
    assert after.made is not None
    assert (after.made.mode, after.made.region) == ("chat", "Twente")
    assert after.there.position == before.there.position + 1
    handovers.revoke(db, conversation)
    assert glance.standing(conversation, "AM05", SUNDAY, HOURS).made is None


def test_nothing_can_be_written(db: Database) -> None:
    log.create_conversation(db, channel="web", page=None, greeting=())
    glance = Glance(db.engine.url.render_as_string(hide_password=False))
    with glance._reading() as connection, pytest.raises(sa.exc.SQLAlchemyError):
        connection.execute(tables.conversations.delete())
