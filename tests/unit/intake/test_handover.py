"""A request for a person: what is asked next, what an answer means, and what leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.contact import contact_for
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.model import Catalogue
from bot.conversations.availability import Availability
from bot.intake import handover as h
from bot.intake import handover_wording as say
from bot.intake.handover import ANY_TIME, CONSENT, CONTACT, PLACE, TIME, WAY, Asked, Said
from bot.intake.profile import Profile
from bot.intake.wording import question_named
from bot.nlu.facts import Fact
from bot.paths import ROOT

ALMELO = Profile(goal="baan", situation=("bijstand",), municipality="GM0141", region="AM05")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue_files(ROOT / "data" / "catalogue")


def take(asked: Asked, pending: str, said: Said, minor: bool = False) -> Asked | None:
    return h.take(asked, pending, said, minor=minor)


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (Asked(), WAY),
        (Asked(way="callback"), WAY),
        (Asked(way="chat"), CONSENT),
        (Asked(way="phone"), CONTACT),
        (Asked(way="phone", contact="0612345678"), TIME),
        (Asked(way="phone", contact="0612345678", time="middag"), CONSENT),
        (Asked(way="email", contact="a@b.nl"), CONSENT),
        (Asked(way="chat", consent=True), None),
        (Asked(way="chat", consent=False), None),
        (Asked(way="details"), None),
        (Asked(way="keep"), None),
    ],
)
def test_what_is_asked_next(asked: Asked, question: str | None) -> None:
    assert h.next_question(asked, knows_place=True) == question


def test_the_place_comes_first_and_may_be_left_open() -> None:
    assert h.next_question(Asked(way="chat"), knows_place=False) == PLACE
    assert h.next_question(Asked(), knows_place=True, place_open=True) == PLACE
    for said in (Said("skip_or_dont_know"), Said("deny", "nee")):
        without = take(Asked(), PLACE, said)
        assert without is not None
        assert h.next_question(without, knows_place=False) == WAY


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("bel me maar", "phone"),
        ("kan iemand mij terugbellen", "phone"),
        ("ik wil graag gebeld worden", "phone"),
        ("mail me liever", "email"),
        ("per mail graag", "email"),
        ("mail", "email"),
        ("gewoon hier in de chat", "chat"),
        ("ik geef geen nummer", "chat"),
        ("alleen de contactgegevens", "details"),
        ("ik bel zelf wel", "details"),
        ("ik wil een mens spreken", None),
        ("wat verdien ik als lasser", None),
        ("ja", None),
    ],
)
def test_ways_in_words(text: str, way: str | None) -> None:
    assert h.read_way(text) == way


def test_everything_in_one_message() -> None:
    said = Said("ask_human_advisor", "bel me 's middags op 06-12345678", ("06-12345678",))
    asked = h.begin(said, waiting=False, minor=False)
    assert (asked.way, asked.contact, asked.time) == ("phone", "06-12345678", "'s middags")
    assert h.next_question(asked, knows_place=True) == CONSENT


def test_a_minor_is_never_asked_for_details() -> None:
    said = Said("ask_human_advisor", "bel me op 0612345678", ("0612345678",))
    assert h.begin(said, waiting=False, minor=True) == Asked(way="chat")
    for answer in (Said("answer", "bel mij", ("0612345678",)), Said("answer", pick="email")):
        taken = take(Asked(), WAY, answer, minor=True)
        assert taken is not None
        assert (taken.way, taken.contact) == ("chat", None)
    assert take(Asked(), WAY, Said("answer", pick="details"), minor=True) == Asked(way="details")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (Said("answer", pick="phone"), Asked(way="phone")),
        (Said("answer", "0612345678", ("0612345678",)), Asked(way="phone", contact="0612345678")),
        (Said("answer", "a@b.nl", ("a@b.nl",)), Asked(way="email", contact="a@b.nl")),
        (Said("skip_or_dont_know", "maakt niet uit"), Asked(way="chat")),
        (Said("deny", "nee laat maar"), Asked(consent=False)),
        (Said("answer", changed=True), Asked()),
        (Said("ask_salary", "wat verdien ik"), None),
    ],
)
def test_the_way_is_chosen(said: Said, asked: Asked | None) -> None:
    assert take(Asked(), WAY, said) == asked


def test_who_waits_already_may_stay_waiting() -> None:
    asked = Asked(way="callback", waiting=True)
    kept = take(asked, WAY, Said("answer", pick="chat"))
    assert kept is not None and kept.way == "keep"


@pytest.mark.parametrize(
    ("said", "contact", "way"),
    [
        (Said("answer", "0612345678", ("+31612345678",)), "+31612345678", "phone"),
        (Said("answer", "toch mail: a@b.nl", ("a@b.nl",)), "a@b.nl", "email"),
        (Said("deny", "liever niet"), None, "chat"),
        (Said("skip_or_dont_know", "weet niet"), None, "chat"),
        (Said("answer", "geen nummer graag"), None, "chat"),
    ],
)
def test_details(said: Said, contact: str | None, way: str) -> None:
    taken = take(Asked(way="phone"), CONTACT, said)
    assert taken is not None
    assert (taken.contact, taken.way) == (contact, way)


def test_half_a_number_is_no_detail() -> None:
    assert take(Asked(way="phone"), CONTACT, Said("answer", "12", ("12",))) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("middag", "middag"),
        ("'s ochtends", "'s ochtends"),
        ("dinsdag na 4 uur", "dinsdag na 4 uur"),
        ("maakt niet uit", ANY_TIME),
        ("wat verdien ik", None),
        ("om te beginnen", None),
    ],
)
def test_times_in_words(text: str, time: str | None) -> None:
    assert h.read_time(text) == time


READY = Asked(way="phone", contact="0612345678", time="middag")


@pytest.mark.parametrize(
    ("said", "change"),
    [
        (Said("affirm", "ja"), {"consent": True}),
        (Said("deny", "nee"), {"consent": False}),
        (Said("answer", pick="omit"), {"editing": "omit"}),
        (Said("answer", pick="omit:situation"), {"omitted": ("situation",)}),
        (Said("answer", "laat mijn uitkering weg"), {"omitted": ("situation",)}),
        (Said("deny", "iets weglaten graag"), {"editing": "omit"}),
        (Said("correct_previous_answer"), {"editing": "change"}),
        (Said("affirm", "ja maar mail me liever"), {"way": "email", "contact": None}),
        (Said("answer", "nee 0687654321", ("0687654321",)), {"contact": "0687654321"}),
        (Said("answer", changed=True), {}),
        (Said("affirm", "ja ik woon in ede", changed=True), {}),
        (Said("answer", "terug", back=True), {"way": None, "contact": None, "time": None}),
    ],
)
def test_consent_and_what_changes_it(said: Said, change: dict[str, object]) -> None:
    assert take(READY, CONSENT, said) == replace(READY, **change)  # type: ignore[arg-type]


@given(st.sampled_from(["answer", "thanks", "greet", "skip_or_dont_know", "goodbye"]), st.text())
def test_nothing_but_a_yes_is_consent(intent: str, text: str) -> None:
    taken = take(READY, CONSENT, Said(intent, text))
    assert taken is None or taken.consent is not True


def test_what_was_left_out_can_be_put_back() -> None:
    without = replace(READY, omitted=("situation",))
    assert take(without, CONSENT, Said("answer", pick="put_back")) == READY


@given(st.builds(Asked, way=st.sampled_from(["phone", None]), omitted=st.just(("place",))))
def test_the_slot_gives_the_same_back(asked: Asked) -> None:
    assert Asked.from_slot(asked.to_slot()) == asked


def test_hours_of_a_call_are_no_working_hours() -> None:
    facts = [Fact("hours", 16, 0, 2, "16"), Fact("contact_detail", "0612345678", 0, 2, "06")]
    assert [f.kind for f in h.own_facts(facts, "na 16 uur", TIME)] == ["contact_detail"]
    assert h.own_facts(facts, "laat mijn uren weg", CONSENT) == []
    assert h.own_facts(facts, "16 uur", "hours") == facts


def there(position: int = 1, minutes: int | None = 10, staffed: bool = True) -> Availability:
    return Availability(staffed, True, None, position, minutes)


MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_how_it_stands_is_said_honestly() -> None:
    assert "kan nu niet zien" in say.standing(None, MONDAY)
    assert "niemand aanwezig" in say.standing(there(staffed=False), MONDAY)
    assert "eerste aan de beurt. Reken op ongeveer 10 minuten" in say.standing(there(), MONDAY)
    assert "één iemand voor je" in say.standing(there(2), MONDAY)
    assert "2 mensen voor je. Hoe lang" in say.standing(there(3, None), MONDAY)
    shut = Availability(True, False, datetime(2026, 11, 24, 8, tzinfo=UTC), 1, None)
    assert say.standing(shut, MONDAY) == (
        "De balie is nu dicht en gaat morgen om 9.00 uur weer open."
    )


def test_what_is_left_out_is_not_sent(catalogue: Catalogue) -> None:
    advice = contact_for(ALMELO, catalogue)
    every = say.lines(ALMELO, catalogue, unanswered=["mag mijn hond mee"], begun=True)
    assert [line.question for line in every] == ["goal", "situation", "place", "open", "todo"]
    asked = replace(READY, omitted=("situation", "open"), consent=True)
    text = say.consent(ALMELO, advice, catalogue, every, asked)
    assert "regio Twente" in text and "Almelo" in text and "eindigt op 678" in text
    assert "bijstand" not in text and "hond" not in text and "0612345678" not in text
    sent = say.payload(asked, advice, say.kept(every, asked), text, sectors=(), language="en")
    assert sent["consent_text"] == text
    assert "bijstand" not in str(sent)
    assert (sent["mode"], sent["channel"], sent["slot"]) == ("callback", "phone", "middag")
    assert sent["contact"] == {"detail": "0612345678"}


def test_who_waits_here_sends_no_details(catalogue: Catalogue) -> None:
    advice = contact_for(Profile(), catalogue)
    text = say.consent(Profile(), advice, catalogue, (), Asked(way="chat"))
    assert "weet je plaats niet" in text and "Antwoord in deze chat" in text
    sent = say.payload(
        Asked(way="chat", contact="0612345678"), advice, (), text, sectors=(), language=None
    )
    assert (sent["mode"], sent["contact"], sent["slot"]) == ("chat", None, None)


@pytest.mark.parametrize(
    ("text", "question"),
    [("de plaats", "place"), ("mijn diploma", "education"), ("uren", "hours"), ("bla", None)],
)
def test_a_line_of_the_summary_can_be_named(text: str, question: str | None) -> None:
    assert question_named(text) == question


@pytest.mark.parametrize(
    ("text", "pending", "kept"),
    [
        ("gewoon hier in de chat", WAY, False),
        ("bel me maar liever morgen", WAY, False),
        ("laat dat van mijn uitkering weg", CONSENT, False),
        ("kan mijn hond mee naar het gesprek", WAY, True),
        ("gewoon hier in de chat", "place", True),
        ("kan mijn hond mee", None, True),
    ],
)
def test_what_says_how_to_be_reached_is_no_open_question(
    text: str, pending: str | None, kept: bool
) -> None:
    before = ("wat kost dat",)
    after = h.keep_unanswered(before, text, "nlu_fallback", pending)
    assert after == ((*before, text) if kept else before)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("na vieren", "na vieren"),
        ("als de kinderen naar school zijn", "als de kinderen naar school zijn"),
        ("tussen tweeën en vijven", "tussen tweeën en vijven"),
    ],
)
def test_a_time_to_be_called_may_be_said_in_own_words(text: str, time: str) -> None:
    asked = Asked(way="phone", contact="0612345678")
    assert take(asked, TIME, Said("answer", text)) == replace(asked, time=time)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("bellen graag", "phone"),
        ("ja bel maar", "phone"),
        ("mailtje graag", "email"),
        ("chat please", "chat"),
    ],
)
def test_a_way_may_be_said_in_a_word_or_two(text: str, way: str) -> None:
    assert h.read_way(text) == way
