"""Only stale digits are rewritten, in the author's own way of writing them; the rest is left and said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jsna.data.measures import Unknown
from jsna.directives import Link
from jsna.problems import Where
from jsna.prose.answers import Stale, Wrong
from jsna.prose.rewriting import Fault, Rewriting, new_digits
from jsna.prose.sources import Source


def fault(text: str, actual: str, line: int = 1, column: int = 0, target: str = "smoking", before: str = "") -> Fault:
    """A link of an unnamed file whose number is stale."""
    stale = Stale(Decimal(actual), "%", "Adults who smoke, Merrowshire, 2024", ("2023", "2022/23"))
    link = Link(0, "value", target, text, Where("a.md", line, column), before)
    return Fault(link, Wrong("wrong-figure", f"“{text}” is wrong.", "Write it.", stale))


def rewritten(text: str, *faults: Fault) -> Rewriting:
    rewriting = Rewriting(Source(text, "a.md"))
    rewriting.take(faults)
    return rewriting


@pytest.mark.parametrize(
    ("old", "actual", "unit", "new"),
    [
        ("12.9%", "12.35", "%", "12.4%"),
        ("13%", "12.5", "%", "13%"),
        ("**12.90** per cent", "12.4", "%", "**12.40** per cent"),
        ("2,722 people", "12345.4", "a count", "12,345 people"),
        ("2722 people", "12345", "a count", "12345 people"),
        ("999", "1000", "a count", "1,000"),
        ("1,204", "87", "a count", "87"),
        ("£28,500", "29499.5", "£", "£29,500"),
        ("1.2 million", "1350000", "a count", "1.4 million"),
        ("50.1 per 100,000", "49.94", "per 100,000", "49.9 per 100,000"),
        ("−2.3%", "-2.51", "%", "−2.5%"),
        ("fell by\n2.3  points", "1.8", "%", "fell by\n1.8  points"),
    ],
)
def test_digits_take_the_place_of_digits(old: str, actual: str, unit: str, new: str) -> None:
    edit = new_digits(old, Stale(Decimal(actual), unit, ""))
    assert not isinstance(edit, str)
    start, end, digits = edit
    assert old[:start] + digits + old[end:] == new


@pytest.mark.parametrize(
    ("old", "actual"),
    [
        ("rose by 1 percentage point", "2.1"),
        ("rose by 2 percentage points", "1.3"),
        ("1 year", "2"),
        ("−0.4%", "0.3"),
        ("0.4%", "0.04"),
        ("one in eight", "12"),
    ],
)
def test_what_would_need_other_words_is_left(old: str, actual: str) -> None:
    assert isinstance(new_digits(old, Stale(Decimal(actual), "%", "")), str)


def test_nothing_else_changes_in_the_file() -> None:
    text = (
        "\ufeff---\r\ntitle: 'It''s [12.9%](value:smoking)'\r\nsummary: >-\r\n  Now  [12.9%](value:smoking)\r\n---\r\n"
        '`[12.9%](value:smoking)` is [12.9%]( value:smoking "t" ), [12.9%](value:smoking/2019).\t\r\n'
    )
    found = rewritten(text, fault("12.9%", "12.4", 2, 8), fault("12.9%", "12.4", 4, 1), fault("12.9%", "12.4", 6, 29))
    expected = text.replace("'It''s [12.9%]", "'It''s [12.4%]").replace("Now  [12.9%]", "Now  [12.4%]")
    assert found.text == expected.replace("is [12.9%]", "is [12.4%]")
    assert [str(one) for one in found.done] == [
        f"a.md:{line}: 12.9% -> 12.4% (Adults who smoke, Merrowshire, 2024)" for line in (2, 4, 6)
    ]


def test_an_article_that_would_no_longer_fit_is_left_to_the_author() -> None:
    found = rewritten(
        "An [8%](value:smoking) share, a [9%](value:smoking) one", fault("8%", "9.2"), fault("9%", "11.3")
    )
    assert found.text == "An [8%](value:smoking) share, a [9%](value:smoking) one"
    assert [one.hint for one in found.left] == [
        "Write it. The “a” or “an” before it would no longer fit 9, so it was not rewritten.",
        "Write it. The “a” or “an” before it would no longer fit 11, so it was not rewritten.",
    ]
    kept = rewritten("An [8%](value:smoking) share", fault("8%", "18.4"))
    assert kept.text == "An [18%](value:smoking) share"


def test_what_is_not_only_a_number_is_left_with_what_the_data_say() -> None:
    link = Link(0, "trend", "smoking", "falling", Where("a.md", 3, 5))
    error = Wrong("wrong-claim", "“falling” is not what the data say.", "Write “rising”.")
    gone = Fault(
        Link(1, "value", "smoking", "5%", Where("a.md", 4)), Unknown("no-value", "It is suppressed.", "Say so.")
    )
    found = rewritten("\n\nIt is [falling](trend:smoking)\n[5%](value:smoking)", Fault(link, error), gone)
    assert found.done == []
    assert [str(one) for one in found.left] == [
        "a.md:3: “falling” is not what the data say.\n    Write “rising”.",
        "a.md:4: It is suppressed.\n    Say so.",
    ]


def test_a_link_written_in_another_way_is_left() -> None:
    found = rewritten("[12.9%][s]\n\n[s]: value:smoking", fault("12.9%", "12.4", 3))
    assert found.done == []
    assert found.left[0].hint == "Write it. It is written in a way that can’t be rewritten here."


@pytest.mark.parametrize(
    ("before", "mind"),
    [("In 2023, ", "2023"), ("In 2022/23 it was ", "2022/23"), ("It was so in 2023. Now ", ""), ("Of 12023 ", "")],
)
def test_a_sentence_that_names_an_earlier_period_is_pointed_out(before: str, mind: str) -> None:
    (done,) = rewritten("[12.9%](value:smoking)", fault("12.9%", "12.4", before=before)).done
    assert str(done).partition("\n    ")[2] == (f"Mind the sentence: it names {mind}." if mind else "")
