"""From what people type for a place to a municipality and an arbeidsmarktregio."""

from bot.places.model import Candidate, Mention, Resolution
from bot.places.resolver import Places

__all__ = ["Candidate", "Mention", "Places", "Resolution"]
