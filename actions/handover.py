"""Handing over to a person: which desk, what is sent, consent, sending and taking back."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Action, Tracker
from rasa_sdk.events import (
    ActionExecutionRejected,
    ActiveLoop,
    EventType,
    FollowupAction,
    SlotSet,
)
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import context, people
from actions.base import (
    button,
    form_runs_first,
    intake_is_open,
    next_step,
    offer_menu,
    show_cards,
)
from actions.handover_questions import FORM, about_place, consent_text, request_lines
from bot.advice.contact import ContactAdvice, contact_for, region_of
from bot.advice.levels import is_minor
from bot.answers.cards import contact_card
from bot.conversations.records import now
from bot.handover.promises import one_working_day_later
from bot.intake import handover as h
from bot.intake import handover_wording as say
from bot.intake.handover import Asked, Said
from bot.intake.message import ANSWERING
from bot.intake.repair import typed_choice, wants_previous

REVOKE = button("Trek mijn aanvraag in", "revoke_handover")


def _said(tracker: Tracker) -> Said:
    turn = tracker.get_slot("turn") or {}
    wishes = context.entity_values(tracker, "wish")
    text, intent = context.text_of(tracker), context.intent_of(tracker)
    pick = str(wishes[0]) if wishes else None
    typed = typed_choice(text, tracker.get_slot("handover_buttons") or ()) if text else None
    if typed is not None:
        intent = typed.intent
        pick = str(typed.values["wish"]) if "wish" in typed.values else None
    details = tuple(str(d) for d in context.entity_values(tracker, "contact_detail"))
    if h.HERE in details or (typed and typed.values.get("contact_detail") == h.HERE):
        pick = "chat"
    return Said(
        intent=intent,
        text=text,
        details=details,
        pick=pick,
        changed=bool(turn.get("changed")),
        back=wants_previous(text),
    )


class ActionPrepareHandover(Action):
    """A person is asked for: begin a clean request, or say how the one that was made stands."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_prepare_handover"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Consent is asked each time; it is never kept from an earlier request."""
        profile = context.profile_of(tracker)
        said = _said(tracker)
        seen = await people.look(tracker, region_of(profile, context.catalogue()))
        made = seen.made if seen else None
        asked = h.begin(said, waiting=made is not None, minor=is_minor(profile))
        if made and asked.way is None and said.pick is None:
            place = say.standing(seen.there if seen else None, now())
            dispatcher.utter_message(
                text=say.waits(made.mode, made.region, made.slot, made.channel, place),
                buttons=[
                    button("Bel of mail mij liever", "ask_human_advisor", wish="callback")
                    if made.mode == "chat"
                    else button("Iets veranderen", "ask_human_advisor", wish="again"),
                    REVOKE,
                ],
            )
            return [SlotSet("awaiting", None)]
        return [
            SlotSet("handover", asked.to_slot()),
            SlotSet("awaiting", None),
            FollowupAction(FORM),
        ]


class ValidateHandoverForm(Action):
    """Reads what was said about the request; anything else is answered as usual."""

    def name(self) -> str:
        """Name in domain.yml."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Only a clear yes is consent."""
        profile = context.profile_of(tracker)
        asked = Asked.from_slot(tracker.get_slot("handover"))
        pending = tracker.get_slot("requested_slot")
        if pending and form_runs_first(tracker, FORM):
            said = _said(tracker)
            taken = h.take(asked, pending, said, minor=is_minor(profile))
            if taken is None and said.intent == "revoke_handover" and not asked.waiting:
                taken = replace(asked, consent=False)
            if taken is None and not about_place(tracker, pending):
                if said.intent not in ANSWERING:
                    return [ActionExecutionRejected(FORM)]
                dispatcher.utter_message(text="Sorry, dat begreep ik niet goed.")
            asked = taken or asked
        question = h.next_question(
            asked,
            knows_place=region_of(profile, context.catalogue()) is not None
            or "place" in profile.skipped,
            place_open=bool(tracker.get_slot("place_options")),
        )
        return [SlotSet("handover", asked.to_slot()), SlotSet("requested_slot", question)]


class ActionFinishHandover(Action):
    """Send the request to the desk, give the desk's details, or respect a no."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_finish_handover"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The gateway stores the request together with this turn's messages."""
        asked = Asked.from_slot(tracker.get_slot("handover"))
        advice = contact_for(context.profile_of(tracker), context.catalogue())
        cleared: list[EventType] = [
            SlotSet(name, None) for name in ("handover", "handover_buttons", "awaiting")
        ]
        if asked.consent:
            return [*cleared, *_send(dispatcher, tracker, asked, advice)]
        if asked.way == "keep":
            dispatcher.utter_message(
                text="Goed, je aanvraag blijft staan. Je krijgt hier bericht zodra er iemand is."
            )
        elif asked.way == "details":
            show_cards(
                dispatcher, "Hier kun je zelf terecht. Ik stuur niets door.", [contact_card(advice)]
            )
        elif asked.waiting:
            dispatcher.utter_message(text="Goed, je aanvraag blijft zoals hij was.")
        else:
            show_cards(
                dispatcher,
                "Goed, ik stuur niets door. Je kunt hier gewoon verder praten. "
                "Zelf contact opnemen kan ook.",
                [contact_card(advice)],
            )
        return [*cleared, *_go_on(dispatcher, tracker)]


def _send(
    dispatcher: CollectingDispatcher, tracker: Tracker, asked: Asked, advice: ContactAdvice
) -> list[EventType]:
    """Hand the request to the gateway, exactly as it was shown."""
    catalogue, profile = context.catalogue(), context.profile_of(tracker)
    sent = say.kept(request_lines(tracker), asked)
    occupations = tracker.get_slot("shown_occupations") or profile.wished_occupations
    known = [catalogue.occupations[o].sector for o in occupations if o in catalogue.occupations]
    # What was left out of the summary is not told by another way.
    hidden = {"interests", "advice"} & set(asked.omitted)
    sectors = () if hidden else tuple(dict.fromkeys((*profile.wished_sectors, *known)))
    dispatcher.utter_message(
        json_message={
            "handover": say.payload(
                asked,
                advice,
                sent,
                consent_text(tracker, asked),
                sectors=sectors,
                language=tracker.get_slot("spoken_language"),
            )
        }
    )
    moment, hours = now(), people.hours()
    deadline = one_working_day_later(moment, hours) if hours else None
    go_on = button("Verder met de vragen", "answer")
    dispatcher.utter_message(
        text=say.sent(asked, advice, deadline, moment),
        buttons=[go_on, REVOKE] if intake_is_open(tracker) else [REVOKE],
    )
    return []


def _go_on(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Go on with the question that was out, or ask what else is wanted."""
    if intake_is_open(tracker):
        return [FollowupAction("intake_form")]
    offer_menu(dispatcher, tracker)
    return []


class ActionRevokeHandover(Action):
    """Take a request back; the gateway deletes what was passed on and says so."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_revoke_handover"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """When it cannot be seen whether there is one, it is taken back all the same."""
        seen = await people.look(tracker, None)
        over: list[EventType] = [SlotSet(n, None) for n in ("handover", "handover_buttons")]
        if tracker.active_loop_name == FORM:
            over += [ActiveLoop(None), SlotSet("requested_slot", None)]
        if seen is not None and seen.made is None:
            dispatcher.utter_message(
                text="Er staat geen aanvraag open. Er valt dus niets in te trekken."
            )
        else:
            dispatcher.utter_message(text="Goed, ik trek je aanvraag in.")
            dispatcher.utter_message(json_message={"revoke": True})
        return over


class ActionHandBack(Action):
    """An advisor gave the conversation back: say what was settled, and go on where it was."""

    def name(self) -> str:
        """Name in domain.yml."""
        return "action_hand_back"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """A form that is active asks its question again by itself; a request is over."""
        settled = " ".join(str(text) for text in context.entity_values(tracker, "settled")).strip()
        if settled:
            dispatcher.utter_message(text=f"Dit kreeg ik door van de medewerker: {settled}")
        dispatcher.utter_message(response="utter_hand_back")
        cleared: list[EventType] = [SlotSet("awaiting", None), SlotSet("handover", None)]
        if tracker.active_loop_name == FORM:
            over = [*cleared, ActiveLoop(None), SlotSet("requested_slot", None)]
            return [*over, *_go_on(dispatcher, tracker)]
        if tracker.active_loop_name is None and intake_is_open(tracker):
            return [*cleared, FollowupAction("intake_form")]
        return [*cleared, *next_step(dispatcher, tracker)]
