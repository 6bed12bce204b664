"""Strict reading of one mapping: each key is taken by name and kind; whatever is left over is a mistake."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from jsna.days import day_in_words, read_day
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Node, Text

_Kind = TypeVar("_Kind", Text, Map, Items)
_Read = TypeVar("_Read")
_SHAPES = {Text: "a single text", Items: "a list", Map: "a group of “key: value” lines"}
_LARGEST, _SMALLEST, _NOUGHTS = 15, -9, 30  # powers of ten: what is squared, divided and drawn stays a number
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


class Keys:
    """Takes keys out of a mapping. Call `done` last: it reports the keys that nobody asked for."""

    def __init__(self, mapping: Map, what: str, problems: Problems) -> None:
        self.mapping, self.what, self.problems = mapping, what, problems
        self.where: Where = mapping.where
        self.asked: list[str] = []

    def _take(self, key: str, kind: type[_Kind], words: str) -> _Kind | None:
        node = self.raw(key)
        if node is None or (isinstance(node, Text) and not node and kind is not Text):
            return None
        if isinstance(node, kind):
            return node
        self.bad(
            key, f"“{key}” must be {words}, and here it is {_SHAPES[type(node)]}.", self._as_asked(key, kind, node)
        )
        return None

    def _as_asked(self, key: str, kind: type[Node], node: Node) -> str:
        """A hint at how a value is written that was given in another shape."""
        if kind is Text and isinstance(node, Items) and len(node) and isinstance(node[0], Text):
            return f"Write one, without brackets or dashes: {key}: {node[0]}"
        return {
            Text: f"Write it on the same line, without brackets or dashes: {key}: …",
            Map: f"Write {key}: {{key: value}}, or the keys on lines of their own below it, indented.",
            Items: f"Write each on a line of its own below “{key}:”, beginning with a dash: - …",
        }[kind]

    def raw(self, key: str) -> Node | None:
        """Whatever stands under the key, for callers that accept several shapes."""
        self.asked.append(key)
        return self.mapping.get(key)

    def text(self, key: str) -> Text:
        """A text; empty where the key is absent."""
        found = self._take(key, Text, "a single text")
        return Text("", self.where) if found is None else found

    def required(self, key: str) -> Text:
        """A text that must be there."""
        found = self.text(key)
        if not found and isinstance(self.mapping.get(key, found), Text):  # one of another kind is reported as such
            hint = f"Add a line “{key}: …”."
            self.problems.add("missing-key", self.where, f"{self.what} needs “{key}”, and it is not given.", hint)
        return found

    def one_of(self, key: str, allowed: Iterable[str], default: str = "") -> str:
        """A word out of a list."""
        found, words = self.text(key), list(allowed)
        if not found:
            return default
        if found not in words:
            self.bad(key, f"“{found}” is not a {key} of {self.what[:1].lower()}{self.what[1:]}.", suggest(found, words))
            return default
        return str(found)

    def number(self, key: str) -> Decimal | None:
        """A decimal number that can be reckoned with."""
        found = self.text(key)
        if not found:
            return None
        value = decimal_of(found)
        if bearable(value):
            return value
        digits = re.sub(r"[^\d.-]", "", found)
        meant = digits if re.fullmatch(r"-?\d+(\.\d+)?", digits) else "12.5"
        self.bad(key, f"“{found}” is not a number.", f"Write digits and a point, without a unit: {meant}")
        return None

    def date(self, key: str) -> datetime.date | None:
        """A day, written 2026-09-30."""
        found = self.text(key)
        if not found:
            return None
        day = read_day(found)
        if day is None:
            self.bad(key, *day_in_words(found))
        return day

    def flag(self, key: str) -> bool:
        """True or false; false where absent."""
        found = self.text(key).lower()
        if found and found not in _TRUE + _FALSE:
            self.bad(key, f"“{found}” is neither true nor false.", "Write true or false.")
        return found in _TRUE

    def yes_or_no(self, key: str) -> bool | None:
        """True or false; None where nobody has said."""
        return self.flag(key) if self.text(key) else None

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts; one text alone counts as a list of one."""
        node = self.raw(key)
        if isinstance(node, Text):
            return (node,) if node else ()
        items: list[Node] = self._take(key, Items, "a list of texts") or []
        if any(not isinstance(item, Text) for item in items):
            self.bad(key, f"“{key}” must be a list of texts.")
        return tuple(item for item in items if isinstance(item, Text))

    def map(self, key: str) -> Map | None:
        """A group of keys; None where none is given, or, with a problem, where it is something else."""
        return self._take(key, Map, "a group of “key: value” lines")

    def maps(self, key: str, first: str = "") -> tuple[Map, ...]:
        """A list of mappings; `first` is the key that each is usually begun with."""
        items: list[Node] = self._take(key, Items, "a list of entries") or []
        for item in items:
            if not isinstance(item, Map):
                where = item.where
                message = f"Each entry of “{key}” must be “key: value” lines, and this is {_SHAPES[type(item)]}."
                self.problems.add("bad-value", where, message, f"Begin it with a key: - {first}: …" if first else "")
        return tuple(item for item in items if isinstance(item, Map))

    def child(self, key: str, what: str) -> Keys | None:
        """Strict reading of a mapping inside this one."""
        found = self.map(key)
        return None if found is None else Keys(found, what, self.problems)

    def children(self, key: str, what: str, first: str = "") -> tuple[Keys, ...]:
        """Strict reading of each mapping in a list; `first` is the key that each is usually begun with."""
        return tuple(Keys(found, what, self.problems) for found in self.maps(key, first))

    def each(self, key: str, what: str, first: str, read: Callable[[Keys], _Read]) -> tuple[_Read, ...]:
        """What `read` makes of each mapping in a list; the keys that it does not ask for are reported."""
        found = []
        for keys in self.children(key, what, first):
            found.append(read(keys))
            keys.done()
        return tuple(found)

    def bad(self, key: str, message: str, hint: str = "") -> None:
        """Report the value under a key."""
        self.problems.add("bad-value", self.mapping.where_of(key), message, hint)

    def done(self) -> None:
        """Report every key that nobody asked for."""
        for key in self.mapping:
            if key not in self.asked:
                hint = suggest(key, self.asked)
                where = key.where if isinstance(key, Text) else self.where
                self.problems.add("unknown-key", where, f"{self.what} has no key “{key}”.", hint)


def decimal_of(text: str) -> Decimal:
    """The number that a text is; not a number (NaN), which is not `bearable`, where it is none."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def bearable(value: Decimal) -> bool:
    """Whether a number can be reckoned with: finite, and neither larger nor nearer to nought than anything counted."""
    if not value:
        return abs(value.adjusted()) <= _NOUGHTS
    return value.is_finite() and _SMALLEST <= value.adjusted() <= _LARGEST


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that is most like one, capitals apart; "" where none is."""
    lower = {one.lower(): one for one in sorted(set(known), reverse=True)}
    close = difflib.get_close_matches(word.lower(), lower, n=1, cutoff=cutoff)
    return lower[close[0]] if close else ""


_HOLDING = 4  # more names than these that hold a word are no help in choosing


def suggest(word: str, known: Iterable[str], limit: int = 12) -> str:
    """A hint for a word that is not known: the nearest one that is, or those that hold its parts, else the list."""
    words = sorted(set(known))
    close = nearest(word, words)
    if close:
        return f"Did you mean “{close}”?"
    parts = {part for part in word.lower().split("-") if part}
    holding = [one for one in words if parts and parts <= set(one.lower().split("-"))]
    if 0 < len(holding) <= _HOLDING:
        return f"Did you mean {' or '.join(f'“{one}”' for one in holding)}?"
    shown = ", ".join(words[:limit]) + (f" … ({len(words)} in all)" if len(words) > limit else "")
    return f"Known here: {shown}." if words else ""
