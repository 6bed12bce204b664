"""Editions into the branch that is published, and what is taken back from them: each act one commit, or none."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jsna.build import ABOVE
from jsna.editions.branch import Branch, PublishError
from jsna.editions.corrections import LOG, Correction, read_log, without_measures, without_pages, write_log
from jsna.editions.manifest import DRAFT, FOLDER, LATEST, VERSIONS, NotAManifest, edition_of, sound_id
from jsna.git import GitError, git
from jsna.outputs.edition import ADDRESS as MANIFEST
from jsna.outputs.objectives import ADDRESS as OBJECTIVES
from jsna.pages.roots import Listed, Root, notice, root_files, thin_page
from jsna.settings import Settings

_SEARCH = "search/search_index.json"
_KEPT = ("data/", MANIFEST)  # of a thinned edition
_THINNED = "thinned"  # the property of a thinned edition in versions.json
BUDGET = 700_000_000  # bytes: GitHub Pages serves sites of up to 1 GB
Say = Callable[[str], None]


@dataclass(frozen=True)
class Publisher:
    """Publishes a site's editions. `build` writes the site into a folder, and says whether it could."""

    settings: Settings
    branch: Branch
    build: Callable[[Path, Mapping[str, str]], bool]
    say: Say
    remote: str = ""  # "" keeps everything on this machine

    def publish(self, edition: str) -> None:
        """Build an edition and put it beside the others; raises PublishError. `draft` may be published again."""
        self._check(edition)
        self._update()
        if edition != DRAFT and edition in self.branch.editions():
            hint = "Choose another name, or take back what is wrong in it: jsna correct."
            raise PublishError(f"Edition {edition} is published, and is not written again. {hint}")
        with tempfile.TemporaryDirectory(prefix="jsna-edition-") as temporary:
            site = Path(temporary) / "site"
            if not self.build(site, {"JSNA_EDITION": edition, "JSNA_PUBLISHED": "1"}):
                raise PublishError("The site could not be built, so nothing was published.")
            self._put(edition, {str(f.relative_to(site).as_posix()): f.read_bytes() for f in _files(site)})

    def _check(self, edition: str) -> None:
        if not sound_id(edition) or edition in (LATEST, "editions"):
            raise PublishError(
                f"“{edition}” can't be an edition's name. Use letters, digits, dots and hyphens: 2026.1."
            )
        try:
            changed = git(self.settings.root, "status", "--porcelain", "--", ".")
        except GitError as error:
            raise PublishError(f"An edition is made from a commit, and this folder has none: {error}") from error
        if changed:
            first = "\n".join(changed.splitlines()[:5])
            raise PublishError(f"An edition is made from a commit. Commit these changes, or undo them, first:\n{first}")

    def _put(self, edition: str, site: Mapping[str, bytes]) -> None:
        """The built site as one commit, with the pages above all editions made anew."""
        manifest = site[MANIFEST]
        versions = self.branch.versions()
        versions.add(edition, "Draft" if edition == DRAFT else None, [] if edition == DRAFT else [LATEST], True)
        listed = self._listed({edition: manifest})
        latest = "" if edition == DRAFT else edition
        standing = {path.removeprefix(ABOVE): site[path] for path in site if path.startswith(ABOVE)}
        site = {path: content for path, content in site.items() if not path.startswith(ABOVE)}
        files = {f"{edition}/{path}": content for path, content in site.items()}
        if edition != DRAFT or not self._latest():  # a draft changes nothing that stands above the others
            files |= standing
        files |= self._roots(listed, latest or self._latest(), self._log())
        files[VERSIONS] = (versions.dumps() + "\n").encode()
        with self.branch.undone_on_failure():
            self.branch.write(files, f"Publish edition {edition}", [edition], latest)
            self._push()
        self.say(f"Edition {edition} is on the branch “{self.branch.name}”: {len(site)} files, {_size(site)}.")
        if edition != DRAFT:
            self._keep(edition, manifest)
        self._warn_of_size()

    def _keep(self, edition: str, manifest: bytes) -> None:
        """The manifest, committed where the next edition reads it."""
        file = self.settings.content / FOLDER / f"{edition}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(manifest)
        git(self.settings.root, "add", "--", str(file))
        git(self.settings.root, "commit", "--quiet", "-m", f"Keep the manifest of edition {edition}", "--", str(file))
        self.say(f"Its manifest is committed as {file.relative_to(self.settings.root)}: push that, too.")

    def correct(self, correction: Correction, measures: Iterable[str] = (), purge: bool = False) -> None:
        """Replace pages and data of an edition with a notice, and log it; raises PublishError."""
        self._update()
        edition, there = correction.edition, self._there(correction.edition)
        replaced = {address: self._replacement(correction, address, there) for address in correction.addresses}
        files = {f"{edition}/{path}": content for found in replaced.values() for path, content in found.items()}
        files |= self._scrubbed(edition, correction.addresses, tuple(measures), there)
        log = (correction, *self._log())
        files |= {LOG: write_log(log), **self._roots(self._listed({}), self._latest(), log)}
        gone = [f"{edition}/{address}" for address, found in replaced.items() if not found]
        before = self.branch.tip
        with self.branch.undone_on_failure():
            self.branch.write(files, f"Correct edition {edition}: {correction.notice}", gone)
            if purge:
                self.branch.forget_history(f"Editions after a correction of {edition}")
            self._push(before if purge else "")
        self._keep_scrubbed(edition, tuple(measures))
        self.say(f"Edition {edition} is corrected: {', '.join(correction.addresses)}.")
        if measures:
            self.say(f"Look where else its numbers stand: jsna correct {edition} --find NUMBER")

    def holding(self, edition: str, text: str) -> list[str]:
        """The addresses of an edition's files in which a text stands: where a number that must go is still told."""
        self._there(edition)
        return [path.removeprefix(f"{edition}/") for path in self.branch.holding(edition, text)]

    def thin(self, edition: str, date: str) -> None:
        """Keep of an old edition its data, its statuses, and a page at each address that leads on."""
        self._update()
        there = self._there(edition)
        if edition == self._latest():
            raise PublishError(f"Edition {edition} is the latest, and is kept whole.")
        pages = [path for path in there if path.endswith("index.html")]
        name = self.settings.site_name
        files = {f"{edition}/{page}": thin_page(name, edition, page.removesuffix("index.html")) for page in pages}
        versions = self.branch.versions()
        versions[edition].set_property(_THINNED, True)
        files[VERSIONS] = (versions.dumps() + "\n").encode()
        notice = (
            f"Only its data and statuses are kept, to save space: {len(pages)} pages lead on to the latest edition."
        )
        log = (Correction(date, edition, (f"{edition}/",), notice), *self._log())
        files |= {LOG: write_log(log), **self._roots(self._listed({}, edition), self._latest(), log)}
        gone = [f"{edition}/{path}" for path in there if not path.startswith(_KEPT) and path not in pages]
        with self.branch.undone_on_failure():
            self.branch.write(files, f"Thin edition {edition}", gone)
            self._push()
        self.say(f"Edition {edition} is thinned: {len(gone)} files went.")

    def _there(self, edition: str) -> list[str]:
        """The files of an edition; raises PublishError where it is not published."""
        found = [path.removeprefix(f"{edition}/") for path in self.branch.sizes() if path.startswith(f"{edition}/")]
        if not found:
            known = ", ".join(self.branch.editions()) or "none"
            raise PublishError(f"There is no published edition “{edition}”. Published: {known}.")
        return found

    def _replacement(self, correction: Correction, address: str, there: list[str]) -> dict[str, bytes]:
        """What stands at an address from now on; nothing where a file can't say it."""
        page = f"{address}index.html" if address.endswith("/") or not address else address
        if page not in there:
            raise PublishError(
                f"Edition {correction.edition} has nothing at “{address}”. A page's address ends with /."
            )
        if page.endswith(".html"):
            return {page: notice(self.settings.site_name, correction, page.count("/") + 1)}
        if page.endswith(".json"):
            told = {"withdrawn": correction.date, "notice": correction.notice}
            return {page: (json.dumps(told, ensure_ascii=False) + "\n").encode()}
        if page.endswith(".csv"):
            quoted = correction.notice.replace('"', '""')
            return {page: f'withdrawn,notice\n{correction.date},"{quoted}"\n'.encode()}
        return {}

    def _scrubbed(
        self, edition: str, addresses: Iterable[str], measures: tuple[str, ...], there: list[str]
    ) -> dict[str, bytes]:
        """The search index and the manifest without what was taken back."""
        found = {}
        if _SEARCH in there:
            found[_SEARCH] = without_pages(self._file(edition, _SEARCH), tuple(addresses))
        for path in (MANIFEST, OBJECTIVES) if measures else ():
            found[path] = without_measures(self._file(edition, path), measures)
        return {f"{edition}/{path}": content for path, content in found.items()}

    def _keep_scrubbed(self, edition: str, measures: tuple[str, ...]) -> None:
        """The manifest that later editions read, without them, too."""
        if measures and (self.settings.content / FOLDER / f"{edition}.json").is_file():
            self._keep(edition, self._file(edition, MANIFEST))

    def _file(self, edition: str, path: str) -> bytes:
        return self.branch.read(f"{edition}/{path}") or b""

    def _roots(self, listed: list[Listed], latest: str, log: tuple[Correction, ...]) -> dict[str, bytes]:
        settings = self.settings
        return root_files(Root(settings.site_name, settings.site_url, listed, latest, log, settings.domain))

    def _listed(self, new: Mapping[str, bytes], thinned: str = "") -> list[Listed]:
        """All editions, newest first."""
        names = dict.fromkeys((*new, *self.branch.editions()))
        slim = {str(v.version) for v in self.branch.versions() if (v.properties or {}).get(_THINNED)} | {thinned}
        found = []
        for name in names:
            try:
                edition = edition_of((new.get(name) or self._file(name, MANIFEST)).decode())
            except NotAManifest:
                continue
            found.append(Listed(name, edition.as_of, edition.status, name in slim))
        return sorted(found, key=lambda one: (one.as_of, one.id), reverse=True)

    def _latest(self) -> str:
        found = self.branch.versions().find(LATEST)
        return str(found[0]) if found else ""

    def _log(self) -> tuple[Correction, ...]:
        text = self.branch.read(LOG)
        return read_log(text.decode()) if text else ()

    def _update(self) -> None:
        if self.remote:
            self.branch.update(self.remote)

    def _push(self, force_from: str = "") -> None:
        if self.remote:
            self.branch.push(self.remote, force_from)

    def _warn_of_size(self) -> None:
        total = sum(self.branch.sizes().values())
        if total > BUDGET:
            oldest = next((one.id for one in reversed(self._listed({})) if not one.thinned), "")
            message = f"The published editions hold {total / 1e6:,.0f} MB, and GitHub Pages serves up to 1,000 MB."
            self.say(f"{message} Thin the oldest: jsna correct {oldest} --thin")


def _files(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*") if path.is_file())


def _size(site: Mapping[str, bytes]) -> str:
    return f"{sum(map(len, site.values())) / 1e6:.1f} MB"
