"""An update of Telegram as what it means to us, with nothing in it that we do not need.  Pure.

Names, usernames and files are dropped here.  Coordinates and phone numbers are still in this
value, in memory only: the intake turns coordinates into a place and drops a number nobody asked
for, before anything is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from telegram import CallbackQuery, ChatMemberUpdated, Contact, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

Kind = Literal[
    "text", "command", "choice", "location", "contact", "unsupported", "edited",
    "blocked", "unblocked", "group", "ignored", "unreadable", "unplaced",
]  # fmt: skip
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
MAX_UPDATE_ID = 2**63 - 1


@dataclass(frozen=True)
class Incoming:
    """One update.  ``repr`` shows nothing that a person wrote."""

    update_id: int
    kind: Kind
    chat_id: int = field(default=0, repr=False)
    text: str = field(default="", repr=False)
    """What was typed, the data of a tapped button, the argument of a command, or a phone number."""
    name: str = ""
    """Of a command; or what kind of file, sticker or voice message it was."""
    callback_id: str | None = field(default=None, repr=False)
    latitude: float = field(default=0.0, repr=False)
    longitude: float = field(default=0.0, repr=False)
    own: bool = True
    """A shared phone number is of the person who shares it."""
    sent_at: datetime | None = None
    """When Telegram got the message, by its clock."""
    message_id: int = 0
    """The message of ours whose button was tapped."""


def read_update(raw: Mapping[str, Any], username: str) -> Incoming:
    """Understand an update as Telegram sends it; anything unreadable is ``ignored``.

    ``username`` is the bot's own, for commands such as ``/help@name``.

    Raises:
        ValueError: it has no number, so it is no update at all.
    """
    update_id = raw.get("update_id")
    if not isinstance(update_id, int) or not 0 <= update_id <= MAX_UPDATE_ID:
        raise ValueError("an update without a number")
    try:
        read = _read(Update.de_json(dict(raw), None), username)
    except Exception:
        # What this version of the library cannot read must not stop the rest.
        return _unread(update_id, raw.get("message"))
    return read if _is_sound(read) else Incoming(update_id, "ignored")


def _unread(number: int, message: object) -> Incoming:
    """A message of a kind of the future, or of a form that the library does not expect."""
    chat = message.get("chat") if isinstance(message, Mapping) else None
    if not isinstance(chat, Mapping) or chat.get("type") != ChatType.PRIVATE:
        return Incoming(number, "ignored")
    chat_id = chat.get("id")
    if not isinstance(chat_id, int) or not 0 < chat_id < MAX_UPDATE_ID:
        return Incoming(number, "ignored")
    return Incoming(number, "unsupported", chat_id, name="other")


def _is_sound(read: Incoming) -> bool:
    """Whether everything is of the kind it should be: the library does not look at that."""
    return (
        isinstance(read.chat_id, int)
        and abs(read.chat_id) < MAX_UPDATE_ID
        and isinstance(read.message_id, int)
        and all(isinstance(text, str) for text in (read.text, read.name, read.callback_id or ""))
        and all(isinstance(degrees, int | float) for degrees in (read.latitude, read.longitude))
    )


def _read(update: Update, username: str) -> Incoming:
    number = update.update_id
    if update.callback_query is not None:
        return _tap(number, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(number, update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return Incoming(number, "ignored")
    chat_id = message.chat.id
    if message.chat.type != ChatType.PRIVATE:
        return Incoming(number, "group", chat_id)
    if update.edited_message is not None:
        # A live location is an endless row of edits.
        kind: Kind = "edited" if message.text or message.caption else "ignored"
        return Incoming(number, kind, chat_id)
    return replace(_message(number, chat_id, message, username), sent_at=message.date)


def _message(number: int, chat_id: int, message: Message, username: str) -> Incoming:
    if message.text:
        return _text(number, chat_id, message.text, username)
    place = message.location or (message.venue.location if message.venue else None)
    if place is not None:
        return Incoming(
            number, "location", chat_id, latitude=place.latitude, longitude=place.longitude
        )
    if message.contact is not None:
        return _contact(number, chat_id, message.contact, message.from_user.id)  # type: ignore[union-attr]
    name = _file(message)
    if name is None:
        return Incoming(number, "ignored", chat_id)  # pinned, joined, paid, ...
    return Incoming(number, "unsupported", chat_id, text=message.caption or "", name=name)


def _text(number: int, chat_id: int, text: str, username: str) -> Incoming:
    if not text.startswith("/"):
        return Incoming(number, "text", chat_id, text)
    first, _, rest = text.partition(" ")
    name, _, addressed = first[1:].partition("@")
    if not name.isidentifier() or (addressed and addressed.lower() != username.lower()):
        return Incoming(number, "text", chat_id, text)
    return Incoming(number, "command", chat_id, rest.strip(), name.lower())


def _contact(number: int, chat_id: int, contact: Contact, sender: int) -> Incoming:
    phone = contact.phone_number.strip()
    if phone.isdecimal() and not phone.startswith("0"):
        phone = f"+{phone}"
    return Incoming(number, "contact", chat_id, phone, own=contact.user_id == sender)


def _file(message: Message) -> str | None:
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.sticker or message.dice:
        return "sticker"
    for name in ("photo", "video", "animation", "document"):
        # An animation also carries a document: the order of the test does not matter to a person.
        if getattr(message, name):
            return "animation" if message.animation else name
    known = (message.poll, message.game, message.invoice, message.story, message.checklist)
    return "other" if any(known) else None


def _tap(number: int, query: CallbackQuery) -> Incoming:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return Incoming(number, "ignored", callback_id=query.id)
    return Incoming(
        number,
        "choice",
        message.chat.id,
        query.data or "",
        callback_id=query.id,
        message_id=message.message_id,
    )


def _membership(number: int, change: ChatMemberUpdated) -> Incoming:
    status, chat = change.new_chat_member.status, change.chat
    here = status not in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    if chat.type == ChatType.PRIVATE:
        return Incoming(number, "unblocked" if here else "blocked", chat.id)
    return Incoming(number, "group" if here else "ignored", chat.id)
