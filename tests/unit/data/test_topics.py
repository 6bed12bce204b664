"""Topics: a package's own words, else the domain of its framework; one list where nothing is told."""

from __future__ import annotations

import pytest

from jsna.data.topics import OTHERS, by_topic, topic_of
from unit.outputs.sites import measure, row


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"topic": "Homes", "framework": "PHOF B17"}, "Homes"),
        ({"framework": "PHOF B17"}, "What shapes health"),
        ({"framework": "A01b"}, "How long people live, and how well"),
        ({"framework": "Local"}, ""),
        ({"framework": "2.14"}, ""),
        ({}, ""),
    ],
)
def test_a_topic_is_the_package_s_or_the_framework_s(about: dict[str, str], expected: str) -> None:
    assert topic_of(measure([row("2024", "1")], **about)) == expected


def test_measures_without_a_topic_come_last_and_make_one_list_alone() -> None:
    rows = [row("2024", "1")]
    plain, homes = measure(rows, "plain"), measure(rows, "homes", topic="Homes")
    assert by_topic([plain, homes]) == {"Homes": (homes,), OTHERS: (plain,)}
    assert by_topic([plain]) == {"": (plain,)}
    assert by_topic([]) == {}
