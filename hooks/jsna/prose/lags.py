"""Figures of a group whose data end before everybody's: the latest is then an earlier period than a reader expects."""

from __future__ import annotations

from jsna.data.measures import Measure
from jsna.problems import Problems
from jsna.prose.answers import Answer, period_before

_LINKS = ("value", "compare")  # whose address can name a period


def check_lag(answer: Answer, measure: Measure, problems: Problems) -> None:
    """Report a link to the latest of a group where everybody's goes on, and neither it nor its sentence says so."""
    row, link = answer.row, answer.link
    path, asked, options = link.target.partition("?")
    if row is None or link.scheme not in _LINKS or "/" in path:
        return
    newest = measure.series(row.area, measure.headline).latest
    if newest is None or newest.period.end <= row.period.end or row.group == measure.headline:
        return
    if period_before(link, (row.period.in_words, row.period.label)):
        return
    message = f"“{link.text}” is of {row.period.in_words}, the latest of this group; the measure goes on to"
    hint = f"Name the period: [{link.text}]({link.scheme}:{path}/{row.period.id}{asked}{options}), or in the sentence,"
    problems.add("older-figure", link.where, f"{message} {newest.period.in_words}.", f"{hint} before the link.")
