"""Staged files: configuration, pages, links between them."""

from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pairloom import render, views
from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PageView
from pairloom.render import config, themefiles


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_the_same_text_after_a_reader_of_yaml(text: str) -> None:
    """Any text is the same text after a reader of YAML."""
    assert text == yaml.safe_load(f"key: {config.scalar(text)}\n")["key"]


def test_a_link_to_a_page_that_is_not_there_is_an_error_of_ours(
    community: Portal, community_views: tuple[PageView, ...], community_files: tuple[FileView, ...], today: date
) -> None:
    """A link to a page that is not there is an error of ours, not a broken link of theirs."""
    without = tuple(view for view in community_views if view.path != "join.md")
    with pytest.raises(LookupError, match=r"links to join\.md, which is not a page of the site"):
        list(render.render(without, community.community, today, files={file.path for file in community_files}))


def test_every_line_of_every_raw_block_starts_with_a_tag(
    community: Portal, community_views: tuple[PageView, ...], community_files: tuple[FileView, ...], today: date
) -> None:
    """Every line of every raw block starts with a tag, so no word of a person starts a line of Markdown."""
    lines = []
    known = {file.path for file in community_files}
    for file in render.render(community_views, community.community, today, files=known):
        if file.path.endswith(".md"):
            body = file.content.decode().split("\n---\n", 1)[1]
            blocks = [block for block in body.split("\n\n") if block.lstrip("\n").startswith("<")]
            lines += [line for block in blocks for line in block.strip("\n").split("\n") if not line.startswith("<")]
    assert [] == lines


def test_the_same_portal_makes_the_same_bytes(community: Portal, today: date) -> None:
    """The same portal makes the same bytes, whatever the order of its records."""
    turned = replace(
        community,
        profiles=dict(reversed(list(community.profiles.items()))),
        skills=dict(reversed(list(community.skills.items()))),
        awards=dict(reversed(list(community.awards.items()))),
        sessions=dict(reversed(list(community.sessions.items()))),
        cohorts=dict(reversed(list(community.cohorts.items()))),
        resources=dict(reversed(list(community.resources.items()))),
    )
    once, twice = (
        list(
            render.render(
                views.collect(portal, today),
                portal.community,
                today,
                files={file.path for file in views.collect_files(portal, today)},
            )
        )
        for portal in (community, turned)
    )
    assert once == twice


def test_other_files_of_the_content_go_with_the_pages(community: Portal, today: date) -> None:
    """Other files of the content go with the pages that show them."""
    files = render.render((), community.community, today, {"content/pictures/loom.svg": b"<svg/>"})
    assert [b"<svg/>"] == [file.content for file in files if file.path == "docs/pictures/loom.svg"]


def test_dark_colours_hold_without_scripts_too() -> None:
    """The dark colours hold for pages without scripts too, where the system asks for them."""
    (styles,) = (file.content.decode() for file in themefiles.files() if file.path == themefiles.STYLES)
    dark = styles.partition('.no-js [data-md-color-scheme="default"] {')[2].partition("}")[0]
    assert ["--pl-paper: #1c1917;", "color-scheme: dark;"] == [
        line.strip() for line in dark.split("\n") if "--pl-paper:" in line or "color-scheme:" in line
    ]
    assert styles.count("{") == styles.count("}")
