"""What a request for a person needs: consent, a way to reach them, and the summary."""

from __future__ import annotations

import re
from typing import Any

from bot.advice.contact import ContactAdvice
from bot.catalogue.model import Catalogue
from bot.intake import wording
from bot.intake.profile import Profile

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}\.[a-zA-Z]{2,24}")


def read_consent(intent: str) -> bool | None:
    """Consent is only ever a plain yes; a plain no refuses; anything else decides nothing."""
    return {"affirm": True, "deny": False}.get(intent)


_BY_CHAT = re.compile(
    r"\b(via|in|hier|deze|de)\b.*\bchat\b|\bgeen (nummer|telefoon|e-?mail|mail)|liever niet"
)


def read_contact(intent: str, details: list[str], text: str = "") -> str | None:
    """Give how to reach the person: a phone number, an e-mail address, or "chat".

    A no or a skip means: by this chat, without details.  None when nothing can be read.
    """
    for detail in details:
        if detail == "chat":
            return "chat"
        digits = re.sub(r"\D", "", detail)
        if _EMAIL.fullmatch(detail) or 9 <= len(digits) <= 15:
            return detail
    by_chat = intent in ("deny", "skip_or_dont_know") or _BY_CHAT.search(text.lower())
    return "chat" if by_chat else None


def summary_payload(
    profile: Profile,
    contact: str,
    shown: tuple[str, ...],
    catalogue: Catalogue,
    advice: ContactAdvice,
) -> dict[str, Any]:
    """Build what the gateway stores for the desk: the summary the person saw and agreed to."""
    lines = [
        {"label": line.label, "value": line.value} for line in wording.summary(profile, catalogue)
    ]
    titles = [catalogue.occupations[o].title for o in shown if o in catalogue.occupations]
    return {
        "region_code": advice.region.code if advice.region else None,
        "region": advice.region.name if advice.region else None,
        "summary": {"lines": lines, "advice": titles},
        "contact": None if contact == "chat" else {"detail": contact},
        "consent": True,
    }
