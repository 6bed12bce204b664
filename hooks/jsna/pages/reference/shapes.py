"""What may stand under a key: the words in which the table of all keys is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Scalar(Enum):
    """A single value, by how it is read; the words say to authors what it is."""

    LINE = "a text"
    STRING = "a name"
    DAY = "a day: 2026-09-30"
    WHEN = "a day, a month, a season or a year: 2026-09-30, 2026-09, autumn 2026, 2026/27, 2026"
    PERIOD = "a period, as the data have it: 2023, 2022/23"
    NUMBER = "a number"
    WHOLE = "a whole number, 0 or more"
    FLAG = "true or false"


@dataclass(frozen=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Fitting:
    """A text of one form: a pattern that the whole of it fits, and how it is said to authors."""

    pattern: str
    said: str
    string: bool = False  # whether a number without quotes is none, and nothing at all is no way to leave it out


@dataclass(frozen=True)
class Listed:
    """A list of texts; one text alone counts as a list of one, unless it is `only` a list."""

    only: bool = False


@dataclass(frozen=True)
class Rule:
    """That a key is needed where another is given; where it has a certain value, if one is named."""

    needed: str
    where: str
    value: str = ""
    named: bool = False  # whether it is enough that the key is there, with nothing behind it


@dataclass(frozen=True)
class Group:
    """Keys with values. `id` and `title` are those of its part of the page; `others` is what any other key may hold."""

    id: str
    title: str
    keys: tuple[Key, ...]
    about: str = ""
    others: Form | None = None
    one_of: tuple[str, ...] = ()  # at least one of these keys must be given
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Entries:
    """A list of which each entry has one of these forms."""

    of: tuple[Form, ...]
    alone: bool = False  # whether one entry may stand there without being in a list
    least: int = 0


@dataclass(frozen=True)
class ByName:
    """Values by a name that the author chooses, or chooses among `names`; `sample` is one such name."""

    of: tuple[Form, ...]
    sample: str
    names: tuple[str, ...] = ()
    most: int = 0  # how many there may be; 0: any number
    blank: bool = True  # whether a name may stand there with nothing behind it
    apart: tuple[tuple[str, Form], ...] = ()  # names that may hold something else only
    called: str = ""  # what the names are, where they are too many to be listed


class Anything(Enum):
    """Whatever an author writes: it is for another program, or for the author alone."""

    ANYTHING = "anything"


Form = Scalar | Choice | Fitting | Listed | Group | Entries | ByName | Anything


@dataclass(frozen=True)
class Key:
    """One key: what it means in a sentence or two, what it may hold, and an example as it is written after the colon.

    `instead_of` names keys that can't stand beside it; `default` is what holds where it is not given.
    """

    name: str
    forms: tuple[Form, ...]
    meaning: str
    example: str = ""
    required: bool = False
    instead_of: tuple[str, ...] = ()
    default: str = ""


@dataclass(frozen=True)
class Topic:
    """One kind of thing that authors write: where it stands, and the groups of keys of which it has one."""

    id: str  # of its heading, and of its schema
    title: str
    about: str
    groups: tuple[Group, ...]
    told_by: str = ""  # the key by whose value the groups are told apart


def key(
    name: str,
    forms: Form | tuple[Form, ...],
    meaning: str,
    example: str = "",
    required: bool = False,
    instead_of: tuple[str, ...] = (),
    default: str = "",
) -> Key:
    """A key of one form, or of several."""
    return Key(name, forms if isinstance(forms, tuple) else (forms,), meaning, example, required, instead_of, default)


def groups_of(group: Group) -> Iterator[Group]:
    """A group, and every group within it, each once, in the order of the page."""
    found: dict[str, Group] = {}
    _gather(group, found)
    yield from found.values()


def _gather(form: Form, found: dict[str, Group]) -> None:
    if isinstance(form, Group):
        if form.id in found:
            return
        found[form.id] = form
        inner = [one for held in form.keys for one in held.forms]
    else:
        inner = list(form.of) if isinstance(form, Entries | ByName) else []
    for one in inner:
        _gather(one, found)
