"""Why an objective stands otherwise than in an earlier edition: new data, a changed target, a revised baseline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jsna.data.numbers import exactly
from jsna.editions.manifest import Edition, History, Standing, Success, Target, Value

# What alters what was promised, whether or not the status is another for it.
OF_THE_PROMISE = ("changed-target", "revised-baseline", "changed-baseline", "other-measure")


@dataclass(frozen=True)
class Reason:
    """Why a status is another, or what else became of a promise: a code for programs, and a sentence."""

    code: str  # new-data, revised-data, changed-target, revised-baseline, changed-baseline, other-measure, …
    words: str


def reasons(old: Standing, new: Standing, measures: Mapping[str, History]) -> Iterator[Reason]:
    """What differs in the success measure that the status rests on."""
    was, now = old.headline, new.headline
    if was is None or now is None:
        if (was is None) != (now is None):
            yield Reason("other-measure", "it has a measure now" if now else "it has no measure any more")
        return
    if not _same_measure(was, now, measures):
        yield Reason("other-measure", "it is judged by another measure than before")
        return
    unit = measures[now.measure].unit if now.measure in measures else ""
    yield from _target(was.target, now.target, unit)
    yield from _baseline(was.baseline, now.baseline, unit)
    yield from _latest(was.latest, now.latest, unit)


def _same_measure(was: Success, now: Success, measures: Mapping[str, History]) -> bool:
    names = (now.measure, *(measures[now.measure].formerly if now.measure in measures else ()))
    return was.measure in names and was.key[1:] == now.key[1:]


def _target(was: Target | None, now: Target | None, unit: str) -> Iterator[Reason]:
    if was == now:
        return
    if was is None or now is None:
        yield Reason("changed-target", f"a target was set: {_goal(now, unit)}" if now else "its target was taken away")
    else:
        words = f"the target was changed from {_goal(was, unit)} to {_goal(now, unit)}"
        yield Reason("changed-target", words)


def _goal(target: Target | None, unit: str) -> str:
    if target is None:
        return ""
    return f"{exactly(target.value, unit)} by {target.by}" if target.by else exactly(target.value, unit)


def _baseline(was: Value | None, now: Value | None, unit: str) -> Iterator[Reason]:
    if was is None or now is None:
        if was != now:
            yield Reason("changed-baseline", "a baseline was set" if now else "its baseline was taken away")
    elif was.period_id != now.period_id:
        yield Reason("changed-baseline", f"the baseline is {now.period} now, and was {was.period}")
    elif was.value != now.value:
        words = f"the baseline of {now.period} was revised from {_said(was, unit)} to {_said(now, unit)}"
        yield Reason("revised-baseline", words)


def _latest(was: Value | None, now: Value | None, unit: str) -> Iterator[Reason]:
    if now is None:
        if was is not None:
            yield Reason("withdrawn-data", f"the data of {was.period} were withdrawn")
    elif was is None or was.period_id != now.period_id:
        yield Reason("new-data", f"there are new data, for {now.period}: {_said(now, unit)}")
    elif was.value != now.value:
        words = f"the value of {now.period} was revised from {_said(was, unit)} to {_said(now, unit)}"
        yield Reason("revised-data", words)


def _said(value: Value, unit: str) -> str:
    return "no value" if value.value is None else exactly(value.value, unit)


def unexplained(before: Edition, after: Edition) -> Reason:
    """The inputs are the same: time has passed, or the way of judging is another."""
    if before.engine != after.engine:
        words = f"it is judged by version {after.engine} of the software, and was by {before.engine}"
        return Reason("other-engine", words)
    return Reason("time", "time has passed: the data are the same, and the target is nearer")
