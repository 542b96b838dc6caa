"""The text of matches.yml: plain YAML, the digest of what was used, and bytes that do not depend on chance."""

import os
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
import yaml
from tests.match.format_tasks import inputs, person
from tests.match.made_match import made
from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal

from pairloom.match import to_yaml
from pairloom.match.inputs import Inputs, digest
from pairloom.match.matching import inputs_digest
from pairloom.match.people import GoalText, Participant
from pairloom.match.skilltree import SkillTree
from pairloom.model.cohort import Matching


def test_what_a_match_does_not_use_does_not_make_it_old() -> None:
    """A link, and what says nothing in `about`, keep the digest; a word that says something changes it."""
    people = {"ada": mentor(), "ben": mentee()}
    digest = inputs_digest(portal(people), COHORT, DAY)
    about = portal({**people, "ada": mentor(about="Hello, 3 of [you](https://x.example)!", links={"github": "ada"})})
    assert digest == inputs_digest(about, COHORT, DAY)
    for changed in ({"about": "Looms."}, {"languages": ["en", "de"]}):
        other = portal({**people, "ada": mentor(**changed)})
        assert digest != inputs_digest(other, COHORT, DAY)


def test_the_text_of_a_match_begins_with_how_to_change_it_and_is_plain_yaml() -> None:
    """Any YAML reader gets back what the model holds; the first line names the schema, the second what to do."""
    match = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()})
    text = to_yaml(COHORT, match)
    first = "# yaml-language-server: $schema=../../.schema/match.schema.json"
    advice = (
        "# Written by: pairloom match autumn. Until it is accepted, change profiles or cohort.yml and run it again."
    )
    assert [first, advice] == text.splitlines()[:2]
    assert match.model_dump(mode="json") == yaml.safe_load(text)


PROGRAM = """
import random, sys
from tests.match.match_portals import COHORT, DAY, SKILLS, mentee, mentor, portal, profile
from pairloom.match import match_cohort, to_yaml
people = {f"mentor-{n}": mentor(offers=("rust", "python"), mentor={"capacity": 1 + n % 2}) for n in range(5)}
people |= {f"mentee-{n}": mentee(wants=("python", "rust")) for n in range(9)}
people["both"] = profile(mentor={"offers": ["c", "rust"]}, mentee={"wants": ["rust"]})
order = list(people)
random.Random(int(sys.argv[1])).shuffle(order)
where = portal({handle: people[handle] for handle in order}, pins=[["mentor-0", "mentee-8"]])
sys.stdout.buffer.write(to_yaml(COHORT, match_cohort(where, COHORT, DAY)).encode())
"""


@pytest.mark.slow
def test_the_bytes_depend_neither_on_the_order_of_files_nor_on_the_hash_seed() -> None:
    """Three processes with other hash seeds and other orders write the same bytes."""
    texts = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, seed],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "4000")
    }
    assert 1 == len(texts)
    assert 8 == len(yaml.safe_load(texts.pop())["pairs"])


@pytest.mark.parametrize("field", sorted({each.name for each in fields(Participant)}))
def test_whatever_the_matcher_sees_of_a_person_is_in_the_digest(field: str) -> None:
    """Another value of any field of a person is another digest, so that no match can change behind it."""
    one = person("ada", "mentee")
    value = getattr(one, field)
    texts: dict[str, Any] = {
        "goals": (GoalText("Learn", ()),),
        "words": (("test", 1),),
        "stage": "mid",
        "organisation": "Acme",
    }
    other: Any = texts.get(field, value + 1 if isinstance(value, int) else "x" if isinstance(value, str) else (5,))
    seen = [digest(inputs("peer", [], [each]), {}) for each in (one, replace(one, **{field: other}))]
    assert 2 == len({*seen})


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("cohort", "spring"),
        ("day", date(2026, 9, 21)),
        ("format", "group"),
        ("pair_hours", 4),
        ("matching", Matching(stage_gap=1)),
        ("mentors", (person("eve", "mentor"),)),
        ("mentees", ()),
        ("skills", SkillTree({"rust": "Rust"}, {"rust": {"rust": 0}})),
        ("languages", {"en": "English"}),
        ("earlier", frozenset({("ada", "ben")})),
    ],
)
def test_whatever_the_matcher_sees_of_a_cohort_is_in_the_digest(field: str, other: Any) -> None:  # noqa: ANN401 - of any field
    """Another value of any field of the inputs is another digest, and no field is forgotten here."""
    one = inputs("peer", [], [person("ada", "mentee")])
    assert digest(one, {}) != digest(replace(one, **{field: other}), {})
    assert 10 == len(fields(Inputs))
    assert digest(one, {}) != digest(one, {"skills": 1})
