"""Addresses in files that are read away from the site."""

from __future__ import annotations

from jsna.editions.manifest import DRAFT, LATEST
from jsna.site import Site


def whole_address(site: Site, address: str) -> str:
    """An address with the site's own before it; where that is not known, relative to the site's root.

    In an edition that stands beside others it is that edition's: above them all there is no such page.
    """
    settings = site.settings
    if settings.published:
        return settings.permanent(address)
    return f"{settings.site_url.rstrip('/')}/{address}" if settings.site_url else address


def followed_address(site: Site, address: str) -> str:
    """Where something that is read again and again, a feed, is in whichever edition is the latest."""
    if not beside_others(site):
        return whole_address(site, address)
    base = site.settings.site_url
    return f"{base.rstrip('/')}/{LATEST}/{address}" if base else f"../{LATEST}/{address}"


def beside_others(site: Site) -> bool:
    """Whether the build is an edition that the latest will stand beside; a draft is followed by none."""
    return site.settings.published and site.settings.edition not in ("", DRAFT)
