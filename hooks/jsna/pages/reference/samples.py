"""Sample lines of YAML with every key of a group at its example."""

from __future__ import annotations

from jsna.pages.reference.shapes import ByName, Entries, Form, Group, Key


def sample(group: Group) -> str:
    """The keys of a group, each at its example, less those that can't stand beside others."""
    return "\n".join(_keys(group))


def written(one: Key) -> str:
    """One key at its example."""
    return "\n".join(_key(one))


def _keys(group: Group) -> list[str]:
    return [line for one in group.keys if not one.instead_of for line in _key(one)]


def _key(one: Key) -> list[str]:
    lines = _value(one.forms[0], one.example)
    return [f"{one.name}:", *_indented(lines)] if _nests(one.forms[0]) else [f"{one.name}: {lines[0]}".rstrip()]


def _nests(form: Form) -> bool:
    return isinstance(form, Group | Entries | ByName)


def _value(form: Form, example: str) -> list[str]:
    if isinstance(form, Group):
        return _keys(form)
    if isinstance(form, Entries):
        return [line for one in form.of for line in _dashed(_value(one, example))]
    if isinstance(form, ByName):
        lines = _value(form.of[0], example)
        nested = _nests(form.of[0])
        return [f"{form.sample}:", *_indented(lines)] if nested else [f"{form.sample}: {lines[0]}".rstrip()]
    return [example]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _dashed(lines: list[str]) -> list[str]:
    return [f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines)]
