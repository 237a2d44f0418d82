"""What goes in and out of the conversation log, as plain values, and what can go wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

Sender = Literal["visitor", "assistant", "advisor", "system"]
Kind = Literal["text", "choices", "cards", "status"]


def now() -> datetime:
    """The current time, in UTC."""
    return datetime.now(UTC)


class ConversationError(Exception):
    """Base of what the log can refuse."""


class UnknownConversation(ConversationError):  # noqa: N818 - reads as what it says
    """There is no such conversation."""


class ErasedConversation(ConversationError):  # noqa: N818
    """The conversation was erased; only its tombstone is left."""


class ClosedConversation(ConversationError):  # noqa: N818
    """The conversation was ended; it can be read, but nothing can be written any more."""


class TooManyWaiting(ConversationError):  # noqa: N818
    """So many messages are unanswered that no more are taken now."""


class FullConversation(ConversationError):  # noqa: N818
    """The conversation has as many events as it may have."""


class UnknownChoice(ConversationError):  # noqa: N818
    """The choice was never offered in this conversation."""


class NotHeld(ConversationError):  # noqa: N818
    """The writer does not have the conversation (any more); says who does."""

    def __init__(self, conversation_id: str, held_by: str, epoch: int) -> None:
        """``held_by`` is the advisor's name, or "assistant", "queue" or "closed"."""
        super().__init__(conversation_id)
        self.held_by = held_by
        self.epoch = epoch


class StaleTurn(ConversationError):  # noqa: N818
    """The turn is not ours any more: another worker has it, or the owner changed."""


@dataclass(frozen=True)
class Conversation:
    """The row of a conversation; ``erased_at`` set means that only the tombstone is left."""

    id: str
    token_hash: str
    last_seq: int
    owner: str
    epoch: int
    erase_due_at: datetime | None
    erased_at: datetime | None
    previous_token_hash: str | None = None
    previous_token_until: datetime | None = None
    rotation_salt: str | None = field(default=None, repr=False)
    last_activity_at: datetime | None = None


@dataclass(frozen=True)
class Event:
    """One stored event."""

    seq: int
    at: datetime
    sender: str
    kind: str
    body: Mapping[str, Any]
    client_id: str | None = None
    in_reply_to: int | None = None

    def public(self) -> dict[str, Any]:
        """The event as the visitor API shows it."""
        shown: dict[str, Any] = {
            "seq": self.seq,
            "at": self.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "from": self.sender,
            "kind": self.kind,
            "text": self.body.get("text", ""),
            "choices": self.body.get("choices", []),
            "cards": self.body.get("cards", []),
        }
        for name in ("advisor", "document", "progress", "status", "queue"):
            if name in self.body:
                shown[name] = self.body[name]
        if self.client_id is not None:
            shown["client_id"] = self.client_id
        if self.in_reply_to is not None:
            shown["in_reply_to"] = self.in_reply_to
        return shown


@dataclass(frozen=True)
class Choice:
    """A button: what it says and what Rasa gets when it is chosen."""

    title: str
    payload: str


@dataclass(frozen=True)
class NewEvent:
    """An event to append; its choices get their ids when it is stored."""

    sender: Sender
    kind: Kind
    text: str = ""
    choices: tuple[Choice, ...] = ()
    cards: tuple[Mapping[str, Any], ...] = ()
    progress: Mapping[str, Any] | None = None
    advisor: Mapping[str, Any] | None = None
    """Who wrote it, when that is a person: name and role."""
    document: Mapping[str, Any] | None = None
    """A summary to keep: title, and sections of a heading with lines."""
    status: str | None = None
    """What a status event means to a program, such as "closed"; people read ``text``."""
    queue: Mapping[str, Any] | None = None
    """Where somebody stands who waits for a person: position, expected_minutes, open_now."""
    internal: str | None = None
    """A payload for Rasa that this event carries out; never shown to anybody."""


@dataclass(frozen=True)
class Handover:
    """The assistant's request that a person takes over, with what the visitor approved."""

    region_code: str | None
    region: str | None
    summary: Any
    contact: Mapping[str, Any] | None
    consent: bool
    """The person agreed that this is passed on."""
    consent_text: str | None = None
    """What exactly was agreed to, as it was shown."""
    mode: str = "chat"
    """chat: waits here; callback: is called or written to."""
    channel: str | None = None
    slot: str | None = None
    sectors: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class TurnReply:
    """Everything one turn of the assistant does, stored in one transaction."""

    events: tuple[NewEvent, ...]
    handover: Handover | None = None
    revoke: bool = False
    """The person takes the request for a person back."""
    erase: bool = False


@dataclass(frozen=True)
class Turn:
    """A visitor's message that this worker holds the lease of.

    ``attempts`` counts claims and is the fencing number: a worker whose lease ran out cannot
    write with an older one.  ``payload`` is set when the visitor used a choice.
    """

    conversation_id: str
    seq: int
    epoch: int
    attempts: int
    worker: str
    at: datetime
    text: str = field(repr=False)
    payload: str | None = field(repr=False)
    away_seconds: int | None = None
    """Time since the visitor's message before this one; None for the first."""
