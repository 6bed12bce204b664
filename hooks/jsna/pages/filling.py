"""A page's last step: what its blocks became, and where its checked figures lead, put in the place of placeholders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import quote

from jsna.directives import Requests
from jsna.editions.manifest import LATEST, VERSIONS
from jsna.pages.citation import citation
from jsna.pages.downloads import drawing_file
from jsna.pages.page import Fragment, Page
from jsna.pages.questions import form, mail, question
from jsna.pages.statuses import comparison_symbol, progress_symbol
from jsna.pages.templates import day, render
from jsna.problems import Problem
from jsna.prose.answers import Answer
from jsna_charts.describe import describe
from jsna_charts.identity import scope
from jsna_charts.spec import Spec
from jsna_charts.table import Table, table


@dataclass
class Draft:
    """One page between Markdown and whole: its requests, its HTML with placeholders, and what will fill them."""

    requests: Requests
    title: str
    html: str = ""
    fragments: dict[int, Fragment] = field(default_factory=dict)
    boxes: dict[int, list[Problem]] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)


def fill(draft: Draft, page: Page, drawings: Mapping[Spec, str]) -> str:
    """The page's HTML with nothing left to fill."""
    html = draft.html
    times: dict[Spec, int] = {}
    for block in draft.requests.blocks:
        made = draft.fragments.get(block.number)
        boxed = draft.boxes.get(block.number, [])
        filled = _rendered(made, draft.title, page, drawings, times) if made else box(boxed)
        html = html.replace(f"<p>{block.placeholder}</p>", filled)
    return _linked(html, draft, page)


def box(problems: Sequence[Problem], heading: str = "This can’t be shown yet.") -> str:
    """What stands in a preview in the place of what can't be shown, or above what can't be published."""
    return render("box.html", {"heading": heading, "problems": problems})


def foot(title: str, page: Page) -> str:
    """What stands below a page: its edition, how to cite it, and where to suggest a change or send evidence."""
    context = {"citation": citation(page, title), "form": form(page, title), "mail": mail(page, title)}
    return render("foot.html", {**context, **_edition(page)})


def _edition(page: Page) -> dict[str, str]:
    """The edition, and where it stands beside others the same address in the latest, which always answers."""
    settings = page.site.settings
    told = {"edition": settings.edition, "as_of": day(settings.as_of), "latest": "", "versions": ""}
    if settings.published and settings.edition:
        address = page.site.address(page.path)
        told |= {"latest": page.to(f"../{LATEST}/{address}"), "versions": page.to(f"../{VERSIONS}")}
    return told


def _rendered(made: Fragment, title: str, page: Page, drawings: Mapping[Spec, str], times: dict[Spec, int]) -> str:
    context: dict[str, Any] = {"progress_symbol": progress_symbol, "comparison_symbol": comparison_symbol}
    context |= {"cited": partial(citation, page, title), "questioned": partial(question, page, title)}
    names, tables = [_name(spec, times) for spec in made.specs], [table(spec) for spec in made.specs]
    context |= {
        "names": names,
        "drawings": [drawings[s].replace(scope(s), name) for s, name in zip(made.specs, names, strict=True)],
        "words": [describe(spec) for spec in made.specs],
        "tables": tables,
        "numeric": [_numeric(held) for held in tables],
        "files": [page.to(drawing_file(spec)) for spec in made.specs],
    }
    return render(made.template, {**context, **made.context})


def _numeric(held: Table) -> list[bool]:
    """Which columns hold numbers, and are set to the right: those in which any cell begins with a digit or a sign."""
    columns = range(len(held.header))
    return [n > 0 and any(row[n][:1].isdigit() or row[n][:1] in "−£" for row in held.rows) for n in columns]


def _name(spec: Spec, times: dict[Spec, int]) -> str:
    """What the ids of a chart begin with; one that stands on the page already gets ids of its own."""
    times[spec] = times.get(spec, 0) + 1
    return scope(spec) if times[spec] == 1 else f"{scope(spec)}x{times[spec]}"


def _linked(html: str, draft: Draft, page: Page) -> str:
    """Checked figures led to what they rest on, and listed; one that is wrong (in a preview) is shown as wrong."""
    answers = [(answer, _address(answer, page)) for answer in draft.answers]
    for answer, address in answers:
        html = html.replace(f'"{answer.link.placeholder}"', f'"{address}"')
    for link in draft.requests.links:
        html = html.replace(f'class="jsna-figure" href="{link.placeholder}"', 'class="jsna-wrong"')
    return html + (render("sources.html", {"answers": answers}) if answers else "")


def _address(answer: Answer, page: Page) -> str:
    if answer.reference:
        return f"#reference-{quote(answer.reference)}"
    objective = page.site.objectives.get(answer.objective)
    if objective is not None:
        return f"{page.to_page(objective.path)}#is-it-working"
    section = _section(answer, page)
    return page.to_measure(answer.measure) + (f"#{section}" if section else "")


def _section(answer: Answer, page: Page) -> str:
    """The part of the measure's page in which a figure stands: its top holds home's latest headline only."""
    measure, row = page.site.catalogue.measures[answer.measure], answer.row
    if row is None or row is measure.series(page.site.home).latest:
        return ""
    if row.group != measure.headline:
        return "for-different-groups-of-people"
    return "the-figures" if row.area in (page.site.home, *page.site.benchmarks) else "place-by-place"
