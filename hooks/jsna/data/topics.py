"""The heading under which a measure stands among many: its package's, else that of its framework."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jsna.data.measures import Measure

OTHERS = "Other measures"
_DOMAIN = re.compile(r"(?:PHOF\s+)?([A-E])\d", re.IGNORECASE)
# The domains of the public health outcomes framework (OHID, 2019 to 2022), in plain words.
_DOMAINS = {
    "A": "How long people live, and how well",
    "B": "What shapes health",
    "C": "How people live",
    "D": "Protection from disease",
    "E": "Illness and early death",
}


def topic_of(measure: Measure) -> str:
    """A measure's topic; empty where neither its package nor its framework tells one."""
    found = _DOMAIN.match(measure.about.framework)
    return measure.about.topic or (_DOMAINS[found[1].upper()] if found else "")


def by_topic(measures: Iterable[Measure]) -> dict[str, tuple[Measure, ...]]:
    """Measures under their topics, in the order in which these come up; under "" alone where none has any."""
    found: dict[str, list[Measure]] = {}
    for measure in measures:
        found.setdefault(topic_of(measure), []).append(measure)
    rest = found.pop("", [])
    if rest:
        found[OTHERS if found else ""] = rest
    return {topic: tuple(held) for topic, held in found.items()}
