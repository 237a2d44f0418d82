"""Sends mail and webhooks.  Neither holds anything personal: ids, a region and a link."""

from __future__ import annotations

import asyncio
import json
import logging
import smtplib
from collections.abc import Mapping
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

from bot.conversations import outbox
from bot.conversations.database import Database
from bot.conversations.outbox import Message, Signalled
from bot.conversations.records import now
from bot.desk_settings import DeskSettings, Mail
from bot.handover.routing import EVERYWHERE
from bot.handover.webhooks import EVENTS, signature

logger = logging.getLogger(__name__)
_MAIL = "mail:"
_SECONDS = 10.0
_KEEP = timedelta(days=30)
_SUBJECTS = {
    "initiated": "Nieuwe aanvraag bij de balie",
    "overdue": "Aanvraag te laat bij de balie",
}


class Outbox:
    """Makes messages of what happened, and sends what is due."""

    def __init__(self, db: Database, settings: DeskSettings, names: Mapping[str, str]) -> None:
        self._db = db
        self._settings = settings
        self._names = names

    async def send_due(self) -> None:
        """One round."""
        moment = now()
        await asyncio.to_thread(outbox.expand_signals, self._db, self.expand, moment)
        for message in await asyncio.to_thread(outbox.take_due, self._db, moment):
            error = await self._send(message)
            if error is not None:
                logger.warning("%s %s not sent: %s", message.kind, message.id[:8], error)
            await asyncio.to_thread(outbox.settle, self._db, message, error, now())
        if moment.minute == 0 and moment.second < 3:
            await asyncio.to_thread(outbox.forget_old, self._db, moment - _KEEP)

    def expand(self, signal: Signalled) -> list[tuple[str, str, dict[str, Any]]]:
        """Which messages a signal leads to, for whom."""
        made: list[tuple[str, str, dict[str, Any]]] = []
        if signal.kind in EVENTS:
            kind = EVENTS[signal.kind]
            body = {
                "type": kind,
                "occurred_at": signal.at.isoformat(),
                "conversation_id": signal.conversation_id,
                "request_id": signal.request_id,
                "region_code": signal.region_code,
                "mode": signal.mode,
            }
            made += [(url, kind, body) for url in self._settings.webhooks]
        mail = self._settings.mail
        if mail is not None and signal.kind in _SUBJECTS:
            address = mail.mailboxes.get(signal.region_code or "", mail.mailboxes.get(EVERYWHERE))
            if address:
                made.append((_MAIL + address, signal.kind, {"region_code": signal.region_code}))
        return made

    async def _send(self, message: Message) -> str | None:
        """Try once; None when it has gone, else a word for what went wrong."""
        if message.target.startswith(_MAIL):
            mail = self._settings.mail
            if mail is None:
                return "no mail server is set"
            return await asyncio.to_thread(_mail, mail, self._compose(message, mail))
        return await self._post(message)

    async def _post(self, message: Message) -> str | None:
        # Imported here: a quarter of a second that a starting gateway need not wait.
        import httpx

        body = json.dumps({"id": message.id, **message.body}, ensure_ascii=False).encode()
        timestamp = int(now().timestamp())
        headers = {
            "Content-Type": "application/json",
            "Balie-Id": message.id,
            "Balie-Timestamp": str(timestamp),
            "Balie-Signature": signature(
                self._settings.webhook_secret, message.id, timestamp, body
            ),
        }
        try:
            async with httpx.AsyncClient(timeout=_SECONDS) as client:
                answer = await client.post(message.target, content=body, headers=headers)
        except httpx.HTTPError as error:
            return type(error).__name__
        return None if answer.is_success else f"status {answer.status_code}"

    def _compose(self, message: Message, mail: Mail) -> EmailMessage:
        code = message.body.get("region_code")
        region = self._names.get(code, "") if code else ""
        about = f"de regio {region}" if region else "een regio die nog niet bekend is"
        what = (
            f"Er is een nieuwe aanvraag voor {about}."
            if message.kind == "initiated"
            else f"Een aanvraag voor {about} is niet binnen één werkdag beantwoord."
        )
        made = EmailMessage()
        made["Subject"] = _SUBJECTS[message.kind]
        made["From"] = mail.sender
        made["To"] = message.target.removeprefix(_MAIL)
        domain = mail.sender.rpartition("@")[2]
        made["Message-ID"] = f"<{message.id}@{domain}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(
            f"{what}\n\nBekijk de aanvraag bij de balie:\n{self._settings.public_url}/desk\n\n"
            "In deze mail staan geen persoonsgegevens.\n"
        )
        return made


def _mail(mail: Mail, made: EmailMessage) -> str | None:
    try:
        with smtplib.SMTP(mail.host, mail.port, timeout=_SECONDS) as server:
            if mail.starttls:
                server.starttls()
            if mail.user:
                server.login(mail.user, mail.password)
            server.send_message(made)
    except (OSError, smtplib.SMTPException) as error:
        return type(error).__name__
    return None
