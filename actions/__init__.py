"""Rasa custom actions: thin, one module per topic."""
