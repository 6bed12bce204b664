"""A table kept as text comes back the same, and a damaged one does not come back at all."""

from __future__ import annotations

import json

import pytest

from jsna.data.table import Column, Table, from_text, to_text

TABLE = Table(
    (
        Column("Area", "string", "area", "Area", ("E1", "<b>é</b>", None)),
        Column("Value", "number", "value", "", ("1.50", None, "9352586"), {1: "suppressed"}),
    ),
    3,
)


def test_a_table_comes_back_from_its_text() -> None:
    assert from_text(to_text(TABLE)) == TABLE


@pytest.mark.parametrize("text", ["", "[]", "{}", to_text(TABLE)[:-9]])
def test_a_damaged_text_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_text(text)


def test_columns_of_unequal_length_are_refused() -> None:
    kept = json.loads(to_text(TABLE))
    kept["columns"][0]["cells"].pop()
    with pytest.raises(ValueError, match="unequal"):
        from_text(json.dumps(kept))


def test_a_column_is_found_by_name_and_by_role() -> None:
    assert TABLE.column("Value") == TABLE.with_role("value") == TABLE.columns[1]
    assert TABLE.column("value") is None
    assert TABLE.with_role("count") is None
    assert TABLE.names == ("Area", "Value")
