"""Vocabulary and ports. Standard library only; imports nothing of ours but itself."""
