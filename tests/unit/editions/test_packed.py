"""A number that must go is found inside packed files, too."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from jsna.editions.packed import holds


def packed(**files: str) -> bytes:
    """A ZIP of some files."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def test_a_text_is_found_in_any_file_of_an_archive_and_only_if_it_stands_there() -> None:
    content = packed(readme="Rates of 2024", rates="area,value\nWold,53.2\n")
    assert holds(content, "53.2")
    assert holds(content, "Rates of")
    assert not holds(content, "53.3")


def test_what_is_no_archive_holds_nothing() -> None:
    assert not holds(b"53.2", "53.2")
