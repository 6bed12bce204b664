"""A file's address, type and size are those of the file; what is not there, or not ours to give, is told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.assessment.attachments import Attachment, attachment

PAGE = "chapters/smoking.md"


def held(root: Path, path: str, size: int = 5) -> Attachment | None:
    """What is found under a path by a page, beside which there are two files, one of them so large."""
    content = root / "content"
    for name in ("chapters/plan.pdf", "maps/County map.csv"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(b"x" * size)
    (root / "secret.csv").write_bytes(b"x")
    return attachment(path, PAGE, content)


@pytest.mark.parametrize(
    ("path", "address", "type_"),
    [
        ("plan.pdf", "chapters/plan.pdf", "PDF"),
        ("plan.pdf#page=2", "chapters/plan.pdf#page=2", "PDF"),
        ("/chapters/plan.pdf", "chapters/plan.pdf", "PDF"),
        ("../maps/County%20map.csv", "maps/County%20map.csv", "CSV"),
        ("../maps/County map.csv", "maps/County map.csv", "CSV"),
    ],
)
def test_a_file_of_the_site_has_its_address(tmp_path: Path, path: str, address: str, type_: str) -> None:
    assert held(tmp_path, path) == Attachment(address, False, type_, 5)


@pytest.mark.parametrize("path", ["plan.csv", "Plan.pdf", "../../secret.csv", "/../secret.csv", "../maps", ""])
def test_what_is_no_file_of_the_site_is_not_there(tmp_path: Path, path: str) -> None:
    assert held(tmp_path, path) is None


def test_a_file_elsewhere_has_a_type_and_no_size(tmp_path: Path) -> None:
    assert held(tmp_path, "https://example.org/a.ods?x=1") == Attachment(
        "https://example.org/a.ods?x=1", True, "Spreadsheet (ODS)", None
    )
    assert held(tmp_path, "https://example.org/report") == Attachment("https://example.org/report", True, "", None)


@pytest.mark.parametrize("path", ["javascript:alert(1)", "//example.org/a.pdf", "data:text/html,x"])
def test_an_address_of_another_kind_is_none(tmp_path: Path, path: str) -> None:
    assert held(tmp_path, path) == Attachment("", False, "", None)


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (4096, "4.1 kB"), (1_250_000, "1.2 MB")],
)
def test_a_size_is_said_in_words(tmp_path: Path, size: int, said: str) -> None:
    found = held(tmp_path, "plan.pdf", size)
    assert found is not None
    assert found.size_in_words == said
