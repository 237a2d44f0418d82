"""Signing in at the desk of a running gateway."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pyotp

from bot.conversations import desk_users
from bot.conversations.desk_users import Credentials

from .conftest import Conversation, Gateway
from .fake_rasa import FakeRasa

HANDOVER = {
    "region_code": "AM23",
    "region": "Drechtsteden",
    "summary": {"lines": [{"label": "Werk", "value": "kok"}]},
    "contact": {"detail": "06-12345678"},
    "consent": True,
    "consent_text": "Ik stuur je situatie mee. Vind je dat goed?",
}
WAITING = {**HANDOVER, "contact": None, "mode": "chat"}


def new_user(
    gateway: Gateway, role: str = "adviseur", regions: tuple[str, ...] = ("*",), name: str = "Anna"
) -> Credentials:
    db = gateway.app.state.gateway.db
    login = f"u-{secrets.token_hex(4)}"
    return desk_users.create_user(db, login, name=name, role=role, regions=regions)


def log_in(client: httpx.Client, made: Credentials) -> httpx.Response:
    code = pyotp.TOTP(made.totp_secret).now()
    body = {"login": made.login, "password": made.password, "code": code}
    return client.post("/desk/api/session", json=body)


@contextmanager
def desk(
    gateway: Gateway, role: str = "adviseur", regions: tuple[str, ...] = ("*",), name: str = "Anna"
) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=gateway.url, trust_env=False, timeout=20) as client:
        answer = log_in(client, new_user(gateway, role, regions, name))
        assert answer.status_code == 200, answer.text
        yield client


def ask_for_a_person(
    gateway: Gateway, rasa: FakeRasa, handover: dict[str, object] = HANDOVER
) -> Conversation:
    before = rasa.answer
    rasa.answer = lambda text: [{"text": "Ik vraag het."}, {"custom": {"handover": handover}}]
    conversation = gateway.open()
    conversation.answered(conversation.say("ik wil een mens"))
    rasa.answer = before
    return conversation
