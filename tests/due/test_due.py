"""Who is asked whether their profile still holds, and with what words."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.match.made_match import made
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal, profile

from pairloom.due import LISTED, due
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

TODAY = date(2026, 11, 22)
LINKS = {"github": "Ada-Q", "gitlab": "ada.q"}


def person(until: str | None = "2026-12-01", **fields: Any) -> Profile:  # noqa: ANN401 - any field
    """Return a mentor with a login and this last day."""
    return mentor(available_until=until, **{"links": LINKS, **fields})


def on_gitlab(where: Portal) -> Portal:
    """Return the portal as it would be on GitLab."""
    repository = where.community.repository.model_copy(update={"host": "gitlab"})
    return replace(where, community=where.community.model_copy(update={"repository": repository}))


def links(text: str) -> list[str]:
    """Return the addresses of the links in a text."""
    return [part.partition(")")[0] for part in text.split("](")[1:]]


@pytest.mark.parametrize(
    ("until", "state"),
    [
        ("2026-12-14", None),
        ("2026-12-13", "expiring"),
        ("2026-11-22", "expiring"),
        ("2026-11-21", "expired"),
        ("2026-08-24", "expired"),
        ("2026-08-23", None),
    ],
)
def test_people_are_due_from_three_weeks_before_the_end_until_ninety_days_after(until: str, state: str | None) -> None:
    """People are due from three weeks before their last day until 90 days after it."""
    assert 90 == LISTED
    assert [state] * (state is not None) == [each.state for each in due(portal({"ada": person(until)}), TODAY)]


def test_the_window_before_the_end_can_be_chosen() -> None:
    """People are due as many days before their last day as one asks for."""
    where = portal({"ada": person("2026-12-14")})

    assert ("ada",) == tuple(each.handle for each in due(where, TODAY, within=22))
    assert () == due(portal({"ada": person("2026-11-23")}), TODAY, within=0)


def test_the_first_to_expire_come_first() -> None:
    """The first to expire come first, and on the same day the handles in the order of the alphabet."""
    where = portal({"cy": person(), "bo": person("2026-12-10"), "al": person(), "ada": person("2026-11-20")})

    assert ["ada", "al", "cy", "bo"] == [each.handle for each in due(where, TODAY)]


def test_the_portals_term_counts_where_there_is_no_date() -> None:
    """Somebody without a date of their own is due by the portal's term, and is asked also after it."""
    (found,) = due(portal({"ada": person(None, consent={"publish": True, "on": "2026-05-10"})}), TODAY)

    assert (date(2026, 11, 10), "expired", True) == (found.until, found.state, found.ask)


def test_whoever_paused_or_was_asked_is_not_asked_again() -> None:
    """Somebody whose own date has passed is listed for the coordinator and not asked: they may have paused."""
    (found,) = due(portal({"ada": person("2026-11-21")}), TODAY)

    assert ("expired", False) == (found.state, found.ask)


def test_whoever_left_is_left_in_peace() -> None:
    """Nobody is due who is neither shown nor in a cohort that counts on them."""
    hidden = {"publish": False, "on": "2026-01-01"}
    awaited = portal({"ada": person(consent=hidden)})
    gone = portal({"ada": person(consent=hidden)}, {COHORT: cohort(status="finished")})

    assert [True] == [each.ask for each in due(awaited, TODAY)]
    assert () == due(gone, TODAY)


def test_the_text_asks_by_login_with_two_answers_to_click() -> None:
    """The text greets the person by login, says until when, and has two links: still available, and pause."""
    (found,) = due(portal({"ada": person()}), TODAY)
    yes, pause = links(found.text)
    new = "https://github.com/sample/mentorship/issues/new"

    assert "Still available? ada, 2026-12-01" == found.title
    assert found.text.startswith("Hello @Ada-Q, your mentorship profile holds until 2026-12-01. Are you still")
    assert "- [I am still available until 2027-06-01](" in found.text
    assert {"template": ["available.yml"], "available_until": ["2027-06-01"]} == parse_qs(urlsplit(yes).query)
    assert (f"{new}?template=pause.yml", True) == (pause, yes.startswith(f"{new}?"))


def test_after_the_end_the_term_counts_from_today() -> None:
    """After the end, the day that is offered counts from today, and the text says that the profile is out."""
    (found,) = due(portal({"ada": person("2026-11-01")}), TODAY)

    assert "ended on 2026-11-01, so it is out of the directory and the matching now" in found.text
    assert "available_until=2027-05-22" in found.text


def test_on_gitlab_the_links_bring_the_whole_form() -> None:
    """On GitLab the login is the one there, and the links bring the form with its answers."""
    (found,) = due(on_gitlab(portal({"ada": person()})), TODAY)

    assert "ada.q" == found.login
    assert [True, True] == [
        link.startswith("https://gitlab.com/sample/mentorship/-/issues/new?issue") for link in links(found.text)
    ]


def test_without_a_login_the_coordinator_asks() -> None:
    """Somebody without a login is not asked on the forge, and the text has answers in words and no link."""
    (found,) = due(portal({"ada": person(links={})}), TODAY)

    assert (None, False, []) == (found.login, found.ask, links(found.text))
    assert "- I am still available until 2027-06-01\n- Pause me\n" in found.text


def test_a_running_pair_is_named_and_goes_on() -> None:
    """Somebody in a running pair reads that it goes on; a proposed or finished pair is not mentioned."""
    people = {"ada": person(), "ben": mentee(available_until="2026-12-01")}
    match = made({"ada": mentor(), "ben": mentee()})

    told = {
        status: [(each.handle, each.paired, "Your pair goes on" in each.text) for each in due(where, TODAY)]
        for status in ("matching", "running", "finished")
        for where in [portal(people, {COHORT: cohort(status=status)}, {COHORT: match})]
    }

    alone = [("ada", (), False), ("ben", (), False)]
    assert [("ada", (COHORT,), True), ("ben", (COHORT,), True)] == told["running"]
    assert [alone, alone] == [told["matching"], told["finished"]]


def test_a_match_of_an_unreadable_cohort_does_no_harm() -> None:
    """A match whose cohort could not be read is passed over."""
    where = portal({"ada": person()}, {"later": cohort()}, {COHORT: made({"ada": mentor(), "ben": mentee()})})

    assert [()] == [each.paired for each in due(where, TODAY)]


def test_nothing_that_a_person_wrote_freely_is_in_the_text() -> None:
    """Neither name nor any other free text of a person gets into title or text, so that nothing needs taming."""
    loud = "@everyone $(reboot) <b>"
    where = portal({"ada": profile(name=loud, about=loud, links=LINKS, available_until="2026-12-01")})
    (found,) = due(where, TODAY)

    assert [] == [word for word in loud.split() if word in found.title + found.text]
