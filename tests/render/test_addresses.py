"""Links between pages: written once for all pages, and relative on each."""

from posixpath import relpath
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.render import addresses

NAMES = st.sampled_from(["a", "ab", "index_", "ü%", "people", "a b"])
PATHS = st.lists(st.sampled_from(["people", "a", "ab", "x y"]), max_size=3)
PAGES = st.builds(lambda folders, name: "/".join([*folders, f"{name}.md"]), PATHS, NAMES | st.just("index"))
FILES = st.builds(lambda folders, name: "/".join([*folders, f"{name}.ics"]), PATHS, NAMES)


def _folder(page: str) -> str:
    folder = f"/{page}".removesuffix(".md")
    return folder.removesuffix("index") if folder.endswith("/index") else folder


@pytest.mark.parametrize(
    ("page", "target", "href"),
    [
        ("index.md", "index.md", "./"),
        ("index.md", "people/index.md", "people/"),
        ("people/a.md", "index.md", "../../"),
        ("people/a.md", "cohorts/x.md", "../../cohorts/x/"),
        ("people/a.md", "people/a.md", "./"),
        ("people/a.md", "people/ab.md", "../ab/"),
        ("people/a.md", "people/index.md", "../"),
        ("people/index.md", "people/index.md", "./"),
        ("people/index.md", "people/index_.md", "index_/"),
        ("join.md", "skills/c_plus_plus.md", "../skills/c_plus_plus/"),
        ("join.md", "skills/ü%.md", "../skills/%C3%BC%25/"),
    ],
)
def test_a_link_is_relative_between_the_folders_of_the_pages(page: str, target: str, href: str) -> None:
    """A link is relative between the folders that the pages are on the site."""
    html = f'<a href="{addresses.of_page(target)}"> <a href="{addresses.of_page(target)}#part">'
    assert f'<a href="{href}"> <a href="{href}#part">' == addresses.placed(html, page)


@given(PAGES, st.lists(PAGES | FILES))
def test_every_link_is_the_shortest_way_between_two_folders(page: str, targets: list[str]) -> None:
    """Every link of a page is the shortest way from the folder that it is to a page's folder or a file."""
    marked, links = [], []
    for target in targets:
        if target.endswith(".md"):
            marked.append(addresses.of_page(target))
            links.append(quote(relpath(_folder(target), _folder(page))) + "/")
        else:
            marked.append(addresses.of_file(target))
            links.append(quote(relpath(f"/{target}", _folder(page))))
    shown = [f'<a href="{link}">' for link in links]
    assert shown == addresses.placed("\n".join(f'<a href="{link}">' for link in marked), page).splitlines()
