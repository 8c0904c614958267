"""Which rules of recurrence are taken from a file: those that events can have, and that end within five years."""

from __future__ import annotations

import re

LONGEST = 200
MOST_TIMES = 500

_PART = re.compile(r"([A-Z]+)=([A-Z0-9,+:-]+)")
_KNOWN = {
    "FREQ": re.compile(r"DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile(r"[1-9][0-9]?"),
    "COUNT": re.compile(r"[1-9][0-9]{0,2}"),
    "UNTIL": re.compile(r"2[01][0-9]{6}(T[0-9]{6}Z?)?"),
    "BYDAY": re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}"),
    "BYMONTHDAY": re.compile(r"[1-9]|[12][0-9]|3[01]|-1"),
    "BYMONTH": re.compile(r"[1-9]|1[0-2]"),
    "WKST": re.compile(r"MO|TU|WE|TH|FR|SA|SU"),
}


def taken(rule: str) -> str | None:
    """Return a rule in the one form in which it is kept, or ``None`` for one that is not taken."""
    parts = rule.upper().split(";") if len(rule) <= LONGEST else []
    found: dict[str, str] = {}
    for part in parts:
        match = _PART.fullmatch(part)
        if match is None or match[1] in found or match[1] not in _KNOWN or _KNOWN[match[1]].fullmatch(match[2]) is None:
            return None
        found[match[1]] = match[2]
    ends = [name for name in ("COUNT", "UNTIL") if name in found]
    if "FREQ" not in found or len(ends) != 1 or int(found.get("COUNT", "1")) > MOST_TIMES:
        return None
    # The first day of the week says something only where several weeks are counted together; events know Monday alone.
    if found.pop("WKST", "MO") != "MO":
        return None
    return ";".join(f"{name}={found[name]}" for name in _KNOWN if name in found)
