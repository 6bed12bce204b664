"""Packages that other people made load as frictionless itself reads them, apart from differences named here."""

from __future__ import annotations

from pathlib import Path

import frictionless
import pytest

from jsna.data.packages import Loader
from jsna.problems import Problems
from shared import SHARED, needs_shared

FOLDER = SHARED / "data" / "frictionless" if SHARED else Path("absent")
PATHS = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("**/datapackage.json"))

# frictionless itself leaves compressed files open
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

REMOTE = [
    "fd-datasets-packages/invalid-remote-path",
    "fd-datasets-packages/remote-csv",
    "fd-example-data-packages/cpi-data-via-url",
    "fd-example-data-packages/donation-codes-via-url",
    "fd-example-data-packages/world-continents-topojson",
]
# Refused by frictionless for their metadata, while their tables are sound: we read the tables.
READ_BY_US = {
    "ct-alcohol-induced-deaths": "a resource has no name, which drafts of the standard allowed",
    "fd-datasets-packages/inlined-data": "its data stand in the descriptor without a schema: nothing to check",
    "fd-datasets-packages/invalid-descriptor": "its name has a capital letter",
    "fd-example-data-packages/iso-639-1-language-codes": "its title is given in two languages",
    **{
        f"fd-example-data-packages/{name}": "its licence has an id and a url instead of a name and a path"
        for name in (
            "geo-lat-lon-as-numbers",
            "geo-location-fk",
            "geo-location-uri",
            "geopoint-array",
            "geopoint-default",
            "geopoint-object",
            "gross-domestic-product-2014",
            "gross-domestic-product-all",
            "periodic-table",
        )
    },
}


@needs_shared
def test_there_are_packages_to_compare() -> None:
    assert len(PATHS) == 53
    assert set(READ_BY_US) <= {Path(path).parent.as_posix() for path in PATHS}


@needs_shared
@pytest.mark.parametrize("path", [path for path in PATHS if Path(path).parent.as_posix() not in REMOTE])
def test_a_package_is_refused_where_frictionless_refuses_it(path: str, tmp_path: Path) -> None:
    loader = Loader(FOLDER, tmp_path, Problems())
    package = loader.load(FOLDER / path)
    report = frictionless.validate(str(FOLDER / path))
    assert (loader.problems.errors == 0) == (report.valid or Path(path).parent.as_posix() in READ_BY_US)
    if report.valid and package is not None:
        ours = [resource.table.rows for resource in package.resources.values() if resource.table is not None]
        assert ours == [task.stats["rows"] for task in report.tasks if task.type == "table"]


@needs_shared
@pytest.mark.parametrize("folder", REMOTE)
def test_a_package_with_an_address_is_refused_without_asking_the_network(folder: str, tmp_path: Path) -> None:
    loader = Loader(FOLDER, tmp_path, Problems())
    loader.load(FOLDER / folder / "datapackage.json")
    assert {problem.code for problem in loader.problems.found} == {"remote-path"}
