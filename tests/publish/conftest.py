"""A portal to publish from, and what was published of it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import pytest

from pairloom import publish, views
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.portal import Portal
from pairloom.model.session import Session

TODAY: Final = date(2026, 11, 15)
COMMUNITY: Final[Mapping[str, Any]] = {
    "name": "Sample Community",
    "url": "https://mentorship.example.org/portal/",
    "repository": {"host": "github", "slug": "sample/mentorship"},
    "coordinators": ({"handle": "sample-person", "contact": "https://chat.example.org/sample"},),
    "support": {"code_of_conduct": "https://example.org/conduct", "report": "https://example.org/report"},
}


@pytest.fixture
def made_portal() -> Callable[..., Portal]:
    """Return a function: facts of portal.yml, phases of the cohort `autumn` and its sessions -> a portal."""

    def make(
        phases: tuple[dict[str, object], ...] = (),
        sessions: Mapping[str, dict[str, object]] | None = None,
        **facts: object,
    ) -> Portal:
        cohort = Cohort.model_validate({"name": "Autumn", "status": "running", "purpose": "skills", "phases": phases})
        known = {
            ("autumn", slug): Session.model_validate({"title": slug, "type": "workshop", **session})
            for slug, session in (sessions or {}).items()
        }
        community = Community.model_validate({**COMMUNITY, **facts})
        return Portal(community=community, cohorts={"autumn": cohort}, sessions=known)

    return make


@pytest.fixture(scope="session")
def published() -> Callable[..., dict[str, bytes]]:
    """Return a function: portal, day -> every file that is no page, by its path on the site."""

    def run(portal: Portal, today: date = TODAY) -> dict[str, bytes]:
        staged = publish.publish(views.collect_files(portal, today), portal.community)
        return {file.path.removeprefix("docs/"): file.content for file in staged}

    return run


@pytest.fixture(scope="session")
def community_published(community: Portal, today: date, published: Callable[..., dict[str, bytes]]) -> dict[str, bytes]:
    """Return every file of tests/community that is no page, by its path on the site."""
    return published(community, today)
