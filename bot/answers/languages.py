"""One line in another language: that a person can help."""

from __future__ import annotations

_DUTCH = "Ik kan alleen Nederlands. Een mens kan je verder helpen."

# Language code (ISO 639-1) -> the same sentence: "I only speak Dutch. A person can help you."
_LINES = {
    "en": "I only speak Dutch. A person can help you further.",
    "de": "Ich spreche nur Niederländisch. Ein Mensch kann dir weiterhelfen.",
    "fr": "Je ne parle que néerlandais. Une personne peut vous aider.",
    "es": "Solo hablo neerlandés. Una persona puede ayudarte.",
    "pl": "Mówię tylko po niderlandzku. Może ci pomóc człowiek.",
    "tr": "Sadece Hollandaca biliyorum. Bir kişi size yardımcı olabilir.",
    "ar": "أتحدث الهولندية فقط. يمكن لشخص أن يساعدك.",
    "uk": "Я розумію лише нідерландську. Вам може допомогти людина.",
    "ru": "Я понимаю только по-нидерландски. Вам может помочь человек.",
    "ro": "Vorbesc doar neerlandeză. O persoană vă poate ajuta.",
    "bg": "Говоря само нидерландски. Човек може да ви помогне.",
    "pt": "Só falo neerlandês. Uma pessoa pode ajudá-lo.",
    "it": "Parlo solo olandese. Una persona può aiutarti.",
}


LANGUAGE_NAMES = {
    "en": "Engels",
    "de": "Duits",
    "fr": "Frans",
    "es": "Spaans",
    "pl": "Pools",
    "tr": "Turks",
    "ar": "Arabisch",
    "uk": "Oekraïens",
    "ru": "Russisch",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "pt": "Portugees",
    "it": "Italiaans",
}
"""What the desk calls each of these languages."""


def person_line(code: str) -> str:
    """Give the line in the language ``code`` followed by the Dutch one; unknown: Dutch/English."""
    line = _LINES.get(code, _LINES["en"])
    return f"{line}\n{_DUTCH}"
