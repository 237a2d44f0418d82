"""Taking a request back is read narrowly."""

from __future__ import annotations

import pytest

from bot.nlu.requests import takes_request_back


@pytest.mark.parametrize(
    "text",
    [
        "trek mijn aanvraag in",
        "ik wil mijn aanvraag intrekken",
        "kan ik mijn verzoek annuleren",
        "annuleer de aanvraag maar",
        "verwijder mijn aanvraag",
        "ik hoef niet meer gebeld te worden",
        "jullie hoeven mij niet meer te bellen",
        "bel me maar niet meer",
    ],
)
def test_taken_back(text: str) -> None:
    assert takes_request_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "hoe vraag ik subsidie aan",
        "mijn aanvraag bij het uwv is afgewezen",
        "verwijder mijn gegevens",
        "hoe lang duurt een aanvraag",
        "bel me maar op 0612345678",
        "ik wil een aanvraag doen",
        "trek ik in bij mijn vriend",
    ],
)
def test_not_taken_back(text: str) -> None:
    assert not takes_request_back(text)
