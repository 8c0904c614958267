"""Publishing the commands: only when they have changed, since Discord counts how often that is done."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.platforms.discord.rest import Rest

_COMMANDS = "/applications/{application_id}/commands"


async def publish(rest: Rest, application: str, commands: Sequence[dict[str, Any]], kept: Path) -> bool:
    """Set the list of commands if it is another than the one set last.

    Args:
        rest: Requests.
        application: Our id.
        commands: The whole list.
        kept: File with the fingerprint of the list that was set last.

    Returns:
        Whether anything was sent.

    Raises:
        PlatformError: Discord refuses the list.
        TransientError: Discord cannot be reached or is not well.
    """
    text = json.dumps(commands, sort_keys=True, ensure_ascii=False)
    mark = hashlib.sha256(f"{application}\n{text}".encode()).hexdigest()
    if _last(kept) == mark:
        return False
    await rest.call("PUT", _COMMANDS, list(commands), application_id=application)
    _keep(kept, mark)
    return True


def _last(kept: Path) -> str:
    return kept.read_text(encoding="ascii", errors="replace").strip() if kept.exists() else ""


def _keep(kept: Path, mark: str) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_name(f"{kept.name}.new")
    fresh.write_text(mark, encoding="ascii")
    fresh.replace(kept)
