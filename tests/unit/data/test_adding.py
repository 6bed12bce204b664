"""Which small areas can be put together, and which measures can be added up over them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hamlets import HAMLETS, HOME, NORTH, ROWS, SOUTH, files
from jsna.data.adding import Reason, SmallAreas, Sum, Way, small_areas
from jsna.data.catalogue import load_catalogue
from jsna.data.packages import Loader
from jsna.problems import Problems


def found(root: Path, changed: dict[str, str] | None = None, rows: str = ROWS, home: str = HOME) -> SmallAreas | None:
    """What the hamlets give, with files added or lines of the table changed."""
    for name, text in {**files(rows=rows), **(changed or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    catalogue = load_catalogue(Loader(root, root / ".cache", Problems()), root / "datapackages", home)
    return small_areas(catalogue.measures.values(), catalogue.areas)


@pytest.fixture(scope="module")
def hamlets(tmp_path_factory: pytest.TempPathFactory) -> SmallAreas:
    small = found(tmp_path_factory.mktemp("hamlets"))
    assert small is not None
    return small


def of(small: SmallAreas | None, name: str) -> Sum:
    assert small is not None
    return next(one for one in small.sums if one.measure.name == name)


def refused(small: SmallAreas | None) -> dict[str, Reason]:
    assert small is not None
    return {str(one.measure.name): one.reason for one in small.refused}


def test_small_areas_are_listed_by_the_district_that_they_lie_in(hamlets: SmallAreas) -> None:
    assert hamlets.codes == HAMLETS
    assert [hamlets.within[code] for code in HAMLETS] == [NORTH] * 3 + [SOUTH] * 3
    assert hamlets.words == ("neighbourhood", "neighbourhoods")


def test_what_is_built_from_counts_can_be_added_up_each_in_its_way(hamlets: SmallAreas) -> None:
    assert {str(one.measure.name): (one.way, one.multiplier) for one in hamlets.sums} == {
        "births": (Way.TOTAL, 1),
        "smoke": (Way.WILSON, 100),
        "falls": (Way.RATE, 100_000),
        "deaths": (Way.RATE, 100),
        "space": (Way.SHARE, 1),
    }


def test_what_can_not_be_added_up_says_why(hamlets: SmallAreas) -> None:
    assert refused(hamlets) == {
        "adjusted": Reason.STANDARDISED,
        "survey": Reason.WEIGHTED,
        "pay": Reason.MIDDLE,
        "noise": Reason.NO_COUNTS,
        "hidden": Reason.NOTHING,
    }


def test_all_areas_are_of_the_latest_period(hamlets: SmallAreas) -> None:
    smoke = of(hamlets, "smoke")
    assert smoke.period.id == "2023"
    assert [row.count for row in smoke.rows if row] == [10, 40, 6, 16, 12, 20]


def test_a_benchmark_is_the_published_value_of_the_same_period(hamlets: SmallAreas) -> None:
    assert of(hamlets, "smoke").benchmark("E92000001") == Decimal("12.0")
    assert of(hamlets, "falls").benchmark(HOME) is None


def test_a_withheld_number_and_one_that_is_not_there_are_told_apart_and_neither_is_used(hamlets: SmallAreas) -> None:
    falls, deaths = of(hamlets, "falls"), of(hamlets, "deaths")
    assert falls.absent == {"E02900003": "withheld", "E02900004": "withheld"}
    assert [row is None for row in falls.rows] == [False, False, True, True, False, False]
    assert deaths.absent == {"E02900005": "missing"}


def test_an_area_with_nothing_to_add_up_in_any_measure_is_not_among_them(tmp_path: Path) -> None:
    table = files()["datapackages/hamlets/areas.csv"]
    table += f"E02900007,Aaron’s End,Hamlet,{NORTH}\nE02900008,Gore,Hamlet,{SOUTH}\nE02900009,Hythe,Hamlet,{SOUTH}\n"
    rows = "survey,E02900008,2023,12.0,13,100,\nfalls,E02900009,2023,,,,c\n"
    small = found(tmp_path, {"datapackages/hamlets/areas.csv": table}, ROWS + rows)
    assert small is not None
    assert small.codes == (*HAMLETS, "E02900009")  # withheld, and it says so
    assert small.lacking == ("E02900007", "E02900008")  # what there is of the last can't be added up
    assert [row.area if row else "" for row in of(small, "smoke").rows] == [*HAMLETS, ""]
    assert of(small, "smoke").absent == {"E02900009": "missing"}


def test_one_area_alone_can_be_put_together_with_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, rows="smoke,E02900001,2023,10.0,10,100,\n") is None


def test_one_value_that_its_count_does_not_give_refuses_the_whole_measure(tmp_path: Path) -> None:
    small = found(tmp_path, rows=ROWS.replace("smoke,E02900004,2023,16.0,", "smoke,E02900004,2023,16.2,"))
    assert refused(small)["smoke"] is Reason.WEIGHTED


def test_a_last_digit_may_be_rounded_either_way(tmp_path: Path) -> None:
    small = found(tmp_path, rows=ROWS.replace("smoke,E02900004,2023,16.0,16,100", "smoke,E02900004,2023,16.3,16,98"))
    assert of(small, "smoke").multiplier == 100  # 16 of 98 is 16.327


def test_noise_in_the_last_places_of_a_binary_fraction_is_no_digit(tmp_path: Path) -> None:
    changed = ROWS.replace("smoke,E02900004,2023,16.0,16,100", "smoke,E02900004,2023,16.300000000000001,16,98")
    assert of(found(tmp_path, rows=changed), "smoke").multiplier == 100  # 16 of 98 is 16.327


def test_a_value_without_its_count_is_left_out_where_the_others_have_theirs(tmp_path: Path) -> None:
    small = found(tmp_path, rows=ROWS.replace("smoke,E02900004,2023,16.0,16,100", "smoke,E02900004,2023,16.0,,100"))
    assert of(small, "smoke").absent == {"E02900004": "missing"}


def test_more_cases_than_people_are_no_proportion(tmp_path: Path) -> None:
    small = found(tmp_path, rows=ROWS.replace("smoke,E02900004,2023,16.0,16,100", "smoke,E02900004,2023,160.0,160,100"))
    assert refused(small)["smoke"] is Reason.WEIGHTED


def test_areas_of_two_kinds_overlap_so_only_the_kind_with_most_is_taken(tmp_path: Path) -> None:
    wards = "E05900001,West ward,Ward,E07900001\nE05900002,East ward,Ward,E07900001\n"
    table = files()["datapackages/hamlets/areas.csv"] + wards
    rows = ROWS + "smoke,E05900001,2023,10.0,10,100,\nsmoke,E05900002,2023,10.0,10,100,\n"
    small = found(tmp_path, {"datapackages/hamlets/areas.csv": table}, rows)
    assert small is not None
    assert small.codes == HAMLETS


def test_an_area_that_holds_others_of_its_kind_is_not_added_to_them(tmp_path: Path) -> None:
    table = files()["datapackages/hamlets/areas.csv"] + f"E02900007,Great Ash,Hamlet,{NORTH}\n"
    table = table.replace(f'"Ash",Hamlet,{NORTH}', '"Ash",Hamlet,E02900007')
    small = found(tmp_path, {"datapackages/hamlets/areas.csv": table}, ROWS + "smoke,E02900007,2023,10.0,10,100,\n")
    assert small is not None
    assert small.codes == HAMLETS
    assert small.within[HAMLETS[0]] == NORTH


@pytest.mark.parametrize(
    "kind",
    ["directly-age-standardised-rate", "indirectly-standardised-rate", "standardized-rate"],
)
def test_a_standardised_rate_is_never_added_up_by_whatever_name(tmp_path: Path, kind: str) -> None:
    package = files()["datapackages/hamlets/datapackage.json"].replace('"crude-rate"', f'"{kind}"')
    small = found(tmp_path, {"datapackages/hamlets/datapackage.json": package})
    assert refused(small)["falls"] is Reason.STANDARDISED


def test_an_area_outside_home_is_none_of_its_small_areas(tmp_path: Path) -> None:
    small = found(tmp_path, home=SOUTH)
    assert small is not None
    assert small.codes == HAMLETS[3:]
    assert set(small.within.values()) == {SOUTH}


@pytest.mark.parametrize("kept", ["noise", "county", "adjusted"])
def test_without_anything_to_add_up_there_are_no_small_areas(tmp_path: Path, kept: str) -> None:
    rows = "\n".join(line for line in ROWS.splitlines() if line.startswith(kept)) + "\n"
    assert found(tmp_path, rows=rows) is None


def test_areas_in_a_circle_are_nobodys(tmp_path: Path) -> None:
    table = files()["datapackages/hamlets/areas.csv"].replace(f"District,{HOME}", f"District,{HAMLETS[0]}")
    assert found(tmp_path, {"datapackages/hamlets/areas.csv": table}) is None
