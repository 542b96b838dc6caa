"""The home page: three ways in, what is on now, and a portal that has nothing yet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PageView
from pairloom.render import pages
from pairloom.views.pages import home
from pairloom.views.pages.home import HomeView

Text = Callable[[Portal], str]


def _home(portal: Portal, today: date) -> HomeView:
    (view,) = home.pages(portal, today)
    return view


@pytest.fixture
def text(community_views: tuple[PageView, ...], community_files: tuple[FileView, ...], today: date) -> Text:
    """Return a function that gives the staged home page of a portal, on a site that has all pages it may link to."""
    others = [view for view in community_views if view.path != "index.md"]
    files = {file.path for file in community_files}

    def staged(portal: Portal) -> str:
        return next(pages.render([_home(portal, today), *others], portal.community, files)).content.decode()

    return staged


def test_an_empty_portal_says_what_comes_first(community: Portal, text: Text) -> None:
    """A portal without people and cohorts says what comes first, and shows no number and no empty list."""
    page = text(Portal(community=community.community))
    assert "This portal is new" in page
    assert [] == [word for word in ("Coming up", "Lately", "pl-numbers", "pl-door-list", "pl-hero-now") if word in page]


def test_a_portal_with_people_is_not_called_new(community: Portal, text: Text) -> None:
    """As soon as somebody is in the directory or a cohort has begun, the portal is not called new."""
    bare = Portal(community=community.community)
    people, cohorts = replace(bare, profiles=community.profiles), replace(bare, cohorts=community.cohorts)
    assert [] == [portal for portal in (people, cohorts, community) if "This portal is new" in text(portal)]


def test_fewer_than_five_people_are_not_counted(community: Portal, today: date) -> None:
    """A group of fewer than five people has no number on the home page."""
    everybody = _home(community, today)
    assert (6, True) == (everybody.people, everybody.anybody)
    few = {handle: community.profiles[handle] for handle in ("li-wei", "zoe-nkosi", "amal-al-khatib", "omar-star")}
    view = _home(replace(community, profiles=few), today)
    assert (None, None, None, True) == (view.people, view.mentors, view.mentees, view.anybody)


def test_the_home_page_leads_three_visitors_on(community: Portal, text: Text) -> None:
    """Somebody who wants to learn, somebody who wants to teach and somebody who is in already each find their link."""
    page = text(community)
    for heading, link in (
        ("I want a guide", "find/"),
        ("I want to be a guide", "join/"),
        ("I want to see my", "cohorts/"),
    ):
        door = page.partition(f"<h3>{heading}")[2].partition('</li>\n<li class="pl-door')[0]
        assert f'href="{link}' in door, heading


def test_what_is_open_and_what_runs_is_told_apart(community: Portal, today: date) -> None:
    """Cohorts that people can join and those that are under way stand apart, and a finished one is neither."""
    view = _home(community, today)
    assert ["spring"] == [cohort.key for cohort in view.open]
    assert ["autumn"] == [cohort.key for cohort in view.active]
    over = {"autumn": community.cohorts["autumn"].model_copy(update={"status": "finished"})}
    view = _home(replace(community, cohorts=over), today)
    assert ((), (), 1) == (view.open, view.active, len(view.cohorts))
