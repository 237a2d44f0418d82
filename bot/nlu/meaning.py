"""From what was found, with its polarity and stance, to what the person says.  Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.nlu.context import Context, Meaning, ahead, say
from bot.nlu.cues import FILLERS, LIKING, SOFT
from bot.nlu.doing import BUSINESS, WORKPLACES
from bot.nlu.education import education
from bot.nlu.facts import FactKind, Role
from bot.nlu.lexicon import Found
from bot.nlu.message import STRONG
from bot.nlu.reach import Polarity
from bot.nlu.standing import (
    cares_for_own,
    is_asked_of_all,
    is_elsewhere,
    is_over,
    is_unhappy_at_school,
)
from bot.nlu.unwanted import named_alone, school_matters, trade, turned_down
from bot.nlu.words import phrases
from bot.nlu.words import words as words_of
from bot.nlu.work import GENERIC, behind_a_school, learnt, says_experience, wanted_thing

_PLACE_OF_WORK = {
    "kantoor": "kantoor",
    "fabriek": "productie",
    "werkplaats": "techniek",
    "bouwplaats": "techniek",
    "binnen": None,
    "buiten": None,
    "klanten": None,
}
"""Work styles that are no preference when somebody tells where they work now, with the experience
group they stand for."""

_INHERENT = frozenset(
    phrases(
        """
        hoogtevrees | claustrofobie | claustrofobisch | dicht bij huis | te ver | niet te ver |
        niet ver
        """
    )
)
"""Synonyms of a style that say by themselves that it is refused."""
_ONLY_WHEN_WORKED = frozenset({"techniek", "klussen"})
"""Groups that are also what people come for: only experience when they say they worked there."""
_AT = frozenset({("bij", "een"), ("bij", "n"), ("bij", "de"), ("bij", "mijn")})
_LEADS = words_of("uit hallo hey ik zei bedoel bedoelde sorry oh")
_NEEDED = words_of("nodig gezocht langssturen langskomen sturen")
"""Behind an occupation: somebody wants one to come by."""
_ASKS_FIRST = words_of(
    "kan kun kunnen mag waar welk hebben heeft zoeken zoekt bestaat bestaan wanneer"
)
_ASKS_OF_ALL = frozenset(
    (verb, who)
    for verb in ("kan", "kun", "mag", "moet", "word", "ben", "heb")
    for who in ("je", "jij", "men")
)
_WONDERS = "vraag me af"
_QUESTION_STARTS = words_of("is zijn moet hoe wat waar zit krijg wie welk welke hoeveel")
_WISHES = words_of("wil zoek worden wordt word zou")
_PLAIN_SITUATIONS = frozenset({"zzp", "in_dienst", "flex", "scholier", "werkgever"})


def meaning_of(find: Found, context: Context) -> list[Meaning]:
    """Give what a find says, nothing when it says nothing about this person."""
    if find.kind == "programme":  # whatever is said of it, the message is about it
        return say("programme", find.value, "stated", find)
    polarity = context.polarity[find]
    if polarity == "negated" and _asks_if_not(find, context):
        return []
    missing = (find.kind, find.value) == ("education", "geen")  # "nog geen diploma"
    if (polarity == "absent" and not missing) or _is_soft(find, context):
        return []
    told = missing and context.pending == "education"  # "geleerd bij mijn oom, geen papier"
    if (
        find in context.somebody_else
        and not told
        and find.kind
        in (
            "job",
            "experience_group",
            "occupation",
            "situation",
            "education",
            "place",
            "age",
        )
    ):
        return []
    if polarity == "removed":
        return _removed(find, context)
    if find.kind == "trade":
        return trade(find, context)
    if named_alone(find, context):
        return turned_down(find)
    handler = _HANDLERS.get(find.kind, _plain)
    return handler(find, polarity, context)


def _asks_if_not(find: Found, context: Context) -> bool:
    """Tell whether the "niet" is that of a question: "word je dan niet gepest op de bouw"."""
    words = context.message.words
    start = find.start
    while start > 0 and words[start - 1] not in STRONG and words[start - 1] not in (",", "maar"):
        start -= 1
    asks = tuple(words[start : start + 2]) in _ASKS_OF_ALL
    return asks and {"ik", "mij", "me", "mijn"}.isdisjoint(words[start : find.start])


def _removed(find: Found, context: Context) -> list[Meaning]:
    if find.kind == "experience_group":
        job = context.generic_job(find.value)
        return say("job", job, "retracted", find) if job else []
    kind: FactKind = "work_style" if find.kind == "style" else find.kind  # type: ignore[assignment]
    return say(kind, find.value, "retracted", find)


def _is_soft(find: Found, context: Context) -> bool:
    if find.phrase not in SOFT or find.kind not in ("interest", "work_style", "sector"):
        return False
    if context.bare() or context.asked_for_likes():
        return False
    if context.polarity[find] in ("negated", "affirmed"):
        # "mijn verwarming doet het niet" refuses nothing.
        return find.kind == "sector" and "mijn" in ahead(find, context)
    return LIKING.isdisjoint(context.sentence(find))


def _plain(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    """Situations, interests, goals, routes, subsidies, languages."""
    kind: FactKind = find.kind  # type: ignore[assignment]
    denied = polarity in ("negated", "leaving")
    if (
        kind == "interest"
        and not denied
        and (_is_asked(find, context) or _field_of_study(find, context))
    ):
        return []
    if kind == "situation":
        behind = context.message.words[find.end : find.end + 1]
        wishes = _WISHES & {*ahead(find, context), *behind}
        of_all = bool(wishes) or is_asked_of_all(find, context)
        if find.value in _PLAIN_SITUATIONS and polarity != "leaving" and of_all:
            return []
        if polarity == "negated" and is_unhappy_at_school(find, context):
            return say(kind, find.value, "stated", find)
        if polarity == "negated" or (polarity == "leaving" and is_over(find, context)):
            return say(kind, find.value, "retracted", find)
        if is_elsewhere(find, context):
            return []
        return say(kind, find.value, "stated", find)
    if denied:
        if kind in ("goal", "language"):
            return say(kind, find.value, "retracted", find)
        return say(kind, find.value, "refused", find)
    return say(kind, find.value, "stated", find)


def _field_of_study(find: Found, context: Context) -> bool:
    """Tell whether an interest is what was studied or worked on: "diploma elektro"."""
    if behind_a_school(find, context):
        return True
    if not LIKING.isdisjoint(context.sentence(find)):
        return False
    before = context.message.words[max(find.start - 1, 0) : find.start]
    return context.pending == "education" or not _STUDY.isdisjoint(before)


_STUDY = words_of("diploma diplomas studie gestudeerd afdeling richting papieren")


def _single(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    kind: FactKind = find.kind  # type: ignore[assignment]
    role: Role = "retracted" if polarity in ("negated", "leaving") else "stated"
    return say(kind, find.value, role, find)


def _sector(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    stance = context.stance.get(find)
    if polarity == "negated":
        return say("sector", find.value, "refused", find)
    background = context.generic_job("techniek")
    worked = say("job", background, "stated", find) if background else []
    if polarity == "leaving":
        return say("sector", find.value, "refused", find) + worked
    same_span_job = any(
        f.kind in ("job", "experience_group") and (f.start, f.end) == (find.start, find.end)
        for f in context.message.found
    )
    if stance in ("experience", "other_person"):
        return [] if same_span_job or stance == "other_person" else worked
    if same_span_job and stance is None:
        return []
    return say("sector", find.value, "stated", find)


def _job(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    stance = context.stance.get(find)
    group = find.value if find.kind == "experience_group" else context.job_group(find.value)
    value = find.value if find.kind == "job" else context.generic_job(find.value)
    if value is None or stance in ("other_person", "question") or learnt(find, context):
        return []
    if cares_for_own(find, context):
        return []
    if stance is None and polarity == "plain" and _asked_about(find, context):
        return []
    if any(
        f.kind == "occupation" and f.start <= find.start and find.end <= f.end
        for f in context.message.found
    ):
        return []
    if polarity == "leaving":
        return say("job", value, "stated", find)
    if polarity == "negated":
        if any(
            f.kind in ("style", "work_style") and (f.start, f.end) == (find.start, find.end)
            for f in context.message.found
        ):
            return []
        was = find.kind == "job" or stance == "experience"
        return say("job", value, "retracted" if was else "refused", find)
    if stance == "wish" and not (find.kind == "job" and says_experience(context)):
        return []
    if find.kind == "job" and _is_employer(find, context):
        general = context.generic_job(group) if group else None
        return say("job", general, "stated", find) if general else []
    if find.kind == "experience_group" or value.endswith(GENERIC):
        if stance is None and context.asked_for_likes():
            return []  # "fabriek" is where somebody wants to work, or does not
        if stance is None and (
            group in _ONLY_WHEN_WORKED or not (context.bare() or _leads(find, context))
        ):
            return []
        if _employer_of_a_job(find, context) or _is_study(find, context):
            return []
        named = {
            context.job_group(f.value)
            for f in context.message.found
            if f.kind == "job" and not f.value.endswith(GENERIC)
        }
        if group in named:
            return []
        value = WORKPLACES.get(find.phrase, value)
    return say("job", value, "stated", find)


def _is_employer(find: Found, context: Context) -> bool:
    """Tell whether a job stands for the business: "ik werk bij een bakker"."""
    if find.phrase.endswith(BUSINESS):
        return False  # "bij een uitvaartcentrum": most people there do that work
    return tuple(context.message.words[max(find.start - 2, 0) : find.start]) in _AT


def _is_study(find: Found, context: Context) -> bool:
    """Tell whether a field is what was studied: "mbo zorg en welzijn"."""
    return any(
        f.kind == "education"
        and f.start < find.start <= f.end + 1
        and set(context.message.words[f.end : find.start]) <= {"en"}
        for f in context.message.found
    )


def _employer_of_a_job(find: Found, context: Context) -> bool:
    """Tell whether a job was named right before: "kok in een restaurant" is one job."""
    before = [
        f
        for f in context.message.found
        if f.kind in ("job", "occupation", "experience_group") and f.end <= find.start
    ]
    return (
        bool(before)
        and not {",", "en", "of", "maar", "toen", "daarna"}
        & set(context.message.words[max(f.end for f in before) : find.start])
        and find.start - max(f.end for f in before) <= 4
    )


def _leads(find: Found, context: Context) -> bool:
    """Tell whether a clause is no more than this: "zorg, maar ik wil iets anders"."""
    return ahead(find, context) <= FILLERS | _LEADS


_NOT_THEIRS = words_of("? opleiding cursus worden wij we ons onze")


def _occupation(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    stance = context.stance.get(find)
    if stance == "other_person" or _NEEDED & set(context.message.words[find.end : find.end + 2]):
        return []
    if polarity == "leaving":
        return say("occupation", find.value, "experience", find)
    role: Role
    if polarity == "negated":
        role = "retracted" if stance == "experience" else "refused"
        return say("occupation", find.value, role, find)
    is_theirs = stance is None and context.pending == "situation"
    if (stance == "experience" or is_theirs) and _is_employer(find, context):
        background = context.generic_job("techniek")
        return say("job", background, "stated", find) if background else []
    if stance == "experience" and not learnt(find, context):
        return say("occupation", find.value, "experience", find)
    if stance == "wish":
        role = "experience" if says_experience(context) else "wish"
        return say("occupation", find.value, role, find)
    if is_theirs and _NOT_THEIRS.isdisjoint(context.message.words):
        return say("occupation", find.value, "experience", find)  # "lasser bij een werf"
    return say("occupation", find.value, "stated", find)


def _style(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    """Work styles that can be liked."""
    stance = context.stance.get(find)
    if find.phrase == "binnen" and context.message.words[max(find.start - 1, 0)] == "van":
        return []  # "een kantoor van binnen zien"
    if polarity in ("negated", "leaving"):
        if find.value in context.refusable:
            return say("work_style", find.value, "refused", find)
        return say("work_style", find.value, "retracted", find)
    if stance == "other_person" or _is_asked(find, context):
        return []
    if polarity == "affirmed" and context.pending == "refusals":
        return []  # asked for refusals: what is fine is none of them
    if (
        stance == "experience"
        and polarity == "plain"
        and find.value in _PLACE_OF_WORK
        and (LIKING.isdisjoint(context.sentence(find)))
    ):
        group = _PLACE_OF_WORK[find.value]
        job = context.generic_job(group) if group else None
        named = any(
            f.kind in ("job", "occupation", "experience_group") for f in context.message.found
        )
        return say("job", job, "stated", find) if job and not named else []
    return say("work_style", find.value, "stated", find)


def _is_asked(find: Found, context: Context) -> bool:
    """Tell whether a style is only asked about: "is het werk buiten of binnen?"."""
    words = context.message.words
    end = next((i for i in range(find.end, len(words)) if words[i] in STRONG), None)
    sentence = context.sentence(find)
    if sentence[0] in ("is", "zijn") and find.phrase.startswith(sentence[1]):
        return True  # "is lassen leuk?"
    if _WONDERS in " ".join(sentence):
        return True
    asked = (end is not None and words[end] == "?") or sentence[0] in _QUESTION_STARTS
    asked = asked or tuple(sentence[:2]) in _ASKS_OF_ALL
    return asked and not context.bare() and LIKING.isdisjoint(sentence)


def _refusable(find: Found, polarity: Polarity, context: Context) -> list[Meaning]:
    """What can only be refused, or be said not to be a problem."""
    if find.value == "school" and not school_matters(find, context):
        return []  # "niet naar school geweest" says nothing about what somebody wants
    if find.phrase in _INHERENT:
        role: Role = "retracted" if polarity == "negated" else "refused"
        return say("work_style", find.value, role, find)
    if polarity in ("negated", "leaving"):
        return say("work_style", find.value, "refused", find)
    if polarity == "affirmed":
        return (
            [] if find.value in context.styles else say("work_style", find.value, "retracted", find)
        )
    if context.pending == "refusals" and context.asked_for_likes():
        return say("work_style", find.value, "refused", find)
    if find.value not in context.styles and context.bare():
        return say("work_style", find.value, "stated", find)
    return []


def _asked_about(find: Found, context: Context) -> bool:
    """Tell whether a find without a stance stands in a question: "zoeken ze nog monteurs?"."""
    words = context.message.words
    end = next((i for i in range(find.end, len(words)) if words[i] in STRONG), None)
    sentence = context.sentence(find)
    asked = (end is not None and words[end] == "?") or sentence[0] in _QUESTION_STARTS | _ASKS_FIRST
    return asked and not context.bare() and not _leads(find, context)


_HANDLERS: Mapping[str, Callable[[Found, Polarity, Context], list[Meaning]]] = {
    "sector": _sector,
    "job": _job,
    "experience_group": _job,
    "occupation": _occupation,
    "thing": wanted_thing,
    "work_style": _style,
    "style": _refusable,
    "education": education,
    "place": _single,
    "hours": _single,
    "age": _single,
}
