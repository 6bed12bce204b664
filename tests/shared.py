"""Where the real public data lie that some tests read: a folder `shared` beside the repository, never inside it."""

from __future__ import annotations

from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"

SHARED: Path | None = _BESIDE if (_BESIDE / "data").is_dir() else None
"""The shared folder, holding `data/` and `methods/`; None where it is absent."""

needs_shared = pytest.mark.skipif(
    SHARED is None,
    reason=f"real exports and published reference numbers are absent: put the project's shared folder at {_BESIDE}",
)


def shared_file(path: str) -> Path:
    """A file of the shared folder, for tests marked `needs_shared`."""
    assert SHARED is not None
    return SHARED / path
