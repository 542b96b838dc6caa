"""The data for other programs: it keeps to its schema, has no more than the pages, and no key ever goes."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from pairloom import load
from pairloom.model import address
from pairloom.model.api.people import People, PeopleFile
from pairloom.model.portal import Portal
from pairloom.publish import api as published_api
from pairloom.views import paths
from pairloom.views.files import api as viewed_api

Published = dict[str, bytes]
_MAIL: Final = re.compile(r"(?<!/)\b[\w.+-]+@[\w-]+\.\w|mailto:")
ROOT: Final = Path(__file__).parents[2]
FILES: Final = ("index", "people", "cohorts", "sessions", "recognition", "training", "skills")
KEYS: Final = {
    "Index": "kind version portal summary url repository generated terms licence files",
    "FileEntry": "name url description",
    "People": "kind version people",
    "Person": "handle name pronouns url timezone languages about work_style organisation links mentor mentee cohorts "
    "available_until",
    "Link": "label url",
    "Offer": "offers formats stage hours_per_month capacity free seeks",
    "Wish": "wants stage hours_per_month",
    "Cohorts": "kind version cohorts",
    "Cohort": "id name url calendar status mode format purpose cadence about phases objectives channels training",
    "Phase": "name from to",
    "Objective": "title metric target supports",
    "Sessions": "kind version sessions",
    "Session": "cohort slug title type starts ends timezone language roles leads about join recording captions "
    "calendar",
    "Recognition": "kind version recognition",
    "Award": "cohort slug title type to role on by reason evidence url",
    "Training": "kind version resources pathways",
    "Resource": "slug title summary url type roles minutes practice level language skills covers requires outcomes "
    "link reviewed",
    "Pathway": "slug title summary role steps",
    "Skills": "kind version skills",
    "Skill": "key name url aliases broader summary",
}
"""Version 1. Keys may be added here; one that goes, or changes its name, is a new version and a new folder."""


def _read(files: Published, name: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(files[f"api/v1/{name}.json"])


def _validator(files: Published) -> Draft202012Validator:
    schema = _read(files, "schema")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("name", FILES)
def test_every_file_keeps_to_the_schema(
    community: Portal, community_published: Published, published: Callable[[Portal], Published], name: str
) -> None:
    """Every file keeps to the schema that stands beside it, in a full portal and in an empty one."""
    validator = _validator(community_published)
    for files in (community_published, published(Portal(community=community.community))):
        assert [] == [error.message for error in validator.iter_errors(_read(files, name))]
        assert (name, "1.0") == (_read(files, name)["kind"], _read(files, name)["version"])


@given(st.text(), st.text())
def test_people_are_written_as_the_model_would_write_them(
    community: Portal, today: date, name: str, about: str
) -> None:
    """The bytes of everybody are those that the model of the schema gives, whatever people wrote; of nobody, too."""
    written = {
        handle: profile.model_copy(update={"name": name, "about": about})
        for handle, profile in community.profiles.items()
    }
    for profiles in (community.profiles, written, {}):
        files = viewed_api.files(replace(community, profiles=profiles), today)
        (view,) = (file for file in files if isinstance(file, PeopleFile))
        content = published_api.content(view, community.community)
        assert f"{People.model_validate_json(content).model_dump_json(indent=1)}\n".encode() == content


def test_everybodys_address_is_that_of_their_page(community: Portal, today: date) -> None:
    """The address of everybody is the full one of their page, whatever their handle."""
    profile = community.profiles["zoe-nkosi"]
    known = dict.fromkeys(("index", "con", "a-b", "x1", "zoe-nkosi"), profile)
    files = viewed_api.files(replace(community, profiles=known), today)
    (view,) = (file for file in files if isinstance(file, PeopleFile))
    found = {str(person["handle"]): person["url"] for person in view.people()}
    assert {handle: address.full(community.community.url, paths.person(handle)) for handle in known} == found


def test_the_schema_sees_what_is_wrong(community_published: Published) -> None:
    """The schema refuses a file without a key, or with another kind of value, and takes one with a key more."""
    validator, people = _validator(community_published), _read(community_published, "people")
    assert validator.is_valid(people | {"new": 1})
    assert not validator.is_valid({key: value for key, value in people.items() if key != "people"})
    people["people"][0]["languages"] = "en"
    assert not validator.is_valid(people)


def test_no_key_of_version_1_ever_goes(community_published: Published) -> None:
    """Each thing has the keys that it had, in that order, all of them always there; each new key is a word with it."""
    schema = _read(community_published, "schema")
    assert KEYS == {name: " ".join(part["properties"]) for name, part in schema["$defs"].items()}
    assert all(part["required"] == [*part["properties"]] for part in schema["$defs"].values())
    assert all(part["description"] for part in schema["$defs"].values())
    described = [
        f"{name}.{key}"
        for name, part in schema["$defs"].items()
        for key, field in part["properties"].items()
        if "description" not in field and key not in {"kind", name.lower(), "resources", "pathways"}
    ]
    assert [] == described


def test_the_first_file_names_all_others(community_published: Published) -> None:
    """The file to begin with names every other file by its full address, with the day and how the data may be used."""
    index = _read(community_published, "index")
    addresses = {entry["url"].removeprefix("https://guild.example.org/portal/") for entry in index["files"]}
    assert {path for path in community_published if path.startswith("api/")} == addresses | {"api/v1/index.json"}
    assert ("2026-11-15", "https://gitlab.com/guild/crafts/portal") == (index["generated"], index["repository"])
    assert {"mentor": "guide", "mentee": "learner", "cohort": "season"} == index["terms"]


def test_people_who_may_not_be_shown_are_in_no_data(community_published: Published) -> None:
    """Who may not be shown, or whose profile is over, is nowhere in the data, nor is a draft."""
    text = b"".join(content for path, content in community_published.items() if path.startswith("api/")).decode()
    for hidden in ("quiet-one", "Secret", "gone-by", "Gone By", "Nobody may see", "A draft"):
        assert hidden not in text
    people = _read(community_published, "people")["people"]
    shown = ["omar-star", "index", "robert-tables", "zoe-nkosi", "amal-al-khatib", "li-wei"]
    assert shown == [person["handle"] for person in people]
    thanks = {award["slug"]: award for award in _read(community_published, "recognition")["recognition"]}
    assert (["amal-al-khatib"], "zoe-nkosi") == (thanks["first-cloth"]["to"], thanks["first-cloth"]["by"])
    assert thanks["thanks-zoe"]["by"] is None


def test_the_data_says_what_the_records_say(community: Portal, community_published: Published) -> None:
    """Values are those of the records: a person, a session in UTC, a phase, a resource."""
    (zoe,) = (one for one in _read(community_published, "people")["people"] if one["handle"] == "zoe-nkosi")
    profile = community.profiles["zoe-nkosi"]
    assert profile.mentor is not None
    assert (profile.name, [*profile.mentor.offers], profile.mentor.capacity) == (
        zoe["name"],
        zoe["mentor"]["offers"],
        zoe["mentor"]["capacity"],
    )
    assert "https://guild.example.org/portal/people/zoe-nkosi/" == zoe["url"]
    orientation, clinic = _read(community_published, "sessions")["sessions"]
    assert ("2026-10-02T21:30:00Z", "2026-10-02T22:30:00Z", ["zoe-nkosi"]) == (
        orientation["starts"],
        orientation["ends"],
        orientation["leads"],
    )
    assert ("2026-11-21T00:00:00Z", "https://meet.example.org/knots") == (clinic["starts"], clinic["join"])
    autumn = next(one for one in _read(community_published, "cohorts")["cohorts"] if one["id"] == "autumn")
    assert {"name": "Closing", "from": "2027-02-01", "to": "2027-02-01"} == autumn["phases"][-1]
    assert {*community.resources} == {one["slug"] for one in _read(community_published, "training")["resources"]}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = [item for key, item in value.items() if key != "about"]
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def test_the_data_has_no_address_to_write_mail_to(community_published: Published) -> None:
    """There is no e-mail address in the data, but for what people write about themselves, nor a link to one."""
    texts = [text for name in FILES for text in _texts(_read(community_published, name))]
    assert [] == [text for text in texts if _MAIL.search(text)]
    assert len(texts) > 100


def test_a_session_that_nobody_can_place_is_left_out(
    made_portal: Callable[..., Portal], published: Callable[[Portal], Published]
) -> None:
    """A session in a zone that does not exist has no moment, so it is not in the data."""
    lost = {"on": date(2026, 12, 1), "from": "18:00", "minutes": 60, "timezone": "Atlantis/Main"}
    assert [] == _read(published(made_portal(sessions={"lost": lost})), "sessions")["sessions"]


@pytest.mark.slow
def test_the_demo_keeps_to_the_schema(published: Callable[[Portal], Published]) -> None:
    """Every file of the demo portal keeps to the schema."""
    demo = published(load.load_portal(ROOT).portal)
    validator = _validator(demo)
    assert [] == [error.message for name in FILES for error in validator.iter_errors(_read(demo, name))]
