"""Reminders: somebody's own words, said again in the same room at the moment they chose."""
