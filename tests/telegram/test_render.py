"""Events as messages: nothing is lost, nothing is broken, every event is dealt with once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from actions.handover_questions import STAY, STAY_HERE
from bot.conversations.records import Event
from bot.telegram.commands import DEEP_LINKS, MENU
from bot.telegram.render import Button, outgoing, rows, wish_of, with_choice
from bot.telegram.styled import LIMIT, Piece, Span, bold, split, units
from tests.conftest import ROOT

AT = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
PIECES = ["a", "é", "😀", " ", "\n", ". ", "! ", "<b>", "*", "_", "&amp;", "[x](y)"]
TEXT = st.lists(
    st.sampled_from(PIECES) | st.characters(blacklist_categories=("Cs",)), max_size=200
).map("".join)


def event(seq: int, sender: str, kind: str, reply: int | None = None, **body: Any) -> Event:
    return Event(seq, AT, sender, kind, body, None, reply)


@given(st.lists(st.tuples(TEXT, st.booleans()), max_size=6), st.integers(20, 300))
def test_split_text_is_whole_and_every_piece_is_sendable(
    parts: list[tuple[str, bool]], limit: int
) -> None:
    spans = [bold(text) if strong else Span(text) for text, strong in parts]
    pieces = split(spans, limit)
    assert "".join("".join(p.text.split()) for p in pieces) == "".join(
        "".join(s.text for s in spans).split()
    )
    for piece in pieces:
        assert piece.text == piece.text.strip() != ""
        assert units(piece.text) <= limit
        for entity in piece.entities:
            assert entity.offset >= 0 and entity.length > 0
            assert entity.offset + entity.length <= units(piece.text)


@given(TEXT, TEXT, TEXT)
def test_bold_is_exactly_what_was_bold(before: str, strong: str, after: str) -> None:
    pieces = split([Span(f"x{before}"), bold(strong), Span(f"{after}x")])
    text, entities = pieces[0].text, pieces[0].entities
    marked = "".join(
        text.encode("utf-16-le")[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
        for e in entities
    )
    assert marked == strong


def test_a_cut_is_at_a_sentence_end_and_never_inside_a_word() -> None:
    text = " ".join(f"Zin {n} is hier afgelopen." for n in range(400))
    pieces = split([Span(text)])
    assert len(pieces) == 3
    assert all(p.text.endswith(".") for p in pieces)
    assert " ".join(p.text for p in pieces) == text


def test_a_word_that_fits_nowhere_is_cut_between_characters() -> None:
    pieces = split([Span("😀" * 3000)])
    assert [len(p.text) for p in pieces] == [2048, 952]


def test_one_turn_is_one_message_until_the_buttons() -> None:
    events = [
        event(1, "visitor", "text", text="kok in almelo"),
        event(2, "assistant", "text", 1, text="Kok, in Almelo."),
        event(3, "assistant", "status", 1, text="", progress={"answered": 2, "total": 9}),
        event(4, "assistant", "choices", 1, text="Welke?", choices=[{"id": "a", "title": "Mbo"}]),
        event(5, "assistant", "text", 1, text="Nog iets."),
        event(6, "system", "text", None, text="Let op."),
    ]
    made = outgoing(events, {})
    assert [o.seqs for o in made] == [(1,), (2, 3, 4), (5,), (6,)]
    assert [[p.text for p in o.pieces] for o in made] == [
        [], ["Kok, in Almelo.\n\nWelke?"], ["Nog iets."], ["Let op."],
    ]  # fmt: skip
    assert made[1].buttons == (Button("Mbo", "a"),)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["visitor", "assistant", "advisor", "system"]),
            st.sampled_from(["text", "choices", "cards", "status"]),
            st.sampled_from(["", "tekst", "😀" * 2100]),
            st.sampled_from([None, 1, 2]),
        ),
        max_size=8,
    ),
    st.booleans(),
)
def test_every_event_is_in_exactly_one_message(
    given: list[tuple[str, str, str, int | None]], join: bool
) -> None:
    events = [
        event(n, sender, kind, reply, text=text)
        for n, (sender, kind, text, reply) in enumerate(given, 1)
    ]
    made = outgoing(events, {}, join=join)
    assert [seq for o in made for seq in o.seqs] == [e.seq for e in events]
    assert all(p.text and units(p.text) <= LIMIT for o in made for p in o.pieces)


def test_an_advisor_is_named_with_the_role() -> None:
    said = event(
        1,
        "advisor",
        "text",
        text="Goedemiddag *Jan*",
        advisor={"name": "Fatima", "role": "adviseur in Twente"},
    )
    (made,) = outgoing([said], {})
    assert made.pieces[0].text == "Fatima (adviseur in Twente)\nGoedemiddag *Jan*"
    entity = made.pieces[0].entities[0]
    assert (entity.type, entity.offset, entity.length) == ("bold", 0, 27)


def test_a_summary_is_text() -> None:
    document = {
        "title": "Samenvatting",
        "sections": [{"heading": "Wat je vertelde", "lines": ["Werk: kok", "Plaats: Almelo"]}],
    }
    (made,) = outgoing([event(1, "assistant", "text", 1, text="", document=document)], {})
    assert made.pieces[0].text == "Samenvatting\n\nWat je vertelde\n• Werk: kok\n• Plaats: Almelo"


def test_what_is_asked_for_is_read_from_the_choices_of_the_domain() -> None:
    """The two questions that Telegram can answer by sharing must go on having them."""
    assert wish_of([STAY["payload"]]) == "contact"
    assert wish_of([STAY_HERE["payload"]]) is None  # an address is asked for, no number
    responses = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["responses"]
    for variant in responses["utter_ask_intake_form_place"]:
        assert wish_of(b["payload"] for b in variant["buttons"]) == "place"


def test_commands_and_links_are_intents_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    payloads = [command.payload for command in MENU] + [c.payload for c in DEEP_LINKS.values()]
    for payload in payloads:
        if payload is not None:
            assert payload[1:].partition("{")[0] in domain["intents"], payload


def test_short_buttons_stand_side_by_side() -> None:
    made = rows([Button(t, t) for t in ("Ja", "Nee", "Dit is een veel langere knop", "Sla over")])
    assert [[b.title for b in row] for row in made] == [
        ["Ja", "Nee"], ["Dit is een veel langere knop"], ["Sla over"],
    ]  # fmt: skip


def test_a_choice_is_shown_under_the_question_when_it_fits() -> None:
    shown = with_choice([Piece("Waar 😀?")], "Binnen")
    assert shown.text == "Waar 😀?\n\n✓ Binnen"
    entity = shown.entities[-1]
    assert shown.text.encode("utf-16-le")[2 * entity.offset :].decode("utf-16-le") == "✓ Binnen"
    full = Piece("a" * LIMIT)
    assert with_choice([full], "Binnen") == full
