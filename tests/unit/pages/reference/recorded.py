"""What the code asks of a piece of YAML: every key that a reader takes, and by which method it takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from jsna.keys import Keys
from jsna.reading import Map

METHODS = ("raw", "text", "required", "one_of", "number", "date", "flag", "yes_or_no", "texts", "map", "maps")


@dataclass
class Asked:
    """The methods by which each key of a mapping was taken, and the words that it was held to."""

    methods: dict[str, set[str]] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Record:
    """What was asked of each mapping; a mapping is told by being the same, not by being alike."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[Map, Asked]] = {}

    def of(self, mapping: Map) -> Asked:
        """What was asked of one mapping."""
        return self._held.setdefault(id(mapping), (mapping, Asked()))[1]


@contextmanager
def recording() -> Iterator[Record]:
    """A record of all that is asked meanwhile."""
    record = Record()

    def recorded(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def taken(self: Keys, key: str, *more: Any, **named: Any) -> Any:
            asked = record.of(self.mapping)
            asked.methods.setdefault(key, set()).add(name)
            if name == "one_of":
                more = (tuple(str(word) for word in more[0]), *more[1:])
                asked.words[key] = more[0]
            return method(self, key, *more, **named)

        return taken

    patches = [patch.object(Keys, name, recorded(name, getattr(Keys, name))) for name in METHODS]
    for one in patches:
        one.start()
    try:
        yield record
    finally:
        for one in patches:
            one.stop()
