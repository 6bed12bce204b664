"""A reader's own area in a real browser: its numbers are those of the Python methods, and everyone can use it."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import fsum
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import local_health, visits
from browser.conftest import OpenPage
from hamlets import HAMLETS, NAMES, ROWS, files
from jsna.methods.comparison import Label, compare
from jsna.methods.intervals import Interval, wilson
from jsna.methods.polarity import Polarity
from jsna.methods.rates import rate
from real import jsna
from shared import needs_shared
from sites import write

pytestmark = pytest.mark.browser

ADDRESS = "/places/your-own-area/"
EXAMPLE = Path(__file__).parents[2] / "datapackages" / "merrowshire-neighbourhoods"
HOME, ENGLAND = "E10900001", "E92000001"
SELECTIONS = 50
SHOWN = "() => [...document.querySelectorAll('#jsna-own-scroll tbody')].map(e => ({...e.dataset}))"
HOSTILE = dict(zip(HAMLETS, ("<b>Ash</b>", "</script><img src=x onerror=alert(1)>", '=1+1,"x"'), strict=False))


@dataclass(frozen=True)
class Known:
    """A measure by its file: how it is worked out, and a row (value, count, denominator) of each area."""

    way: str
    multiplier: float
    polarity: str
    rows: Mapping[str, tuple[str, str, str]]

    def expected(self, codes: Sequence[str], home: str, whole: bool) -> dict[str, Any] | None:
        """What the page must show for some areas; None where one of their numbers is not published."""
        if not all(all(self.rows.get(code, ("", "", ""))[: 1 if self.way == "total" else 3]) for code in codes):
            return None
        if self.way == "total":
            total = fsum(float(self.rows[code][0]) for code in codes)
            return {"value": total, "lower": None, "upper": None, "england": "Not compared", "home": "Not compared"}
        count, denominator = (fsum(float(self.rows[code][at]) for code in codes) for at in (1, 2))
        found = self._interval(count, denominator)
        labels = {"england": self._label(found, ENGLAND), "home": "Not compared" if whole else self._label(found, home)}
        return {"value": found.value, "lower": found.lower, "upper": found.upper, **labels}

    def _interval(self, count: float, denominator: float) -> Interval:
        if self.way == "share":
            return Interval(count / denominator * self.multiplier, None, None)
        return (wilson if self.way == "wilson" else rate)(count, denominator, self.multiplier)

    def _label(self, found: Interval, benchmark: str) -> str:
        value = self.rows.get(benchmark, ("",))[0]
        other = float(value) if value else None
        return compare(found.value, found.lower, found.upper, other, Polarity(self.polarity)).value


def selections(codes: Sequence[str], seed: int) -> list[list[str]]:
    """Fifty sets of areas by chance: one alone, all of them, and any number between."""
    dice = random.Random(seed)
    sizes = [1, len(codes), *(dice.randint(1, len(codes) - 1) for _ in range(SELECTIONS - 2))]
    return [sorted(dice.sample(list(codes), size)) for size in sizes]


def choose(page: Page, codes: Sequence[str]) -> dict[str, dict[str, str]]:
    """What the page shows once some areas are its address: the numbers behind each measure that has any."""
    page.evaluate("(codes) => { location.hash = `areas=${codes.join(',')}`; }", list(codes))
    page.wait_for_function(
        "(codes) => [...document.querySelectorAll('.jsna-own-group li input:checked')]"
        ".map((box) => box.value).sort().join() === codes",
        arg=",".join(sorted(codes)),
    )
    return {one["measure"]: one for one in page.evaluate(SHOWN) if "measure" in one}


def differences(page: Page, known: Mapping[str, Known], codes: Sequence[str], home: str) -> tuple[list[str], set[str]]:
    """Every number and label of fifty selections that is not the Python one; and the labels that came up."""
    wrong: list[str] = []
    labels: list[str] = []
    for chosen in selections(codes, seed=20261):
        shown = choose(page, chosen)
        for name, measure in known.items():
            expected = measure.expected(chosen, home, whole=len(chosen) == len(codes))
            if (expected is None) is (name in shown):
                wrong.append(f"{name} {chosen}: {expected}")
            elif expected is not None:
                labels += [expected["england"], expected["home"]]
                wrong += [f"{name} {key} {chosen}" for key in expected if not same(shown[name][key], expected[key])]
    assert len(labels) > SELECTIONS * 6
    return wrong, set(labels)


def same(shown: str, expected: float | str | None) -> bool:
    if expected is None or isinstance(expected, str):
        return shown == (expected or "null")
    return abs(float(shown) - expected) <= 1e-9 * max(1.0, abs(expected))


def the_example() -> dict[str, Known]:
    """The measures of the example's neighbourhoods, by what their file says."""
    told = {
        "701": ("neighbourhood-population", "total", 1, "none"),
        "702": ("emergency-admissions", "rate", 100_000, "low"),
        "703": ("neighbourhood-child-poverty", "wilson", 100, "low"),
        "704": ("older-people-living-alone", "wilson", 100, "none"),
        "705": ("neighbourhood-reception-obesity", "wilson", 100, "low"),
        "706": ("out-of-work-benefits", "wilson", 100, "low"),
        "707": ("childhood-asthma-admissions", "rate", 100_000, "low"),
        "708": ("early-deaths-ratio", "rate", 100, "low"),
    }
    rows: dict[str, dict[str, tuple[str, str, str]]] = {}
    with (EXAMPLE / "observations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["indicator"] != "701" or (row["sex"], row["age"]) == ("Persons", "All ages"):
                rows.setdefault(row["indicator"], {})[row["area"]] = row["value"], row["count"], row["denominator"]
    return {name: Known(way, times, good, rows[key]) for key, (name, way, times, good) in told.items()}


def example_codes() -> list[str]:
    with (EXAMPLE / "areas.csv").open(encoding="utf-8", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def test_fifty_areas_of_the_example_have_the_numbers_of_the_python_methods(open_page: OpenPage) -> None:
    with open_page(ADDRESS, 1280, "light") as visit:
        wrong, labels = differences(visit.page, the_example(), example_codes(), HOME)
        assert visit.errors == []
    assert wrong == []
    assert labels >= {"Better", "Similar", "Worse", "Lower", "Not compared"}


@needs_shared
@pytest.mark.slow
def test_fifty_areas_of_a_real_town_have_the_numbers_of_the_python_methods(browser: Browser, tmp_path: Path) -> None:
    export = local_health.read()
    folder = local_health.built(tmp_path / "town", export)
    known = {name: _of_export(name, about, export) for name, about in export.measures.items()}
    with visits.served(folder) as url, visits.visited(browser, url, ADDRESS, 1280, "light") as visit:
        added = {name: one for name, one in known.items() if one is not None}
        wrong, labels = differences(visit.page, added, list(export.names), local_health.TOWN)
        choose(visit.page, list(export.names)[:1])
        listed = visit.page.locator("#jsna-own-scroll tbody").count()
    assert wrong == []
    assert labels == {label.value for label in Label}
    assert len(export.names) == 35
    assert (len(added), listed) == (45, 45)  # 56 measures, less 11 without counts


def _of_export(name: str, about: Mapping[str, object], export: local_health.Export) -> Known | None:
    """A measure of the export; None where it has no counts."""
    base, kind = about["base"], about["value_type"]
    way = "wilson" if kind == "proportion" else "share" if base == 1 else "rate"
    rows = {key[1]: (r["value"], r["count"], r["denominator"]) for key, r in export.rows.items() if key[0] == name}
    return Known(way, float(str(base)), str(about["polarity"]), rows) if base else None


@pytest.fixture
def own_page(open_page: OpenPage) -> Iterator[Page]:
    with open_page(ADDRESS, 1280, "light") as visit:
        yield visit.page


@contextmanager
def hamlets_page(
    browser: Browser, folder: Path, names: Mapping[str, str] | None = None, rows: str = ROWS
) -> Iterator[visits.Visit]:
    """The page on a small site with names or rows of one's own."""
    settings = write(folder, files(names={**NAMES, **(names or {})}, rows=rows))
    jsna(settings.parent, "build")
    with visits.served(folder / "site") as url, visits.visited(browser, url, ADDRESS, 390, "light") as visit:
        yield visit


def test_names_that_are_markup_or_formulas_do_nothing(browser: Browser, tmp_path: Path) -> None:
    with hamlets_page(browser, tmp_path, names=HOSTILE) as visit:
        choose(visit.page, HAMLETS[:4])
        text = visit.page.locator("#jsna-own-chosen").inner_text()
        with visit.page.expect_download() as download:
            visit.page.click("#jsna-own-csv")
        rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode())))
        assert visit.page.locator("img[src=x]").count() == 0
        assert visit.errors == []
    assert text == "All of Northfold; Dale in Southfold"
    assert rows[0]["areas"] == f"{HOSTILE[HAMLETS[1]]}; {HOSTILE[HAMLETS[0]]}; {HOSTILE[HAMLETS[2]]}; Dale"
    assert rows[0]["area_codes"].split()[-1] == "E02900004"


def test_a_cell_of_the_download_can_not_be_a_formula(browser: Browser, tmp_path: Path) -> None:
    with hamlets_page(browser, tmp_path, names=HOSTILE) as visit:
        choose(visit.page, HAMLETS[2:3])
        with visit.page.expect_download() as download:
            visit.page.click("#jsna-own-csv")
        (first, *_) = csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode()))
    assert first["areas"] == "'" + HOSTILE[HAMLETS[2]]
    assert (first["measure"], first["value"], first["comparison_england"]) == ("births", "8", "Not compared")


def test_a_small_share_is_not_rounded_away_in_the_download(browser: Browser, tmp_path: Path) -> None:
    tiny = ROWS.replace("space,E02900001,2023,55,550,10", "space,E02900001,2023,0.0000003,3,10000000")
    tiny = tiny.replace("space,E02900002,2023,30,600,20", "space,E02900002,2023,0.0000002,4,20000000")
    with hamlets_page(browser, tmp_path, rows=tiny) as visit:
        choose(visit.page, HAMLETS[:2])
        with visit.page.expect_download() as download:
            visit.page.click("#jsna-own-csv")
        rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode())))
    (value,) = [row["value"] for row in rows if row["measure"] == "space"]
    assert float(value) == pytest.approx(7 / 30_000_000, rel=1e-12)


def test_a_withheld_number_is_in_no_sum_and_comes_back_from_no_difference(browser: Browser, tmp_path: Path) -> None:
    with hamlets_page(browser, tmp_path) as visit:
        every = choose(visit.page, HAMLETS)
        said = visit.page.locator("#jsna-own-scroll tbody", has_text="Falls").inner_text()
        rest = choose(visit.page, [HAMLETS[at] for at in (0, 1, 4, 5)])
        one = choose(visit.page, [HAMLETS[2]])
    assert "falls" not in every | one
    assert "No value: the numbers of Croft and Dale are withheld, so that nobody can be recognised." in said
    assert float(rest["falls"]["value"]) == pytest.approx(100_000 * (5 + 9 + 0 + 12) / 4000)


def test_it_can_be_used_with_the_keyboard_alone(own_page: Page) -> None:
    own_page.locator(".jsna-own-group summary").nth(1).focus()
    own_page.keyboard.press("Enter")
    own_page.keyboard.press("Tab")
    own_page.keyboard.press("Space")
    assert own_page.locator("#jsna-own-status").inner_text() == "7 neighbourhoods are chosen: all of Brackenholt."
    own_page.keyboard.press("Tab")
    own_page.keyboard.press("Space")
    assert own_page.locator("#jsna-own-status").inner_text().startswith("6 neighbourhoods are chosen: Holt Market, ")
    own_page.locator("#jsna-own-see").focus()
    own_page.keyboard.press("Enter")
    assert own_page.evaluate("document.activeElement.id") == "jsna-own-scroll"


def test_what_has_the_focus_is_not_hidden_behind_the_bar(open_page: OpenPage) -> None:
    with open_page(ADDRESS, 390, "light") as visit:
        visit.page.locator("summary").first.focus()
        hidden = []
        for _ in range(30):
            visit.page.keyboard.press("Tab")
            visit.page.wait_for_timeout(20)
            hidden += visit.page.evaluate(
                """() => {
                    const [bar, at] = [document.querySelector(".jsna-own-bar"), document.activeElement];
                    const [top, box] = [bar.getBoundingClientRect().top, at.getBoundingClientRect()];
                    return bar.contains(at) || !at.closest(".jsna-own") || box.bottom <= top + 1 ? [] : [at.outerHTML];
                }"""
            )
    assert hidden == []


def test_a_patch_of_the_map_and_its_box_are_one_choice(own_page: Page) -> None:
    own_page.locator(".jsna-own-patch[data-area=E02900001]").click()
    assert own_page.locator("#jsna-own-status").inner_text() == "1 neighbourhood is chosen: Ashen Green in Ashenmoor."
    own_page.locator("summary", has_text="Ashenmoor").click()
    own_page.get_by_label("Ashen Green", exact=True).uncheck()
    assert own_page.locator(".jsna-own-chosen").count() == 0


def test_an_address_brings_back_its_choice_and_says_what_it_does_not_know(open_page: OpenPage) -> None:
    with open_page(f"{ADDRESS}#areas=E07900002,E02900001,%3Cb%3E", 1280, "light") as visit:
        said = visit.page.locator("#jsna-own-status").inner_text()
        link = visit.page.locator("#jsna-own-link").input_value()
    assert said == (
        "8 neighbourhoods are chosen: Ashen Green in Ashenmoor; all of Brackenholt. "
        "This code of the address is not known here: <b>."
    )
    assert link.endswith("#areas=E02900001,E07900002")


def test_nothing_chosen_is_said_and_shows_no_numbers(own_page: Page) -> None:
    nothing = "Nothing is chosen yet. Choose one neighbourhood or more, from the list or on the map."
    assert own_page.locator("#jsna-own-status").inner_text() == nothing
    assert own_page.locator("#jsna-own-scroll").is_hidden()


def test_a_phone_has_the_list_first_and_its_map_folded(open_page: OpenPage) -> None:
    with open_page(ADDRESS, 390, "light") as visit:
        tops = [visit.page.locator(one).bounding_box() for one in (".jsna-own-list", ".jsna-own-map")]
        folded = visit.page.locator(".jsna-own-map svg").is_hidden()
    assert folded
    assert tops[0] is not None
    assert tops[1] is not None
    assert tops[0]["y"] < tops[1]["y"]


def test_all_of_home_is_not_compared_with_itself(own_page: Page) -> None:
    shown = choose(own_page, example_codes())
    said = own_page.locator("#jsna-own-scroll tbody", has_text="Emergency").inner_text()
    assert shown["emergency-admissions"]["home"] == "Not compared"
    assert "Not compared: all of Merrowshire is chosen" in said


def test_a_place_of_which_a_part_is_not_in_the_list_is_not_said_to_be_chosen_whole(
    browser: Browser, tmp_path: Path
) -> None:
    with hamlets_page(browser, tmp_path, names={"E02900007": "Gore"}) as visit:
        page = visit.page
        page.locator("[data-group=E07900002] summary").click()
        page.get_by_label("All of Southfold that has figures").check()
        choice = page.locator("#jsna-own-chosen").inner_text()
        choose(page, HAMLETS)
        said = page.locator("#jsna-own-scroll tbody", has_text="smoke").inner_text()
    assert choice == "All of Southfold that has figures"
    assert "Not compared: all of Merrowshire that has figures is chosen" in said


def test_print_has_the_numbers_the_names_and_the_address_and_no_boxes(own_page: Page) -> None:
    choose(own_page, ["E02900001", "E02900002"])
    own_page.emulate_media(media="print")
    assert own_page.locator("#jsna-own-chosen").inner_text() == "Ashen Green and Moorgate and Station in Ashenmoor"
    assert own_page.locator(".jsna-own-address").inner_text().endswith("#areas=E02900001,E02900002")
    assert own_page.locator("#jsna-own-scroll").is_visible()
    assert not own_page.locator(".jsna-own-list").is_visible()
    assert not own_page.locator("#jsna-own-csv").is_visible()


def test_it_works_from_a_folder_of_ones_own_computer(browser: Browser, tmp_path: Path) -> None:
    settings = write(tmp_path, files())
    jsna(settings.parent, "build")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(tmp_path / 'site' / ADDRESS.strip('/') / 'index.html').as_uri()}#areas={HAMLETS[0]}")
    said = page.locator("#jsna-own-status").inner_text()
    page.locator("#jsna-own-clear").click()
    cleared = page.locator("#jsna-own-status").inner_text()
    context.close()
    assert said == "1 neighbourhood is chosen: Ash in Northfold."
    assert cleared == "Nothing is chosen yet. Choose one neighbourhood or more from the list."
