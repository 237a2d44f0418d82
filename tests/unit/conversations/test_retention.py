"""Forgetting idle conversations, with the clock moved on."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot import retention as command
from bot.conversations import closing, erasure, log, retention
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.records import (
    ErasedConversation,
    NewEvent,
    UnknownConversation,
    now,
)
from bot.conversations.schema import OF_A_CONVERSATION

GREETING = [NewEvent("assistant", "text", "hoi")]


@pytest.fixture
def tracker(tmp_path: Path) -> TrackerStore:
    store = TrackerStore(f"sqlite:///{tmp_path}/tracker.db")
    with store._engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE events (sender_id TEXT, data TEXT)"))
    return store


def opened(db: Database, tracker: TrackerStore) -> str:
    conversation, _ = log.create_conversation(db, channel="test", page="x", greeting=GREETING)
    log.append_visitor_message(db, conversation, client_id="a", text="geheim")
    with tracker._engine.begin() as connection:
        connection.execute(
            sa.text("INSERT INTO events VALUES (:id, 'geheim')"), {"id": conversation}
        )
    return conversation


def senders(tracker: TrackerStore) -> list[str]:
    with tracker._engine.connect() as connection:
        return list(connection.execute(sa.text("SELECT sender_id FROM events")).scalars())


def in_days(days: float) -> datetime:
    return now() + timedelta(days=days)


def test_nothing_is_forgotten_before_its_time(db: Database, tracker: TrackerStore):
    conversation = opened(db, tracker)
    assert retention.forget(db, tracker, days=30, moment=in_days(29.9)) == []
    assert len(log.events_after(db, conversation, 0)) == 2
    assert senders(tracker) == [conversation]


def test_after_its_time_everything_is_gone_here_and_in_rasas_tracker(
    db: Database, tracker: TrackerStore, monkeypatch: pytest.MonkeyPatch
):
    old = opened(db, tracker)
    later = in_days(20)
    monkeypatch.setattr(log, "now", lambda: later)
    young = opened(db, tracker)
    monkeypatch.undo()
    assert retention.forget(db, tracker, days=30, moment=in_days(30.1)) == [old]
    with pytest.raises(ErasedConversation):
        log.events_after(db, old, 0)
    with db.reading() as connection:
        for table in OF_A_CONVERSATION:
            query = sa.select(sa.func.count()).where(table.c.conversation_id == old)
            left = connection.execute(query).scalar_one()
            assert left == 0, table.name
    assert senders(tracker) == [young]
    assert len(log.events_after(db, young, 0)) == 2


def test_anything_that_somebody_writes_starts_the_time_again(
    db: Database, tracker: TrackerStore, monkeypatch: pytest.MonkeyPatch
):
    conversation = opened(db, tracker)
    later = in_days(29)
    monkeypatch.setattr(closing, "now", lambda: later)
    closing.end(db, conversation, NewEvent("system", "status", "klaar"))
    assert retention.forget(db, tracker, days=30, moment=in_days(31)) == []
    assert retention.forget(db, tracker, days=30, moment=in_days(59.1)) == [conversation]


def test_who_comes_back_while_the_sweep_runs_is_not_forgotten(
    db: Database, tracker: TrackerStore, monkeypatch: pytest.MonkeyPatch
):
    conversation = opened(db, tracker)
    found = retention.idle

    def and_then_somebody_writes(*args, **kwargs):
        idle = found(*args, **kwargs)
        assert idle == [conversation]
        monkeypatch.setattr(log, "now", lambda: in_days(31))
        log.append_visitor_message(db, conversation, client_id="b", text="daar ben ik weer")
        return idle

    monkeypatch.setattr(retention, "idle", and_then_somebody_writes)
    assert retention.forget(db, tracker, days=30, moment=in_days(31)) == []
    assert len(log.events_after(db, conversation, 0)) == 3


def test_a_tombstone_goes_when_nobody_can_still_ask(
    db: Database, tracker: TrackerStore, monkeypatch: pytest.MonkeyPatch
):
    conversation = opened(db, tracker)
    erasure.erase(db, tracker, conversation)
    monkeypatch.setattr(erasure, "TRACKER_SETTLES", timedelta(0))
    erasure.sweep_erasures(db, tracker)
    retention.forget(db, tracker, days=30, moment=in_days(29))
    assert log.find(db, conversation).erased_at is not None
    retention.forget(db, tracker, days=30, moment=in_days(31))
    with pytest.raises(UnknownConversation):
        log.find(db, conversation)


def test_more_than_a_batch_is_forgotten_batch_by_batch(
    db: Database, tracker: TrackerStore, monkeypatch: pytest.MonkeyPatch
):
    found = retention.idle
    monkeypatch.setattr(retention, "idle", lambda *args, **more: found(*args, **more, limit=2))
    conversations = {opened(db, tracker) for _ in range(3)}
    first = retention.forget(db, tracker, days=1, moment=in_days(2))
    second = retention.forget(db, tracker, days=1, moment=in_days(2))
    assert (len(first), len(second)) == (2, 1)
    assert {*first, *second} == conversations
    assert retention.forget(db, tracker, days=1, moment=in_days(2)) == []


def test_the_command_counts_or_erases(
    db: Database,
    url: str,
    tracker: TrackerStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TRACKER_URL", f"sqlite:///{tmp_path}/tracker.db")
    conversation = opened(db, tracker)
    with db.writing() as connection:
        connection.execute(t.conversations.update().values(last_activity_at=in_days(-8)))
    assert command.main(["--dry-run"]) == 0
    assert "0 gesprekken zijn 30 dagen" in capsys.readouterr().out
    assert command.main(["--days", "7", "--dry-run"]) == 0
    assert "1 gesprek is 7 dagen" in capsys.readouterr().out
    assert len(log.events_after(db, conversation, 0)) == 2
    monkeypatch.setenv("RETENTION_DAYS", "7")
    assert command.main([]) == 0
    assert "1 gesprek gewist" in capsys.readouterr().out
    with pytest.raises(ErasedConversation):
        log.events_after(db, conversation, 0)
    assert senders(tracker) == []
    monkeypatch.setenv("RETENTION_DAYS", "nooit")
    assert command.main([]) == 2
    assert "RETENTION_DAYS" in capsys.readouterr().err
