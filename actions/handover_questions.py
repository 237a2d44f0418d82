"""The questions of a request for a person: place, way, details, time and consent."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context, people
from actions.base import button
from actions.intake import ask_place
from bot.advice.contact import contact_for, region_of
from bot.advice.levels import is_minor
from bot.conversations.records import now
from bot.intake import handover as h
from bot.intake import handover_wording as say
from bot.intake.handover import Asked
from bot.intake.wording import Line

FORM = "handover_form"
STAY = button("Liever in deze chat", "answer", contact_detail=h.HERE)
"""By what this button answers, Telegram knows that a number may be shared."""
STAY_HERE = button("Liever in deze chat", "answer", wish=h.HERE)
"""The same where no number is asked for."""


def about_place(tracker: Tracker, pending: str) -> bool:
    """Tell whether the last message was about a place while that was asked."""
    status = (tracker.get_slot("turn") or {}).get("place")
    return pending == h.PLACE and (
        status is not None or bool(context.entity_values(tracker, "forget"))
    )


def _ask(
    dispatcher: CollectingDispatcher, text: str, buttons: list[dict[str, str]]
) -> list[EventType]:
    dispatcher.utter_message(text=text, buttons=buttons)
    return [SlotSet("handover_buttons", buttons)]


class AskHandoverPlace(Action):
    """Ask for the place, because it decides which desk it is."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_{h.PLACE}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A name that stands for several places, or that is not known, is asked back."""
        without = button("Zonder plaats verder", "skip_or_dont_know", skip="place")
        if tracker.get_slot("place_options") or about_place(tracker, h.PLACE):
            ask_place(dispatcher, tracker, [without])
            return [SlotSet("handover_buttons", [without])]
        text = (
            "Natuurlijk, dat kan. In welke plaats woon je? Dan gaat je vraag naar de balie bij jou "
            "in de buurt. De vier cijfers van je postcode mag ook."
        )
        return _ask(dispatcher, text, [without])


class AskHandoverWay(Action):
    """Say which desk it is and whether somebody is there, and ask how the person wants it."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_{h.WAY}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A minor chooses between waiting here and the details of the desk."""
        profile, catalogue = context.profile_of(tracker), context.catalogue()
        asked = Asked.from_slot(tracker.get_slot("handover"))
        call = [
            button("Bel mij", "answer", wish="phone"),
            button("Mail mij", "answer", wish="email"),
        ]
        if asked.way == "callback":
            stay = "Toch hier wachten" if asked.waiting else "Liever in deze chat"
            here = button(stay, "answer", wish="chat")
            return _ask(dispatcher, "Wil je gebeld worden of liever een mail?", [*call, here])
        seen = await people.look(tracker, region_of(profile, catalogue))
        there = seen.there if seen else None
        waits = bool(there and there.open_now and there.staffed)
        here = button("Hier wachten" if waits else "Antwoord in deze chat", "answer", wish="chat")
        desk = button("Alleen de contactgegevens", "answer", wish="details")
        opening = say.desk(profile, contact_for(profile, catalogue), catalogue)
        text = f"{opening} {say.standing(there, now())} Hoe wil je het?"
        young = is_minor(profile)
        return _ask(dispatcher, text, [here, desk] if young else [here, *call, desk])


class AskHandoverContact(Action):
    """Ask for the number or the address that the person wants to be reached on."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_{h.CONTACT}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Details are asked for a callback only."""
        asked = Asked.from_slot(tracker.get_slot("handover"))
        if asked.way == "phone":
            return _ask(dispatcher, "Op welk telefoonnummer kan een adviseur je bellen?", [STAY])
        text = "Naar welk e-mailadres kan een adviseur je schrijven?"
        return _ask(dispatcher, text, [STAY_HERE])


class AskHandoverTime(Action):
    """Ask when the person wants to be called."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_{h.TIME}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A wish for the advisor; a day or an hour may be typed."""
        times = [button(t.capitalize(), "answer", wish=f"time:{t}") for t in h.TIMES]
        times.append(button("Maakt niet uit", "answer", wish=f"time:{h.ANY_TIME}"))
        return _ask(dispatcher, "Wanneer word je het liefst gebeld?", times)


class AskConsent(Action):
    """Show exactly what would be sent, and ask for consent."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"action_ask_{FORM}_{h.CONSENT}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Nothing is sent before the person says yes."""
        asked = Asked.from_slot(tracker.get_slot("handover"))
        forgotten = [q for q in context.entity_values(tracker, "forget") if q in people.ASKABLE]
        if forgotten and asked.editing != "omit":
            dispatcher.utter_message(response=f"utter_ask_intake_form_{forgotten[0]}")
            return []
        every = request_lines(tracker)
        good = {"title": "Toch goed zo", "payload": "/affirm"}
        if asked.editing == "change":
            buttons = [
                button(line.label, "correct_previous_answer", forget=line.question)
                for line in every
                if line.question not in say.NOT_EDITABLE
            ]
            text = "Wat wil je aanpassen? Kies hieronder, of typ het gewoon."
            return _ask(dispatcher, text, [*buttons, good])
        if asked.editing == "omit":
            buttons = [
                button(line.label, "answer", wish=f"omit:{line.question}")
                for line in say.kept(every, asked)
            ]
            return _ask(dispatcher, "Wat laat ik weg?", [*buttons, good])
        buttons = [
            {"title": "Ja, geef maar door", "payload": "/affirm"},
            {"title": "Nee, liever niet", "payload": "/deny"},
            {"title": "Iets aanpassen", "payload": "/correct_previous_answer"},
        ]
        if say.kept(every, asked):
            buttons.append(button("Iets weglaten", "answer", wish="omit"))
        if asked.omitted:
            buttons.append(button("Toch alles meesturen", "answer", wish="put_back"))
        return _ask(dispatcher, consent_text(tracker, asked), buttons)


def request_lines(tracker: Tracker) -> tuple[Line, ...]:
    """Give every line that can go along, as things stand."""
    return say.lines(
        context.profile_of(tracker),
        context.catalogue(),
        shown=tracker.get_slot("shown_occupations") or (),
        unanswered=tracker.get_slot("unanswered") or (),
        begun=bool(tracker.get_slot("asked")),
    )


def consent_text(tracker: Tracker, asked: Asked) -> str:
    """Give what the person agrees to, word for word."""
    profile, catalogue = context.profile_of(tracker), context.catalogue()
    advice = contact_for(profile, catalogue)
    return say.consent(profile, advice, catalogue, request_lines(tracker), asked)
