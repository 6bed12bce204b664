"""The door to git: what a repository holds, asked of the git program itself."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class GitError(Exception):
    """What git refused, in its own words."""


def git(folder: Path, *words: str, given: str | None = None, **settings: str) -> str:
    """What git answers; raises GitError. `given` is its input, `settings` are variables of its environment."""
    command = ["git", "-C", str(folder), *words]
    environment = {**os.environ, "LC_ALL": "C", **settings}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", errors="replace", input=given, env=environment
        )
    except OSError as error:
        raise GitError("git is not installed here, and this needs it.") from error
    if done.returncode:
        raise GitError(done.stderr.strip() or f"git {words[0]} failed.")
    return done.stdout.strip()


def remotes(folder: Path) -> list[str]:
    """The names of the other repositories that this one knows; none where there is no repository."""
    try:
        return git(folder, "remote").splitlines()
    except GitError:
        return []


def is_commit(folder: Path, name: str) -> bool:
    """Whether a name (a branch, a tag, a hash) stands for a commit."""
    try:
        git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except GitError:
        return False
    return True


def last_commit(folder: Path) -> tuple[str, str]:
    """Its date (seconds since 1970) and hash; empty where there is no git, or nothing committed."""
    try:
        answer = git(folder, "log", "-1", "--format=%ct %H").split()
    except GitError:
        return "", ""
    return (answer[0], answer[1]) if len(answer) == 2 else ("", "")


@contextmanager
def checked_out(folder: Path, name: str) -> Iterator[Path]:
    """The folder as it is in another commit, in a place of its own for as long as it is needed; raises GitError."""
    within = git(folder, "rev-parse", "--show-prefix")
    with tempfile.TemporaryDirectory(prefix="jsna-") as temporary:
        tree = Path(temporary) / "tree"
        git(folder, "worktree", "add", "--quiet", "--detach", str(tree), f"{name}^{{commit}}")
        try:
            yield tree / within
        finally:
            git(folder, "worktree", "remove", "--force", str(tree))
