"""Events of the log as Telegram messages.  Pure: the same events always give the same messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from telegram import MessageEntity

from bot.advice.dutch import format_date
from bot.conversations.records import Event
from bot.telegram.styled import LIMIT, Piece, Span, bold, length, split

Wish = Literal["contact", "place"]
"""What Telegram can share by itself when it is asked for."""
MOVED_HERE = "to_telegram"
_WIDE = 18
"""Two buttons with titles up to this length fit side by side."""


@dataclass(frozen=True)
class Button:
    """A choice: what it says and the choice's id."""

    title: str
    data: str


@dataclass(frozen=True)
class Outgoing:
    """What one or more events become: nothing, a message in pieces, or a change of a message.

    ``seq`` is the last of ``seqs``.  The keyboard belongs to the last piece.
    """

    seqs: tuple[int, ...]
    pieces: tuple[Piece, ...] = ()
    buttons: tuple[Button, ...] = ()
    wish: Wish | None = None
    speaker: str = ""
    chosen: str | None = None
    """The visitor took this choice: the message that offered it shows that."""

    @property
    def seq(self) -> int:
        """The event after which this is done."""
        return self.seqs[-1]


def outgoing(
    events: Sequence[Event],
    payloads: Mapping[str, str],
    recap: Event | None = None,
    *,
    join: bool = True,
) -> list[Outgoing]:
    """All of ``events`` in order, each in exactly one :class:`Outgoing`.

    Short texts of one turn go into one message, as a person would write them, unless ``join`` is
    False.  ``payloads`` (by id of the choice) tell what is asked for.  ``recap`` is the assistant's
    last question before a move to Telegram, which is shown again there.
    """
    made: list[Outgoing] = []
    index = 0
    while index < len(events):
        run = _run(events, index) if join else [events[index]]
        index += len(run)
        made.append(_render(run, payloads, recap))
    return made


def _run(events: Sequence[Event], start: int) -> list[Event]:
    """The events from ``start`` that go into one message."""
    run = [events[start]]
    if not _is_plain(run[0]):
        return run
    size = length(_spans(run[0]))
    for event in events[start + 1 :]:
        if _is_silent(event) and event.sender == "assistant":
            run.append(event)
            continue
        if (
            any(e.body.get("choices") for e in run)
            or not _is_plain(event)
            or event.in_reply_to != run[0].in_reply_to
        ):
            break
        size += length(_spans(event)) + 2
        if size > LIMIT:
            break
        run.append(event)
    while len(run) > 1 and _is_silent(run[-1]):
        run.pop()
    return run


def _is_plain(event: Event) -> bool:
    return (
        event.sender == "assistant"
        and event.kind in ("text", "choices")
        and "document" not in event.body
        and bool(event.body.get("text"))
    )


def _is_silent(event: Event) -> bool:
    """Nothing of it can be read: progress for the website's bar."""
    return event.kind == "status" and not event.body.get("text")


def _render(run: list[Event], payloads: Mapping[str, str], recap: Event | None) -> Outgoing:
    seqs = tuple(event.seq for event in run)
    first = run[0]
    if first.sender == "visitor":
        return Outgoing(seqs, chosen=first.body.get("choice"))
    shown = [event for event in run if not _is_silent(event)]
    if first.body.get("status") == MOVED_HERE and recap is not None:
        shown.append(recap)
    spans: list[Span] = []
    for event in shown:
        spans += [Span("\n\n"), *_spans(event)] if spans else _spans(event)
    buttons = tuple(
        Button(str(c["title"]), str(c["id"])) for e in shown for c in e.body.get("choices") or ()
    )
    pieces = tuple(split(spans))
    if buttons and not pieces:
        pieces = (Piece("Kies hieronder:"),)
    wish = wish_of(payloads.get(b.data, "") for b in buttons)
    return Outgoing(seqs, pieces, buttons, wish, first.sender)


def wish_of(payloads: Iterable[str]) -> Wish | None:
    """What is being asked for, read from what the offered choices would answer."""
    for payload in payloads:
        if '"contact_detail"' in payload:
            return "contact"
        if '"skip": "place"' in payload:
            return "place"
    return None


def _spans(event: Event) -> list[Span]:
    body = event.body
    text = str(body.get("text") or "")
    if event.sender == "advisor":
        said = [bold(_who(body.get("advisor"))), *([Span("\n" + text)] if text else [])]
        for card in body.get("cards") or ():
            said += [Span("\n\n"), *card_spans(card)]
        return said
    if event.kind == "status":
        return [Span(text, MessageEntity.ITALIC)] if text else []
    spans = [Span(text)] if text else []
    for card in body.get("cards") or ():
        spans += [Span("\n\n"), *card_spans(card)] if spans else card_spans(card)
    if isinstance(body.get("document"), Mapping):
        spans += (
            [Span("\n\n"), *_document(body["document"])] if spans else _document(body["document"])
        )
    return spans


def _who(advisor: Any) -> str:
    given = advisor if isinstance(advisor, Mapping) else {}
    name, role = str(given.get("name") or "Adviseur"), str(given.get("role") or "")
    return f"{name} ({role})" if role else name


def card_spans(card: Mapping[str, Any]) -> list[Span]:
    """A card: title, lines, and where it comes from and since when."""
    spans = [bold(str(card.get("title") or ""))]
    spans += [Span(f"\n• {line}") for line in card.get("lines") or ()]
    origin = []
    source, url = str(card.get("source") or ""), card.get("url")
    if source:
        origin += [Span("\n"), _quiet("Bron:"), Span(" "), Span(source, *_link(url))]
    if card.get("checked_on"):
        origin += [Span(" · " if source else "\n"), _quiet(f"gecontroleerd op {_day(card)}")]
    return spans + origin


def _link(url: Any) -> tuple[str | None, str | None]:
    good = isinstance(url, str) and url.startswith(("https://", "http://"))
    return (MessageEntity.TEXT_LINK, url) if good else (MessageEntity.ITALIC, None)


def _quiet(text: str) -> Span:
    return Span(text, MessageEntity.ITALIC)


def _day(card: Mapping[str, Any]) -> str:
    try:
        return format_date(date.fromisoformat(str(card["checked_on"])[:10]))
    except ValueError:
        return str(card["checked_on"])


def _document(document: Mapping[str, Any]) -> list[Span]:
    spans = [bold(str(document.get("title") or "Samenvatting"))]
    for section in document.get("sections") or ():
        if section.get("heading"):
            spans += [Span("\n\n"), bold(str(section["heading"]))]
        spans += [Span(f"\n• {line}") for line in section.get("lines") or ()]
    return spans


def rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """Buttons in rows: short ones in pairs, the rest each on its own line."""
    made: list[list[Button]] = []
    for button in buttons:
        last = made[-1] if made else None
        if last and len(last) == 1 and max(len(last[0].title), len(button.title)) <= _WIDE:
            last.append(button)
        else:
            made.append([button])
    return made


def with_choice(pieces: Sequence[Piece], title: str) -> Piece:
    """The last piece of a message with the choice that was made under it."""
    last = pieces[-1]
    mark = f"\n\n✓ {title}"
    room = LIMIT - length([Span(last.text)])
    if length([Span(mark)]) > room:
        return last
    offset = length([Span(last.text), Span("\n\n")])
    entity = MessageEntity(MessageEntity.BOLD, offset, length([Span(mark)]) - 2)
    return Piece(last.text + mark, (*last.entities, entity))
