"""The store itself, on a real SQLite file.

With TEST_POSTGRES_URL (an empty database that may be wiped) everything also runs there.
"""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.conversations import callbacks, erasure, handovers, log, ownership, schema, tables, turns
from bot.conversations.database import Database
from bot.conversations.migrate import HEAD, upgrade
from bot.conversations.records import (
    Choice,
    ErasedConversation,
    NewEvent,
    StaleTurn,
    TurnReply,
    UnknownChoice,
    UnknownConversation,
    now,
)
from bot.failures import log_failure
from bot.paths import ROOT

LEASE = timedelta(seconds=30)
REPLY = TurnReply((NewEvent("assistant", "text", "dag"),))


def opened(db: Database) -> str:
    greeting = [NewEvent("assistant", "choices", "hoi", choices=(Choice("A", "/a"),))]
    return log.create_conversation(db, channel="test", page=None, greeting=greeting)[0]


def say(db: Database, conversation: str, client_id: str, text: str = "hoi") -> int:
    return log.append_visitor_message(db, conversation, client_id=client_id, text=text).seq


def claim(db: Database, conversation: str, lease: timedelta = LEASE, worker: str = "w"):
    return turns.claim_next_turn(db, conversation, worker=worker, lease=lease)


def test_the_migrations_make_the_tables_the_code_uses(db: Database):
    upgrade(db.engine)  # again: nothing to do
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
    scripts = ScriptDirectory(str(ROOT / "deploy" / "migrations"))
    assert scripts.get_heads() == [HEAD]


def test_processes_that_start_together_migrate_once(url: str):
    databases = [Database(url) for _ in range(4)]
    failures: list[BaseException] = []

    def run(database: Database) -> None:
        try:
            upgrade(database.engine)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(d,)) for d in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    opened(databases[0])
    for database in databases:
        database.dispose()


def test_seqs_have_no_gaps_when_many_write(db: Database, url: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(log, "MAX_WAITING", 100)
    conversation = opened(db)
    other = Database(url)  # as another process would
    failures: list[BaseException] = []

    def write(database: Database, name: str) -> None:
        try:
            for n in range(15):
                say(database, conversation, f"{name}-{n % 10}")  # five repeats
        except BaseException as error:
            failures.append(error)

    threads = [
        threading.Thread(target=write, args=(d, f"{n}"))
        for n, d in enumerate([db, db, other, other])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.dispose()
    assert failures == []
    assert [e.seq for e in log.events_after(db, conversation, 0)] == list(range(1, 42))


def test_a_claim_is_exclusive_in_order_and_ends_with_its_lease(db: Database):
    conversation = opened(db)
    first, second = say(db, conversation, "a"), say(db, conversation, "b")
    turn = claim(db, conversation)
    assert turn is not None and (turn.seq, turn.attempts) == (first, 1)
    assert claim(db, conversation, worker="x") is None
    assert turns.sweep(db) == []
    turns.append_turn_reply(db, turn, REPLY)
    turn = claim(db, conversation, lease=timedelta(seconds=-1))
    assert turn is not None and turn.seq == second
    assert turns.sweep(db) == [conversation]
    taken_over = claim(db, conversation, worker="x")
    assert taken_over is not None and (taken_over.seq, taken_over.attempts) == (second, 2)
    assert not turns.renew_lease(db, turn, lease=LEASE)
    with pytest.raises(StaleTurn):
        turns.append_turn_reply(db, turn, REPLY)
    turns.append_turn_reply(db, taken_over, REPLY)
    with pytest.raises(StaleTurn):
        turns.append_turn_reply(db, taken_over, REPLY)
    assert [e.seq for e in log.events_after(db, conversation, 0)] == [1, 2, 3, 4, 5]
    assert claim(db, conversation) is None


def test_a_reply_under_an_old_epoch_is_refused_and_stores_nothing(db: Database):
    conversation = opened(db)
    say(db, conversation, "a")
    turn = claim(db, conversation)
    assert turns.change_owner(db, conversation, owner="Anna", epoch=1) == 2
    with pytest.raises(StaleTurn):
        turns.append_turn_reply(db, turn, REPLY)
    assert turns.settle_stale(db, turn) is False
    assert [e.seq for e in log.events_after(db, conversation, 0)] == [1, 2]
    with db.reading() as connection:
        assert connection.execute(sa.select(tables.turns.c.state)).scalars().all() == ["discarded"]


def test_a_stale_turn_is_given_back_when_the_assistant_still_owns_it(db: Database):
    conversation = opened(db)
    say(db, conversation, "a")
    turn = claim(db, conversation)
    turns.change_owner(db, conversation, owner="queue", epoch=1)
    assert turns.settle_stale(db, turn) is True
    again = claim(db, conversation)
    assert again is not None and (again.epoch, again.attempts) == (2, 2)


def test_a_waiting_notice_is_given_once_per_message(db: Database):
    conversation = opened(db)
    say(db, conversation, "a")
    say(db, conversation, "b")
    notice = NewEvent("system", "status", "wacht")
    later = log.now() + timedelta(seconds=1)
    earlier = log.now() - timedelta(minutes=1)
    assert turns.tell_waiting(db, conversation, notice, waiting_since=earlier) == 0
    assert turns.tell_waiting(db, conversation, notice, waiting_since=later) == 2
    assert turns.tell_waiting(db, conversation, notice, waiting_since=later) == 0
    told = log.events_after(db, conversation, 3)
    assert [(e.seq, e.in_reply_to) for e in told] == [(4, 2), (5, 3)]


def test_what_does_not_exist_is_refused(db: Database):
    conversation = opened(db)
    with pytest.raises(UnknownConversation):
        say(db, "x", "a")
    with pytest.raises(UnknownConversation):
        log.events_after(db, "x", 0)
    with pytest.raises(UnknownChoice):
        log.append_visitor_message(db, conversation, client_id="a", choice="x")
    assert log.events_after(db, conversation, 1) == []


def test_an_erased_conversation_refuses_everything(db: Database, tmp_path: Path):
    conversation = opened(db)
    say(db, conversation, "a")
    turn = claim(db, conversation)
    tracker = erasure.TrackerStore(f"sqlite:///{tmp_path}/nergens.db")
    erasure.erase(db, tracker, conversation)
    assert not (tmp_path / "nergens.db").exists()
    for call in (
        lambda: say(db, conversation, "b"),
        lambda: log.events_after(db, conversation, 0),
        lambda: turns.append_turn_reply(db, turn, REPLY),
        lambda: erasure.erase(db, tracker, conversation),
    ):
        with pytest.raises(ErasedConversation):
            call()
    assert turns.sweep(db) == []
    assert claim(db, conversation) is None
    assert log.last_seqs(db, [conversation, "x"]) == {conversation: None}


def test_the_tracker_is_erased_again_until_no_turn_can_save_it(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "tracker.db"
    engine = sa.create_engine(f"sqlite:///{file}", future=True)
    conversation = opened(db)
    tracker = erasure.TrackerStore(f"sqlite:///{file}")

    def rows() -> int:
        with engine.connect() as connection:
            return connection.execute(sa.text("SELECT count(*) FROM events")).scalar_one()

    def save() -> None:
        with engine.begin() as connection:
            connection.execute(
                sa.text("INSERT INTO events VALUES (:id), ('ander')"), {"id": conversation}
            )

    file.touch()
    erasure.erase(db, tracker, conversation)  # no table yet: fine
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE events (sender_id TEXT)"))
    save()
    assert erasure.sweep_erasures(db, tracker) == []
    assert rows() == 1
    monkeypatch.setattr(erasure, "TRACKER_SETTLES", timedelta(0))
    erasure.sweep_erasures(db, tracker)
    save()
    erasure.sweep_erasures(db, tracker)  # settled: not looked at any more
    assert rows() == 3
    engine.dispose()


def test_what_is_logged_of_an_error_quotes_nobody(db: Database, caplog: pytest.LogCaptureFixture):
    with pytest.raises(sa.exc.SQLAlchemyError) as caught, db.writing() as connection:
        connection.execute(
            tables.events.insert().values(conversation_id="x", seq=1, body={"text": "geheim"})
        )
    log_failure(logging.getLogger("test"), "het ging mis", caught.value)
    assert "IntegrityError" in caplog.text
    assert "geheim" not in caplog.text


def test_a_second_request_is_made_after_the_first_was_taken(db: Database):
    conversation = opened(db)
    from bot.conversations.records import Handover

    reply = TurnReply(REPLY.events, Handover("AM1", "Regio", {"a": 1}, None, consent=True))
    for n in range(2):
        say(db, conversation, f"c{n}")
        turns.append_turn_reply(db, claim(db, conversation), reply)
        assert len(handovers.requests_of(db, conversation)) == 1
    [request] = handovers.requests_of(db, conversation)
    callbacks.take_request(db, request.id, ownership.Advisor("u1", "Anna", "adviseur"))
    say(db, conversation, "later")
    turns.append_turn_reply(db, claim(db, conversation), reply)
    assert {r.state for r in handovers.requests_of(db, conversation)} == {"taken", "open"}


def test_a_turn_knows_how_long_the_visitor_was_away(db: Database):
    conversation = opened(db)
    say(db, conversation, "a")
    first = claim(db, conversation)
    assert first is not None and first.away_seconds is None
    turns.append_turn_reply(db, first, TurnReply(events=(NewEvent("assistant", "text", "hoi"),)))
    e = tables.events.c
    with db.writing() as connection:  # two days pass
        connection.execute(
            tables.events.update()
            .where(e.conversation_id == conversation, e.sender == "visitor")
            .values(at=now() - timedelta(days=2))
        )
    say(db, conversation, "b")
    second = claim(db, conversation)
    assert second is not None and second.away_seconds is not None
    assert 172_790 < second.away_seconds < 172_900


def test_a_document_is_kept_and_shown(db: Database):
    document = {"title": "T", "sections": [{"heading": "H", "lines": ["een"]}]}
    greeting = [NewEvent("assistant", "text", "hier", document=document)]
    conversation, _ = log.create_conversation(db, channel="test", page=None, greeting=greeting)
    assert log.events_after(db, conversation, 0)[0].public()["document"] == document
