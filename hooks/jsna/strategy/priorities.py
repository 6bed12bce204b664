"""The strategy's priorities: their order, titles and summaries, as the front matter of its first page lists them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jsna.data.areas import slug
from jsna.keys import Keys
from jsna.problems import Problems
from jsna.reading import Document, Text

PAGE = "strategy/index.md"
FOLDER = "strategy/priorities/"
INDEX = f"{FOLDER}index.md"
_LONGEST = 80  # characters of a file's name


@dataclass(frozen=True)
class Priority:
    """A heading under which objectives stand."""

    id: Text
    title: Text
    summary: Text


@dataclass(frozen=True)
class Priorities:
    """The priorities in their order; none where the strategy's page lists none."""

    listed: Mapping[str, Priority] = field(default_factory=dict)

    def title(self, name: str) -> str:
        """A priority's title; one that is not listed is called by its id: `best-start` is `Best start`."""
        found = self.listed.get(name)
        return str(found.title) if found and found.title else name.replace("-", " ").capitalize()

    def path(self, name: str) -> str:
        """Where the source of a priority's page would be: `Best start` and `best-start` share one."""
        digest = hashlib.sha256(name.encode()).hexdigest()[:8]
        return f"{FOLDER}{slug(name)[:_LONGEST] or digest}.md"

    def every(self, named: Iterable[str]) -> tuple[str, ...]:
        """The ids of all that are listed, then of those named by objectives only; of two with one page the first."""
        found: dict[str, str] = {}
        for name in (*self.listed, *filter(None, named)):
            found.setdefault(self.path(name), str(name))
        return tuple(found.values())

    def place(self, name: str) -> int:
        """Where a priority stands among the others; behind them where it is not listed."""
        return list(self.listed).index(name) if name in self.listed else len(self.listed)


def read_priorities(documents: Mapping[str, Document], problems: Problems) -> Priorities:
    """What `priorities: [{id, title, summary}]` says; every fault is reported, and a second of one id is left out."""
    document = documents.get(PAGE)
    if document is None or "priorities" not in document.front:
        return Priorities()
    listed: dict[str, Priority] = {}
    for keys in Keys(document.front, "The strategy", problems).children("priorities", "A priority"):
        found = Priority(keys.required("id"), keys.required("title"), keys.text("summary"))
        keys.done()
        if found.id in listed:
            keys.bad("id", f"The priority “{found.id}” is listed twice.", "Keep one of them.")
        elif found.id:
            listed[str(found.id)] = found
    return Priorities(listed)
