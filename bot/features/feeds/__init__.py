"""Calendars outside of the chat: addresses that programs subscribe to, files handed out, calendars handed in."""
