"""The key that seals the keys of encrypted rooms."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from bot.i18n import COMPLETE_LOCALES
from bot.main.pickle_key import FILE, pickle_key
from bot.settings import load

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

CONFIG = """
data_dir: data
partners: [{id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}]
platforms: {matrix: {homeserver: "http://127.0.0.1:9", user_id: "@jumelage:example.org"}}
"""


def settings(folder: Path, **environ: str) -> Settings:
    path = folder / "jumelage.yaml"
    path.write_text(CONFIG)
    return load(path, environ, COMPLETE_LOCALES)


def test_a_configured_key_is_taken(tmp_path: Path) -> None:
    """A key from the environment is the key, and none is made."""
    assert pickle_key(settings(tmp_path, JUMELAGE_PICKLE_KEY="from outside")) == "from outside"
    assert not (tmp_path / "data" / FILE).exists()


def test_a_key_is_made_once(tmp_path: Path) -> None:
    """Without one a long random key is made, for its owner's eyes only, and is the same at every later start."""
    made = pickle_key(settings(tmp_path))
    file = tmp_path / "data" / FILE
    assert len(made) >= 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert pickle_key(settings(tmp_path)) == made
    file.unlink()
    assert pickle_key(settings(tmp_path)) != made
