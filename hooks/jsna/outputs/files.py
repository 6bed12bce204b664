"""Everything that programs read, by address: measures, objectives, packages, the edition, and schemas for all of it."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.outputs.archives import archive, archive_address
from jsna.outputs.edition import PageRecord, edition_file
from jsna.outputs.equality import equality_files
from jsna.outputs.feed import feed_files
from jsna.outputs.library import library_file
from jsna.outputs.measures import measure_files
from jsna.outputs.objectives import objectives_file
from jsna.outputs.own_area import own_area_file
from jsna.outputs.schemas import schema_files
from jsna.site import Site


def outputs(site: Site, pages: Sequence[PageRecord]) -> dict[str, bytes]:
    """Every file by its address in the site: the same bytes for the same site and pages."""
    found = edition_file(site, pages)
    for measure in site.catalogue.measures.values():
        found |= measure_files(site, measure)
    found |= objectives_file(site) | library_file(site) | equality_files(site) | feed_files(site) | own_area_file(site)
    found |= {archive_address(package): archive(package) for package in site.catalogue.packages.values()}
    return found | schema_files()
