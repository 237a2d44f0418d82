"""Somebody in Telegram, for tests: types, taps, shares, and sees what is in the chat."""

from __future__ import annotations

import itertools
import time
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from bot.conversations import channel_tables as c
from bot.conversations import handovers, log
from bot.conversations import tables as t
from bot.conversations.database import Database
from tests.telegram.bot_api import BotApi, Sent
from tests.visitor import ANSWER_WITHIN, Event

_chats = itertools.count(700_000_001)
NAME, USERNAME = "Fatoumata-Proef", "fatoumata_proef"


class Person:
    """One private chat; has what :class:`tests.visitor.Visitor` has, so that dialogues run here."""

    def __init__(self, api: BotApi, db: Database, *, start: bool = True) -> None:
        self.api = api
        self.db = db
        self.chat_id = next(_chats)
        self.transcript: list[str] = []
        self._read = 0
        if start:
            self.send("/start")
            self.settle()
            self._note()

    def __enter__(self) -> Person:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing is open."""

    # ------------------------------------------------------------------ what a person does

    @property
    def _who(self) -> dict[str, Any]:
        user = {"id": self.chat_id, "first_name": NAME, "username": USERNAME, "is_bot": False}
        chat = {"id": self.chat_id, "first_name": NAME, "username": USERNAME, "type": "private"}
        return {"from": user, "chat": chat, "date": int(time.time())}

    def send(self, text: str) -> None:
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        if text.startswith("/"):
            self.api.from_person("sendCommand", {**self._who, "text": text, "entities": entities})
        else:
            self.api.from_person("sendMessage", {**self._who, "text": text})

    def share(self, **what: Any) -> None:
        """Send something that is not text: ``voice={...}``, ``location={...}``."""
        self.api.from_person("sendMessage", {**self._who, **what})

    def press(self, data: str, message_id: int) -> None:
        who = self._who
        message = {"message_id": message_id, "chat": who["chat"], "date": who["date"], "text": "?"}
        self.api.from_person(
            "sendCallback", {"from": who["from"], "message": message, "data": data}
        )

    def block(self, *, blocked: bool = True) -> None:
        who = self._who
        bot = {"id": 666, "first_name": "Test First name", "is_bot": True}
        states = (
            {"status": "member", "user": bot},
            {"status": "kicked", "user": bot, "until_date": 0},
        )
        old, new = states if blocked else reversed(states)
        change = {**who, "old_chat_member": old, "new_chat_member": new}
        self.api.inject(my_chat_member=change)

    def edit(self, message_id: int, **what: Any) -> None:
        who = self._who
        self.api.inject(
            edited_message={**who, "message_id": message_id, "edit_date": who["date"], **what}
        )

    # ------------------------------------------------------------------ what a person sees

    @property
    def messages(self) -> list[Sent]:
        return self.api.to(self.chat_id)

    @property
    def choices(self) -> dict[str, tuple[str, int] | None]:
        """What can be tapped now, the newest first: data and message; None types the title."""
        found: dict[str, tuple[str, int] | None] = {}
        for message in reversed(self.messages):
            for title, data in message.buttons.items():
                found.setdefault(title, (data, message.message_id))
        last = self.messages[-1] if self.messages else None
        for button in last.reply_buttons if last else ():
            found[button["text"]] = None
        return found

    def tap_only(self, title: str) -> None:
        assert title in self.choices, f"no button {title!r}; there is {list(self.choices)}"
        target = self.choices[title]
        if target is None:
            self.send(title)
        else:
            self.press(*target)

    def say(self, text: str) -> list[Event]:
        """Type a text and give the answer to it, as the dialogues look at it."""
        self.transcript.append(f"bezoeker: {text}")
        return self._answer(lambda: self.send(str(text)))

    def tap(self, title: str) -> list[Event]:
        self.transcript.append(f"bezoeker tikt: [{title}]")
        return self._answer(lambda: self.tap_only(title))

    def _answer(self, do: Any) -> list[Event]:
        before, seen = self.last_visitor_seq(), len(self.messages)
        do()
        _until(lambda: self.last_visitor_seq() > before, self)
        self.settle()
        self._note()
        return self._as_events(self.last_visitor_seq(), self.messages[seen:])

    def _as_events(self, seq: int, messages: list[Sent]) -> list[Event]:
        """The messages, with what the log has of them where all of it can be read in them."""
        answers = [
            event
            for event in log.events_after(self.db, self.conversation, seq)
            if event.in_reply_to == seq
        ]
        text = "\n".join(m.text for m in messages)
        cards = [c for e in answers for c in e.body.get("cards") or () if _readable(c, text)]
        kept = [e.body["document"] for e in answers if e.body.get("document")]
        kept = [d for d in kept if all(line in text for line in _lines(d))]
        # What is kept is looked at as a document, as on the website; the rest is what is said.
        said = [_apart_from(m.text, kept) for m in messages]
        titles = [b for m in messages for b in (*m.buttons, *(r["text"] for r in m.reply_buttons))]
        return [
            {
                "text": "\n".join(text for text in said if text),
                "choices": [{"title": b} for b in dict.fromkeys(titles)],
                "cards": cards,
            },
            *({"text": "", "document": document} for document in kept),
        ]

    def settle(self) -> None:
        """Wait until everything that was said has been dealt with and has come."""
        _until(self._settled, self)

    def _settled(self) -> bool:
        if self.api.waiting():
            return False
        k, v, n = c.telegram_chats.c, t.conversations.c, c.telegram_notices.c
        # In the order in which things happen: a turn ends, its answer goes out, a notice follows.
        # Every statement may see more than the one before it.
        with self.db.reading() as connection:
            turns = connection.execute(
                sa.select(t.turns.c.seq)
                .join_from(
                    c.telegram_chats, t.turns, t.turns.c.conversation_id == k.conversation_id
                )
                .where(
                    k.chat_id == self.chat_id,
                    t.turns.c.state.in_(("pending", "running", log.OWN_TURN)),
                )
            ).first()
            row = connection.execute(
                sa.select(v.last_seq, k.delivered_seq, k.state)
                .join_from(c.telegram_chats, t.conversations, v.id == k.conversation_id)
                .where(k.chat_id == self.chat_id)
            ).one_or_none()
            notices = connection.execute(sa.select(n.id).where(n.chat_id == self.chat_id)).first()
        if turns or notices or row is None:
            return False
        return row.state == "away" or row.delivered_seq >= row.last_seq

    # ------------------------------------------------------------------ behind the screen

    @property
    def conversation(self) -> str:
        k = c.telegram_chats.c
        with self.db.reading() as connection:
            return str(
                connection.execute(
                    sa.select(k.conversation_id).where(k.chat_id == self.chat_id)
                ).scalar_one()
            )

    def request(self) -> dict[str, Any] | None:
        """The latest request for a person, as the store holds it; None when there is none."""
        found = handovers.requests_of(self.db, self.conversation)
        return asdict(found[0]) if found else None

    def events(self) -> list[dict[str, Any]]:
        return [e.public() for e in log.events_after(self.db, self.conversation, 0)]

    def last_visitor_seq(self) -> int:
        k, e = c.telegram_chats.c, t.events.c
        with self.db.reading() as connection:
            return int(
                connection.execute(
                    sa.select(sa.func.max(e.seq))
                    .join_from(c.telegram_chats, t.events, e.conversation_id == k.conversation_id)
                    .where(k.chat_id == self.chat_id, e.sender == "visitor")
                ).scalar()
                or 0
            )

    def _note(self) -> None:
        for message in self.messages[self._read :]:
            titles = [*message.buttons, *(b["text"] for b in message.reply_buttons)]
            self.transcript.append(f"telegram: {message.text} {titles or ''}")
        self._read = len(self.messages)

    def story(self) -> str:
        return "\n".join(self.transcript)


def _lines(document: dict[str, Any]) -> list[str]:
    sections = document["sections"]
    return [line for section in sections for line in (section["heading"], *section["lines"])]


def _apart_from(text: str, documents: list[dict[str, Any]]) -> str:
    """What a message says apart from (a piece of) a document, which ends the message it is in."""
    for document in documents:
        if any(f"• {line}" in text for line in _lines(document)):
            before, title, _ = text.partition(document["title"])
            return before.strip() if title else ""
    return text


def _readable(card: dict[str, Any], text: str) -> bool:
    parts = [card["title"], card["source"], *card["lines"]]
    return all(str(part) in text for part in parts) and "gecontroleerd op" in text


def _until(check: Any, person: Person) -> None:
    end = time.monotonic() + ANSWER_WITHIN
    while not check():
        assert time.monotonic() < end, f"it did not happen in {ANSWER_WITHIN} s\n{person.story()}"
        time.sleep(0.03)
