"""What is left behind or liked less because something else is named beside it.  Pure."""

from __future__ import annotations

from bot.nlu.lexicon import Found
from bot.nlu.message import Message


def left_for_another(message: Message) -> list[Found]:
    """Give what is left in "van de zorg naar de techniek"."""
    words = message.words
    return [
        f
        for f in message.found
        if f.kind != "place"
        and "van" in words[max(f.start - 2, 0) : f.start + 1]
        and "naar" in words[f.end : f.end + 3]
    ]


def less_liked(message: Message) -> list[Found]:
    """Give Y of "liever X dan Y"."""
    words = message.words
    return [
        f
        for f in message.found
        if "dan" in words[max(f.start - 3, 0) : f.start + 1]
        and {"liever", "beter", "leuker", "fijner"} & set(words[max(f.start - 8, 0) : f.start])
        and not {".", ",", "maar"} & set(words[max(f.start - 3, 0) : f.start])
    ]
