"""Page views: complete, sorted, and only what may be shown."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from pairloom import discover, views
from pairloom.model.community import Community
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Skill
from pairloom.model.view import PageView
from pairloom.render import render
from pairloom.views import pairs, paths, people, places, sessions, vocabulary
from pairloom.views.pages.cohort import CohortView
from pairloom.views.pages.directory import DirectoryView
from pairloom.views.pages.home import HomeView
from pairloom.views.pages.person import PersonView
from pairloom.views.pages.recognition import RecognitionView

Views = tuple[PageView, ...]


def _bare(community: Portal) -> Portal:
    """Return a portal with nothing but its portal.yml."""
    return Portal(community=community.community)


def test_an_empty_portal_has_all_its_main_pages(community: Portal, today: date) -> None:
    """An empty portal has all its main pages, and they render."""
    bare = _bare(community)
    found, files = views.collect(bare, today), {file.path for file in views.collect_files(bare, today)}
    main = ["alumni.md", "calendar.md", "cohorts/index.md", "find.md", "index.md", "join.md", "languages/index.md"]
    more = ["people/index.md", "program.md", "recognition.md", "skills/index.md", "support.md", "training/index.md"]
    assert [*main, *more] == [view.path for view in found]
    staged = render(found, bare.community, today, files=files)
    assert len(found) == sum(file.path.endswith(".md") for file in staged)


def test_a_person_with_only_the_required_fields_has_a_page(community: Portal, today: date) -> None:
    """A person with only the required fields has a page."""
    portal = replace(_bare(community), profiles={"index": community.profiles["index"]})
    (page,) = (view for view in views.collect(portal, today) if isinstance(view, PersonView))
    assert ("people/index_.md", "In Dex", None, ()) == (page.path, page.title, page.about, page.slots)
    assert page.mentee is not None
    assert (people.Chip("programming", None),) == page.mentee.wants


def test_a_skill_that_the_vocabulary_lacks_is_shown_by_its_key(community: Portal) -> None:
    """A skill that the vocabulary lacks is shown by its key and leads nowhere."""
    assert people.Chip("basketry", None) == people.chip(community, "basketry")


def test_only_people_who_agreed_and_whose_profile_holds_are_shown(community: Portal, today: date) -> None:
    """Only people who agreed and whose profile still holds are shown, by name."""
    shown = ["omar-star", "index", "robert-tables", "zoe-nkosi", "amal-al-khatib", "li-wei"]
    assert shown == list(people.shown(community, today))
    assert "gone-by" in people.shown(community, date(2026, 10, 31))


def test_the_directory_has_everybody_once_by_name(community_views: Views) -> None:
    """The directory has everybody once, by name, with the seats of those who take others on."""
    (page,) = (view for view in community_views if isinstance(view, DirectoryView))
    seats = {entry.card.handle: entry.seats is not None for entry in page.people}
    by_name = [entry.card.name.casefold() for entry in page.people]
    assert sorted(by_name) == by_name
    assert {"omar-star", "zoe-nkosi", "li-wei"} == {handle for handle, offers in seats.items() if offers}
    assert {"index", "robert-tables", "amal-al-khatib"} == {handle for handle, offers in seats.items() if not offers}
    assert page.total == len(page.people) == 6


def test_a_pair_is_shown_only_if_both_agreed(community_views: Views) -> None:
    """A pair is shown only if both agreed; a few others are no number."""
    page = next(view for view in community_views if view.path == "cohorts/autumn.md")
    assert isinstance(page, CohortView)
    assert page.timeline
    assert [("zoe-nkosi", "amal-al-khatib")] == [
        (pair.mentor.handle, pair.mentee.handle) for pair in page.pairs.shown.items
    ]
    assert (None, None) == (page.pairs.hidden, page.hidden_people)
    assert ["past", "now", "coming"] == [phase.time for phase in page.timeline.phases]


@pytest.mark.parametrize("status", ["matching", "running", "finished"])
def test_pairs_are_shown_once_their_match_is_accepted(community: Portal, today: date, status: str) -> None:
    """A match that nobody has accepted is a proposal, and not shown, whatever the status of its cohort."""
    cohorts = {**community.cohorts, "autumn": community.cohorts["autumn"].model_copy(update={"status": status})}
    match = community.matches["autumn"]
    for accepted, number in ((None, 0), (match.on, 1)):
        matches = {"autumn": match.model_copy(update={"accepted": accepted})}
        portal = replace(community, cohorts=cohorts, matches=matches)
        assert number == len(pairs.of_cohort(portal, "autumn", people.cards(portal, today), today).shown)


def test_recognition_names_only_people_who_may_be_shown(community_views: Views) -> None:
    """Recognition names only people who may be shown; a few others are no number."""
    (page,) = (view for view in community_views if isinstance(view, RecognitionView))
    found = [(award.title, [card.handle for card in award.to], award.others) for m in page.months for award in m.awards]
    assert [("First cloth & colour", ["amal-al-khatib"], None), ("Thank you, Zoë", ["zoe-nkosi"], 0)] == found
    assert [date(2026, 11, 1), date(2026, 10, 1)] == [month.first for month in page.months]


def test_what_is_dated_after_today_is_not_recognised_yet(community: Portal) -> None:
    """What is dated after today is not recognised yet."""
    (page,) = (view for view in views.collect(community, date(2026, 10, 19)) if isinstance(view, RecognitionView))
    assert () == page.months


def test_the_home_page_counts_people_and_shows_what_comes(community_views: Views) -> None:
    """The home page counts people who are shown, but not a few of them, and shows the sessions to come."""
    (page,) = (view for view in community_views if isinstance(view, HomeView))
    assert (6, None, None) == (page.people, page.mentors, page.mentees)
    assert ["Knot clinic <open>"] == [session.title for session in page.sessions]
    assert ["spring", "autumn"] == [card.key for card in page.cohorts]


def test_a_session_has_its_local_time_and_its_utc_time(community: Portal, today: date) -> None:
    """A session has its time on the wall clock and in UTC; 24:00 is the start of the next day."""
    first, second = (session for _, session in sessions.of_portal(community, {}, today))
    assert (datetime(2026, 10, 2, 23, 30), datetime(2026, 10, 3, 0, 30)) == (first.start, first.end)  # noqa: DTZ001 - wall clock
    assert datetime(2026, 10, 2, 21, 30, tzinfo=UTC) == first.utc_start
    assert (datetime(2026, 11, 21, 0, 0), "UTC") == (second.start, second.offset)  # noqa: DTZ001 - wall clock


def test_a_session_across_a_change_of_the_clocks_keeps_its_length(community: Portal, today: date) -> None:
    """A session that runs over a change of the clocks keeps its true length."""
    clinic = community.sessions["autumn", "clinic"]
    night = clinic.model_copy(update={"on": date(2026, 10, 25), "start": "02:30", "timezone": "Europe/Berlin"})
    ((_, session),) = sessions.of_portal(replace(community, sessions={("autumn", "night"): night}), {}, today)
    assert ("02:30", "02:15") == (f"{session.start:%H:%M}", f"{session.end:%H:%M}")


def test_a_session_in_a_zone_that_does_not_exist_has_only_its_local_time(community: Portal, today: date) -> None:
    """A session in a zone that does not exist has only its local time."""
    clinic = community.sessions["autumn", "clinic"].model_copy(update={"timezone": "Moon/Tranquility"})
    ((_, session),) = sessions.of_portal(replace(community, sessions={("autumn", "clinic"): clinic}), {}, today)
    assert (None, "", "Tranquility") == (session.utc_start, session.offset, session.city)


def test_two_pages_of_one_path_are_an_error_of_ours(
    community: Portal, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two page types that claim one path are an error of ours."""

    def pages(*_: object) -> Iterator[PageView]:
        yield PageView(type="one", path="a.md", title="A", description="A")

    monkeypatch.setattr(discover, "modules", lambda _: [SimpleNamespace(pages=pages)] * 2)
    with pytest.raises(ValueError, match=r"two pages claim a\.md: one and one"):
        views.collect(community, today)


def test_no_two_keys_share_a_page() -> None:
    """No two keys share a page, and none takes a folder's own page."""
    keys = ["index", "c", "c+", "c++", "c#", "c-plus-plus", "node.js"]
    assert len({paths.skill(key) for key in keys} | {paths.SKILLS}) == len(keys) + 1


def test_skills_stand_below_their_broader_skill(community: Portal) -> None:
    """Skills stand below their broader skill by name; those without any come last."""
    found = vocabulary.branches(community, vocabulary.demands(community, {}))
    assert [
        ("Crafts", [("Weaving", 0), ("Tapestry", 1)]),
        ("Programming", [("C#", 0), ("C++", 0), ("Node.js", 0)]),
        (None, [("Book *indexing* & <b>sorting</b>", 0), ("Listening", 0)]),
    ] == [(b.root.name if b.root else None, [(node.name, node.depth) for node in b.nodes]) for b in found]


def test_skills_in_a_circle_are_listed_once_each(community: Portal) -> None:
    """Skills in a circle, or of a skill that is not there, are listed once each."""
    skills = {
        "a": Skill(name="A", broader="b"),
        "b": Skill(name="B", broader="a"),
        "c": Skill(name="C", broader="gone"),
    }
    portal = replace(community, skills=skills)
    (alone,) = vocabulary.branches(portal, vocabulary.demands(portal, {}))
    assert (None, ["A", "B", "C"]) == (alone.root, [node.name for node in alone.nodes])


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Zoë Nkosi", "ZN"),
        ("José de la Cruz", "JC"),
        ("李伟", "李"),
        ("أمل الخطيب", "أ"),
        ("किरण शर्मा", "कि"),
        ("plato", "P"),
        ("*Star* (7)", "S"),
        ("7", "7"),
    ],
)
def test_initials_fit_the_script_of_a_name(name: str, letters: str) -> None:
    """Initials fit the script of a name: two letters where there are capitals, else the first with its marks."""
    assert letters == places.initials(name)


def test_zones_and_languages_have_names_for_people() -> None:
    """Zones and languages have names for people; what nobody knows keeps its own."""
    day = date(2026, 7, 1)
    offsets = ("Asia/Kolkata", "America/New_York", "UTC", "Moon/Base", "America/St_Johns")
    expected = ("UTC+5:30", "UTC\N{MINUS SIGN}4", "UTC", "", "UTC\N{MINUS SIGN}2:30")
    assert expected == tuple(places.offset(name, day) for name in offsets)
    assert "Buenos Aires" == places.city("America/Argentina/Buenos_Aires")
    names = ("Brazilian Portuguese", "Traditional Chinese", "Igbo", "qqq")
    assert names == tuple(places.language(tag) for tag in ("pt-BR", "zh-Hant", "ig", "qqq"))


def test_links_of_a_person_become_addresses(community_views: Views) -> None:
    """Links of a person become addresses with a name each."""
    zoe = next(view for view in community_views if view.path == "people/zoe-nkosi.md")
    assert isinstance(zoe, PersonView)
    assert [
        ("GitHub", "https://github.com/demo-zoe", "demo-zoe"),
        ("Matrix", "https://matrix.to/#/@zoe:chat.example.org", "@zoe:chat.example.org"),
        ("Website", "https://zoe.example.org/", "zoe.example.org"),
    ] == [(link.label, link.url, link.text) for link in zoe.links]
    assert ["mon", "sat"] == [slot.day for slot in zoe.slots]


def test_the_files_of_a_portal_are_linked_on_either_forge(community: Portal, today: date) -> None:
    """The files of a portal are linked on either forge."""
    hub = community.community.model_dump(by_alias=True, mode="json") | {
        "repository": {"host": "github", "slug": "guild/portal"}
    }
    portal = replace(community, community=Community.model_validate_json(json.dumps(hub)))
    found = {view.path: view for view in views.collect(portal, today)}
    page = found["people/li-wei.md"]
    assert isinstance(page, PersonView)
    assert "https://github.com/guild/portal/blob/HEAD/profiles/li-wei.yml" == page.file_url


def test_a_profile_with_an_unknown_skill_counts_nowhere(community: Portal) -> None:
    """A profile with an unknown skill counts for no skill of the vocabulary."""
    odd = Profile.model_validate_json(
        '{"name": "Odd", "timezone": "UTC", "languages": ["en"], "mentor": {"offers": ["gone"]},'
        ' "mentee": {"wants": ["lost"]}, "consent": {"publish": true, "on": "2026-11-01"}}'
    )
    demand = vocabulary.demands(community, {"odd": odd})
    assert {()} == {who.offered + who.wanted for who in demand.values()}
