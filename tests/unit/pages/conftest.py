"""What tests of pages share."""

from __future__ import annotations

import pytest

from unit.pages.promised import NOVEMBER_2026


@pytest.fixture
def november(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of a day that is known: 2 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOVEMBER_2026)
