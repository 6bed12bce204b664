"""What the code asks of a piece of YAML: every key that a reader takes, and by which method it takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from jsna.keys import Keys
from jsna.pages.reference.shapes import ByName, Choice, Entries, Form, Group, Key, Listed, Scalar
from jsna.reading import Map, Node

METHODS = ("raw", "text", "required", "one_of", "number", "date", "flag", "yes_or_no", "texts", "map", "maps")


@dataclass
class Asked:
    """The methods by which each key of a mapping was taken, and the words that it was held to."""

    methods: dict[str, set[str]] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    accepted: set[str] = field(default_factory=set)  # the keys that were no mistake when the reader was done


class Record:
    """What was asked of each mapping; a mapping is told by being the same, not by being alike."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[Map, Asked]] = {}

    def of(self, mapping: Map) -> Asked:
        """What was asked of one mapping."""
        return self._held.setdefault(id(mapping), (mapping, Asked()))[1]

    @property
    def accepted(self) -> set[str]:
        """Every key that was no mistake in any mapping."""
        return {name for _, asked in self._held.values() for name in asked.accepted}


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

    def done(self: Keys) -> None:
        record.of(self.mapping).accepted.update(self.asked)
        finish(self)

    finish = Keys.done
    patches = [patch.object(Keys, name, recorded(name, getattr(Keys, name))) for name in METHODS]
    patches.append(patch.object(Keys, "done", done))
    for one in patches:
        one.start()
    try:
        yield record
    finally:
        for one in patches:
            one.stop()


_OF_TAKING = {
    Scalar.LINE: {"text"}, Scalar.DAY: {"date"}, Scalar.WHEN: {"text"}, Scalar.PERIOD: {"text"},
    Scalar.NUMBER: {"number"}, Scalar.WHOLE: {"number"}, Scalar.FLAG: {"flag"},
}  # fmt: skip


def agree(one: Key, methods: set[str], words: tuple[str, ...] | None, node: Node | None) -> bool:
    """Whether a key is taken in the way in which the table says that it is."""
    if methods == {"raw"} or node is None:  # looked at as it stands: what is refused of it says the rest
        return True
    return any(_taken(form, methods, words) for form in one.forms)


def _taken(form: Form, methods: set[str], words: tuple[str, ...] | None) -> bool:
    match form:
        case Scalar():
            return methods >= _OF_TAKING[form] and (form is not Scalar.LINE or methods <= {"text", "required", "raw"})
        case Choice(known):
            return words is not None and set(known) == set(words)
        case Listed():
            return "texts" in methods
        case Entries():
            return "maps" in methods
        case ByName() | Group():
            return "map" in methods
    return True
