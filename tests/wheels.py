"""The wheel, built from the working tree, and a new environment that holds it and its locked dependencies alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"


def run(*command: str | Path, folder: Path) -> str:
    """Run a command away from this source tree, and give back what it printed."""
    ours = ("PYTHONPATH", "VIRTUAL_ENV", "JSNA_EDITION")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout


def build_wheel(folder: Path) -> Path:
    """The wheel, built into a folder."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


def install(wheel: Path, folder: Path) -> Path:
    """A new environment in a folder that holds the wheel and its locked dependencies; the folder of its scripts."""
    run(sys.executable, "-m", "venv", folder, folder=folder)
    scripts = folder / _SCRIPTS
    pip = (scripts / "python", "-m", "pip", "--no-input", "--quiet", "install")
    run(*pip, "--require-hashes", "--requirement", ROOT / "requirements.lock", folder=folder)
    run(*pip, "--no-deps", wheel, folder=folder)
    return scripts
