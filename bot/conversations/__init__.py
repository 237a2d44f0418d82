"""The append-only conversation log and what hangs on it."""
