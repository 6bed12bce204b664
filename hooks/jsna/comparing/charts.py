"""The charts of authors' pages that are drawn otherwise, told in the words that each has for those who can't see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from jsna.comparing.sources import Shown
from jsna_charts.describe import Words, describe
from jsna_charts.table import table


@dataclass(frozen=True)
class ChartChange:
    """A chart that is new, gone or drawn otherwise. `before` and `after` are what it says in words."""

    path: str  # of the page
    title: str
    change: str  # new, gone, changed
    before: str = ""
    after: str = ""
    numbers: int = 0  # how many rows of the data behind it differ, where it is changed


def chart_changes(before: Sequence[Shown], after: Sequence[Shown]) -> Iterator[ChartChange]:
    """Every chart that differs, by page and in the order of each page."""
    for path in dict.fromkeys(shown.path for shown in (*after, *before)):
        yield from _of_page(path, *([one for one in charts if one.path == path] for charts in (before, after)))


def _of_page(path: str, before: list[Shown], after: list[Shown]) -> Iterator[ChartChange]:
    olds, news = _less(before, after), _less(after, before)
    names = [_name(one) for one in olds], [_name(one) for one in news]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        alike = i2 - i1 == j2 - j1
        for old, new in zip(olds[i1:i2], news[j1:j2], strict=True) if alike else _apart(olds[i1:i2], news[j1:j2]):
            yield _change(path, old, new)


def _less(charts: list[Shown], others: list[Shown]) -> list[Shown]:
    """Those that are not drawn the same on the other side."""
    rest, left = list(others), []
    for one in charts:
        if one in rest:
            rest.remove(one)
        else:
            left.append(one)
    return left


def _name(shown: Shown) -> tuple[str, str]:
    """What a chart is known by, whatever its data."""
    return shown.spec.kind, shown.spec.title


def _apart(before: list[Shown], after: list[Shown]) -> Iterator[tuple[Shown | None, Shown | None]]:
    yield from ((old, None) for old in before)
    yield from ((None, new) for new in after)


def _change(path: str, old: Shown | None, new: Shown | None) -> ChartChange:
    before, after = (describe(one.spec) if one else None for one in (old, new))
    named = after or before
    title = named.title if named else ""
    if old is None or new is None:
        return ChartChange(path, title, "new" if new else "gone", _said(before), _said(after))
    return ChartChange(path, title, "changed", _said(before), _said(after), _numbers(old, new))


def _said(words: Words | None) -> str:
    return words.alt if words else ""


def _numbers(old: Shown, new: Shown) -> int:
    was, now = table(old.spec).rows, table(new.spec).rows
    same = sum(block.size for block in SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks())
    return max(len(was), len(now)) - same
