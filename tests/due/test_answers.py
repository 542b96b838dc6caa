"""From the question to the answer and back: a click on a link ends the asking."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic_core import to_json
from tests.match.match_portals import mentor, portal

from pairloom import yamltext
from pairloom.due import Due, due
from pairloom.join.form import read_form
from pairloom.join.request import requested
from pairloom.join.text import new_text
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

TODAY = date(2026, 11, 22)


def asking(until: str) -> Portal:
    """Return a portal on GitLab, where links bring the whole form, with one person who has this last day."""
    where = portal({"ada": mentor(available_until=until, links={"gitlab": "ada"})})
    repository = where.community.repository.model_copy(update={"host": "gitlab"})
    return replace(where, community=where.community.model_copy(update={"repository": repository}))


def clicked(where: Portal, found: Due, answer: int) -> Portal:
    """Return the portal after a click on the first or the second answer, sent as it is."""
    link = found.text.split("](")[answer + 1].partition(")")[0]
    filled = read_form(parse_qs(urlsplit(link).query)["issue[description]"][0], where.community)
    text = new_text("ada", where.profiles["ada"].model_dump(mode="json", exclude_defaults=True))
    change = requested(filled, where, "ada", TODAY, lambda _: text)
    assert (True, ()) == (change.changed, change.slips)
    changed = Profile.model_validate_json(to_json(yamltext.parse(change.after or "", "").value))
    return replace(where, profiles={"ada": changed})


@pytest.mark.parametrize("until", ["2026-11-30", "2026-11-22"])
def test_still_available_ends_the_asking_for_the_usual_term(until: str) -> None:
    """After a click on the first answer the profile holds until the day that was offered, and nobody is due."""
    where = asking(until)
    (found,) = due(where, TODAY)
    answered = clicked(where, found, 0)

    assert f"until {answered.profiles['ada'].available_until}" in found.text
    assert () == due(answered, TODAY)


def test_a_pause_ends_the_asking_too() -> None:
    """After a click on the second answer the question has another title, so it is closed, and none is asked anew."""
    where = asking("2026-11-30")
    (found,) = due(where, TODAY)
    (later,) = due(clicked(where, found, 1), TODAY)

    assert (date(2026, 11, 21), False) == (later.until, later.ask)
    assert found.title != later.title
