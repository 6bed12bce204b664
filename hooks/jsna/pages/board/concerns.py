"""Exceptions: the objectives that do not go as promised, with what the owners of their actions say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.pages.board.paper import Case, Concern
from jsna.pages.board.words import about
from jsna.pages.templates import day
from jsna.pages.wording import counted
from jsna.prose.plain import plain
from jsna.strategy.actions import Action
from jsna.strategy.assess import Assessed
from jsna.strategy.sentences import NOT_MEASURED, sentence

NONE = "none given"
# The worst first: the rank of an exception is that of the worst thing about it.
_RANKS = ("Target missed", "Getting worse", "Moving away", "Well behind", "The gap widens")
_WARNING = ("red", "amber")


def concern(assessed: Assessed, page: str, place: str, as_of: date) -> Concern | None:
    """What is wrong with an objective; None where nothing is. `place` is what its headline is about."""
    objective, judged = assessed.objective, assessed.headline
    flags = tuple(_flags(assessed, as_of))
    if not flags:
        return None
    return Concern(
        title=plain(objective.title),
        page=page,
        flags=flags,
        sentence=sentence(judged, place) if judged else NOT_MEASURED,
        about=about(judged, as_of) if judged else "",
        cases=tuple(_case(action, as_of) for action in _behind(assessed, as_of)),
    )


def rank(found: Concern) -> int:
    """Its place among the exceptions: those whose figures are worst first, those only late behind them."""
    return min((_RANKS.index(flag) for flag in found.flags if flag in _RANKS), default=len(_RANKS))


def _flags(assessed: Assessed, as_of: date) -> Iterator[str]:
    judged = assessed.headline
    progress, pace = (judged.progress, judged.trajectory) if judged else (None, None)
    if progress and progress.due is Due.TARGET_MISSED:
        yield "Target missed"
    if progress and progress.code is ProgressCode.GETTING_WORSE:
        yield "Getting worse"
    if pace and pace.code in (TrajectoryCode.MOVING_AWAY, TrajectoryCode.WELL_BEHIND):
        yield pace.label
    if assessed.widening:
        yield "The gap widens"
    late = sum(action.overdue(as_of) for action in assessed.objective.actions)
    if late:
        yield f"{counted(late, 'action')} overdue"


def _behind(assessed: Assessed, as_of: date) -> list[Action]:
    """The overdue actions, and those still going on of which their owners warn or for which they ask something."""
    going = [action for action in assessed.objective.actions if action.status not in ("done", "stopped")]
    telling = [a for a in going if a.overdue(as_of) or a.rating in _WARNING or a.ask]
    return sorted(telling, key=lambda action: not action.overdue(as_of))


def _case(action: Action, as_of: date) -> Case:
    owner, due = plain(action.owner) or "none named", day(action.due) or "no date given"
    told = tuple((name.capitalize(), plain(getattr(action, name)) or NONE) for name in ("reason", "remedy", "ask"))
    facts = (("Owner", owner), ("Due", due), *told)
    return Case(plain(action.what), action.overdue(as_of), facts)
