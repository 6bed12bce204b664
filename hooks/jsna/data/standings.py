"""Where a row stands by itself: against a goal that is the same for everybody, or among all areas of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from jsna.data.areas import Gazetteer
from jsna.data.measures import Group, Measure, Row, State
from jsna.methods.goals import GoalLabel, goal_words
from jsna.methods.method import Figures, Method, Standard, judge_goal
from jsna.methods.quintiles import QuintileLabel, bounds, group_of, quintile_label


@dataclass(frozen=True)
class Standing:
    """The outcome as data write it (`Green`, `Worst`), and as the rest of a sentence about the area."""

    kind: str  # "goal" or "quintile"
    label: str
    words: str
    published: bool = False  # the source's own, ours lacking


@dataclass(frozen=True)
class Standings:
    """How the areas of one measure stand by its own method: against its goal, or by fifths."""

    measure: Measure
    areas: Gazetteer

    def of(self, row: Row) -> Standing | None:
        """A row's standing; None where its measure has no such method, or the row bears none."""
        if row.state in (State.SUPPRESSED, State.PROJECTED) or row.value is None:
            return None
        comparing = self.measure.about.comparison
        if comparing.goal is not None:
            return self._goal(row, comparing.goal)
        if comparing.method is Method.QUINTILES:
            return self._fifth(row)
        return Standing("goal", row.source_goal, "", published=True) if row.source_goal else None

    def _goal(self, row: Row, goal: Standard) -> Standing | None:
        figures = Figures(*(None if n is None else float(n) for n in (row.value, row.lower95, row.upper95)))
        label = judge_goal(figures, goal, self.measure.about.polarity)
        if label is GoalLabel.NOT_COMPARED:
            return None
        said = [self.measure.goal(Decimal(repr(end))) for end in (goal.value, goal.high) if end is not None]
        return Standing("goal", label.value, goal_words(label, " to ".join(said), goal.by_limits))

    def _fifth(self, row: Row) -> Standing | None:
        edges = self._edges.get((self._kind(row.area), row.group, row.period.id))
        label = quintile_label(group_of(float(row.value or 0), edges), self.measure.about.polarity)
        if label is QuintileLabel.NOT_COMPARED:
            return None
        return Standing("quintile", label.value, f"is in the {label.lower()} fifth of areas of its kind")

    @cached_property
    def _edges(self) -> dict[tuple[str, Group, str], tuple[float, ...] | None]:
        """The bounds of the fifths among all areas of one kind, for a group and a period."""
        values: dict[tuple[str, Group, str], list[float]] = {}
        for row in self.measure.rows:
            if row.value is not None and row.state is not State.PROJECTED:
                values.setdefault((self._kind(row.area), row.group, row.period.id), []).append(float(row.value))
        return {key: bounds(found) for key, found in values.items()}

    def _kind(self, code: str) -> str:
        area = self.areas.areas.get(code)
        return area.tier if area else ""
