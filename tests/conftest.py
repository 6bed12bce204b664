"""The rule that continuous integration leaves nothing out; and the wheel, built and installed once for all tests."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from wheels import build_wheel, install

pytest_plugins = ["pytester"]

REAL_FILES = Path(__file__).parents[2] / "shared" / "data"  # see shared.py
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where it should have run."""
    return _refuse_skip((yield), item.path)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module skipped as a whole."""
    return _refuse_skip((yield), collector.path)


def _refuse_skip(report: Report, path: Path) -> Report:
    expected_to_fail = hasattr(report, "wasxfail")
    if report.skipped and not expected_to_fail and _has_to_run(path):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{path}: in continuous integration a skipped test is a failure. {reason}"
    return report


def _has_to_run(path: Path) -> bool:
    """In CI there is a browser, so its tests run; and no other test is excused where the real files are there too."""
    return bool(os.environ.get("CI")) and ("browser" in path.parts or REAL_FILES.is_dir())


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the working tree."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a new environment that holds the wheel and its locked dependencies."""
    return install(wheel, tmp_path_factory.mktemp("environment"))
