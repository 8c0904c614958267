"""The two-city day of ``make demo``, and the throw-away homeserver it is played on."""
