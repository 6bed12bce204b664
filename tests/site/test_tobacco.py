"""A county's real action plan of 88 actions, published: every field of every action is found where it belongs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import Any

import pytest

from shared import needs_shared, shared_file
from sites import taken_in
from tobacco import STATES, UPDATES, Action, partners, write
from unit.pages.making import whole

pytestmark = needs_shared

_CHANGES = "hic_"
SAID = {"done": "Done", "not-done": "Not done"}


class _Actions(HTMLParser):
    """What a page says of each action, by its address, and the heading under which it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.under: dict[str, str] = {}
        self.heading, self.address, self.in_heading, self.inside = "", "", False, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        if tag == "h3":
            self.heading, self.in_heading = "", True
        elif tag == "section":
            self.inside = about.get("class") == "jsna-action"
        elif tag == "h4" and self.inside:
            self.address = about.get("id") or ""
            self.said[self.address], self.under[self.address] = "", self.heading

    def handle_endtag(self, tag: str) -> None:
        if tag == "h3":
            self.in_heading = False
        elif tag == "section":
            self.inside, self.address = False, ""

    def handle_data(self, data: str) -> None:
        if self.in_heading:
            self.heading += data
        if self.address:
            self.said[self.address] += f" {data}"


class Published:
    """The plan as it is published: its pages, and its objectives as data."""

    def __init__(self, pages: Mapping[str, str], objectives: list[dict[str, Any]]) -> None:
        self.pages = pages
        self.objectives = {found["id"]: found for found in objectives}
        self.parsed: dict[str, _Actions] = {}
        for identity, html in pages.items():
            self.parsed[identity] = _Actions()
            self.parsed[identity].feed(html)

    def said(self, action: Action) -> str:
        """What the page of its objective says of an action."""
        return flat(self.parsed[action["hic_"]].said[f"action-{action['ap_number']}"])

    def heading(self, action: Action) -> str:
        """Under which an action stands."""
        return self.parsed[action["hic_"]].under[f"action-{action['ap_number']}"]

    def data(self, action: Action) -> dict[str, Any]:
        """An action as data."""
        listed = self.objectives[action["hic_"]]["actions"]
        return next(found for found in listed if found["id"] == str(action["ap_number"]))


def flat(text: str) -> str:
    """A text on one line, as pages show it."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def plan() -> list[Action]:
    """The plan as its publisher wrote it."""
    read: list[Action] = json.loads(shared_file("data/strategy/sfws_2022.json").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def published(plan: list[Action], tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The plan converted, and built but for its charts, of which it has none."""
    build = taken_in(write(tmp_path_factory.mktemp("plan"), plan))
    assert build.problems.errors == 0
    pages = {name: whole(build, objective.path) for name, objective in build.site.objectives.items()}
    return Published(pages, json.loads(build.files()["data/objectives.json"])["objectives"])


def _update(field: str) -> Callable[[Published, Action], bool]:
    def found(published: Published, action: Action) -> bool:
        text, told = action.get(field), published.data(action)["updates"]
        same = [update for update in told if update.get("date_in_words") == UPDATES[field]]
        if not text:
            return not same
        on_page = f"{UPDATES[field]} : {flat(text)}" in published.said(action)
        return on_page and [flat(update["text"]) for update in same] == [flat(text)]

    return found


def _belongs(field: str) -> Callable[[Published, Action], bool]:
    """Whether an action is with the change that a flag of its own names, and with no other."""
    change = field.removeprefix(_CHANGES)

    def found(published: Published, action: Action) -> bool:
        ids = [one["id"] for one in published.objectives[change]["actions"]]
        return action[field] is (str(action["ap_number"]) in ids)

    return found


def _partners(published: Published, action: Action) -> bool:
    names = partners(action)
    shown = (
        f"Partners {', '.join(names)}" in published.said(action) if names else "Partners" not in published.said(action)
    )
    return shown and published.data(action)["partners"] == names


# How each field of the plan is found again: on its objective's page and among the objectives' data.
FIELDS: Mapping[str, Callable[[Published, Action], bool]] = {
    "ap_number": lambda published, action: published.data(action)["id"] == str(action["ap_number"]),
    "title": lambda published, action: published.said(action).startswith(flat(action["title"])),
    "text": lambda published, action: flat(action["text"]) in published.said(action),
    "success": lambda published, action: f"What success looks like {flat(action['success'])}" in published.said(action),
    "partners": _partners,
    "achieved": lambda published, action: f"The owner’s opinion: {action['achieved']}" in published.said(action),
    "hic_": lambda published, action: action["hic_"] in published.objectives,
    "hic_title": lambda published, action: published.objectives[action["hic_"]]["title"] == action["hic_title"],
    "og": lambda published, action: published.heading(action) == action["og"],
    "status": lambda published, action: f"Status {SAID[STATES[action['status']]]} Owner" in published.said(action),
    **{field: _update(field) for field in UPDATES},
}  # fmt: skip


def test_no_field_of_the_plan_is_forgotten_here(plan: list[Action]) -> None:
    fields = {field for action in plan for field in action}
    flags = {f"{_CHANGES}{action['hic_']}" for action in plan}
    assert fields == set(FIELDS) | flags


def test_every_field_of_every_action_is_published(plan: list[Action], published: Published) -> None:
    flags = {f"{_CHANGES}{action['hic_']}": _belongs(f"{_CHANGES}{action['hic_']}") for action in plan}
    finders = {**FIELDS, **flags}
    walked = [(action["ap_number"], field, finders[field](published, action)) for action in plan for field in action]
    assert [(number, field) for number, field, found in walked if not found] == []
    assert len(walked) == 88 * 19 + 87 + 62 + 60 + 60  # of each action nineteen fields, and those that not all have


def test_the_numbers_of_the_plan_are_those_of_the_site(plan: list[Action], published: Published) -> None:
    actions = [action for objective in published.objectives.values() for action in objective["actions"]]
    assert (len(published.objectives), len(actions), len(plan)) == (10, 88, 88)
    ratings = [action["rating"] for action in actions]
    assert {rating: ratings.count(rating) for rating in ratings} == {"green": 52, "red": 30, "amber": 6}
    states = [action["status"] for action in actions]
    assert {state: states.count(state) for state in states} == {"done": 52, "not-done": 36}
    assert sum(len(action["updates"]) for action in actions) == 182
    assert all(" done" in html for html in published.pages.values())


def test_a_rating_is_an_opinion_and_no_status(published: Published) -> None:
    assert {found["progress"]["code"] for found in published.objectives.values()} == {"baseline-not-set"}
    assert {found["trajectory"]["code"] for found in published.objectives.values()} == {"not-assessed"}
