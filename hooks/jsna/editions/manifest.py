"""The manifest of an edition (`edition.json`), read back: what it rested on and what it said."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

from jsna.problems import Problems, Where, named

FOLDER = "editions"  # within the content folder
LATEST, VERSIONS = "latest", "versions.json"  # the newest edition's second name, and the list of all
DRAFT = "draft"  # the one edition that may be written again
GONE = "gone"  # the kind of a page that only says that an earlier edition had one at its address
MOVED = "moved"  # a page at the former address of a chapter
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class NotAManifest(ValueError):
    """A file that is no manifest of an edition; says why."""


@dataclass(frozen=True)
class Value:
    """A published value of one period, with its label as its publisher wrote it."""

    period: str
    period_id: str
    value: Decimal | None


@dataclass(frozen=True)
class Target:
    """What was promised, and for which period."""

    value: Decimal
    by: str


@dataclass(frozen=True)
class Success:
    """A success measure of an objective as an edition judged it."""

    measure: str
    area: str
    group: tuple[str, ...]  # sex, age, category type, category
    kind: str
    primary: bool
    baseline: Value | None
    latest: Value | None
    target: Target | None

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it apart from an objective's other success measures."""
        return (self.measure, self.area, *self.group)


@dataclass(frozen=True)
class Standing:
    """How an objective stood."""

    title: str
    progress: str  # the code
    progress_label: str
    due: str  # the code; "" before the target's date
    trajectory: str  # the code
    trajectory_label: str
    sentence: str
    measures: tuple[Success, ...]
    formerly: tuple[str, ...] = ()

    @property
    def headline(self) -> Success | None:
        """The success measure that its status rests on, as far as the manifest tells."""
        outcomes = [found for found in self.measures if found.kind == "outcome"]
        declared = next((found for found in self.measures if found.primary), None)
        return declared or (outcomes[0] if outcomes else None)


@dataclass(frozen=True)
class History:
    """A measure's data: the headline's series of home and its benchmarks by area, and a digest of each other."""

    title: str
    unit: str
    latest: Value | None
    series: Mapping[str, tuple[Value, ...]]
    digests: Mapping[str, str]
    retired: bool = False
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True)
class EditionPage:
    """A page of an edition: where it was, and a digest of what its author wrote."""

    path: str
    address: str
    title: str
    kind: str
    digest: str
    formerly: tuple[str, ...] = ()  # paths that its source had before


@dataclass(frozen=True)
class Edition:
    """One edition of a site, as its manifest keeps it: what it said, and what it rested on."""

    id: str
    status: str
    as_of: str
    commit: str
    engine: str
    measures: Mapping[str, History]
    objectives: Mapping[str, Standing]
    pages: tuple[EditionPage, ...]
    resources: Mapping[tuple[str, str], str] = field(default_factory=dict)  # sha256 by package and resource
    equality: Mapping[str, Any] = field(default_factory=dict)  # what was known of whom, by characteristic


def read_editions(content: Path, root: Path, problems: Problems) -> tuple[Edition, ...]:
    """The manifests kept in the content folder, oldest first; one that is no manifest is a problem."""
    found = []
    for file in sorted((content / FOLDER).glob("*.json")):
        try:
            found.append(read_edition(file))
        except NotAManifest as error:
            hint = "Take the file as the build of that edition wrote it, or delete it."
            problems.add(
                "bad-edition", Where(named(file, root), 1), f"This is no manifest of an edition: {error}.", hint
            )
    return tuple(sorted(found, key=lambda edition: (edition.as_of, edition.id)))


def in_edition(site_url: str, edition: str) -> str:
    """The permanent address of an edition on a site; "" where the site has none."""
    return f"{site_url.rstrip('/')}/{edition}/" if site_url else ""


def is_manifest(path: str) -> bool:
    """Whether a file of the content folder is kept there as the manifest of a past edition."""
    pure = PurePosixPath(path)
    return pure.parent == PurePosixPath(FOLDER) and pure.suffix == ".json"


def read_edition(file: Path) -> Edition:
    """The manifest in a file; raises NotAManifest."""
    try:
        return edition_of(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise NotAManifest("it can't be read") from error


def edition_of(text: str) -> Edition:
    """A manifest from its text; raises NotAManifest. Keys that later versions add are let pass."""
    try:
        whole = json.loads(text, parse_float=Decimal)
        return _edition(whole)
    except json.JSONDecodeError as error:
        raise NotAManifest(f"it is not JSON (line {error.lineno})") from error
    except KeyError as error:
        raise NotAManifest(f"it lacks what every manifest has (“{error.args[0]}”)") from error
    except (TypeError, AttributeError, ArithmeticError) as error:
        raise NotAManifest("something in it is not what a manifest has there") from error


def sound_id(text: str) -> bool:
    """Whether an edition may be called so: its name is a folder of the published site."""
    return bool(ID.fullmatch(text)) and ".." not in text


def _edition(whole: dict[str, Any]) -> Edition:
    if whole["edition"] and not sound_id(whole["edition"]):
        raise NotAManifest(f"“{whole['edition']}” can’t be the name of an edition")
    resources = {
        (package["name"], resource["name"]): resource["sha256"]
        for package in whole["packages"]
        for resource in package["resources"]
    }
    return Edition(
        id=str(whole["edition"]),
        status=whole["status"],
        as_of=whole["as_of"],
        commit=whole["commit"],
        engine=whole["engine"],
        measures={name: _history(name, found) for name, found in whole["measures"].items()},
        objectives={name: _standing(name, found) for name, found in whole["objectives"].items()},
        pages=tuple(map(_page, whole["pages"])),
        resources=resources,
        equality=whole.get("equality", {}),
    )


def _page(found: dict[str, Any]) -> EditionPage:
    path, address, title, kind, digest = (found[key] for key in ("path", "address", "title", "kind", "digest"))
    return EditionPage(path, address, title, kind, digest, tuple(found.get("formerly", ())))


def _history(name: str, found: dict[str, Any]) -> History:
    return History(
        title=found.get("title", name),
        unit=found.get("unit", ""),
        latest=_value(found["latest"]),
        series={area: tuple(filter(None, map(_value, rows))) for area, rows in found["series"].items()},
        digests=found["digest"],
        retired=found.get("retired", False),
        formerly=tuple(found.get("formerly", ())),
    )


def _standing(name: str, found: dict[str, Any]) -> Standing:
    progress, trajectory = found["progress"], found["trajectory"]
    return Standing(
        title=found.get("title", name),
        progress=progress["code"],
        progress_label=progress["label"],
        due=progress.get("due", ""),
        trajectory=trajectory["code"],
        trajectory_label=trajectory["label"],
        sentence=progress["sentence"],
        measures=tuple(map(_success, found["measures"])),
        formerly=tuple(found.get("formerly", ())),
    )


def _success(found: dict[str, Any]) -> Success:
    target = found["target"]
    return Success(
        measure=found["measure"],
        area=found["area"],
        group=tuple(found[key] for key in ("sex", "age", "category_type", "category")),
        kind=found["kind"],
        primary=found["primary"],
        baseline=_value(found["baseline"]),
        latest=_value(found["latest"]),
        target=Target(Decimal(target["value"]), target["by"] or "") if target else None,
    )


def _value(found: dict[str, Any] | None) -> Value | None:
    if found is None:
        return None
    value = found["value"]
    return Value(found["period"], found["period_id"], None if value is None else Decimal(value))
