"""The composition root: builds everything, knows everything, decides nothing.

`bot.main.wiring` puts the parts together, `bot.main.program` runs them on the chat networks, `bot.main.console` on the console.
"""
