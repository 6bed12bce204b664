"""What a measure's groups can be told apart by."""

from __future__ import annotations

from jsna.data.measures import Group
from jsna.data.splits import breakdowns, whole_split
from unit.outputs.sites import measure, row


def test_a_category_type_whose_only_category_is_everybody_tells_nobody_apart() -> None:
    groups = [Group(), Group("", "", "Asylum status", "All"), Group("", "", "Nation", "Kent")]
    one = measure([row("2023", "10", group=group) for group in groups])
    assert breakdowns(one) == ["Nation"]
    assert [whole_split(one, by).groups for by in breakdowns(one)] == [("Kent",)]
