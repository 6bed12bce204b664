"""The text for reviewers: what an author wrote stays words in it, and what is long is cut and counted."""

from __future__ import annotations

from jsna.comparing.charts import ChartChange
from jsna.comparing.review import Review, SentenceChange, Side
from jsna.comparing.sources import Sources
from jsna.comparing.tables import RowChange, TableChange
from jsna.editions.changes import changes
from jsna.editions.manifest import Edition
from jsna.pages.review import markdown, number
from unit.editions.manifests import edition

SOURCES = Sources({}, (), {})


def told(**found: object) -> str:
    """The text of a review in which this alone was found."""
    held: Edition = edition()
    side = Side("main", held, SOURCES)
    return markdown(Review(side, Side(".", held, SOURCES), changes(held, held), **{"sentences": (), **found}))  # type: ignore[arg-type]


def table(*rows: RowChange, columns: tuple[str, ...] = ("area", "value")) -> TableChange:
    """A changed table."""
    return TableChange("datapackages/a/b.csv", "changed", ("area",), columns, rows=rows, before=3, after=3)


def test_nothing_is_a_sentence() -> None:
    assert told() == "## What changes for readers: main → this proposal\n\nNothing changes for readers.\n"


def test_one_thing_is_counted_as_one() -> None:
    assert [number(one, "row") for one in (1, 2, 1200)] == ["1 row", "2 rows", "1,200 rows"]
    assert number(2, "status", "statuses") == "2 statuses"


def test_hostile_cells_sentences_and_titles_stay_words() -> None:
    cell = RowChange("changed", ("E1", "1"), ("E1", "a|b<img src=x>\n[x](http://evil.example) @all `c`"))
    said = told(
        tables=(table(cell),),
        sentences=(SentenceChange("a.md", "<b>*Title*</b>", "", "See [x](javascript:x) & ~~this~~ #7"),),
        charts=(ChartChange("a.md", "A | B", "new", "", "It <i>rose</i>"),),
    )
    assert "~~1~~ **a\\|b\\<img src=x\\> \\[x\\](http://evil.example) @\N{ZERO WIDTH SPACE}all \\`c\\`** |" in said
    assert "**\\<b\\>\\*Title\\*\\</b\\>** (a.md)" in said
    assert "- New: **See \\[x\\](javascript:x) \\& \\~\\~this\\~\\~ \\#7**" in said
    assert "- **A \\| B** (a.md), new: **It \\<i\\>rose\\</i\\>**" in said


def test_many_sentences_and_rows_are_cut_and_counted() -> None:
    rows = [RowChange("added", (), (f"E{n}", "1")) for n in range(40)]
    found = tuple(SentenceChange("a.md", "A", "", f"Sentence {n}.") for n in range(25))
    said = told(tables=(table(*rows),), sentences=found)
    assert "**In short:** 25 sentences on 1 page, 40 rows of 1 table." in said
    assert said.count("| added |") == 15
    assert "And 25 more rows." in said
    assert said.count("- New: **Sentence") == 20
    assert "- and 5 more." in said


def test_of_a_wide_table_the_key_and_what_differs_are_shown() -> None:
    names = ("note", *(f"c{n}" for n in range(20)), "area")
    before = ("x", *("1" for _ in range(20)), "E1")
    after = ("x", *("1" for _ in range(19)), "2", "E1")
    said = told(tables=(table(RowChange("changed", before, after), columns=names),))
    assert "| | c19 | area |\n|---|---|---|\n| changed | ~~1~~ **2** | E1 |\n" in said
    assert "Not shown: 20 columns, empty or the same in these rows." in said


def test_a_long_cell_is_cut_and_an_emptied_one_is_told() -> None:
    said = told(tables=(table(RowChange("changed", ("E1", "y" * 200), ("E1", ""))),))
    assert f"~~{'y' * 79}…~~ **(empty)** |" in said


def test_tables_that_cant_be_told_by_rows_are_told_in_words() -> None:
    kinds = {
        "new": "a new table, 3 rows.", "gone": "gone, with its 3 rows.",
        "unreadable": "can’t be read as a table, before or now.",
        "replaced": "another table: 3 rows before, 3 rows now, too many of them different to be listed.",
        "changed": "written otherwise, with the same rows.",
    }  # fmt: skip
    for change, words in kinds.items():
        assert f"**a.csv**: {words}\n" in told(tables=(TableChange("a.csv", change, before=3, after=3),))


def test_a_chart_whose_words_stay_is_told_by_its_data() -> None:
    charts = (ChartChange("a.md", "A", "changed", "Same.", "Same.", 2), ChartChange("a.md", "B", "changed", "S", "S"))
    said = told(charts=charts)
    assert "- **A** (a.md): what it says in words stays, and its data differ in 2 rows.\n" in said
    assert "- **B** (a.md): what it says in words stays, and it is drawn otherwise.\n" in said
