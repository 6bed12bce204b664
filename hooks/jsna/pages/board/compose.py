"""A board paper made of a site: its lists are gathered whole, then cut so that they fit on four sides."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from jsna.methods.progress import ProgressCode
from jsna.news import Event, EventKind, events
from jsna.pages.board.asks import asks, undecided
from jsna.pages.board.concerns import concern, rank
from jsna.pages.board.entries import entry, happening
from jsna.pages.board.paper import Ask, Concern, Cut, Entry, Happening, Paper, Spread, pages_of
from jsna.pages.board.room import ITEM, LINES, SIDES, fitted, lines
from jsna.pages.board.spreads import parts_of, spread
from jsna.pages.board.words import about
from jsna.pages.page import Page
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.assess import Assessed
from jsna.strategy.sentences import sentence
from jsna.strategy.verdict import NOT_JUDGED

_Item = TypeVar("_Item", Ask, Concern, Happening, Spread)
_USUAL_MONTHS = 6
_HEADINGS = 34  # lines of the title, the headings, the head of the table, and the words that every paper has
_COLUMN = 28  # characters of a line in a column of the table by district


def since(site: Site) -> date:
    """The day from which changes are told: the site's own choice, else six months before the paper."""
    return site.settings.board_since or months_before(site.settings.as_of, _USUAL_MONTHS)


def months_before(when: date, months: int) -> date:
    """The same day some months earlier, or the last of that month where it has no such day."""
    index = max(when.year * 12 + when.month - 1 - months, 12)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(when.day, calendar.monthrange(year, month + 1)[1]))


def paper(page: Page) -> Paper:
    """The whole paper of a site that has objectives."""
    site = page.site
    assessed = ordered(site)
    told = events(site.objectives.values(), site.settings.as_of)
    entries = tuple(
        entry(number, one, [event for event in told if event.objective == one.objective.id], page)
        for number, one in enumerate(assessed, start=1)
    )
    needs_page = f"A{len(entries) + 1}"
    lists = _lists(site, assessed, told, {found.id: found.page for found in entries}, needs_page)
    purpose = tuple(_purpose(site, len(assessed)))
    return _cut(site, lists, purpose, entries, needs_page)


def ordered(site: Site) -> list[Assessed]:
    """The objectives in the order of their priorities, those of one priority as their files stand."""
    return sorted(site.assessed.values(), key=lambda found: site.priorities.place(found.objective.priority))


Lists = tuple[list[Ask], list[Concern], list[Happening], list[Happening], list[Spread]]


def _lists(
    site: Site, assessed: Sequence[Assessed], told: Iterable[Event], pages: dict[str, str], needs_page: str
) -> Lists:
    """Everything that there is to say, of each kind in the order of its weight."""
    as_of, named = site.settings.as_of, [(one, pages[one.objective.id]) for one in assessed]
    concerns = [concern(one, page, _place(one, site), as_of) for one, page in named]
    figures = [_figures(one, page, site) for one, page in named]
    spreads = [spread(one, page, site) for one, page in named]
    titles = {one.objective.id: plain(one.objective.title) for one in assessed}
    lately = [event for event in told if event.day >= since(site)]
    changed, others = (
        [happening(e, pages[e.objective], titles[e.objective]) for e in lately if _changed(e) is wanted]
        for wanted in (True, False)
    )
    happened = sorted([*filter(None, figures), *others], key=lambda found: found.day, reverse=True)
    worst_first = sorted(filter(None, concerns), key=rank)
    return list(asks(site, pages, needs_page)), worst_first, changed, happened, list(filter(None, spreads))


def _changed(event: Event) -> bool:
    return event.kind is EventKind.CHANGED_PROMISE


def _place(assessed: Assessed, site: Site) -> str:
    return site.catalogue.areas.name(assessed.headline.area) if assessed.headline else ""


def _figures(assessed: Assessed, page: str, site: Site) -> Happening | None:
    """That new figures came out, and what they say; None where none did in the time that the paper is about."""
    judged, as_of = assessed.headline, site.settings.as_of
    updated = judged.measure.about.updated if judged else None
    if judged is None or updated is None or not since(site) <= updated <= as_of:
        return None
    text = f"New figures. {sentence(judged, _place(assessed, site))} {about(judged, as_of)}"
    return Happening(updated, plain(assessed.objective.title), page, text)


def _purpose(site: Site, number: int) -> Iterable[str]:
    promises = "one promise" if number == 1 else f"{number} promises"
    stand = "stands" if number == 1 else "stand"
    yield (
        f"This paper says how the {promises} of the strategy {stand} on {day(site.settings.as_of)}: what the board is "
        f"asked, what does not go as promised and what is done about it, and what has changed since "
        f"{day(since(site))}. Each promise has a page in the appendix."
    )
    yield (
        "A status is worked out from published figures, by the same rule for every promise. An action’s rating is its "
        "owner’s opinion. The age of a figure is counted from the end of the time that it is about."
    )


def counts(entries: Iterable[Entry]) -> tuple[tuple[str, str, int], ...]:
    """How many objectives have each status, in the usual order; those that are not judged last."""
    codes = [found.code for found in entries]
    found = [(code.value, code.label, codes.count(code.value)) for code in ProgressCode if code.value in codes]
    return (*found, *([("", NOT_JUDGED, codes.count(""))] if "" in codes else []))


def board(site: Site) -> str:
    """Who approved most of the objectives; of two the first."""
    names = [found.status.by for found in site.objectives.values() if found.status.by]
    name = max(names, key=names.count) if names else "board"
    return name if name.lower().startswith("the ") else f"the {name}"


def _cut(site: Site, lists: Lists, purpose: tuple[str, ...], entries: tuple[Entry, ...], needs_page: str) -> Paper:
    asked, concerns, promises, happened, spreads = lists
    counted = counts(entries)
    above = lines(*purpose) + lines(" ".join(label for _, label, _ in counted))
    kept = fitted(_weights(lists), SIDES * LINES - _HEADINGS - above)
    tier, _ = parts_of(site)
    needs = undecided(site)
    return Paper(
        site=site.settings.site_name,
        board=board(site),
        day=site.settings.as_of,
        since=since(site),
        edition=site.settings.edition,
        purpose=purpose,
        counts=counted,
        asks=_shown(asked, kept[0], lambda ask: ask.page),
        concerns=_shown(concerns, kept[1], lambda found: found.page),
        promises=_shown(promises, kept[2], lambda found: found.page),
        happened=_shown(happened, kept[3], lambda found: found.page),
        tier=tier,
        spreads=_shown(spreads, kept[4], lambda found: found.page),
        unplaced=tuple(found.title for found in entries if found.spread is None),
        entries=entries,
        undecided=needs,
        undecided_page=needs_page if needs else "",
    )


def _weights(lists: Lists) -> tuple[list[int], ...]:
    """How many lines each item of each list takes."""
    asked, concerns, promises, happened, spreads = lists
    return (
        [lines(f"{ask.text} {ask.title} (page {ask.page})", width=ITEM) for ask in asked],
        [_concern_lines(found) for found in concerns],
        [_happening_lines(found) for found in promises],
        [_happening_lines(found) for found in happened],
        [_spread_lines(found) for found in spreads],
    )


def _shown(items: Sequence[_Item], number: int, page: Callable[[_Item], str]) -> Cut[_Item]:
    """The first of a list, and where the others stand."""
    rest = items[number:]
    where = pages_of(page(item) for item in rest)
    more = f"And {len(rest)} more{f', on {where} of the appendix' if where else ''}." if rest else ""
    return Cut(tuple(items[:number]), more)


def _concern_lines(found: Concern) -> int:
    cases = [f"{case.what} {' '.join(f'{name}: {text}' for name, text in case.facts)}" for case in found.cases]
    return 2 + lines(f"{' '.join(found.flags)} {found.sentence} {found.about}") + lines(*cases, width=ITEM)


def _happening_lines(found: Happening) -> int:
    return lines(f"{found.day} {found.title} {found.text} (page {found.page})", width=ITEM)


def _spread_lines(found: Spread) -> int:
    cells = (f"{found.title} {found.about}", *(", ".join(names) for _, names in found.placed))
    return max(lines(cell, width=_COLUMN) for cell in cells)
