"""The public log of what was taken back from published editions: nothing else ever changes one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

LOG = "corrections.json"


@dataclass(frozen=True)
class Correction:
    """One correction: what was replaced in which edition, and why."""

    date: str  # as in 2026-11-22
    edition: str
    addresses: tuple[str, ...]
    notice: str
    purged: bool = False  # whether what was replaced is gone from the branch's history, too


def addresses_of(measure: str) -> tuple[str, ...]:
    """Where a measure is published: its page, and its data as JSON and CSV."""
    return (f"measures/{measure}/", f"data/measures/{measure}.json", f"data/measures/{measure}.csv")


def read_log(text: str) -> tuple[Correction, ...]:
    """The log, newest first."""
    return tuple(Correction(**{**found, "addresses": tuple(found["addresses"])}) for found in json.loads(text))


def write_log(corrections: Sequence[Correction]) -> bytes:
    """The log as a file."""
    return (json.dumps([asdict(one) for one in corrections], ensure_ascii=False, indent=1) + "\n").encode()


def without_pages(index: bytes, addresses: Sequence[str]) -> bytes:
    """A search index without what it holds of some pages."""
    whole = json.loads(index)
    kept = [found for found in whole["docs"] if found["location"].partition("#")[0] not in addresses]
    return json.dumps({**whole, "docs": kept}, ensure_ascii=False, separators=(",", ":")).encode()


def without_measures(file: bytes, names: Sequence[str]) -> bytes:
    """A manifest, or `data/objectives.json`, without the data of some measures and without what was said of them."""
    whole = json.loads(file)
    for name, measure in whole.get("measures", {}).items():
        if name in names:
            measure |= {"latest": None, "series": {}, "digest": {}}
    objectives = whole["objectives"]
    for objective in objectives.values() if isinstance(objectives, dict) else objectives:
        _silence(objective, names)
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _silence(objective: dict[str, Any], names: Sequence[str]) -> None:
    about = [success for success in objective["measures"] if success["measure"] in names]
    for success in about:
        success |= {"baseline": None, "latest": None}
    for told in (*about, *([objective] if about else [])):
        if told["progress"]:
            told["progress"]["sentence"] = ""
