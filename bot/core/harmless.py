"""People's words, shown by the bot, call nobody."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = r"https?://[A-Za-z0-9._~:/?#@!$&*+=%-]+"
_LOCAL: Final = r"[A-Za-z0-9._%+-]"
_ADDRESS: Final = rf"(?<!{_LOCAL}){_LOCAL}+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{{2,}}"
_CALL: Final = r"@(?=(?:room|everyone|here)(?![A-Za-z0-9_]))"
"""A word ends as Matrix has it (client-server API, ``event_match``): before anything that is no Latin letter, digit or ``_``.

So ``@room`` calls in ``@roomの皆さん`` too, and in ``hey@room``; ``@roommate`` is somebody else."""
_FOUND: Final = re.compile(rf"{_LINK}|{_ADDRESS}|(?P<call>{_CALL})", re.IGNORECASE)


def harmless(text: str) -> str:
    """Return people's words so that no client takes anything in them for a call to everybody.

    Links and e-mail addresses stay whole, since somebody may copy them. What looks like a call in one rings nobody either: each
    network is told by its own means as well that a message calls nobody.
    """
    return _FOUND.sub(lambda found: "@\u200b" if found["call"] else found[0], text)
