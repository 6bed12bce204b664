"""What changed between two editions: statuses and why, data, chapters, pages, gaps; told by their manifests alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from jsna.editions.causes import OF_THE_PROMISE, Reason, reasons, unexplained
from jsna.editions.gaps import GapChange, gap_changes
from jsna.editions.manifest import GONE, MOVED, Edition, EditionPage, History, Standing, Value


@dataclass(frozen=True)
class ObjectiveChange:
    """An objective that is new, gone, renamed, or stands otherwise than before, and why."""

    id: str
    title: str
    change: str  # new, gone, status, promise (renamed, or its target or baseline changed)
    before: Standing | None
    after: Standing | None
    reasons: tuple[Reason, ...] = ()
    was: str = ""  # its former id, where it was renamed

    @property
    def commitment(self) -> bool:
        """Whether what was promised is another: that needs a new approval, and a refresh of data does not."""
        return self.change in ("new", "gone") or any(reason.code in OF_THE_PROMISE for reason in self.reasons)


@dataclass(frozen=True)
class Revision:
    """A value that was published before and is another now."""

    area: str
    period: str
    before: Value
    after: Value


@dataclass(frozen=True)
class MeasureChange:
    """A measure that is new, gone, or has other data than before."""

    name: str
    title: str
    kinds: tuple[str, ...]  # new, gone, renamed, retired, new-data, revised, withdrawn, other-series
    before: Value | None = None
    after: Value | None = None
    revisions: tuple[Revision, ...] = ()
    withdrawn: tuple[str, ...] = ()  # periods of home's series that were published and no longer are
    others: int = 0  # how many other series differ: places, and groups of people
    was: str = ""


@dataclass(frozen=True)
class PageChange:
    """A page that is new, gone, or was rewritten by its author."""

    address: str
    title: str
    kind: str
    change: str  # new, gone, renamed, rewritten
    was: str = ""  # its former address, where it was renamed


@dataclass(frozen=True)
class Changes:
    """All that changed from one edition to another."""

    before: Edition
    after: Edition
    objectives: tuple[ObjectiveChange, ...]
    measures: tuple[MeasureChange, ...]
    chapters: tuple[PageChange, ...]
    pages: tuple[PageChange, ...]
    gaps: tuple[GapChange, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether a reader would see no difference."""
        return not (self.objectives or self.measures or self.chapters or self.pages or self.gaps)


def changes(before: Edition, after: Edition) -> Changes:
    """What changed; each list in the order of the later edition, what is gone behind."""
    pages = tuple(_pages(before, after))
    return Changes(
        before,
        after,
        tuple(_objectives(before, after)),
        tuple(_measures(before, after)),
        tuple(page for page in pages if page.kind == "chapter"),
        tuple(page for page in pages if page.kind != "chapter"),
        tuple(gap_changes(before, after)),
    )


class _Renamable(Protocol):
    @property
    def formerly(self) -> tuple[str, ...]: ...


_Named = TypeVar("_Named", bound=_Renamable)


@dataclass(frozen=True)
class _Pair(Generic[_Named]):
    """The same thing in two editions; `was` is its former name where it has another now."""

    name: str
    before: _Named | None
    after: _Named | None
    was: str = ""


def _pairs(before: Mapping[str, _Named], after: Mapping[str, _Named]) -> Iterator[_Pair[_Named]]:
    """What has one name in both, a former one counting; then what is gone."""
    met: set[str] = set()
    for name, found in after.items():
        names = (name, *found.formerly)
        old = next((one for one in names if one in before and one not in met), "")
        met.add(old)
        yield _Pair(name, before.get(old), found, old if old != name else "")
    for name, gone in before.items():
        if name not in met:
            yield _Pair(name, gone, None)


def _objectives(before: Edition, after: Edition) -> Iterator[ObjectiveChange]:
    for pair in _pairs(before.objectives, after.objectives):
        found = _objective(pair, before, after)
        if found is not None:
            yield found


def _objective(pair: _Pair[Standing], before: Edition, after: Edition) -> ObjectiveChange | None:
    old, new = pair.before, pair.after
    if new is None:
        return ObjectiveChange(pair.name, old.title if old else pair.name, "gone", old, None)
    if old is None:
        return ObjectiveChange(pair.name, new.title, "new", None, new)
    found: list[Reason] = list(reasons(old, new, after.measures))
    if _status(old) != _status(new):
        why = found or [unexplained(before, after)]
        return ObjectiveChange(pair.name, new.title, "status", old, new, tuple(why), pair.was)
    promised = tuple(reason for reason in found if reason.code in OF_THE_PROMISE)
    if promised or pair.was:
        return ObjectiveChange(pair.name, new.title, "promise", old, new, promised, pair.was)
    return None


def _status(standing: Standing) -> tuple[str, str, str]:
    return standing.progress, standing.due, standing.trajectory


def _measures(before: Edition, after: Edition) -> Iterator[MeasureChange]:
    for pair in _pairs(before.measures, after.measures):
        found = _measure(pair)
        if found is not None:
            yield found


def _measure(pair: _Pair[History]) -> MeasureChange | None:
    old, new = pair.before, pair.after
    if new is None:
        return MeasureChange(pair.name, old.title if old else pair.name, ("gone",), old.latest if old else None)
    if old is None:
        return MeasureChange(pair.name, new.title, ("new",), None, new.latest)
    found = MeasureChange(
        pair.name,
        new.title,
        (),
        old.latest,
        new.latest,
        tuple(revisions(old, new)),
        tuple(withdrawn(old, new)),
        _others(old, new),
        pair.was,
    )
    kinds = tuple(kind for kind, holds in _kinds(found, old, new) if holds)
    return replace(found, kinds=kinds) if kinds else None


def _kinds(found: MeasureChange, old: History, new: History) -> Iterator[tuple[str, bool]]:
    """What became of a measure, in the order in which it is told."""
    yield "renamed", bool(found.was)
    yield "retired", new.retired and not old.retired
    yield "new-data", _period(new.latest) not in ("", _period(old.latest))
    yield "revised", bool(found.revisions)
    yield "withdrawn", bool(found.withdrawn)
    same = _period(new.latest) == _period(old.latest) and not found.revisions
    yield "other-series", same and bool(found.others)  # else they came with it, and say nothing more


def _period(value: Value | None) -> str:
    return value.period_id if value else ""


def revisions(old: History, new: History) -> Iterator[Revision]:
    """Values of home and its benchmarks that are others now, for the same period."""
    for area, values in new.series.items():
        was = {value.period_id: value for value in old.series.get(area, ())}
        for value in values:
            before = was.get(value.period_id)
            if before is not None and before.value != value.value:
                yield Revision(area, value.period, before, value)


def withdrawn(old: History, new: History) -> Iterator[str]:
    """Periods that were published for home or a benchmark and no longer are."""
    for area, values in old.series.items():
        kept = {value.period_id for value in new.series.get(area, ())}
        if area in new.series:
            yield from (value.period for value in values if value.period_id not in kept)


def _others(old: History, new: History) -> int:
    """How many series of other places and groups differ, of those that both have."""
    return sum(old.digests[name] != digest for name, digest in new.digests.items() if name in old.digests)


def _pages(before: Edition, after: Edition) -> Iterator[PageChange]:
    was = {page.address: page for page in before.pages if page.kind not in _SIGNPOSTS}
    addresses = {page.path: page.address for page in was.values()}
    for page in after.pages:
        if page.kind in _SIGNPOSTS:
            continue
        names = (page.address, *(addresses[path] for path in page.formerly if path in addresses))
        old = next((was.pop(name) for name in names if name in was), None)
        if change := _page(old, page):
            moved = old.address if old and change == "renamed" else ""
            yield PageChange(page.address, page.title, page.kind, change, moved)
    yield from (PageChange(page.address, page.title, page.kind, "gone") for page in was.values())


def _page(old: EditionPage | None, new: EditionPage) -> str:
    """What became of a page; "" for nothing that a reader would see."""
    if old is None:
        return "new"
    if old.address != new.address:
        return "renamed"
    return "rewritten" if old.digest != new.digest and new.kind in _WRITTEN else ""


_SIGNPOSTS = (GONE, MOVED)  # they say where a page is now, or that it is no more
_WRITTEN = ("chapter", "objective", "page")  # by an author: what the build writes follows from them and the data
