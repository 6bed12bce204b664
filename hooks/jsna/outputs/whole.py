"""Addresses in files that are read away from the site."""

from __future__ import annotations

from jsna.site import Site


def whole_address(site: Site, address: str) -> str:
    """An address with the site's own before it; where that is not known, relative to the site's root."""
    base = site.settings.site_url
    return f"{base.rstrip('/')}/{address}" if base else address
