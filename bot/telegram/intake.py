"""Taking an update in: its number, and everything it does to the log, in one transaction.

So an update counts exactly once: when it is stored it has been dealt with, and when it is not,
Telegram still has it.  What is said back is an event of the log like any other; only an answer
to a tap is given apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import channels, log
from bot.conversations.database import Database
from bot.conversations.links import WrongLink, use_link
from bot.conversations.records import (
    Choice,
    Conversation,
    ErasedConversation,
    NewEvent,
    TooManyWaiting,
    UnknownChoice,
    UnknownConversation,
    now,
)
from bot.telegram import doubt, store, texts
from bot.telegram.commands import BY_NAME, DEEP_LINKS
from bot.telegram.incoming import Incoming
from bot.telegram.moving import free_from_other_chat, let_go, move_here
from bot.telegram.render import wish_of
from bot.telegram.store import ACTIVE, AWAY, BLOCKED, GONE, REFUSED, Chat

_CODE = re.compile(r"[A-Za-z0-9_-]{22}")
_UNANSWERED = ("ignored", "group", "blocked", "unblocked", "unreadable")


@dataclass(frozen=True)
class Taken:
    """What an update led to."""

    fresh: bool
    """False: it was stored before, and nothing was done now."""
    conversation_id: str | None = None
    turn: bool = False
    """The assistant has something to answer."""
    tap: str | None = None
    """What to say to a tap, apart from the log."""
    shown: str | None = None
    """What the message whose button was tapped becomes, when it was a question of our own."""


class Intake:
    """Stores updates.  Synchronous and safe between threads and processes."""

    def __init__(
        self,
        db: Database,
        bot_id: int,
        greeting: NewEvent,
        place_at: Callable[[float, float], str | None],
    ) -> None:
        """``place_at`` gives the place at a latitude and longitude, None outside the country."""
        self._db = db
        self._bot_id = bot_id
        self._greeting = greeting
        self._place_at = place_at

    def take(self, update: Incoming) -> Taken:
        """Store an update and do what it asks, once.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: nothing was stored; it will be sent again.
            Exception: a mistake of ours; nothing was stored.
        """
        place: str | None = None
        if update.kind == "location":
            try:
                place = self._place_at(update.latitude, update.longitude)
            except LookupError:
                update = replace(update, kind="unplaced")
        with self._db.writing() as connection:
            if not store.insert_new(
                connection,
                c.telegram_updates,
                bot_id=self._bot_id,
                update_id=update.update_id,
                at=now(),
            ):
                return Taken(fresh=False)
            return _Taking(connection, self._greeting, update).run(place)

    def give_up(self, update: Incoming) -> Taken:
        """Store an update that cannot be handled, so that it does not come for ever, and say so."""
        told = replace(update, kind="unreadable") if update.chat_id else update
        return self.take(replace(told, kind="ignored") if update.kind in _UNANSWERED else told)


class _Taking:
    """One update inside its transaction."""

    def __init__(self, connection: Connection, greeting: NewEvent, update: Incoming) -> None:
        self._connection = connection
        self._greeting = greeting
        self._update = update

    def run(self, place: str | None) -> Taken:
        update = self._update
        if update.kind == "ignored":
            return Taken(fresh=True)
        if update.kind == "group":
            return self._refuse_group()
        chat = self._chat()
        if chat is None:
            return Taken(fresh=True)
        if update.sent_at is not None:
            doubt.went_on(self._connection, chat.chat_id, update.sent_at)
        match update.kind:
            case "blocked":
                store.save_chat(self._connection, chat.chat_id, state=BLOCKED)
                return Taken(fresh=True)
            case "unblocked":
                self._woken(chat)
                return Taken(fresh=True, conversation_id=chat.conversation_id)
            case "choice":
                return self._tap(self._woken(chat))
            case "command":
                return self._command(self._woken(chat))
        chat = self._woken(chat)
        # Where a link does not open, its code is typed or pasted.
        if update.kind == "text" and _CODE.fullmatch(update.text.strip()):
            moved = self._take_over(chat, update.text.strip())
            if moved is not None:
                return moved
        conversation, _new = self._conversation(chat)
        match update.kind:
            case "text":
                return self._typed(chat, conversation)
            case "location" if place is not None:
                taken = self._say(conversation, text=place)
                self._tell(conversation, texts.PLACE_KEPT.format(place))
                return taken
            case "location":
                return self._tell(conversation, texts.PLACE_ABROAD)
            case "contact":
                return self._contact(conversation)
            case "edited":
                return self._tell(conversation, texts.EDITED)
            case "unplaced":
                return self._tell(conversation, texts.PLACE_UNKNOWN)
            case "unreadable":
                return self._tell(conversation, texts.UNREADABLE)
        return self._unsupported(conversation)

    # ------------------------------------------------------------------ chat and conversation

    def _chat(self) -> Chat | None:
        """The chat's row; made when somebody writes for the first time."""
        chat_id = self._update.chat_id
        if self._update.kind not in ("blocked", "unblocked"):
            store.insert_new(
                self._connection,
                c.telegram_chats,
                chat_id=chat_id,
                state=ACTIVE,
                delivered_seq=0,
                keyboard=False,
                seen_at=now(),
            )
        return store.load_chat(self._connection, chat_id)

    def _woken(self, chat: Chat) -> Chat:
        """The chat as one that can be written to again, with what it missed still to come."""
        values: dict[str, object] = {"seen_at": now()}
        if chat.state in (BLOCKED, GONE):
            values["state"] = ACTIVE
            d = c.deliveries.c
            missed = sa.and_(
                d.conversation_id == chat.conversation_id,
                d.channel == store.CHANNEL,
                d.state == BLOCKED,
            )
            first = self._connection.execute(sa.select(sa.func.min(d.seq)).where(missed)).scalar()
            if first is not None:
                values["delivered_seq"] = min(chat.delivered_seq, first - 1)
                self._connection.execute(c.deliveries.delete().where(missed))
        store.save_chat(self._connection, chat.chat_id, **values)
        return store.require_chat(self._connection, chat.chat_id)

    def _conversation(self, chat: Chat) -> tuple[str, bool]:
        """The chat's conversation, a new one when it has none that can go on; and whether new."""
        conversation = self._live(chat)
        if conversation is not None and _goes_on(conversation):
            if chat.state == AWAY:
                move_here(self._connection, chat, conversation)
            return conversation.id, False
        opened, _token = log.open_conversation(
            self._connection, channel=store.CHANNEL, page=None, greeting=[self._greeting]
        )
        store.save_chat(
            self._connection,
            chat.chat_id,
            conversation_id=opened,
            state=ACTIVE,
            delivered_seq=0,
        )
        return opened, True

    def _live(self, chat: Chat) -> Conversation | None:
        if chat.conversation_id is None:
            return None
        try:
            return log.load_live(self._connection, chat.conversation_id)
        except (UnknownConversation, ErasedConversation):
            return None

    # ------------------------------------------------------------------ saying things

    def _say(
        self,
        conversation_id: str,
        *,
        text: str | None = None,
        choice: str | None = None,
        command: Choice | None = None,
    ) -> Taken:
        try:
            update = f"telegram:{self._update.update_id}"
            accepted = log.add_visitor_message(
                self._connection,
                log.before_message(self._connection, conversation_id, update),
                text=text,
                choice=choice,
                command=command,
            )
        except TooManyWaiting:
            return self._tell(conversation_id, texts.TOO_MANY)
        return Taken(fresh=True, conversation_id=conversation_id, turn=accepted.created)

    def _tell(self, conversation_id: str, text: str) -> Taken:
        """Say something as the system, but not the same thing twice in a row (an album)."""
        last = store.last_event(self._connection, conversation_id)
        if last is None or last.sender != "system" or last.body.get("text") != text:
            conversation = log.load_live(self._connection, conversation_id)
            log.append(
                self._connection,
                conversation_id,
                conversation.last_seq,
                [NewEvent("system", "text", text)],
                at=now(),
            )
        return Taken(fresh=True, conversation_id=conversation_id)

    def _typed(self, chat: Chat, conversation_id: str) -> Taken:
        """A button of a reply keyboard comes in as its text; anything else is just text."""
        text = self._update.text
        if chat.keyboard:
            asked = store.last_choices(self._connection, conversation_id)
            for choice in (asked.body.get("choices") if asked else None) or ():
                if choice["title"] == text:
                    return self._say(conversation_id, choice=str(choice["id"]))
        return self._say(conversation_id, text=text)

    # ------------------------------------------------------------------ kinds of updates

    def _refuse_group(self) -> Taken:
        fresh = store.insert_new(
            self._connection,
            c.telegram_chats,
            chat_id=self._update.chat_id,
            state=REFUSED,
            delivered_seq=0,
            keyboard=False,
            seen_at=now(),
        )
        if fresh:
            channels.add_notice(self._connection, self._update.chat_id, "group")
        return Taken(fresh=True)

    def _command(self, chat: Chat) -> Taken:
        name, argument = self._update.name, self._update.text
        if name == "start" and _CODE.fullmatch(argument):
            return self._follow_link(chat, argument)
        conversation_id, new = self._conversation(chat)
        if name == "start" and argument in DEEP_LINKS:
            return self._say(conversation_id, command=DEEP_LINKS[argument])
        if name == "start" and new:
            return Taken(fresh=True, conversation_id=conversation_id)  # the greeting is enough
        if name == "website":
            channels.add_notice(
                self._connection, chat.chat_id, "website", conversation_id=conversation_id
            )
            return Taken(fresh=True, conversation_id=conversation_id)
        command = BY_NAME.get(name)
        if command is None:  # just words that begin with "/", which never reach Rasa as a payload
            return self._say(conversation_id, text=f"/{name} {argument}".strip())
        return self._say(conversation_id, command=command.choice())

    def _follow_link(self, chat: Chat, code: str) -> Taken:
        moved = self._take_over(chat, code)
        if moved is not None:
            return moved
        conversation_id, _new = self._conversation(chat)
        return self._tell(conversation_id, texts.LINK_ENDED)

    def _take_over(self, chat: Chat, code: str) -> Taken | None:
        """Go on here with the conversation of a code; None when there is none."""
        try:
            conversation = use_link(self._connection, code, target=store.CHANNEL)
        except WrongLink:
            return None
        if not _goes_on(conversation):
            return None
        if chat.conversation_id != conversation.id:
            old = self._live(chat)
            let_go(self._connection, old if old is not None and _goes_on(old) else None)
            free_from_other_chat(self._connection, conversation.id)
        move_here(self._connection, chat, conversation)
        return Taken(fresh=True, conversation_id=conversation.id)

    def _tap(self, chat: Chat) -> Taken:
        conversation = self._live(chat)
        data = self._update.text
        if conversation is not None and data.startswith((doubt.AGAIN, doubt.SEEN)):
            return self._settle(conversation.id, data)
        if conversation is None or not _goes_on(conversation):
            return Taken(fresh=True, tap=texts.TAP_OLD)
        if store.was_answered(self._connection, conversation.id, data):
            return Taken(fresh=True, tap=texts.TAP_TWICE)
        doubt.tapped(self._connection, conversation.id, data)
        try:
            if chat.state == AWAY:
                move_here(self._connection, chat, conversation)
            return self._say(conversation.id, choice=data)
        except UnknownChoice:
            return Taken(fresh=True, tap=texts.TAP_OLD)

    def _settle(self, conversation_id: str, data: str) -> Taken:
        """What the person says about a message that may not have come."""
        kind, seq = data[: data.index(":") + 1], data.partition(":")[2]
        if kind == doubt.SEEN:
            settled = doubt.came(self._connection, conversation_id, seq)
            title, tap = texts.SEEN, texts.TAP_SEEN
        else:
            settled = doubt.send_again(self._connection, conversation_id, seq)
            title, tap = texts.SEND_AGAIN, texts.TAP_AGAIN
        if not settled:
            return Taken(fresh=True, conversation_id=conversation_id, tap=texts.TAP_TWICE)
        question = doubt.question(self._connection, conversation_id, int(seq))
        return Taken(
            fresh=True,
            conversation_id=conversation_id,
            tap=tap,
            shown=f"{question}\n\n✓ {title}",
        )

    def _contact(self, conversation_id: str) -> Taken:
        """A phone number is taken in only when it is asked for, or for an advisor."""
        if not self._update.own:
            return self._tell(conversation_id, texts.CONTACT_OF_SOMEBODY_ELSE)
        conversation = log.load_live(self._connection, conversation_id)
        asked = store.last_choices(self._connection, conversation_id)
        payloads = store.payloads_of(self._connection, conversation_id, [asked] if asked else [])
        if conversation.owner in log.ASSISTED and wish_of(payloads.values()) != "contact":
            return self._tell(conversation_id, texts.CONTACT_NOT_ASKED)
        return self._say(conversation_id, text=self._update.text)

    def _unsupported(self, conversation_id: str) -> Taken:
        told = texts.about(self._update.name, with_words=bool(self._update.text))
        taken = self._tell(conversation_id, told)
        return self._say(conversation_id, text=self._update.text) if self._update.text else taken


def _goes_on(conversation: Conversation) -> bool:
    """Whether anything can still be written in it."""
    return conversation.owner != log.CLOSED and conversation.last_seq < log.MAX_EVENTS
