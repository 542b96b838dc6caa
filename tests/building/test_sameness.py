"""The same community, built by each builder: what differs is written here, and nothing else does."""

import re
from difflib import unified_diff
from pathlib import Path
from types import ModuleType
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from pairloom import build
from pairloom.build import mkdocs

DIFFERENCES: Final = (
    (r'<meta name="generator"[^>]*>', "", "the builder's name"),
    (r"Pairloom and (Zensical|Material for MkDocs)", "Pairloom", "the same, at the foot"),
    (r"assets/stylesheets/(classic/)?(main|palette)\.[0-9a-f]+\.", r"assets/stylesheets/\2.", "the theme's release"),
    (r'<a id="__skip" tabindex="-1"></a>', "", "the target of Zensical's own link past the menu"),
    (r'(<div data-md-component="skip">).*?(</div>)', r"\1\2", "that link; ours stands beside it"),
    (r'(<label class="md-overlay" for="__drawer") aria-hidden="true"', r"\1", "Zensical hides what nothing here opens"),
    (r'(data-md-component="dialog") role="status" aria-atomic="true"', r"\1", "as above"),
    (r'((?:href|src|data-root|data-index)=")\./(?=[^"])', r"\1", "Zensical writes ./find/ for find/"),
    (r'((?:href|data-root)="(?:/portal/)?)\."', r'\1"', "Zensical writes nothing for . and no dot after a slash"),
    (r"&quot;", "&#34;", "Zensical writes quotes by name"),
    (r"&#x27;", "&#39;", "and apostrophes in hexadecimal numbers"),
    (r"\s*\n\s*", r"\n", "white space between lines"),
)
"""What may differ, as an expression, what it is taken for, and why."""


@pytest.fixture(scope="module")
def usual(community_stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of tests/community as the usual builder makes it."""
    out = tmp_path_factory.mktemp("usual") / "site"
    assert build.BuildResult(ok=True, messages=()) == mkdocs.build(community_stage, out)
    return out


@pytest.fixture(scope="module")
def site(builder: ModuleType, community_stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of tests/community as each builder makes it, without a word."""
    out = tmp_path_factory.mktemp("built") / "site"
    assert build.BuildResult(ok=True, messages=()) == builder.build(community_stage, out)
    return out


def _paths(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _alike(path: Path) -> list[str]:
    page = path.read_text("utf-8")
    for found, instead, _ in DIFFERENCES:
        page = re.sub(found, instead, page, flags=re.DOTALL)
    return page.strip().splitlines()


@pytest.mark.slow
def test_each_builder_makes_the_same_pages(site: Path, usual: Path) -> None:
    """Each builder makes the same pages, and they differ only in what is written above."""
    pages = sorted(path for path in _paths(usual) if path.endswith(".html"))
    assert pages == sorted(path for path in _paths(site) if path.endswith(".html"))
    assert [] == [line for page in pages for line in unified_diff(_alike(usual / page), _alike(site / page), page, n=0)]


@pytest.mark.slow
def test_each_builder_takes_over_every_file_of_ours(site: Path, community_stage: Path) -> None:
    """Each builder takes over every staged file that is no page, as it is."""
    docs = community_stage / "docs"
    ours = sorted(path for path in _paths(docs) if not path.endswith(".md"))
    assert ours
    assert [] == [path for path in ours if (docs / path).read_bytes() != (site / path).read_bytes()]


@pytest.mark.slow
def test_every_link_of_each_builder_is_relative_and_leads_to_a_page(site: Path) -> None:
    """Whoever builds, links within the site are relative and lead to a file; the page of lost addresses is left out."""
    files = _paths(site)
    for page in sorted(path for path in files if path.endswith(".html") and path != "404.html"):
        html = (site / page).read_text("utf-8")
        for address in re.findall(r"""<(?:a|link|script|img)\s[^>]*?\b(?:href|src)=["']([^"']*)["']""", html):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            assert not address.startswith("/")
            target = unquote(urlsplit(urljoin(f"https://x/{page}", address)).path).removeprefix("/")
            assert (f"{target}index.html" if not target or target.endswith("/") else target) in files, (page, address)
