"""Every file that is no page: the same each time, at addresses that hold wherever the site stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from pairloom import publish, views
from pairloom.model import address
from pairloom.model.page import FilePlan
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


def _planned(portal: Portal, today: date) -> dict[str, FilePlan]:
    return {file.path: file for file in publish.plan(views.collect_files(portal, today), portal.community)}


def test_what_is_planned_is_what_is_published(
    community: Portal, today: date, community_published: dict[str, bytes]
) -> None:
    """Every file can be planned first and made later, and has the same bytes."""
    made = {path.removeprefix("docs/"): file.make() for path, file in _planned(community, today).items()}
    assert community_published == made


def test_a_file_has_other_inputs_where_it_changes(community: Portal, today: date) -> None:
    """A title that changes changes the inputs of the files that say it, and no others; lists of people have none."""
    resources = dict(community.resources)
    written = resources["listening"]
    resources["listening"] = replace(written, record=written.record.model_copy(update={"title": "To listen"}))
    before, after = _planned(community, today), _planned(replace(community, resources=resources), today)
    assert ["docs/api/v1/training.json", "docs/assets/share/training/listening.png", "docs/training.xml"] == [
        path for path, file in after.items() if file.inputs != before[path].inputs
    ]
    vast = ["docs/api/v1/people.json", "docs/people/directory.json"]
    assert vast == [path for path, file in before.items() if file.inputs is None]


def test_words_of_portal_yml_change_the_inputs_of_all_files(community: Portal, today: date) -> None:
    """What portal.yml says may stand in any file."""
    other = replace(community, community=community.community.model_copy(update={"name": "Another Guild"}))
    before, after = _planned(community, today), _planned(other, today)
    assert [] == [path for path, file in after.items() if file.inputs and file.inputs == before[path].inputs]


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
