"""The example, loaded once for all tests of this folder."""

from __future__ import annotations

import pytest

from jsna.outputs.files import outputs
from jsna.site import Site
from unit.outputs.sites import PAGES, example


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The repository's example; tests only read it."""
    return example(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def example_files(example_site: Site) -> dict[str, bytes]:
    """What is published of it."""
    return outputs(example_site, PAGES)
