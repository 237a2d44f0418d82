"""Telegram: the second way in.  A chat is a conversation in the same log as the website's."""
