"""The commands in Telegram's menu and the words behind a start link, as payloads of our own.

A command is offered by us, so it may carry a payload; what people type never does.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversations.records import Choice


@dataclass(frozen=True)
class Command:
    """An entry of the menu; without a payload the intake does it itself."""

    name: str
    description: str
    payload: str | None = None

    def choice(self) -> Choice:
        """What is stored in the log when somebody uses it."""
        if self.payload is None:
            raise ValueError(f"/{self.name} is not for the assistant")
        return Choice(title=self.description, payload=self.payload)


MENU: tuple[Command, ...] = (
    Command("start", "Beginnen of verdergaan", "/greet"),
    Command("help", "Wat kun je hier doen?", "/ask_help_what_can_you_do"),
    Command("opnieuw", "Opnieuw beginnen", "/restart"),
    Command("samenvatting", "Overzicht om te bewaren", '/about_results{"wish": "keep"}'),
    Command("adviseur", "Een mens spreken", "/ask_human_advisor"),
    Command("website", "Verder op de website"),
    Command("privacy", "Wat bewaren jullie van mij?", "/ask_privacy_or_delete_data"),
    Command("verwijder", "Mijn gegevens wissen", "/ask_privacy_or_delete_data"),
)
BY_NAME = {command.name: command for command in MENU}

DEEP_LINKS: dict[str, Choice] = {
    "adviseur": BY_NAME["adviseur"].choice(),
    "privacy": BY_NAME["privacy"].choice(),
    "geld": Choice("Geld voor een opleiding", "/ask_subsidies_money"),
    "opleiding": Choice("Opleidingen", "/ask_training_routes"),
    "werkgever": Choice("Ik ben werkgever", "/ask_employer_help"),
    "statushouder": Choice("Ik ben nieuw in Nederland", "/ask_newcomer_statushouder"),
    "vacatures": Choice("Vacatures", "/looking_for_vacancy"),
}
"""``https://t.me/<bot>?start=geld`` begins with that question, for posters and websites."""
