"""What `jsna new` writes: names of councils, codes of areas, and hostile names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from jsna.starter.folder import NotAStart, Start, folder_files, write_folder


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Essex County Council", "Essex"),
        ("City of York Council", "York"),
        ("London Borough of Camden", "Camden"),
        ("Isle of Wight Council", "Isle of Wight"),
        ("Oldham Metropolitan Borough Council", "Oldham"),
        ("Merrowshire", "Merrowshire"),
        ("Council", "Council"),
    ],
)
def test_a_place_is_called_by_its_councils_name_without_the_words_for_a_council(name: str, place: str) -> None:
    assert Start(name, "E10000016").place == place


@pytest.mark.parametrize(
    ("area", "says"),
    [
        ("e10000016", "“e10000016” is not the code of an area."),
        ("Kent", "“Kent” is not the code of an area."),
        ("E1000001", "“E1000001” is not the code of an area."),
        ("E92000001", "The code “E92000001” is that of England."),
        ("W06000015", "The code “W06000015” is not that of a council in England."),
    ],
)
def test_a_code_that_is_no_councils_is_refused(area: str, says: str) -> None:
    with pytest.raises(NotAStart) as refused:
        Start("Kent", area)
    assert str(refused.value).startswith(says)


@pytest.mark.parametrize(
    "name", ["", "   ", "two\nlines", "<script>alert(1)</script>", "=cmd()", "a{{ b }}", "x" * 101]
)
def test_a_name_that_could_not_be_published_is_refused(name: str) -> None:
    with pytest.raises(NotAStart, match="A council’s name begins with a letter"):
        Start(name, "E10000016")


@pytest.mark.parametrize("domain", ["https://needs.gov.uk", "needs", "needs.gov.uk/x", "-a.gov.uk", "NEEDS.gov.uk"])
def test_what_is_no_domain_is_refused(domain: str) -> None:
    with pytest.raises(NotAStart, match="is not a domain"):
        Start("Kent", "E10000016", domain)


def test_a_name_with_signs_of_its_own_stays_what_it_is_in_every_file() -> None:
    name = 'Kent: "A, B" & *C* #1 [x](y) z'
    files = folder_files(Start(name, "E10000016", "needs.kent.gov.uk"))
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert settings["site_name"] == f"Health and wellbeing in {name}"
    assert settings["site_url"] == "https://needs.kent.gov.uk/"
    assert settings["plugins"][1]["jsna"]["domain"] == "needs.kent.gov.uk"
    assert settings["plugins"][1]["jsna"]["statement"]["organisation"] == name
    front = yaml.safe_load(files["content/chapters/walking.md"].decode().split("---")[1])
    assert front["lead"]["body"] == name
    assert b'"Kent: ""A, B"" & *C* #1 [x](y) z",2019' in files["datapackages/example/walking.csv"]
    assert r'Kent: "A, B" &amp; \*C\* \#1 \[x\]\(y\) z' in files["content/index.md"].decode()
    assert json.loads(files["datapackages/example/datapackage.json"])["name"] == "example"


def test_no_gap_is_left_and_no_program_is_written() -> None:
    files = folder_files(Start("Kent County Council", "E10000016"))
    assert [path for path, content in files.items() if b"<<" in content] == []
    assert [path for path in files if path.endswith(".py")] == []
    for name in ("check", "comment", "publish", "stale"):
        path = f".github/workflows/{name}.yml"
        (job,) = yaml.safe_load(files[path])["jobs"].values()
        assert job["uses"].partition("@")[0].endswith(path)
    assert "site_url" not in yaml.safe_load(files["mkdocs.yml"])


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write_folder(tmp_path, {"a/b.txt": b"1"})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"1"
    with pytest.raises(NotAStart, match="holds files already"):
        write_folder(tmp_path, {"a/b.txt": b"2"})
    with pytest.raises(NotAStart, match="is a file"):
        write_folder(tmp_path / "a" / "b.txt", {"c": b""})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"1"
