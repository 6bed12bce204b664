"""The page of equality objectives: what the board has set itself for people of each protected characteristic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.characteristics import called
from jsna.assessment.equality import CHARACTERISTICS
from jsna.pages.equality.cells import group_link
from jsna.pages.objective import EQUALITY
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.wording import capital
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.accountable import is_marked
from jsna.strategy.equality import Equality, people_in_words
from jsna.strategy.objectives import Objective
from jsna.strategy.verdict import verdict

_TITLE = "Equality objectives"


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, for a site that has any objectives."""
    if site.objectives:
        text = f"# {_TITLE}\n\n```jsna-part\npart: equality-objectives\nname: all\n```\n"
        text += "\n## By protected characteristic\n\n```jsna-part\npart: equality-characteristics\nname: all\n```\n"
        yield EQUALITY, Generated(text, _TITLE, "equality", Where(EQUALITY))


def listed(_: str, page: Page) -> Fragment:
    """Each equality objective with its words, whom it serves, its status, its last day, and what serves it."""
    rows = [_row(objective, objective.equality, page) for objective in _marked(page) if objective.equality]
    return Fragment("equality-objectives.html", {"rows": rows})


def characteristics(_: str, page: Page) -> Fragment:
    """The nine protected characteristics in the law's order, each with the equality objectives that serve it."""
    marked = _marked(page)
    rows = [
        {
            **group_link(name, page),
            "objectives": [_link(o, page) for o in marked if o.equality and name in o.equality.serves_characteristics],
        }
        for name in CHARACTERISTICS
    ]
    return Fragment("equality-characteristics.html", {"rows": rows})


def _marked(page: Page) -> list[Objective]:
    return [objective for objective in page.site.objectives.values() if is_marked(objective)]


def _link(objective: Objective, page: Page) -> dict[str, str]:
    return {"title": plain(objective.title), "href": page.to_page(objective.path)}


def _row(objective: Objective, equality: Equality, page: Page) -> dict[str, Any]:
    serving = [o for o in page.site.objectives.values() if o.equality and o.equality.serves == objective.id]
    return {
        **_link(objective, page),
        "id": objective.id,
        "words": page.prose(equality.objective).rstrip("."),
        "characteristics": capital(people_in_words(equality.serves_characteristics)),
        "groups": people_in_words(g for g in equality.groups if called(g) not in CHARACTERISTICS),
        "status": verdict(page.site.assessed[objective.id].headline),
        "due": equality.due,
        "passed": equality.due is not None and equality.due < page.site.settings.as_of,
        "lead": str(objective.lead) if objective.lead else "",
        "serving": [_link(one, page) for one in serving if one.retired is None],
    }
