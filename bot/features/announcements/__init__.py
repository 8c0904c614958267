"""Announcements that go out in every city's language at once, when each city has said yes to its words."""
