from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.guard import Verdict, judge
from bot.nlu.reader import FactReader

CRISIS = [
    "ik wil niet meer leven",
    "Ik wil niet meer leven.",
    "ik wil dood",
    "wil dood",
    "ik denk aan zelfmoord",
    "zelfmoord",
    "ik wil er een eind aan maken",
    "maak er een eind aan",
    "ik maak er een einde aan",
    "ik maak d'r n end an",
    "ik wil uit het leven stappen",
    "was ik maar dood",
    "ik ga mezelf iets aandoen",
    "ik heb suicidale gedachten",
    "suïcide",
    "ik ben liever dood",
    "ik spring voor de trein",
    "voor de trein springen",
    "mijn leven heeft geen zin meer",
    "ik wil er niet meer zijn",
    "ik zie het leven niet meer zitten",
    "geen werk, geen geld, ik wil dood",
    "ik wil gewoon dood gaan",
    "een einde aan mijn leven maken",
    "i want to kill myself",
    "niemand zou me missen",
    "ik wil niet meer verder leven",
    "ik wil mezelf van kant maken",
    "van het dak springen",
]
NO_CRISIS = [
    "ik verveel me dood",
    "ik ben doodmoe",
    "mijn baan is dodelijk saai",
    "ik werk me dood",
    "mijn werk is doodsaai",
    "ik wil niet meer in de zorg werken",
    "ik wil er een eind aan mijn contract",
    "ik maak d'r n end an mien contract",
    "ik zit op een dood spoor",
    "ik zie het niet meer zitten in de zorg",
    "ik wil een eind maken aan deze baan",
    "ik wil doodnormaal werk",
    "ik wil niet dood gaan aan asbest",
    "geen leven meer naast mijn werk",
    "de horeca is mijn leven",
    "ik sta op het dak te werken",
    "treinmonteur",
    "leven lang leren",
]
HUMAN = [
    "ik spreek toch liever even met iemand",
    "is er een collega die met ons mee kan denken?",
    "wie van jullie kan mij hiermee helpen",
    "hoe laat zijn jullie telefonisch te bereiken",
    "ik heb gewoon een mens nodig die dit met me uitzoekt",
    "ik wil spreken met vrouw adviseur want typen is moeilijk",
    "ik wil een mens",
    "ik wil een mens spreken",
    "kan iemand me bellen",
    "medewerker spreken",
    "ik wil met een adviseur praten",
    "kan ik iemand spreken",
    "ik wil met een echt persoon praten",
    "bel me terug",
    "praten met een medewerker",
    "wil graag een medewerker spreken",
    "kan er iemand mij terugbellen",
    "ik wil teruggebeld worden",
    "ik wil geen robot",
    "kunnen jullie mij bellen",
    "ik wil niet met een robot praten",
    "verbind me door",
]
NOT_HUMAN = [
    "balie in het ziekenhuis, patienten doorverbinden",
    "ik praat liever met klanten dan met computers",
    "ik wil weten wie van jullie in Breda zit",
    "hoeveel werkervaring heeft een mens nodig als lasser",
    "ik wil mensen helpen",
    "ben je een mens",
    "ik werk met mensen",
    "ik wil medewerker worden",
    "medewerker klantenservice",
    "ik was adviseur bij een bank",
    "ben je een robot of een mens",
    "ik bel je later",
    "ik wil een mensenvriendelijke baan",
    "ik wil adviseur worden",
]
ERASE = [
    "verwijder mijn gegevens",
    "wis alles",
    "kun je mijn gegevens verwijderen",
    "verwijder dit gesprek",
    "ik wil dat jullie mijn gegevens wissen",
    "vergeet mij",
    "haal mijn gegevens weg",
    "alles verwijderen",
]
NOT_ERASE = [
    "wat doen jullie met mijn gegevens",
    "ik vergeet alles snel",
    "asbest verwijderen",
    "ik wil afval weghalen",
    "gegevens invoeren kan ik goed",
]
OTHER_LANGUAGES = [
    ("أريد أن أعمل", "ar"),
    ("хочу працювати, шукаю роботу і мені", "uk"),
    ("я хочу работать", "ru"),
    ("ስራ እፈልጋለሁ", "ti"),
    ("من دنبال کار می‌گردم", "fa"),
    ("do you speak english?", "en"),
    ("i am looking for a job", "en"),
    ("Hello, can you help me please", "en"),
    ("ich suche arbeit", "de"),
    ("ich möchte als elektriker arbeiten", "de"),
    ("szukam pracy", "pl"),
    ("dzień dobry, szukam pracy w holandii", "pl"),
    ("merhaba iş arıyorum, türkçe var mı", "tr"),
    ("je cherche du travail", "fr"),
    ("hola busco trabajo", "es"),
    ("I want to work as electrician", "en"),
]
DUTCH = [
    "ik ben kok",
    "help",
    "hello",
    "ik wil iets met my hands",
    "ik ben developer",
    "ja ok",
    "sorry",
    "ben jij een robot",
    "wat is open hiring",
    "ik heb sales en marketing gedaan",
    "is dat zo",
    "ik was store manager",
    "who cares ik wil werk",
    "dat is nice",
    "kan ik in english praten",
    "ik werk nu in de it",
    "van de zorg naar techniek",
    "ne",
    "wat kan ik met mijn havo",
]
GIBBERISH = [
    "asdfgh",
    "sdfsdfsdf",
    "",
    "   ",
    "!!!",
    "???",
    "😀😀",
    "xkcdfrt",
    "aaaaaaaaa",
    "qwerty qwerty",
    "jkljkljkl",
    "\u200b",
    "...",
    "lkjhg",
    "dfgdfgdfg",
]
READABLE = [
    "hmm",
    "pfff",
    "hallo",
    "ww",
    "bbl",
    "mbo",
    "tja",
    "ok",
    "32",
    "7607",
    "zzp",
    "hahahaha",
    "mts",
    "ja",
    "nee",
    "vmbo",
    "k",
    "?kok",
    "angstschreeuw",
    "werkplek",
]


@pytest.mark.parametrize("text", CRISIS)
def test_distress_is_always_seen(reader: FactReader, text: str) -> None:
    for intent in ("answer", "nlu_fallback", "out_of_scope", None):
        assert judge(text, intent, reader.read(text)) == Verdict("crisis_distress")


@pytest.mark.parametrize("text", NO_CRISIS)
def test_a_manner_of_speaking_is_no_distress(reader: FactReader, text: str) -> None:
    assert judge(text, "answer", reader.read(text)) is None


@pytest.mark.parametrize("text", HUMAN)
def test_wish_for_a_person(text: str) -> None:
    assert judge(text, "answer", ()) == Verdict("ask_human_advisor")
    assert judge(text, "crisis_distress", ()) is None


@pytest.mark.parametrize("text", [*NOT_HUMAN, *NOT_ERASE])
def test_no_wish_for_a_person_or_erasure(text: str) -> None:
    assert judge(text, "answer", ()) is None


@pytest.mark.parametrize("text", ERASE)
def test_erasure(text: str) -> None:
    assert judge(text, "answer", ()) == Verdict("ask_privacy_or_delete_data")


@pytest.mark.parametrize(("text", "language"), OTHER_LANGUAGES)
def test_other_languages(reader: FactReader, text: str, language: str) -> None:
    assert judge(text, "answer", reader.read(text)) == Verdict("non_dutch_language", language)


@pytest.mark.parametrize("text", DUTCH)
def test_dutch_with_foreign_words_is_dutch(reader: FactReader, text: str) -> None:
    assert judge(text, "answer", reader.read(text)) is None


@pytest.mark.parametrize("text", GIBBERISH)
def test_gibberish(reader: FactReader, text: str) -> None:
    assert judge(text, "answer", reader.read(text)) == Verdict("gibberish")


@pytest.mark.parametrize("text", READABLE)
def test_short_but_readable(reader: FactReader, text: str) -> None:
    assert judge(text, "answer", reader.read(text)) in (None, Verdict("greet"))


@pytest.mark.parametrize(
    ("text", "verdict"), [("👍", "affirm"), ("👎🏽", "deny"), ("👍👎", "gibberish")]
)
def test_thumbs(text: str, verdict: str) -> None:
    assert judge(text, "nlu_fallback", ()) == Verdict(verdict)


@pytest.mark.parametrize(
    ("text", "intent", "verdict"),
    [
        ("verpleegkundige in almelo", "nlu_fallback", "answer"),
        ("verpleegkundige in almelo", "out_of_scope", "answer"),
        ("lts", "gibberish", "answer"),
        ("32", "nlu_fallback", "answer"),
        ("verpleegkundige", "non_dutch_language", "answer"),
        ("verpleegkundige in almelo", "ask_salary", None),
        ("wat verdient een lasser", "nlu_fallback", None),
        ("hoe laat gaat de trein naar almelo", "out_of_scope", None),
        (
            "ik zag gisteren een hele mooie film over een kok die verliefd werd",
            "out_of_scope",
            None,
        ),
        ("ik begrijp het niet zo", "nlu_fallback", None),
    ],
)
def test_facts_rescue_an_answer(
    reader: FactReader, text: str, intent: str, verdict: str | None
) -> None:
    assert judge(text, intent, reader.read(text)) == (Verdict(verdict) if verdict else None)


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    verdict = judge(text, "answer", ())
    assert verdict is None or verdict.intent


@pytest.mark.parametrize(
    ("text", "intent", "chance", "expected"),
    [
        ("kok", "ask_occupation_info", 0.1, "answer"),
        ("7607", "ask_regional_contact", 0.0, "answer"),
        ("40", "ask_age", 0.0, "answer"),
        ("ik heb kinderen en kan 3 dagen", "part_time_childcare", 0.0, "answer"),
        ("lasser in almelo", "ask_training_routes", 0.1, "answer"),
        # The classifier is sure, or it is a question, or there is no fact.
        ("lasser in almelo", "ask_training_routes", 0.01, None),
        ("wat doet een kok", "ask_occupation_info", 0.3, None),
        ("kok?", "ask_occupation_info", 0.3, None),
        ("ik ben kok, kan dat in deeltijd", "part_time_childcare", 0.3, None),
        ("ik woon in almelo, mag mijn man ook komen", "ask_newcomer_statushouder", 0.3, None),
        ("3 dagen werken, bestaat dat", "part_time_childcare", 0.3, None),
        ("subsidie", "ask_subsidies_money", 0.3, None),
        # Not an intent that a statement is mistaken for.
        ("nee, kok", "correct_previous_answer", 0.3, None),
    ],
)
def test_a_statement_with_facts_is_an_answer_unless_the_topic_is_sure(
    reader: FactReader, text: str, intent: str, chance: float, expected: str | None
) -> None:
    verdict = judge(text, intent, reader.read(text), {intent: 0.5, "answer": chance})
    assert (verdict.intent if verdict else None) == expected


def test_without_chances_a_topic_stands(reader: FactReader) -> None:
    assert judge("kok", "ask_occupation_info", reader.read("kok")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is er geen echt persoon aan wie ik het kan vragen", "ask_human_advisor"),
        ("hoe krijg ik een levend wezen aan de lijn", "ask_human_advisor"),
        ("ik wil nie mee een robot praote", "ask_human_advisor"),
        ("is er een echt persoon", None),
        ("zit er een echt persoon achter deze chat", None),
    ],
)
def test_a_person_is_asked_for_in_other_words(text: str, expected: str | None) -> None:
    verdict = judge(text, "ask_are_you_a_bot", ())
    assert (verdict.intent if verdict else None) == expected


@pytest.mark.parametrize(
    ("text", "guess", "chances", "pending", "intent"),
    [
        ("niks", "complaint_frustration", {"complaint_frustration": 0.8}, "refusals", "deny"),
        ("lawaai", "out_of_scope", {"out_of_scope": 0.7}, "refusals", "answer"),
        ("telefoneren", "ask_human_advisor", {"ask_human_advisor": 0.3}, "refusals", "answer"),
        ("thuis of dichtbij", "crisis_distress", {"crisis_distress": 0.4}, "work_style", "answer"),
    ],
)
def test_a_few_words_to_an_open_question_are_an_answer(
    text: str, guess: str, chances: dict[str, float], pending: str, intent: str
) -> None:
    assert judge(text, guess, (), chances, pending) == Verdict(intent)


def test_a_fear_of_heights_is_no_distress(reader: FactReader) -> None:
    text = "op een ladder wil ik niet, hoog daar ben ik bang"
    chances = {"physical_limitation": 0.6, "crisis_distress": 0.35, "answer": 0.03}
    facts = reader.read(text, "refusals")
    verdict = judge(text, "physical_limitation", facts, chances, "refusals")
    assert verdict in (None, Verdict("answer"))
    assert judge(text, "physical_limitation", (), chances, "refusals") == Verdict("crisis_distress")


def test_a_wish_for_a_person_goes_before_a_faint_alarm() -> None:
    text = "sorry, voor ik verder kan wil ik een mens spreken"
    faint = {"nlu_fallback": 0.1, "ask_human_advisor": 0.3, "crisis_distress": 0.25}
    assert judge(text, "nlu_fallback", (), faint, "place") == Verdict("ask_human_advisor")
    loud = {**faint, "crisis_distress": 0.7}
    assert judge(text, "nlu_fallback", (), loud, "place") == Verdict("crisis_distress")


def test_a_worn_back_is_no_distress() -> None:
    chances = {"crisis_distress": 0.7, "physical_limitation": 0.2}
    text = "mijn rug is kapot, kan geen straten meer maken"
    assert judge(text, "crisis_distress", (), chances) == Verdict("physical_limitation")


@pytest.mark.parametrize(
    "text", ["wil dood", "niet meer leven", "ik wil dood", "mezelf wat aandoen"]
)
def test_few_words_of_distress_stay_distress(text: str) -> None:
    assert judge(text, "answer", (), {"answer": 0.9}, "work_style") == Verdict("crisis_distress")


@pytest.mark.parametrize(
    ("text", "pending", "intent"),
    [
        ("nee 32 uur niet 23", "refusals", "correct_previous_answer"),
        ("mbo 2 getypt, moet mbo 3 zijn", "place", "correct_previous_answer"),
        ("havo heb ik ingevuld maar ik heb alleen vmbo", "place", "correct_previous_answer"),
        (
            "per ongeluk zzp aangeklikt, ik zit in loondienst",
            "experience",
            "correct_previous_answer",
        ),
        ("foutje, 32 uur", "income_needed", "correct_previous_answer"),
        ("ik ben geen schilder, ik ben stukadoor", "education", "correct_previous_answer"),
        # the neighbours: the answer to the question that is open, or a question
        ("geen vwo, havo", "education", None),
        ("niet in de ww maar in de bijstand", "situation", None),
        ("kan ik ook havo doen in plaats van mbo 4", "hours", None),
        ("mbo 4 gedaan, woon in Epe", "place", None),
    ],
)
def test_who_puts_something_right_is_not_answering(
    reader: FactReader, text: str, pending: str, intent: str | None
) -> None:
    verdict = judge(text, "answer", reader.read(text, pending), {"answer": 0.9}, pending)
    assert (verdict.intent if verdict else None) == intent


def test_an_answer_that_denies_something_is_an_answer(reader: FactReader) -> None:
    text = "geen zzp hoor, gewoon in dienst"
    facts = reader.read(text, "situation")
    chances = {"correct_previous_answer": 0.9}
    verdict = judge(text, "correct_previous_answer", facts, chances, "situation")
    assert verdict == Verdict("answer")


@pytest.mark.parametrize(
    ("text", "pending", "intent"),
    [
        ("chat please", "handover_way", "answer"),
        ("yes please", "handover_consent", "affirm"),
        ("no thanks", "handover_consent", "deny"),
    ],
)
def test_who_speaks_no_dutch_is_understood_on_the_way_to_a_person(
    text: str, pending: str, intent: str
) -> None:
    verdict = judge(text, "non_dutch_language", [], {}, pending)
    assert verdict is not None and verdict.intent == intent


@pytest.mark.parametrize("text", ["en wat beur ik dan", "hoeveel vang je als leerling"])
def test_what_the_work_pays_may_be_asked_in_words_of_the_street(text: str) -> None:
    verdict = judge(text, "physical_limitation", [], {}, "education")
    assert verdict is not None and verdict.intent == "ask_salary"
