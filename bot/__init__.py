"""Jumelage: the bot of sister-city partnerships, on Matrix and Discord."""
