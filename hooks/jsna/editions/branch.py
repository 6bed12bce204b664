"""The branch that holds the published editions, each in its folder: read and written through mike and git alone.

A change is one commit, made from the tip as it was read: whoever published meanwhile stops it, and nothing is half
done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mike import git_utils
from mike.versions import Versions

from jsna.editions.manifest import LATEST, VERSIONS
from jsna.editions.packed import ENDINGS, holds
from jsna.git import GitError, git

_LINK = 0o120000


class PublishError(Exception):
    """Why nothing was published, in a sentence."""


@dataclass(frozen=True)
class Branch:
    """The published branch of the repository that a site's folder is in."""

    folder: Path
    name: str = "gh-pages"

    @property
    def tip(self) -> str:
        """Its newest commit; "" where there is none yet."""
        try:
            return git(self.folder, "rev-parse", "--verify", "--quiet", f"refs/heads/{self.name}")
        except GitError:
            return ""

    def update(self, remote: str) -> None:
        """Take what others have published; raises PublishError where this branch and theirs went different ways."""
        try:
            git(self.folder, "fetch", "--quiet", remote)
            with chdir(self.folder):
                git_utils.update_from_upstream(remote, self.name)
        except git_utils.GitBranchDiverged as error:
            message = f"“{self.name}” here and on {remote} differ. Delete the one here (git branch -D {self.name})"
            raise PublishError(f"{message}, and publish again.") from error
        except GitError as error:
            raise PublishError(f"The editions on {remote} can't be fetched: {error}") from error

    def versions(self) -> Versions:
        """The editions that the version selector lists."""
        text = self.read(VERSIONS)
        return Versions.loads(text.decode()) if text else Versions()

    def read(self, path: str) -> bytes | None:
        """A file of the branch; None where it has none."""
        try:
            with chdir(self.folder):
                return bytes(git_utils.read_file(self.name, path))
        except git_utils.GitError:
            return None

    def sizes(self) -> dict[str, int]:
        """Every file with its size in bytes."""
        if not self.tip:
            return {}
        listed = git(self.folder, "ls-tree", "-r", "-l", "-z", "--full-tree", self.tip)
        entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
        return {path: int(size) for facts, _, path in entries if (size := facts.split()[-1]).isdigit()}

    def holding(self, folder: str, text: str) -> list[str]:
        """The files of a folder in which a text stands, packed ones (a ZIP, a Word document) too."""
        return sorted((*self._plain(folder, text), *self._packed(folder, text)))

    def _plain(self, folder: str, text: str) -> list[str]:
        words = ("-c", "core.quotePath=false", "grep", "-l", "-z", "-F", "-e", text, self.tip, "--", f"{folder}/")
        try:
            found = git(self.folder, *words)
        except GitError:  # its way of saying that there are none
            return []
        return [path.partition(":")[2] for path in found.split("\0") if path and not path.endswith(ENDINGS)]

    def _packed(self, folder: str, text: str) -> list[str]:
        paths = [path for path in self.sizes() if path.startswith(f"{folder}/") and path.endswith(ENDINGS)]
        return [path for path in paths if holds(self.read(path) or b"", text)]

    def editions(self) -> list[str]:
        """The names of the folders that hold an edition."""
        return sorted(path.removesuffix("/edition.json") for path in self.sizes() if path.count("/") == 1
                      and path.endswith("/edition.json"))  # fmt: skip

    def write(self, files: Mapping[str, bytes], message: str, gone: Iterable[str] = (), latest: str = "") -> None:
        """One commit: folders and files that go, files that come, and where `latest` leads; raises PublishError."""
        try:
            with chdir(self.folder), git_utils.Commit(self.name, message, allow_empty=True) as commit:
                commit.delete_files([*gone, *([LATEST] if latest else [])])
                for path, content in files.items():
                    commit.add_file(git_utils.FileInfo(path, content))
                if latest:
                    commit.add_file(git_utils.FileInfo(LATEST, latest, mode=_LINK))
        except git_utils.GitError as error:
            raise PublishError(
                f"“{self.name}” was changed by someone else meanwhile. Publish again. ({error})"
            ) from error

    def push(self, remote: str, force_from: str = "") -> None:
        """Send it; raises PublishError where someone else was first."""
        lease = [f"--force-with-lease=refs/heads/{self.name}:{force_from}"] if force_from else []
        try:
            git(self.folder, "push", "--quiet", *lease, remote, f"refs/heads/{self.name}")
        except GitError as error:
            raise PublishError(f"{remote} did not take the edition: {error}") from error

    def forget_history(self, message: str) -> None:
        """Make the branch one commit without a past: what was purged from its files is then in none of them."""
        new = git(self.folder, "commit-tree", f"{self.tip}^{{tree}}", "-m", message)
        git(self.folder, "update-ref", f"refs/heads/{self.name}", new, self.tip)

    @contextmanager
    def undone_on_failure(self) -> Iterator[None]:
        """Whatever fails in between leaves the branch as it was."""
        before = self.tip
        try:
            yield
        except BaseException:
            if self.tip != before:
                self._restore(before)
            raise

    def _restore(self, before: str) -> None:
        reference = f"refs/heads/{self.name}"
        git(self.folder, "update-ref", *((reference, before) if before else ("-d", reference)))
