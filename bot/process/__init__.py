"""Processes of their own for what must not stop the bot, started when first needed and replaced when they fail."""
