"""The public log of what was taken back from published editions: nothing else ever changes one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

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


def without_measures(manifest: bytes, names: Sequence[str]) -> bytes:
    """A manifest without the data of some measures."""
    whole = json.loads(manifest)
    for name in names:
        if name in whole["measures"]:
            whole["measures"][name] |= {"latest": None, "series": {}, "digest": {}}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
