"""Training as a whole: reading time, circles, and who has completed what a cohort asks for."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.curriculum import Completed, circles, completed, lacking, reading_minutes, required
from pairloom.model.completion import Completion
from pairloom.model.portal import Portal, Written, completion_path
from pairloom.model.profile import Consent
from pairloom.model.resource import Resource

TODAY = date(2026, 9, 20)


def resource(*requires: str) -> Written[Resource]:
    """Return a resource that requires others."""
    value = {"title": "A", "summary": "B", "kind": "article", "roles": ["mentor"], "minutes": 5, "requires": requires}
    return Written(Resource.model_validate_json(json.dumps(value)), "")


def record(*slugs: str) -> Completion:
    """Return a record of completed training."""
    return Completion.model_validate_json(json.dumps({"done": dict.fromkeys(slugs, "2026-09-01")}))


def place(mentors: int, records: Mapping[str, tuple[str, ...]]) -> Portal:
    """Return a portal with mentors `m-0`, `m-1`, … and one mentee, with these records of completion."""
    people = {f"m-{number}": mentor(f"M {number}") for number in range(mentors)}
    training = {"mentor": ["listening", "feedback", "gone"], "mentee": []}
    resources = {"listening": resource(), "feedback": resource()}
    completions = {(COHORT, handle): record(*slugs) for handle, slugs in records.items()}
    found = portal({**people, "ben": mentee("Ben")}, {COHORT: cohort(training=training)})
    return replace(found, resources=resources, completions=completions)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", 0),
        ("one", 1),
        ("word " * 200, 1),
        ("word " * 201, 2),
        ("- well-known don't **bold** 12:30\n" * 40, 1),
        ("| - | --- | * |\n" * 400, 0),
        ("[word](https://example.org/a-b-c)\n" * 200, 1),
        ("聞く" * 100, 1),
        ("聞く" * 101, 2),
    ],
)
def test_a_text_takes_a_minute_for_each_two_hundred_words(text: str, minutes: int) -> None:
    """A text takes a minute for each 200 words that are begun: signs and addresses are none, a Han character is one."""
    assert minutes == reading_minutes(text)


def test_a_circle_is_told_once_from_its_first_name_round() -> None:
    """Each circle of requirements is told once, from its first name round to it again; a chain is none."""
    needs = {"a": ("b",), "b": ("c", "d"), "c": ("b",), "d": ("a",), "e": ("e",), "f": ("g",), "g": ("nowhere",)}
    found = Portal(community=place(0, {}).community, resources={slug: resource(*more) for slug, more in needs.items()})
    assert [("a", "b", "d", "a"), ("b", "c", "b"), ("e", "e")] == list(circles(found))


def test_what_is_asked_for_is_what_there_is() -> None:
    """A cohort asks for the training that is there, in its own order, each once."""
    assert ("listening", "feedback") == required(place(1, {}), COHORT, "mentor")
    assert () == required(place(1, {}), COHORT, "mentee")


def test_somebody_lacks_what_their_record_does_not_name() -> None:
    """Without a record all is lacking; with one, what it does not name."""
    where = place(2, {"m-0": ("feedback", "other")})
    assert ("listening",) == lacking(where, COHORT, "m-0", "mentor")
    assert ("listening", "feedback") == lacking(where, COHORT, "m-1", "mentor")


def test_no_share_speaks_of_fewer_than_five_people() -> None:
    """There is no share of fewer than five people, nor of training that nobody asks for, nor a count of one to four."""
    whole = ("listening", "feedback")
    assert completed(place(4, {f"m-{number}": whole for number in range(4)}), COHORT, "mentor", TODAY) is None
    assert completed(place(9, {}), COHORT, "mentee", TODAY) is None
    assert Completed(9, 0) == completed(place(9, {"m-0": ("listening",)}), COHORT, "mentor", TODAY)
    assert Completed(9, None) == completed(place(9, {"m-0": whole}), COHORT, "mentor", TODAY)
    some = {f"m-{number}": whole for number in range(5)}
    assert Completed(9, 5) == completed(place(9, some), COHORT, "mentor", TODAY)


def test_no_share_speaks_of_who_keeps_to_themselves() -> None:
    """A share is the same with and without who is not shown: beside the names of all others it would speak of them."""
    whole = {f"m-{number}": ("listening", "feedback") for number in range(7)}
    where = place(7, whole)
    silent = where.profiles["m-0"].model_copy(update={"consent": Consent(publish=False, on=TODAY)})
    where = replace(where, profiles={**where.profiles, "m-0": silent})
    assert Completed(6, 6) == completed(where, COHORT, "mentor", TODAY)


def test_whose_record_cannot_be_read_is_not_counted() -> None:
    """A person whose record has a slip is left out, instead of being counted as somebody without one."""
    where = replace(place(6, {}), broken=frozenset({completion_path((COHORT, "m-0"))}))
    assert Completed(5, 0) == completed(where, COHORT, "mentor", TODAY)
