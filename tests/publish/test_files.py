"""Every file that is no page: the same each time, at addresses that hold wherever the site stands."""

from collections.abc import Callable
from datetime import date

import pytest

from pairloom.model import address
from pairloom.model.portal import Portal


def test_the_same_portal_gives_the_same_bytes(
    community: Portal, today: date, community_published: dict[str, bytes], published: Callable[..., dict[str, bytes]]
) -> None:
    """The same portal gives the same bytes of every file."""
    assert community_published == published(community, today)


def test_the_order_of_records_does_not_matter(
    community: Portal, today: date, community_published: dict[str, bytes], published: Callable[..., dict[str, bytes]]
) -> None:
    """Records that were read in another order give the same bytes."""
    turned = {
        name: dict(reversed(getattr(community, name).items()))
        for name in ("profiles", "sessions", "awards", "resources", "skills")
    }
    fields = {name: getattr(community, name) for name in Portal.__dataclass_fields__}
    assert community_published == published(Portal(**{**fields, **turned}), today)


def test_robots_are_told_where_all_pages_are(community_published: dict[str, bytes]) -> None:
    """Robots may read everything, and are told the full address of the list of pages."""
    expected = "User-agent: *\nAllow: /\n\nSitemap: https://guild.example.org/portal/sitemap.xml\n"
    assert expected == community_published["robots.txt"].decode()


@pytest.mark.parametrize(
    ("url", "path", "expected"),
    [
        ("https://example.org/", "index.md", "https://example.org/"),
        ("https://example.org/portal", "people/index.md", "https://example.org/portal/people/"),
        ("https://example.org/portal/", "people/amina.md", "https://example.org/portal/people/amina/"),
        ("https://example.org/", "people/index_.md", "https://example.org/people/index_/"),
        ("https://example.org:8443/a", "cohorts/a.ics", "https://example.org:8443/a/cohorts/a.ics"),
    ],
)
def test_a_full_address_is_the_one_that_the_page_has(url: str, path: str, expected: str) -> None:
    """A full address is the one that the site's builder gives the page, with or without a slash in portal.yml."""
    assert expected == address.full(url, path)
