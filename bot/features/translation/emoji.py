"""What an emoji is: one picture of Unicode, and never words that look like one."""

from __future__ import annotations

import re

MOST_SIGNS = 16
"""The longest joined ones have eleven."""

_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u24c2\u3030\u303d\u3297\u3299"
    "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff"
)
"""The blocks that hold emoji, those of later versions of Unicode among them; letters that make flags apart."""
_ONE = rf"[{_PICTURES}]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_PART_OF_A_COUNTRY = "\U0001f3f4[\U000e0030-\U000e007a]{2,6}\U000e007f"
_KEYCAP = "[0-9#*]\ufe0f?\u20e3"
_EMOJI = re.compile(rf"{_KEYCAP}|{_FLAG}|{_PART_OF_A_COUNTRY}|{_ONE}(?:\u200d{_ONE})*")
"""After "Unicode Technical Standard #51", 1.4.9, as far as people put emoji to messages."""


def is_emoji(text: str) -> bool:
    """Tell whether a text is one emoji and nothing else."""
    return len(text) <= MOST_SIGNS and _EMOJI.fullmatch(text) is not None
