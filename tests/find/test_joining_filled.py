"""The joining form, filled in by the page: what `join` reads from it is what was entered."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.find.random_people import LANGUAGES, WAYS, ZONES, some
from tests.match.match_portals import COHORT, cohort, mentor, portal

from pairloom.formlinks import answered_form_url, fillable_form
from pairloom.join.form import read_form
from pairloom.join.request import requested
from pairloom.model.community import Repository, Terms
from pairloom.model.form import CONSENT, KNOWN, SHOWN, forms
from pairloom.model.portal import Portal
from pairloom.model.question import WORDS
from pairloom.model.view import words
from pairloom.terms import reworded
from pairloom.yamltext import parse

pytestmark = pytest.mark.slow

Host = Literal["github", "gitlab"]
Filled = Callable[[Mapping[str, Any]], Any]
TODAY: Final = date(2026, 9, 20)
BOXES: Final = f"- [x] {KNOWN}\n- [x] {SHOWN}"


def community(host: Host) -> Portal:
    """Return a portal on that forge with one open cohort and two mentors."""
    made = portal({"amina-bello": mentor("Amina Bello"), "ben-x": mentor("Ben")}, {COHORT: cohort(status="open")})
    repository = Repository(host=host, slug="sample/mentorship")
    return replace(made, community=made.community.model_copy(update={"repository": repository}))


def entered(chance: random.Random, skills: list[str]) -> dict[str, Any]:
    """Return random answers as the page holds them."""
    times = [{"day": "tue", "from": "18:00", "to": "20:00"}, {"day": "sun", "from": "22:30", "to": "00:30"}]
    goals = ["Merge a first change", "Die Straße: 50 % & mehr? (a/b) 'c' *d* !", "学ぶ", "### About you"]
    return {
        "cohort": COHORT,
        "wants": some(chance, skills, 4, 1),
        "goals": "\n".join(some(chance, goals, 4)),
        "languages": list(dict.fromkeys(tag.split("-")[0] for tag in some(chance, LANGUAGES, 4, 1))),
        "zone": chance.choice(ZONES),
        "times": some(chance, times, 2),
        "stage": chance.choice(("", "entry", "senior")),
        "hours": chance.choice((1, 4, 160)),
        "ways": sorted(some(chance, WAYS, 3), key=WAYS.index),
        "organisation": chance.choice(("", "Guild of Ñ & Co.")),
        "background": chance.choice(("", "self-taught, rural")),
    }


def expected(answers: Mapping[str, Any], prefers: list[str]) -> dict[str, Any]:
    """Return the profile that answers make: its plain value."""
    week = {"tue": [("tue", "18:00", "20:00")], "sun": [("mon", "00:00", "00:30"), ("sun", "22:30", "24:00")]}
    slots = sorted(
        (slot for each in answers["times"] for slot in week[each["day"]]), key=lambda slot: "mon tue sun".find(slot[0])
    )
    section = {
        "wants": answers["wants"],
        "goals": [
            {"title": " ".join(line.removeprefix("###").split())} for line in answers["goals"].split("\n") if line
        ],
        "stage": answers["stage"],
        "prefers": prefers,
        "hours_per_month": answers["hours"],
    }
    profile = {
        "name": "New Person",
        "timezone": answers["zone"],
        "languages": answers["languages"],
        "availability": [dict(zip(("day", "from", "to"), slot, strict=True)) for slot in slots],
        "work_style": answers["ways"],
        "organisation": answers["organisation"],
        "background": [word.strip() for word in answers["background"].split(",") if word],
        "mentee": {key: value for key, value in section.items() if value},
        "cohorts": [COHORT],
    }
    return {key: value for key, value in profile.items() if value}


def github_body(portal: Portal, url: str, again: list[str], answers: Mapping[str, Any]) -> str:
    """Return the issue's text after somebody opened that address, chose once more what was asked, and sent the form.

    GitHub puts a heading over each answer; a box that is not ticked, and a field that is blank, are in it as well.
    """
    query = {name: value for name, (value,) in parse_qs(urlsplit(url).query).items()}
    chosen = {"mentee.stage": [answers["stage"]], "work_style": answers["ways"]}
    parts = []
    for item in forms(portal.community)["join-as-mentee"].items:
        text = query.get(item.id, "_No response_")
        if item.key == "request":
            text = item.choices["join-as-mentee"]
        elif item.key == CONSENT:
            text = BOXES
        elif item.key == "name":
            text = "New Person"
        elif item.kind == "choices":
            ticked = chosen[item.key] if item.label in again else []
            text = "\n".join(f"- [{'x' if value in ticked else ' '}] {said}" for value, said in item.choices.items())
        elif item.choices:
            text = WORDS[chosen[item.key][0]] if item.label in again else "None"
        parts.append(f"### {item.label}\n\n{text}")
    return "\n\n".join(parts)


def gitlab_body(portal: Portal, url: str) -> str:
    """Return the issue's text after somebody opened that address, wrote their name and ticked both boxes."""
    query = {name: value for name, (value,) in parse_qs(urlsplit(url).query).items()}
    items = {item.key: item for item in forms(portal.community)["join-as-mentee"].items}
    text = query["issue[description]"].replace("- [ ]", "- [x]")
    return text.replace(f"### {items['name'].label}", f"### {items['name'].label}\n\nNew Person")


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_filled_form_makes_the_profile_that_was_entered(host: Host, filled: Filled) -> None:
    """Whoever joins with their answers, and whoever asks for a mentor, gets the very profile that they entered."""
    where, chance = community(host), random.Random(7)  # noqa: S311 - nothing secret
    form = fillable_form(where.community, "join-as-mentee")
    rows = {"url": form.url, "fields": [field.row for field in form.fields]}
    asked = [entered(chance, [*where.skills]) for _ in range(25)]
    prefers = [["amina-bello"] if number % 2 else [] for number in range(25)]
    sent = [
        {"form": rows, "answers": each, "cohort": COHORT, "prefers": wished}
        for each, wished in zip(asked, prefers, strict=True)
    ]
    found = filled({"forms": sent})["forms"]
    for each, wished, made in zip(asked, prefers, found, strict=True):
        body = (
            github_body(where, made["url"], made["again"], each)
            if host == "github"
            else gitlab_body(where, made["url"])
        )
        change = requested(read_form(body, where.community), where, "new-person", TODAY, lambda _: "")
        assert change.errors == ()
        value = parse(change.after or "", "").value
        assert isinstance(value, dict)
        assert expected(each, wished) == {key: value[key] for key in value if key not in {"consent", "links"}}
        assert value["consent"] == {"publish": True, "on": TODAY.isoformat()}


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_page_makes_the_address_that_the_tool_makes(host: Host, filled: Filled) -> None:
    """The same answers give the same address in the browser as in Python, but for what GitHub lets people choose."""
    where, chance = community(host).community, random.Random(3)  # noqa: S311 - nothing secret
    form = fillable_form(where, "join-as-mentee")
    rows = {"url": form.url, "fields": [field.row for field in form.fields]}
    sent = [
        {"form": rows, "answers": entered(chance, ["rust", "c++", "go", "chess"]), "cohort": "", "prefers": []}
        for _ in range(10)
    ]
    chosen = {field.key for field in form.fields if field.chosen and host == "github"}
    for made in filled({"forms": sent})["forms"]:
        given = {key: answer for key, answer in made["given"].items() if key not in chosen}
        assert answered_form_url(where, "join-as-mentee", given) == made["url"]


def test_the_page_has_the_words_of_a_community_as_the_tool_has(filled: Filled) -> None:
    """A text in a community's own terms is the same from the browser as from `pairloom.terms`."""
    texts = [
        "A mentor of this cohort; An mentee, MENTORS and mentees.",
        "“A mentor” helps; mentoring and mentorship stay, as do a/mentor, mentor.yml, @mentor and mentor-guide.md.",
        "In a cohort-wide meeting the mentor's word; mentörs, Mentor.",
    ]
    for terms in (Terms(), Terms(mentor="elder", mentee="apprentice", cohort="class"), Terms(mentor="παιδαγωγός")):
        own = words(terms)
        known = {name: getattr(own, name) for name in ("mentor", "mentors", "mentee", "mentees", "cohort", "cohorts")}
        found = filled({"texts": [{"words": known, "text": text} for text in texts]})["texts"]
        assert [reworded(text, terms) for text in texts] == found
