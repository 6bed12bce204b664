"""`jsna serve` as it is typed: MkDocs, begun again as often as it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from jsna.preview import RESTART
from sites import write
from unit.commands.typed import run


def test_a_preview_is_that_of_mkdocs_begun_again_as_often_as_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, ran = [RESTART, RESTART, 3], list[Sequence[str]]()

    def attended(words: Sequence[str]) -> int:
        ran.append(words)
        return codes.pop(0)

    monkeypatch.setattr("jsna.commands.serve.attended", attended)
    config = write(tmp_path)
    assert run("serve", "-a", "127.0.0.1:9", "-f", config).exit_code == 3
    assert ran == [("serve", "--config-file", str(config), "--dev-addr", "127.0.0.1:9")] * 3
