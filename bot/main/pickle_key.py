"""The key that seals what must not be read off a disk: the keys of encrypted rooms."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

FILE = "pickle-key"
_BYTES = 32


def pickle_key(settings: Settings) -> str:
    """Return the configured key; else the one that was made at the first start and is kept in ``data_dir``, mode 0600.

    Args:
        settings: From the configuration.
    """
    matrix = settings.platforms.matrix
    if matrix is not None and matrix.pickle_key is not None:
        return matrix.pickle_key.get_secret_value()
    return _kept(settings.data_dir / FILE)


def _kept(path: Path) -> str:
    """Return the key in a file, made where it is missing so that no half of it can stay behind."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{FILE}.new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
            handle.write(secrets.token_urlsafe(_BYTES))
            handle.flush()
            os.fsync(handle.fileno())
        fresh.replace(path)
    return path.read_text().strip()
