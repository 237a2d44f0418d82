"""The terminal client, with its input through a pipe."""

from __future__ import annotations

import io

import pytest

from bot import chat

from .conftest import Gateway
from .fake_rasa import FakeRasa


def answer(text: str) -> list[dict]:
    if text == "/geld":
        card = {"title": "SLIM", "lines": ["voor werkgevers"], "source": "RVO"}
        return [{"custom": {"cards": [card | {"checked_on": "2026-11-01"}]}}]
    buttons = [{"title": "Route", "payload": "/route"}, {"title": "Geld", "payload": "/geld"}]
    return [{"text": f"Je zei {text}. Kies:", "buttons": buttons}]


def chatting(monkeypatch: pytest.MonkeyPatch, url: str, lines: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    return chat.run(["--url", url])


def test_texts_choices_and_cards_are_shown(gateway: Gateway, rasa: FakeRasa, monkeypatch, capsys):
    rasa.answer = answer
    assert chatting(monkeypatch, gateway.url, "hoi\n\n2\n/stop\nniet meer\n") == 0
    out = capsys.readouterr().out
    assert "assistent: Je zei hoi. Kies:" in out
    assert "  1. Route\n  2. Geld\n" in out
    assert "  * SLIM\n    voor werkgevers\n    Bron: RVO, bekeken op 2026-11-01\n" in out
    assert [text for _, text, _ in rasa.received] == ["hoi", "/geld"]


def test_the_end_of_input_ends_the_chat(gateway: Gateway, monkeypatch, capsys):
    assert chatting(monkeypatch, gateway.url, "hoi") == 0
    assert "Je zei: hoi" in capsys.readouterr().out


def test_a_refused_message_is_said_and_the_chat_goes_on(gateway: Gateway, monkeypatch, capsys):
    assert chatting(monkeypatch, gateway.url, "a" * 5000 + "\nhoi\n") == 0
    out = capsys.readouterr().out
    assert "te lang" in out
    assert "Je zei: hoi" in out


def test_without_a_gateway_it_says_so(monkeypatch, capsys):
    assert chatting(monkeypatch, "http://127.0.0.1:9", "hoi\n") == 1
    assert "niet bereikbaar" in capsys.readouterr().err
