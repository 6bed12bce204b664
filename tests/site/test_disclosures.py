"""Disclosures planted in a copy of the example: each is refused, and a lawful copy gives its secrets to nobody."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from jsna.data.catalogue import load_catalogue
from jsna.data.packages import Loader
from jsna.problems import Problem, Problems

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
HOME, NUMBERS = "E10900001", ("value", "lower95", "upper95", "count", "denominator")
SECRET = "73291"  # stands nowhere in the example

Rows = list[dict[str, str]]
SMOKING, OBESITY, QUITS, CONCEPTIONS, ACTIVITY = "101", "102", "106", "211", "302"


def where(rows: Rows, indicator: str, period: str, **wanted: str) -> dict[str, str]:
    """The one row of an indicator; everyone of the county unless something else is wanted."""
    want = {"area": HOME, "sex": "Persons", "category": "", **wanted, "indicator": indicator, "period": period}
    ages = {row["age"] for row in rows if row["indicator"] == indicator}
    want.setdefault(
        "age", next(age for age in ("18+ yrs", "16+ yrs", "10-11 yrs", "<18 yrs", "All ages") if age in ages)
    )
    (found,) = (row for row in rows if all(row[key] == text for key, text in want.items()))
    return found


def withhold(row: dict[str, str], *left: str) -> None:
    """A row marked as withheld, every number gone but those that are left."""
    row |= {name: "" for name in NUMBERS if name not in left} | {"marker": "c", "note": ""}


def leave(name: str, text: str = "") -> Callable[[Rows], None]:
    """One number is left in a row that is marked."""

    def edit(rows: Rows) -> None:
        row = where(rows, SMOKING, "2024", area="E07900001")
        withhold(row, name)
        row[name] = text or row[name]

    return edit


def hide(indicator: str, period: str, **wanted: str) -> Callable[[Rows], None]:
    """One row is withheld, and no other."""
    return lambda rows: withhold(where(rows, indicator, period, **wanted))


def show_one_of_two(indicator: str, period: str, area: str, number: str) -> Callable[[Rows], None]:
    """Of two districts that protect each other, one is shown."""

    def edit(rows: Rows) -> None:
        where(rows, indicator, period, area=area, **({"sex": "Female"} if indicator == CONCEPTIONS else {})).update(
            {"count" if indicator == CONCEPTIONS else "value": number, "marker": "", "note": ""}
        )

    return edit


def spelt(row: dict[str, str], *left: str) -> None:
    """The count alone is withheld, by a sign in its cell; some of the other numbers are left."""
    row |= {name: "" for name in NUMBERS if name not in left} | {"count": "*"}


def by_rate(rows: Rows) -> None:
    """A value and a denominator give the count back: 3 of 120 is 2.50%."""
    row = where(rows, SMOKING, "2024", area="E07900001")
    spelt(row)
    row |= {"value": "2.50", "denominator": "120"}


def by_limits(rows: Rows) -> None:
    """Wilson's limits of 3 in 120 give the count back."""
    row = where(rows, SMOKING, "2024", area="E07900001")
    spelt(row)
    row |= {"lower95": "0.85", "upper95": "7.09", "denominator": "120"}


PLANTED: dict[str, tuple[str, Callable[[Rows], None]]] = {
    "direct: a value": ("suppressed-number", leave("value", SECRET)),
    "direct: a count": ("suppressed-number", leave("count", SECRET)),
    "direct: a denominator": ("suppressed-number", leave("denominator", SECRET)),
    "direct: a lower limit": ("suppressed-number", leave("lower95", SECRET)),
    "direct: an upper limit": ("suppressed-number", leave("upper95", SECRET)),
    "across areas: one district of smokers": ("recoverable-number", hide(SMOKING, "2023", area="E07900008")),
    "across areas: one district of children": ("recoverable-number", hide(OBESITY, "2022/23", area="E07900003")),
    "across areas: the county of all its districts": ("recoverable-number", hide(SMOKING, "2022")),
    "across areas: one of a withheld pair shown": (
        "recoverable-number",
        show_one_of_two(QUITS, "2024/25", "E07900003", "61"),
    ),
    "across areas: one of a withheld pair of counts shown": (
        "recoverable-number",
        show_one_of_two(CONCEPTIONS, "2023", "E07900003", "9"),
    ),
    "across sexes: men": ("recoverable-number", hide(SMOKING, "2024", sex="Male")),
    "across sexes: women": ("recoverable-number", hide(SMOKING, "2021", sex="Female")),
    "across sexes: girls of a district": (
        "recoverable-number",
        hide(OBESITY, "2021/22", area="E07900009", sex="Female"),
    ),
    "across sexes: persons": ("recoverable-number", hide(OBESITY, "2020/21", area="E07900009")),
    "across categories: the most deprived": ("recoverable-number", hide(SMOKING, "2024", category="1 (most deprived)")),
    "across categories: a decile in the middle": ("recoverable-number", hide(SMOKING, "2019", category="6")),
    "across categories: a disability": ("recoverable-number", hide(ACTIVITY, "2024/25", category="Disabled")),
    "across ages: the young": ("recoverable-number", hide(ACTIVITY, "2024/25", age="16-34 yrs")),
    "through a rate and its denominator": ("recoverable-number", by_rate),
    "through limits": ("recoverable-number", by_limits),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example, whose cache the tests share."""
    target = tmp_path_factory.mktemp("example")
    for name in ("mkdocs.yml", "content", "datapackages"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / name)
    return target


def edited(text: str, edit: Callable[[Rows], None]) -> str:
    """A table with some of its rows changed."""
    rows = list(csv.DictReader(io.StringIO(text)))
    edit(rows)
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def problems_of(example: Path, edit: Callable[[Rows], None]) -> list[Problem]:
    """The problems of the data, with the table changed for as long as they are looked at."""
    folder = example / "datapackages" / "merrowshire"
    table, descriptor = folder / "observations.csv", folder / "datapackage.json"
    before, said = table.read_text(encoding="utf-8"), descriptor.read_text(encoding="utf-8")
    told = json.loads(said)
    for resource in told["resources"]:
        if resource["name"] == "observations":
            resource["schema"]["missingValues"] = ["", "*"]
    table.write_text(edited(before, edit), encoding="utf-8")
    descriptor.write_text(json.dumps(told), encoding="utf-8")
    problems = Problems()
    try:
        load_catalogue(Loader(example, example / ".cache", problems), example / "datapackages", HOME)
    finally:
        table.write_text(before, encoding="utf-8")
        descriptor.write_text(said, encoding="utf-8")
    return problems.found


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_disclosure_is_refused(example: Path, name: str) -> None:
    code, edit = PLANTED[name]
    found = problems_of(example, edit)
    assert code in {problem.code for problem in found}, found
    assert all(problem.where.path.endswith("observations.csv") and problem.where.line > 1 for problem in found)
    assert SECRET not in "".join(f"{problem.message}{problem.hint}" for problem in found)


def test_the_example_itself_gives_nothing_away(example: Path) -> None:
    assert problems_of(example, lambda _: None) == []


def built(site: Path) -> subprocess.CompletedProcess[str]:
    """What a build of the site says."""
    words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site / "site")]
    return subprocess.run(words, cwd=site, capture_output=True, text=True, check=False)


def test_no_page_is_written_of_a_site_that_gives_a_number_away(example: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(example, site)
    table = site / "datapackages" / "merrowshire" / "observations.csv"
    table.write_text(edited(table.read_text(encoding="utf-8"), leave("count", SECRET)), encoding="utf-8")
    done = built(site)
    assert done.returncode != 0
    assert "suppressed-number" in done.stderr
    assert not list((site / "site").rglob("*.html"))


def lawfully(secrets: Iterable[tuple[str, str]]) -> Callable[[Rows], None]:
    """What a publisher does with two districts' true counts: both are withheld, and only their sum is known."""

    def edit(rows: Rows) -> None:
        together = 0
        for area, true in secrets:
            row = where(rows, QUITS, "2023/24", area=area)
            together += int(true)
            withhold(row)
        districts = [r for r in rows if r["indicator"] == QUITS and r["period"] == "2023/24" and r["area"] != HOME]
        where(rows, QUITS, "2023/24")["value"] = str(together + sum(int(r["value"] or 0) for r in districts))

    return edit


def test_a_lawful_site_is_the_same_whatever_the_withheld_numbers_are(example: Path, tmp_path: Path) -> None:
    outputs = []
    for name, secrets in (
        ("one", (("E07900001", "40"), ("E07900002", "61"))),
        ("other", (("E07900001", "58"), ("E07900002", "43"))),
    ):
        site = tmp_path / name
        shutil.copytree(example, site)
        shutil.rmtree(site / "content")
        (site / "content").mkdir()
        (site / "content" / "index.md").write_text("# Home\n\n```catalogue\n```\n", encoding="utf-8")
        settings = (site / "mkdocs.yml").read_text(encoding="utf-8")
        (site / "mkdocs.yml").write_text(settings[: settings.index("\nnav:")] + "\n", encoding="utf-8")
        table = site / "datapackages" / "merrowshire" / "observations.csv"
        table.write_text(edited(table.read_text(encoding="utf-8"), lawfully(secrets)), encoding="utf-8")
        done = built(site)
        assert done.returncode == 0, done.stderr
        files = sorted(path for path in (site / "site").rglob("*") if path.is_file())
        outputs.append({path.relative_to(site).as_posix(): path.read_bytes() for path in files})
    assert len(outputs[0]) > 100
    assert outputs[0] == outputs[1]
