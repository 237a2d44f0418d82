"""Alembic's environment: migrations always run on a connection that the gateway hands over."""

from alembic import context

from bot.conversations.schema import metadata

connection = context.config.attributes.get("connection")
if connection is None:
    raise RuntimeError("run migrations through bot.conversations.migrate.upgrade(engine)")

# The caller owns the transaction, so a migration is applied as a whole or not at all.
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
