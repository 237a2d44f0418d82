"""What is said in Telegram only, in Dutch.  What the assistant says comes from Rasa."""

from __future__ import annotations

DESCRIPTION = (
    "Ik ben de digitale assistent van de Gouden Poort: een computer, geen mens. "
    "Ik help je kijken welk werk in techniek, bouw en energie bij je past, welke opleiding "
    "daarbij hoort en welk geld er is. Een mens spreken kan altijd. "
    "Je kunt hier alles ook weer laten wissen."
)
"""Shown in an empty chat, above the start button; at most 512 characters."""
SHORT_DESCRIPTION = (
    "Welk werk in techniek, bouw en energie past bij jou? Ook voor een gesprek met een mens."
)
"""Shown on the bot's profile; at most 120 characters."""

SHARE_PHONE = "📱 Deel mijn nummer"
SHARE_PLACE = "📍 Deel mijn locatie"
TYPE_OR_TAP = "Typ je antwoord, of kies hieronder"

# What is said when something else than text comes in.  {} is what it was.
ONLY_TEXT = "Ik kan {} niet bekijken. Ik heb het ook niet bewaard. Wil je het in woorden typen?"
VOICE = (
    "Ik kan niet luisteren naar spraak. Ik heb je bericht ook niet bewaard. "
    "Typen is het makkelijkst. Liever praten? Tik op de microfoon van je toetsenbord: "
    "dan typt je telefoon wat je zegt."
)
STICKER = "Leuk, een sticker! Maar ik begrijp alleen woorden. Wil je typen wat je bedoelt?"
CAPTION = "Ik kan {} zelf niet bekijken en heb het niet bewaard. Ik lees wel wat je erbij schreef."
KINDS = {
    "voice": "een geluid",
    "photo": "een foto",
    "video": "een video",
    "animation": "een bewegend plaatje",
    "document": "een bestand",
    "other": "dit soort bericht",
}
EDITED = (
    "Ik zie dat je een eerder bericht hebt aangepast. Ik lees alleen nieuwe berichten. "
    "Wil je iets verbeteren? Stuur het dan als nieuw bericht, bijvoorbeeld: "
    "nee, ik bedoel Enschede."
)
TOO_MANY = (
    "Je stuurt veel berichten achter elkaar, en het laatste heb ik niet gelezen. "
    "Wacht even tot je antwoord hebt, en stuur het dan nog een keer."
)

UNREADABLE = "Er ging bij mij iets mis met dit bericht. Wil je het in andere woorden typen?"
PLACE_UNKNOWN = "Ik kan je locatie nu niet opzoeken, en heb hem niet bewaard. Typ je plaats maar."
PLACE_ABROAD = (
    "Deze plek ligt niet in Nederland, of te ver van een plaats die ik ken. "
    "In welke Nederlandse plaats woon je, of zoek je werk?"
)
PLACE_KEPT = (
    "Van je locatie heb ik alleen de plaats bewaard: {}. Klopt dat niet? Typ dan je plaats."
)
CONTACT_NOT_ASKED = (
    "Ik heb je nummer nu niet nodig, dus ik heb het niet bewaard. "
    "Wil je dat een adviseur je belt? Kies dan /adviseur."
)
CONTACT_OF_SOMEBODY_ELSE = (
    "Dit is niet je eigen nummer. Ik heb het niet bewaard. "
    "Wil je gebeld worden op een ander nummer? Typ het dan."
)

GROUP = (
    "Hallo! Ik praat alleen met één persoon tegelijk, want een gesprek met mij gaat over jou. "
    "In een groep doe ik niet mee. Wil je me iets vragen? Stuur me dan zelf een bericht."
)
ERASED = (
    "Alles wat wij van dit gesprek hadden bewaard, is gewist. "
    "De berichten staan nog wel in je eigen Telegram; die kun je daar zelf verwijderen. "
    "Als je weer iets typt, begint er een nieuw gesprek."
)
UNCERTAIN = "Ik weet niet zeker of mijn vorige bericht bij je is aangekomen. Tik op wat klopt."
UNCERTAIN_ANSWER = (
    "Ik weet niet zeker of mijn antwoord op “{}” bij je is aangekomen. Tik op wat klopt."
)
UNCERTAIN_ADVISOR = (
    "Ik weet niet zeker of het bericht van {} bij je is aangekomen. Tik op wat klopt."
)
SEEN = "Ik zie het"
SEND_AGAIN = "Ik zie het niet"
LATE = "Dit bericht hoort eerder in ons gesprek:"
WEBSITE = (
    "Hiermee ga je verder op de website, met alles wat je al vertelde. "
    "Dit werkt één keer, en een kwartier lang. Deel het met niemand."
)
WEBSITE_BUTTON = "Verder op de website"
WEBSITE_PLAIN = "Open dit adres om verder te gaan op de website: {}"
MOVED_CHAT = (
    "Dit gesprek gaat verder in een andere Telegram-chat. Typ iets om hier opnieuw te beginnen."
)
ELSEWHERE = "De bezoeker gaat in Telegram verder met een ander gesprek."

# Status events of the log, so that both sides see them.
TO_TELEGRAM = "Het gesprek gaat verder in Telegram."
TO_WEB = "Het gesprek gaat verder op de website. Typ je hier iets, dan ga je hier weer verder."
LINK_ENDED = (
    "Deze link werkt niet meer. Hij werkt één keer, en een kwartier lang. "
    "Maak op de website een nieuwe, of ga hier gewoon verder."
)

# Short answers to a tap; Telegram shows them above the chat, at most 200 characters.
TAP_OLD = "Deze knop hoort bij een ander gesprek en werkt niet meer."
TAP_TWICE = "Je hebt hier al gekozen. Iets anders? Typ het gewoon."
TAP_AGAIN = "Ik stuur het nog een keer."
TAP_SEEN = "Fijn, dan gaan we verder."


def about(kind: str, *, with_words: bool) -> str:
    """What to say about something that is not text; ``with_words``: text came with it."""
    if kind in ("voice", "sticker") and not with_words:
        return VOICE if kind == "voice" else STICKER
    return (CAPTION if with_words else ONLY_TEXT).format(KINDS.get(kind, KINDS["other"]))
