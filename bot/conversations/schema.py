"""Every table of the conversation store on one metadata, for whoever needs all of them."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversations import channel_tables as _channel_tables  # noqa: F401 - adds its tables
from bot.conversations import desk_tables as _desk_tables  # noqa: F401 - adds its tables
from bot.conversations import tables

metadata: sa.MetaData = tables.metadata

OF_A_CONVERSATION: tuple[sa.Table, ...] = tuple(
    table for table in reversed(metadata.sorted_tables) if "conversation_id" in table.c
)
"""What goes when a conversation is erased, in an order that breaks no foreign key."""
