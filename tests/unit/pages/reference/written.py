"""YAML as an editor reads it (version 1.2: only true and false are no texts), and changes of one value in it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import yaml

from jsna.pages.reference.samples import sample
from jsna.pages.reference.shapes import ByName, Entries, Form, Group, Key


class _AsEditors(yaml.SafeLoader):
    """YAML 1.2: no dates, and `on`, `off`, `yes` and `no` are texts."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (the base class declares it so)
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag != "tag:yaml.org,2002:timestamp" and (tag != "tag:yaml.org,2002:bool" or first in "tTfF")
        ]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(text: str) -> Any:
    """A text of YAML as plain values."""
    return yaml.load(text, Loader=_AsEditors)


def dumped(value: Any) -> str:
    """Plain values as YAML; every text in quotes, so that nothing else is made of it."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_style='"', width=1000)


def variants(group: Group) -> Iterator[Group]:
    """The group with the first form of every key; then with each other form, and each key that excludes others."""
    usual = tuple(first(one) for one in group.keys if not one.instead_of)
    yield replace(group, keys=usual)
    for one in group.keys:
        for number, form in enumerate(one.forms):
            for held in list(_variants(form))[0 if number or one.instead_of else 1 :]:
                others = tuple(two for two in usual if two.name not in (one.name, *one.instead_of))
                yield replace(group, keys=(*others, replace(one, forms=(held,), instead_of=())))


def first(one: Key) -> Key:
    """A key of its first form alone, and of that the usual variant."""
    return replace(one, forms=(next(_variants(one.forms[0])),))


def _variants(form: Form) -> Iterator[Form]:
    if isinstance(form, Group):
        yield from variants(form)
    elif isinstance(form, Entries | ByName):
        usual = tuple(next(_variants(one)) for one in form.of)
        yield replace(form, of=usual)
        for number, one in enumerate(form.of):
            for held in list(_variants(one))[1:] if isinstance(form, Entries) or number == 0 else _variants(one):
                yield replace(form, of=(held,))
    else:
        yield form


def samples(group: Group) -> list[tuple[Group, str]]:
    """Every variant of a group with its sample lines."""
    return [(one, sample(one)) for one in variants(group)]


Path = tuple[str | int, ...]


def changed(value: Any, path: Path, put: Any) -> Any:
    """A copy with another value at a path."""
    made = copy.deepcopy(value)
    _holder(made, path)[path[-1]] = put
    return made


def dropped(value: Any, path: Path) -> Any:
    """A copy without the value at a path."""
    made = copy.deepcopy(value)
    del _holder(made, path)[path[-1]]
    return made


def _holder(value: Any, path: Path) -> Any:
    for step in path[:-1]:
        value = value[step]
    return value


def places(group: Group, value: Any, path: Path = ()) -> Iterator[tuple[Path, Group, Key | None]]:
    """Each group of a sample by its path (with no key), and each of its keys."""
    yield path, group, None
    for one in group.keys:
        if one.name in value:
            here = (*path, one.name)
            yield here, group, one
            yield from _within(one.forms[0], value[one.name], here)


def _within(form: Form, value: Any, path: Path) -> Iterator[tuple[Path, Group, Key | None]]:
    if isinstance(form, Group):
        yield from places(form, value, path)
    elif isinstance(form, Entries):
        for number, one in enumerate(form.of):
            yield from _within(one, value[number], (*path, number))
    elif isinstance(form, ByName):
        here, named = (*path, form.sample), Key(form.sample, form.of, "")
        names = Group(".".join(map(str, path)), "", (named,))
        yield from ((path, names, None), (here, names, named))
        yield from _within(form.of[0], value[form.sample], here)
