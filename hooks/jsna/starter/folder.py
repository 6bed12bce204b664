"""A council's own repository as it begins: content, data and settings, and no program of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from jsna.settings import is_domain

ENGINE = "jsna-press/jsna-press"  # the repository of the engine, whose workflows a council's own call
_FILES = Path(__file__).parent / "files"
# Written with a dot; without, they mean nothing to our own tools.
_DOTTED = ("github", "vscode", "gitignore", "gitattributes")
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029<>{}]")
_NAME = re.compile(r"[^\W\d_].{0,99}")
_COUNCILS = {"E06": "unitary authority", "E07": "district", "E08": "metropolitan district", "E09": "London borough",
             "E10": "county"}  # fmt: skip
_OTHERS = {
    "E12": "a region",
    "E92": "England",
    "E47": "a combined authority",
    "E38": "an NHS area",
    "E54": "an NHS area",
}
_BEFORE = ("royal borough of", "london borough of", "city of", "borough of", "council of the")
_AFTER = ("metropolitan borough council", "county council", "borough council", "district council", "city council",
          "metropolitan district council", "council")  # fmt: skip
_GAP = re.compile(r"<<(\w+)(?:\|(\w+))?>>")


class NotAStart(ValueError):
    """Why no repository can begin like that, in a sentence with what to do."""


@dataclass(frozen=True)
class Start:
    """Whose repository it is; raises NotAStart. `domain` is the council's own, "" where it has none yet."""

    name: str
    area: str
    domain: str = ""

    def __post_init__(self) -> None:
        """Refuse what could not be published, before anything is written."""
        if not _NAME.fullmatch(self.name) or _NOT_IN_NAMES.search(self.name):
            what = "begins with a letter, and is one line of up to 100 characters without < > { }"
            raise NotAStart(f'A council’s name {what}: --name "Example Council"')
        _check_area(self.area)
        if self.domain and not is_domain(self.domain):
            raise NotAStart(f"“{self.domain}” is not a domain. Write it in small letters, without https://: --domain "
                            "needs.example.gov.uk")  # fmt: skip

    @property
    def place(self) -> str:
        """What the council's area is called: its name without the words for a council."""
        found = " ".join(self.name.split())
        for ending in _AFTER:
            if found.lower().endswith(f" {ending}"):
                found = found[: -len(ending) - 1]
                break
        before = next((one for one in _BEFORE if found.lower().startswith(f"{one} ")), "")
        return found[len(before) :].strip() or self.name

    @property
    def gaps(self) -> dict[str, str]:
        """What goes into the gaps of the files."""
        address = f"https://{self.domain}/" if self.domain else ""
        return {
            "name": " ".join(self.name.split()),
            "place": self.place,
            "site": f"Health and wellbeing in {self.place}",
            "area": self.area,
            "version": version("jsna-press"),
            "engine": ENGINE,
            "site_url": f"site_url: {address}\n" if address else "",
            "domain": f"      domain: {self.domain}\n" if address else "",
            "host": self.domain or "needs.YOUR-COUNCIL.gov.uk",
        }


def _check_area(code: str) -> None:
    hint = "The Office for National Statistics lists them; Kent, say, has E10000016."
    if not re.fullmatch(r"[A-Z]\d{8}", code):
        raise NotAStart(
            f"“{code}” is not the code of an area. Write a letter and eight digits: --area E10000016. {hint}"
        )
    if code[:3] not in _COUNCILS:
        what = _OTHERS.get(code[:3], "not that of a council in England")
        known = ", ".join(f"{prefix} ({kind})" for prefix, kind in _COUNCILS.items())
        said = f"is {what}" if what.startswith("not ") else f"is that of {what}"
        raise NotAStart(f"The code “{code}” {said}. A council’s begins with {known}. {hint}")


def folder_files(start: Start) -> dict[str, bytes]:
    """Every file of the new repository by its path, the same for the same start."""
    return dict(_made(start))


def _made(start: Start) -> Iterator[tuple[str, bytes]]:
    for source in sorted(path for path in _FILES.rglob("*") if path.is_file()):
        path = source.relative_to(_FILES).as_posix()
        dotted = path.partition("/")[0] in _DOTTED
        yield f".{path}" if dotted else path, _filled(source.read_text(encoding="utf-8"), start.gaps).encode()


def _filled(text: str, gaps: dict[str, str]) -> str:
    """A text with its gaps filled: `<<name>>` as it is, `<<name|yaml>>` in the way of one kind of file."""
    return _GAP.sub(lambda found: _WAYS[found[2] or "plain"](gaps[found[1]]), text)


def _in_markdown(text: str) -> str:
    """A name that means nothing to Markdown: of these characters it knows an escape, and of `&` it does not."""
    return re.sub(r"([\\`*_{}\[\]()#+.!-])", r"\\\1", text.replace("&", "&amp;"))


def _in_csv(text: str) -> str:
    cell = io.StringIO()
    csv.writer(cell, lineterminator="").writerow([text])
    return cell.getvalue()


_WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "yaml": lambda text: json.dumps(text, ensure_ascii=False),
    "json": lambda text: json.dumps(text, ensure_ascii=False),
    "md": _in_markdown,
    "csv": _in_csv,
}


def write_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Write a new repository; raises NotAStart where its folder holds anything already."""
    if folder.is_file():
        raise NotAStart(f"{folder} is a file. Name a new folder.")
    if folder.is_dir() and any(path.name != ".git" for path in folder.iterdir()):
        raise NotAStart(f"The folder {folder} holds files already. Name a new one, or an empty one.")
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
