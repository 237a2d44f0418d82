"""What the assistant shows: cards and texts made from catalogue records."""
