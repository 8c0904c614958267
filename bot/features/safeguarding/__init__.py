"""Safeguarding: what must not be in a chat is neither kept, passed on nor translated, and gets a safe answer."""
