"""MkDocs as its own process: it is the engine of today, and its command line is its steadiest side."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence


def mkdocs(*words: str, **variables: str) -> int:
    """Run it to its end, with `variables` added to its environment; its exit code."""
    return subprocess.run(_command(words), check=False, env=_quiet() | variables).returncode


def attended(words: Sequence[str]) -> int:
    """The same, for one that goes on until it is ended: whoever ends this process ends that one too."""
    with subprocess.Popen(_command(words), env=_quiet()) as running:
        before = signal.signal(signal.SIGTERM, lambda *_: running.terminate())
        try:
            return running.wait()
        except KeyboardInterrupt:  # the other process has had it too, and is tidying up
            return running.wait()
        finally:
            signal.signal(signal.SIGTERM, before)


def _command(words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *words]


def _quiet() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # its notice is for the engine's maintainers, not for authors
