"""Everything that programs read, by address: measures, places, objectives, packages, the edition, and all schemas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from jsna.outputs.archives import archive, archive_address
from jsna.outputs.edition import PageRecord, edition_file
from jsna.outputs.equality import equality_files
from jsna.outputs.feed import feed_files
from jsna.outputs.geography import geography_files
from jsna.outputs.library import library_file
from jsna.outputs.measures import measure_files
from jsna.outputs.objectives import objectives_file
from jsna.outputs.own_area import own_area_file
from jsna.outputs.places import Sheets, postcodes_file
from jsna.outputs.profiles import profile_file
from jsna.outputs.schemas.files import schema_files
from jsna.site import Site


def outputs(site: Site, pages: Sequence[PageRecord]) -> dict[str, bytes]:
    """Every file by its address in the site: the same bytes for the same site and pages."""
    found, sheets = edition_file(site, pages), Sheets(site)
    for measure in site.catalogue.measures.values():
        found |= measure_files(site, measure, partial(sheets.take, measure.name, measure.title))
    found |= {**sheets.files(), **postcodes_file(site), **geography_files(site)}
    for code in site.localities:
        found |= profile_file(site, code)
    for make in (objectives_file, library_file, equality_files, feed_files, own_area_file):
        found |= make(site)
    found |= {archive_address(package): archive(package) for package in site.catalogue.packages.values()}
    return found | schema_files()
