"""Alembic's entry; it is handed its connection and the complete metadata by `bot.storage.migration`."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=True,
    compare_type=True,
    user_module_prefix="",
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
