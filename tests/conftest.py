"""What several tests share: the small complete community of tests/community, and the programs of tests/npm."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings

from pairloom import load, match, publish, render, views, write
from pairloom.build import mkdocs
from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PageView

TESTS: Final = Path(__file__).parent


LONG: Final = ("browser", "slow", "wheel")
"""Marks of the tests that the plain suite leaves out, so that it stays within three minutes."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--update-golden` and `--all`."""
    parser.addoption("--update-golden", action="store_true", help="Rewrite tests/golden from what the code makes now.")
    parser.addoption("--all", action="store_true", help=f"Also run the tests marked {', '.join(LONG)}.")


def pytest_configure(config: pytest.Config) -> None:
    """Let tests that try random values try few in the plain suite, and many with `--all`."""
    settings.register_profile("few", max_examples=40, deadline=None)
    settings.register_profile("many", max_examples=200, deadline=None)
    settings.load_profile("many" if config.option.all else "few")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the long tests, unless `--all` or an expression of marks (`-m`) asks for them."""
    if config.option.all or config.option.markexpr:
        return
    long = [item for item in items if any(item.get_closest_marker(mark) for mark in LONG)]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture(scope="session")
def today() -> date:
    """Return the day on which tests/community is shown."""
    return date(2026, 11, 15)


@pytest.fixture(scope="session")
def community() -> Portal:
    """Return the portal of tests/community."""
    loaded = load.load_portal(TESTS / "community")
    assert loaded.problems == ()
    return loaded.portal


def _for_site(portal: Portal, today: date) -> Portal:
    """Do as `pipeline.for_site`.

    It is not imported here, because coverage would wake what it imports lazily, unseen.
    """
    return replace(portal, finders=match.finders(portal, today))


@pytest.fixture(scope="session")
def community_views(community: Portal, today: date) -> tuple[PageView, ...]:
    """Return every page view of tests/community."""
    return views.collect(_for_site(community, today), today)


@pytest.fixture(scope="session")
def community_files(community: Portal, today: date) -> tuple[FileView, ...]:
    """Return the view of every file of tests/community that is no page."""
    return views.collect_files(_for_site(community, today), today)


@pytest.fixture(scope="session")
def community_stage(
    community: Portal,
    community_views: tuple[PageView, ...],
    community_files: tuple[FileView, ...],
    today: date,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the staging folder of tests/community, below a folder with the mkdocs.yml of this repository."""
    root = tmp_path_factory.mktemp("community")
    shutil.copy(TESTS.parent / "mkdocs.yml", root)
    assets = {path: (TESTS / "community" / path).read_bytes() for path in community.assets}
    paths = {file.path for file in community_files}
    pages = render.render(community_views, community.community, today, assets, paths)
    write.write(root / ".pairloom", (*pages, *publish.publish(community_files, community.community)))
    return root / ".pairloom"


@pytest.fixture(scope="session")
def community_site(community_stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of tests/community, built by the real builder."""
    out = tmp_path_factory.mktemp("built") / "site"
    result = mkdocs.build(community_stage, out)
    assert (result.ok, result.messages) == (True, ())
    return out


@pytest.fixture(scope="session")
def npm_tool() -> Callable[[str], tuple[str, ...]]:
    """Return a function: name of a program of tests/npm -> the command that starts it; a test that asks may be skipped.

    It is skipped where `npm ci` was not run in tests/npm, unless PAIRLOOM_REQUIRE_NODE=1.
    """

    def command(name: str) -> tuple[str, ...]:
        script, program = TESTS / "npm" / f"{name}.mjs", TESTS / "npm" / "node_modules" / ".bin" / name
        node = shutil.which("node")
        if node is None or not (TESTS / "npm" / "node_modules").exists():
            missing = "needs Node, and `npm ci` in tests/npm"
            if os.environ.get("PAIRLOOM_REQUIRE_NODE") == "1":
                pytest.fail(missing)
            pytest.skip(missing)
        return (node, str(script if script.exists() else program))

    return command
