"""Taking in messages: tables of (message, pending question) -> what is known afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import Message, PlaceGuess, PlaceOption, State, Taken
from bot.intake.profile import Profile
from bot.intake.take_in import age_band, take_in
from bot.nlu.facts import Fact

REGIONS = {"GM_almelo": "AM05", "GM_borne": "AM05", "GM_zwolle": "AM36", "GM_bronckhorst": "AM09"}
PLACES = {
    "almelo": PlaceGuess("found", "GM_almelo", "AM05", ()),
    "hengelo": PlaceGuess(
        "ambiguous",
        None,
        None,
        (PlaceOption("GM_hengelo", "AM05"), PlaceOption("GM_bronckhorst", "AM09")),
    ),
    "utrecht": PlaceGuess(
        "ambiguous", None, None, (PlaceOption("GM_utrecht", "AM13"), PlaceOption(None, "AM14"))
    ),
    "gent": PlaceGuess("abroad", None, None, ()),
}
UNKNOWN = PlaceGuess("unknown", None, None, ())


def take(message: Message, state: State) -> Taken:
    return take_in(
        message,
        state,
        occupation_sector={"timmerman": "bouw", "lasser": "maakindustrie"}.get,
        region_of=REGIONS.get,
        resolve_place=lambda text: PLACES.get(text.lower(), UNKNOWN),
        work_styles={"binnen", "buiten"},
        names_its_province=lambda code: code == "GM_utrecht",
        countries_in=lambda text: ("Polen",) if "Gdansk" in text else (),
    )


def fact(kind: Any, value: Any, role: Any = "stated", candidates: tuple[str, ...] = ()) -> Fact:
    return Fact(kind, value, 0, 1, "x", role, candidates)


def say(*facts: Fact, intent: str = "answer", text: str = "…", **more: Any) -> Message:
    return Message(intent=intent, text=text, facts=facts, **more)


def test_several_facts_in_one_message() -> None:
    taken = take(
        say(
            fact("job", "verpleegkundige", "experience"),
            fact("place", "GM_almelo"),
            fact("situation", "in_dienst"),
            fact("interest", "maken"),
            fact("work_style", "ploegendienst", "refused"),
            fact("sector", "bouw", "refused"),
            fact("income", True),
        ),
        State(),
    )
    assert taken.profile == Profile(
        situation=("in_dienst",),
        experience=("verpleegkundige",),
        interests=("maken",),
        refusals=("sector:bouw", "style:ploegendienst"),
        municipality="GM_almelo",
        region="AM05",
        income_needed=True,
    )
    assert "municipality" in taken.changed
    assert "hours" not in taken.changed


@pytest.mark.parametrize(
    ("pending", "intent", "text", "field", "value"),
    [
        ("income_needed", "affirm", "ja", "income_needed", True),
        ("income_needed", "deny", "nee hoor", "income_needed", False),
        ("refusals", "deny", "nee", "refusals", ("none",)),
        ("hours", "nlu_fallback", "32", "hours", 32),
        ("hours", "answer", "4", "hours", 32),
        ("hours", "answer", "99", "hours", None),
        ("education", "affirm", "ja", "education", None),
        ("education", "skip_or_dont_know", "wil ik niet zeggen", "skipped", ("education",)),
        ("education", "skip_or_dont_know", "weet niet", "skipped", ()),
        ("experience", "answer", "ik was glazenwasser op een schip", "skipped", ("experience",)),
        ("education", "deny", "nee", "education", "geen"),
        ("education", "skip_or_dont_know", "geen", "education", "geen"),
        ("experience", "deny", "nee", "experience", ("geen_algemeen",)),
        ("place", "answer", "Almelo", "municipality", "GM_almelo"),
        ("place", "answer", "Utrecht", "municipality", "GM_utrecht"),
        ("place", "skip_or_dont_know", "sla over", "skipped", ("place",)),
        (None, "affirm", "ja", "income_needed", None),
    ],
)  # fmt: skip
def test_the_pending_question_gives_short_answers_a_meaning(
    pending: str | None, intent: str, text: str, field: str, value: object
) -> None:
    taken = take(Message(intent=intent, text=text), State(pending=pending))
    assert getattr(taken.profile, field) == value


def test_a_question_in_between_answers_nothing() -> None:
    state = State(pending="income_needed")
    taken = take(Message("ask_salary", "wat verdien je dan"), state)
    assert taken.profile == state.profile
    assert taken.changed == ()


def test_facts_inside_a_question_are_taken_in() -> None:
    taken = take(say(fact("place", "GM_almelo"), intent="ask_salary"), State(pending="education"))
    assert taken.profile.region == "AM05"


def test_a_corrected_place_replaces_the_old_one() -> None:
    before = Profile(municipality="GM_almelo", region="AM05")
    message = say(
        fact("place", "GM_almelo", "retracted"),
        fact("place", "GM_zwolle"),
        intent="correct_previous_answer",
    )
    taken = take(message, State(profile=before))
    assert (taken.profile.municipality, taken.profile.region) == ("GM_zwolle", "AM36")


def test_an_ambiguous_place_is_left_open_and_drops_the_old_one() -> None:
    before = Profile(municipality="GM_almelo", region="AM05")
    message = say(fact("place", "", candidates=("GM_borne", "GM_bronckhorst")))
    taken = take(message, State(profile=before))
    assert taken.profile.municipality is None
    assert taken.place_options == (
        PlaceOption("GM_borne", "AM05"),
        PlaceOption("GM_bronckhorst", "AM09"),
    )
    assert taken.place_status == "ambiguous"


def test_one_region_needs_no_asking_back() -> None:
    message = say(fact("place", "", candidates=("GM_borne", "GM_almelo")))
    taken = take(message, State())
    assert taken.profile.region == "AM05"
    assert taken.place_options == ()


HENGELO = (PlaceOption("GM_hengelo", "AM05"), PlaceOption("GM_bronckhorst", "AM09"))


@pytest.mark.parametrize(
    ("candidates", "value", "wanted"),
    [
        (("AM05", "AM36"), "", "GM_hengelo"),  # "die in Overijssel"
        ((), "AM09", "GM_bronckhorst"),  # "de Achterhoek"
        ((), "GM_zwolle", "GM_zwolle"),  # another place after all
        ((), "GM_borne", "GM_borne"),  # another place in one of the regions
    ],
)
def test_a_choice_between_places_can_be_typed(
    candidates: tuple[str, ...], value: str, wanted: str
) -> None:
    message = say(fact("place", value, candidates=candidates))
    taken = take(message, State(pending="place", place_options=HENGELO))
    assert taken.profile.municipality == wanted
    assert taken.place_options == ()


def test_another_place_drops_the_open_choice() -> None:
    message = Message("correct_previous_answer", "", forget="place")
    taken = take(message, State(pending="place", place_options=HENGELO))
    assert taken.place_options == ()


@pytest.mark.parametrize(("text", "status"), [("Gent", "abroad"), ("asdfgh", "unknown")])
def test_a_place_that_is_no_dutch_place(text: str, status: str) -> None:
    taken = take(Message("answer", text), State(pending="place"))
    assert taken.place_status == status
    assert taken.profile.region is None


def test_a_corrected_situation_leaves_the_status_of_a_newcomer() -> None:
    before = Profile(situation=("statushouder", "bijstand"))
    message = say(
        fact("situation", "bijstand", "retracted"),
        fact("situation", "ww"),
        intent="correct_previous_answer",
    )
    taken = take(message, State(profile=before))
    assert taken.profile.situation == ("statushouder", "ww")


def test_correcting_a_list_replaces_it() -> None:
    before = Profile(experience=("kok",))
    message = say(fact("job", "chauffeur", "experience"), intent="correct_previous_answer")
    assert take(message, State(profile=before)).profile.experience == ("chauffeur",)
    message = say(fact("job", "chauffeur", "experience"))
    assert take(message, State(profile=before)).profile.experience == ("kok", "chauffeur")


def test_a_refusal_can_be_taken_back() -> None:
    before = Profile(refusals=("style:ploegendienst", "sector:bouw"))
    message = say(fact("work_style", "ploegendienst", "retracted"))
    taken = take(message, State(profile=before, pending="place"))
    assert taken.profile.refusals == ("sector:bouw",)


def test_the_last_refusal_taken_back_means_everything_is_fine() -> None:
    before = Profile(refusals=("sector:bouw",))
    taken = take(say(fact("sector", "bouw", "retracted")), State(profile=before))
    assert taken.profile.refusals == ("none",)


def test_a_job_inside_a_question_is_not_experience() -> None:
    message = say(fact("job", "onderwijs_algemeen"), intent="part_time_childcare")
    assert take(message, State()).profile.experience == ()


def test_a_refused_sector_is_not_wished_any_longer() -> None:
    before = Profile(wished_sectors=("bouw",), wished_occupations=("lasser",))
    taken = take(say(fact("sector", "bouw", "refused")), State(profile=before))
    assert taken.profile.wished_sectors == ()
    assert taken.profile.wished_occupations == ("lasser",)


def test_what_one_lives_on_is_replaced_and_status_is_kept() -> None:
    before = Profile(situation=("statushouder", "bijstand"))
    taken = take(say(fact("situation", "in_dienst")), State(profile=before))
    assert taken.profile.situation == ("statushouder", "in_dienst")


@pytest.mark.parametrize(
    ("text", "kept"),
    [("ik woon in Almelo", ()), ("ik wil in Almelo werken", ("buiten_eu", "ww"))],
)
def test_who_lives_at_a_place_here_is_not_abroad(text: str, kept: tuple[str, ...]) -> None:
    state = State(Profile(situation=("buiten_eu", *(k for k in kept if k != "buiten_eu"))))
    taken = take(say(fact("place", "GM_almelo"), text=text), state)
    assert taken.profile.situation == kept


def test_a_status_replaces_the_procedure() -> None:
    before = Profile(situation=("asielprocedure",))
    taken = take(say(fact("situation", "statushouder")), State(profile=before))
    assert taken.profile.situation == ("statushouder",)


@pytest.mark.parametrize(
    ("intent", "wanted"),
    [("affirm", True), ("deny", False), ("answer", False), ("thanks", False)],
)
def test_only_a_plain_yes_confirms_the_summary(intent: str, wanted: bool) -> None:
    taken = take(Message(intent, "…"), State(pending="summary_ok"))
    assert taken.summary_ok is wanted


def test_a_change_asks_for_the_summary_again() -> None:
    state = State(profile=Profile(education="mbo2"), summary_ok=True)
    taken = take(say(fact("education", "mbo3")), state)
    assert taken.summary_ok is False


@pytest.mark.parametrize(
    "question", ["situation", "experience", "education", "interests", "work_style", "refusals",
                 "place", "hours", "income_needed", "language"],
)  # fmt: skip
def test_tapping_a_line_of_the_summary_empties_it(question: str) -> None:
    full = Profile(
        situation=("ww",), experience=("kok",), education="havo_vwo", interests=("maken",),
        work_style=("binnen",), refusals=("none",), municipality="GM_almelo", region="AM05",
        hours=32, income_needed=True, language="goed", skipped=(question,),
    )  # fmt: skip
    from bot.intake.questions import is_answered

    message = Message("correct_previous_answer", "", forget=question)
    taken = take(message, State(profile=full, pending="summary_ok", summary_ok=False))
    assert not is_answered(question, taken.profile)


@pytest.mark.parametrize(
    ("years", "band"),
    [(15, "<16"), (16, "16-17"), (18, "18-20"), (29, "21-29"), (45, "30-56"), (57, "57+"),
     (120, None), (0, None), (-3, None)],
)  # fmt: skip
def test_age_is_kept_as_a_band(years: int, band: str | None) -> None:
    assert age_band(years) == band


@pytest.mark.parametrize(
    ("pending", "value", "styles", "refusals"),
    [
        ("refusals", "ploegendienst", (), ("style:ploegendienst",)),
        ("refusals", "buiten", (), ("style:buiten",)),
        ("refusals", "licht", (), ("style:zwaar",)),
        ("work_style", "buiten", ("buiten",), ()),
        ("work_style", "ploegendienst", (), ()),
    ],
)
def test_a_bare_style_means_what_was_asked(
    pending: str, value: str, styles: tuple[str, ...], refusals: tuple[str, ...]
) -> None:
    profile = take(say(fact("work_style", value)), State(pending=pending)).profile
    assert (profile.work_style, profile.refusals) == (styles, refusals)


@pytest.mark.parametrize("intent", ["crisis_distress", "abuse_insult", "out_of_scope"])
def test_nothing_is_taken_from_a_cry_or_an_insult(intent: str) -> None:
    state = State(pending="place")
    taken = take(say(fact("place", "GM_almelo"), intent=intent, text="almelo"), state)
    assert taken.profile == Profile()


KINDS = ["goal", "situation", "job", "occupation", "education", "interest", "work_style", "sector",
         "place", "hours", "income", "age", "language"]  # fmt: skip
VALUES = st.one_of(st.integers(-5, 200), st.booleans(), st.sampled_from(["bouw", "GM_almelo", ""]))
FACTS = st.builds(
    fact,
    st.sampled_from(KINDS),
    VALUES,
    st.sampled_from(["stated", "refused", "retracted", "experience", "wish"]),
)


@given(st.lists(FACTS, max_size=6), st.sampled_from(["answer", "correct_previous_answer", "deny"]))
def test_taking_in_twice_changes_nothing_more(facts: list[Fact], intent: str) -> None:
    message = Message(intent, "", tuple(facts))
    once = take(message, State())
    twice = take(message, State(profile=once.profile, place_options=once.place_options))
    assert twice.profile == once.profile


@pytest.mark.parametrize(
    ("text", "permit"),
    [
        ("ik woon in Gdansk, heb ik een vergunning nodig", False),
        ("ik ben Poolse en woon nu ver weg, mag ik komen werken", False),
        ("ik woon in Ankara, heb ik een vergunning nodig", True),
        ("ik heb geen EU paspoort en woon in Gdansk, mag ik komen werken", True),
    ],
)
def test_who_is_from_the_eu_needs_no_permit(text: str, permit: bool) -> None:
    message = say(fact("place", ""), intent="ask_work_permit_foreign_worker", text=text)
    assert ("buiten_eu" in take(message, State()).profile.situation) is permit


def test_what_somebody_does_not_want_is_no_experience() -> None:
    message = say(fact("job", "journalist"), text="veel schrijven")
    assert take(message, State(pending="refusals")).profile.experience == ()
    assert take(message, State(pending="experience")).profile.experience == ("journalist",)


def test_another_fact_is_no_unknown_place() -> None:
    told = say(fact("situation", "in_dienst"), text="ik ben sinds kort in dienst")
    assert take(told, State(pending="place")).place_status is None
    assert take(say(text="bij de brug"), State(pending="place")).place_status == "unknown"


def test_a_question_says_what_somebody_comes_for() -> None:
    message = say(intent="looking_for_vacancy", text="werk zoeken")
    assert take(message, State(pending="goal")).profile.goal == "baan"
    assert take(message, State(pending="place")).profile.goal is None
