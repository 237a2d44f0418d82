"""Rasa's server as this project runs it: behind the gateway, silent, and with less work per turn.

``python -m bot.rasa_server`` is what the supervisor runs (``start``).  What is Rasa's own is left
as it is; each module replaces one part through a name that Rasa offers for it or, where it offers
none, says which method it replaces and why (docs/decisions/0011-faster-turns.md).
"""
