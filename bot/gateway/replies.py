"""What Rasa answered, turned into events of the conversation.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.conversations.masking import mask
from bot.conversations.records import Choice, Handover, Kind, NewEvent, TurnReply
from bot.gateway.rasa_client import RasaMessage
from bot.gateway.texts import ERASED, NO_ANSWER, PASSED_ON


def to_reply(messages: Iterable[RasaMessage]) -> TurnReply:
    """One turn's events and commands; never without something that the visitor can read."""
    events: list[NewEvent] = []
    handover: Handover | None = None
    erase = revoke = False
    for message in messages:
        custom = message.custom or {}
        event = _said(message, custom)
        if event is not None:
            events.append(event)
        if isinstance(custom.get("progress"), Mapping):
            events.append(NewEvent("assistant", "status", progress=custom["progress"]))
        if isinstance(custom.get("handover"), Mapping):
            handover = _handover(custom["handover"])
        erase = erase or custom.get("erase") is True
        revoke = revoke or custom.get("revoke") is True
    if all(event.kind == "status" for event in events):
        text = ERASED if erase else PASSED_ON if handover else NO_ANSWER
        events.append(NewEvent("assistant", "text", text))
    return TurnReply(events=tuple(events), handover=handover, revoke=revoke, erase=erase)


def _said(message: RasaMessage, custom: Mapping[str, Any]) -> NewEvent | None:
    text = (message.text or str(custom.get("text") or "")).strip()
    cards = tuple(_cards(custom.get("cards")))
    choices = tuple(_choices(message.buttons or custom.get("buttons") or ()))
    document = _document(custom.get("document"))
    if document is not None:
        kind: Kind = "choices" if choices else "text"
        return NewEvent("assistant", kind, text, choices=choices, document=document)
    if cards:
        return NewEvent("assistant", "cards", text, choices=choices, cards=cards)
    if choices:
        return NewEvent("assistant", "choices", text, choices=choices)
    return NewEvent("assistant", "text", text) if text else None


def _choices(buttons: Iterable[Any]) -> Iterable[Choice]:
    for button in buttons:
        if isinstance(button, Mapping) and button.get("title"):
            title = str(button["title"])
            yield Choice(title=title, payload=str(button.get("payload") or title))


def _cards(raw: Any) -> Iterable[dict[str, Any]]:
    for card in raw if isinstance(raw, list) else ():
        if isinstance(card, Mapping):
            shown = {str(name): value for name, value in card.items() if value is not None}
            lines = shown.get("lines", [])
            shown["lines"] = [lines] if isinstance(lines, str) else list(lines)
            yield shown


def _document(raw: Any) -> dict[str, Any] | None:
    """A summary to keep, in its fixed shape; None when there is nothing readable in it."""
    if not isinstance(raw, Mapping):
        return None
    given = raw.get("sections")
    sections = [
        {
            "heading": str(section.get("heading") or ""),
            "lines": [mask(str(line)) for line in section.get("lines") or ()],
        }
        for section in (given if isinstance(given, list) else ())
        if isinstance(section, Mapping)
    ]
    return {"title": str(raw.get("title") or ""), "sections": sections} if sections else None


def _handover(raw: Mapping[str, Any]) -> Handover:
    given = raw.get("contact")
    consent = raw.get("consent", bool(given)) is True
    # Without consent nothing that leads to the person is kept.
    contact = given if consent and isinstance(given, Mapping) and given else None
    sectors = raw.get("sectors")
    return Handover(
        region_code=_short(raw.get("region_code"), 16),
        region=_short(raw.get("region"), 120),
        summary=_masked(raw.get("summary")),
        contact=contact,
        consent=consent,
        consent_text=_masked(_short(raw.get("consent_text"), 4_000)),
        # Who left a way to be reached is called or written to, unless the action says otherwise.
        mode="callback" if raw.get("mode", "callback") == "callback" and contact else "chat",
        channel=_channel(raw.get("channel"), contact),
        slot=_masked(_short(raw.get("slot"), 60)),
        sectors=tuple(str(s)[:40] for s in sectors) if isinstance(sectors, list) else (),
        language=_short(raw.get("language"), 20),
    )


def _channel(given: Any, contact: Mapping[str, Any] | None) -> str | None:
    """How a callback reaches the person: phone or email."""
    if contact is None:
        return None
    if given in ("phone", "email"):
        return str(given)
    return "email" if any("@" in str(value) for value in contact.values()) else "phone"


def _short(value: Any, length: int) -> str | None:
    return str(value)[:length] if value else None


def _masked(value: Any) -> Any:
    """Mask every text inside a summary, which repeats what the visitor wrote."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, Mapping):
        return {str(key): _masked(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(inner) for inner in value]
    return value
