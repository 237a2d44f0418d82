"""Taking in a place: named, chosen from several, narrowed down, unknown or abroad."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.intake.message import ANSWERING, Message, PlaceGuess, PlaceOption, State
from bot.intake.profile import Profile


def take_place(
    profile: Profile,
    message: Message,
    state: State,
    region_of: Callable[[str], str | None],
    resolve_place: Callable[[str], PlaceGuess],
    names_its_province: Callable[[str], bool],
) -> tuple[Profile, tuple[PlaceOption, ...], str | None]:
    """Give the profile with the place of the message, the options still open, and its status.

    The status is that of a place named now (found, ambiguous, abroad, unknown), else None.
    """
    options = state.place_options
    if message.forget == "place":
        return profile, (), None
    stated = [
        f for f in message.facts if f.kind == "place" and f.role not in ("retracted", "refused")
    ]
    if any(f.kind == "place" and f.role == "retracted" for f in message.facts) and not stated:
        return replace(profile, town=None, municipality=None, region=None), (), None
    guess: PlaceGuess | None = None
    if stated:
        last = stated[-1]
        value = str(last.value)
        if value.startswith("AM"):
            guess = PlaceGuess("found", None, value, ())
        elif value:
            named = resolve_place(last.text) if last.text else None
            town = named.town if named and named.municipality == value else None
            guess = PlaceGuess("found", value, region_of(value), (), town)
        elif last.candidates:
            found = tuple(_option(c, region_of) for c in last.candidates)
            guess = PlaceGuess("ambiguous", None, None, found)
        else:
            guess = PlaceGuess("abroad", None, None, ())
    elif state.pending == "place" and message.intent in ANSWERING and message.skip is None:
        if message.intent == "skip_or_dont_know":
            return profile, (), None
        guess = resolve_place(message.text)
        told = any(f.kind != "place" for f in message.facts)  # something else: no place to know
        if guess.status == "unknown" and (told or message.intent not in ("answer", "nlu_fallback")):
            guess = None
    if guess is None:
        return profile, options, None
    guess = _narrowed(guess, options)
    towns = [o for o in guess.options if o.municipality]
    if len(towns) == 1 and towns[0].municipality and names_its_province(towns[0].municipality):
        guess = PlaceGuess("found", towns[0].municipality, towns[0].region, ())
    if guess.status == "found":
        skipped = tuple(q for q in profile.skipped if q != "place")
        profile = replace(
            profile,
            town=guess.town,
            municipality=guess.municipality,
            region=guess.region,
            skipped=skipped,
        )
        return profile, (), "found"
    if guess.status == "ambiguous":
        if len({o.region for o in guess.options}) == 1:
            only = guess.options[0].region
            return replace(profile, town=None, municipality=None, region=only), (), "found"
        # A name that is asked back replaces what was known: never keep a corrected value.
        profile = replace(profile, town=None, municipality=None, region=None)
        return profile, guess.options, "ambiguous"
    return profile, options, guess.status


def _narrowed(guess: PlaceGuess, options: tuple[PlaceOption, ...]) -> PlaceGuess:
    """Read "die in Overijssel" as a choice between the places that were asked back."""
    regions = {guess.region} if guess.status == "found" else {o.region for o in guess.options}
    fitting = [o for o in options if o.region in regions]
    names_another = guess.municipality and all(
        o.municipality != guess.municipality for o in options
    )
    if len(fitting) != 1 or names_another:
        return guess
    return PlaceGuess("found", fitting[0].municipality, fitting[0].region, ())


def _option(code: str, region_of: Callable[[str], str | None]) -> PlaceOption:
    if code.startswith("AM"):
        return PlaceOption(None, code)
    return PlaceOption(code, region_of(code) or "")
