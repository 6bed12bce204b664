"""A package's archive: its files as they are, nothing beside them, the same bytes every time."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from jsna.data.packages import Loader, Package
from jsna.outputs.archives import archive, archive_address
from jsna.problems import Problems

DESCRIPTOR = """{"name": "../../../evil", "resources": [
  {"name": "rows", "path": "data/rows.csv", "schema": "schema.json"},
  {"name": "report", "path": "report.pdf"}]}"""


def write(folder: Path) -> Package:
    """A package with a folder inside it, a schema of its own, a file that is no table, and one nobody named."""
    (folder / "data").mkdir(parents=True)
    (folder / "datapackage.json").write_text(DESCRIPTOR, encoding="utf-8")
    (folder / "schema.json").write_text('{"fields": [{"name": "a", "type": "string"}]}', encoding="utf-8")
    (folder / "data" / "rows.csv").write_bytes(b"a\r\n1\r\n")
    (folder / "report.pdf").write_bytes(b"%PDF\x00")
    (folder / "draft.csv").write_bytes(b"not yet to be published")
    package = Loader(folder.parent, folder.parent / ".cache", Problems()).load(folder / "datapackage.json")
    assert package is not None
    return package


def names(data: bytes) -> list[str]:
    """What an archive holds, in its order."""
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_it_holds_what_the_descriptor_names_byte_for_byte(tmp_path: Path) -> None:
    package = write(tmp_path / "smoke")
    file = zipfile.ZipFile(io.BytesIO(archive(package)))
    assert file.namelist() == ["data/rows.csv", "datapackage.json", "report.pdf", "schema.json"]
    assert all(file.read(name) == (package.folder / name).read_bytes() for name in file.namelist())


def test_an_unpacked_archive_is_a_package_again(tmp_path: Path) -> None:
    data, problems = archive(write(tmp_path / "smoke")), Problems()
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path / "copy")
    package = Loader(tmp_path, tmp_path / ".cache", problems).load(tmp_path / "copy" / "datapackage.json")
    assert package is not None
    assert (list(package.resources), problems.found) == (["rows", "report"], [])


def test_the_same_files_give_the_same_bytes_whenever_they_were_written(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a" / "smoke"), write(tmp_path / "b" / "smoke")
    for name in names(archive(second)):
        os.utime(second.folder / name, (10**9, 10**9))
        (second.folder / name).chmod(0o600)
    assert archive(first) == archive(second)
    entries = zipfile.ZipFile(io.BytesIO(archive(first))).infolist()
    assert {(entry.date_time, entry.external_attr >> 16) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0o644)}


def test_its_address_is_that_of_the_folder_whatever_the_package_calls_itself(tmp_path: Path) -> None:
    assert archive_address(write(tmp_path / "smoke")) == "data/packages/smoke.zip"


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/hostname", "data/../../secret.txt"])
def test_nothing_outside_the_folder_is_taken_along(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    package = write(tmp_path / "smoke")
    resource = package.resources["report"]
    object.__setattr__(resource, "paths", (path,))  # as if the check of paths had let it through
    assert names(archive(package)) == ["data/rows.csv", "datapackage.json", "schema.json"]
