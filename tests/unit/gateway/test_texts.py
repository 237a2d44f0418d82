from __future__ import annotations

import pytest

from bot.gateway.texts import GREETING, greeting


def test_the_welcome_of_the_domain_is_used(tmp_path):
    domain = tmp_path / "domain.yml"
    domain.write_text(
        "responses:\n  utter_welcome:\n  - text: Welkom.\n    buttons:\n"
        "    - {title: Werk, payload: /werk}\n"
    )
    event = greeting(domain)
    assert (event.text, event.kind) == ("Welkom.", "choices")
    assert [(c.title, c.payload) for c in event.choices] == [("Werk", "/werk")]


@pytest.mark.parametrize(
    "content", [None, "", "responses: {}", "responses: {utter_welcome: []}", "a: [", "- b"]
)
def test_an_unusable_domain_still_greets(tmp_path, content):
    domain = tmp_path / "domain.yml"
    if content is not None:
        domain.write_text(content)
    assert greeting(domain).text == GREETING
