"""The wake-up for due work."""
