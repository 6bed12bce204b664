"""How a place fares: in a few words, and measure by measure in a table with comparison and trend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jsna.data.measures import Measure, Row
from jsna.data.numbers import plain
from jsna.methods.comparison import Label
from jsna.outputs.profiles import Line, profile
from jsna.pages.charts.places import peers
from jsna.pages.charts.profile import spread
from jsna.pages.figure import absent
from jsna.pages.marks import explained, marks_of
from jsna.pages.page import Fragment, Page
from jsna.pages.places.people import percent
from jsna.pages.places.place import MOST_DRAWN, counted_groups
from jsna.pages.wording import capital

_JUDGED = (Label.BETTER, Label.SIMILAR, Label.WORSE, Label.HIGHER, Label.LOWER)
_SAID = {
    Label.BETTER: "better than {there}",
    Label.SIMILAR: "similar to {there}",
    Label.WORSE: "worse than {there}",
    Label.HIGHER: "higher than {there}, with no judgement",
    Label.LOWER: "lower than {there}, with no judgement",
}
_MOST_NAMED = 5
_FOREMOST = 3


@dataclass(frozen=True)
class Judgement:
    """How many measures have one outcome, in words, and which, where they are few."""

    label: str
    words: str
    measures: tuple[tuple[str, str], ...]  # title and address
    foremost: tuple[tuple[str, str], ...] = ()  # of many that are worse, those that are furthest off


def standing(code: str, page: Page) -> Fragment:
    """On how many measures the place is better, similar or worse, and which are getting worse.

    A bare count, such as that of people, or a rank can't be compared and isn't counted among them: neither is it drawn.
    """
    lines = [line for line in profile(page.site, code) if line.row.value is not None]
    rated = [line for line in lines if line.label or not (line.measure.is_count or line.measure.is_rank)]
    there = next((line.compared.name for line in lines if line.label and line.compared), "")
    judged = [
        Judgement(label.value, _SAID[label].format(there=there), _named(held, page), _furthest(label, held, code, page))
        for label in _JUDGED
        if (held := [line for line in lines if line.label == label.value])
    ]
    context = {
        "name": page.site.localities[code].name,
        "count": len(rated or lines),
        "drawn": MOST_DRAWN,
        "ranks": sum(1 for line in lines if line.measure.is_rank),
        "compared": sum(1 for line in lines if line.label),
        "judged": [(one, len([line for line in lines if line.label == one.label])) for one in judged],
        "worsening": _named([line for line in lines if line.direction.endswith("getting worse")], page),
        "furthest": there if any(one.foremost for one in judged) else "",
        "few": _MOST_NAMED,
        "home": code == page.site.home,
        "many": page.to_page("methods.md"),
    }
    return Fragment("place-standing.html", context)


def _furthest(label: Label, held: Sequence[Line], code: str, page: Page) -> tuple[tuple[str, str], ...]:
    """Of many worse measures those furthest from the benchmark, by the range of the places that the chart shows."""
    if label is not Label.WORSE or len(held) <= _MOST_NAMED:
        return ()
    codes, _ = peers(code, page)
    off = [(far, line) for line in held if (far := _distance(line, codes)) is not None]
    return _named([line for _, line in sorted(off, key=lambda one: -one[0])[:_FOREMOST]], page)


def _distance(line: Line, codes: Sequence[str]) -> float | None:
    other, held = line.compared.row if line.compared else None, spread(line.measure, line.row, codes)
    if line.row.value is None or other is None or other.value is None or held is None or held.highest <= held.lowest:
        return None
    return float(abs(line.row.value - other.value)) / (held.highest - held.lowest)


def _named(lines: Sequence[Line], page: Page) -> tuple[tuple[str, str], ...]:
    return tuple((line.measure.title, page.to_measure(line.measure.name)) for line in lines)


def table(code: str, page: Page) -> Fragment:
    """Every measure of the place: its latest value, its benchmark's, the comparison and the trend, by topic."""
    lines = profile(page.site, code)
    groups: dict[str, list[dict[str, str]]] = {}
    held = [line.compared.name for line in lines if line.compared is not None and line.against]
    there = max(dict.fromkeys(held), key=held.count, default="")
    for line in lines:
        groups.setdefault(line.topic, []).append(_row(line, there, page))
    context = {
        "name": page.site.localities[code].name,
        "there": there,
        "groups": groups,
        "headed": "" not in groups,
        "marks": explained(line.row for line in lines),
        "dashes": any(not (line.label and line.going) for line in lines),
    }
    return Fragment("place-profile.html", context)


def _row(line: Line, there: str, page: Page) -> dict[str, str]:
    """`there` is the place in the heading of the comparison: one with another is named."""
    measure, row, compared = line.measure, line.row, line.compared
    usual = compared is None or compared.name == there
    words = "" if compared is None else line.label if usual and not compared.level else compared.words
    return {
        "title": measure.named(measure.headline),
        "href": page.to_measure(measure.name),
        "period": row.period.in_words,
        "value": said(measure, row),
        "interval": line.interval,
        "against": line.against if usual or compared is None else f"{line.against} ({compared.name})",
        "label": line.label,
        "words": capital(words),
        "published": "yes" if compared is not None and compared.published else "",
        "trend": line.going,
    }


def said(measure: Measure, row: Row) -> str:
    """A value with its unit and its marks; why there is none."""
    if row.value is None:
        return absent(row)
    return " ".join((measure.said(row.value), "".join(f"[{mark}]" for mark in marks_of(row)))).strip()


def groups(code: str, page: Page) -> Fragment:
    """How many people of each group live in the place, and which share of all that are counted that is."""
    tables = []
    for measure, by in counted_groups(page.site, code):
        rows = _counted(measure, by, code)
        whole = _whole(rows)
        tables.append(
            {
                "caption": f"{measure.title}, {rows[0].period.in_words}" if rows else measure.title,
                "by": by or "Group",
                "href": page.to_measure(measure.name),
                "shares": whole is not None,
                "rows": [_group(row, measure, whole) for row in rows],
            }
        )
    return Fragment("place-groups.html", {"tables": tables})


def _counted(measure: Measure, by: str, code: str) -> list[Row]:
    """The rows of the newest period, in the table's order, the widest sex and age of each category alone."""
    groups = [
        group for area, group in measure.all_series if area == code and group.category and group.category_type == by
    ]
    alike = [group for group in groups if group[:2] == groups[0][:2]]
    rows = [row for group in alike if (row := next(reversed(measure.series(code, group).rows), None)) is not None]
    newest = max((row.period for row in rows), default=None)
    return [row for row in rows if row.period == newest]


def _whole(rows: Sequence[Row]) -> Decimal | None:
    """All people of all groups; None where one is not known, or one of the groups is the total of the others."""
    values = [row.value for row in rows if row.value is not None]
    if len(values) < len(rows) or len(values) < 2:
        return None
    total = sum(values, Decimal(0))
    return total if total > 0 and max(values) * 2 != total else None


def _group(row: Row, measure: Measure, whole: Decimal | None) -> tuple[str, str, str]:
    if row.value is None:
        return row.group.category, absent(row), ""
    return row.group.category, plain(row.value, measure.about.decimals), percent(row.value, whole) if whole else ""
