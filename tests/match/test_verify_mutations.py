"""Verification of random matches: what `match` writes is proved, and no change of any value goes unseen."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort, to_yaml, verify
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.profile import Format

Path = tuple[str | int, ...]

PRICES: Final = {("prices",), ("group_prices",), ("odd_sets",)}

STAGES: Final = ("early", "mid", "senior", None)

OTHERS: Final = (
    "stranger",
    "reverse",
    "group",
    "score",
    "no-hours",
    "mentor",
    "mentee",
    "groups",
    "first-merged-change",
)
"""What may stand in the place of a text."""


@cache
def matched(seed: int, form: Format = "one-to-one") -> Portal:
    """Return a small portal with its match: few skills, many equals, pins, refusals, both objectives."""
    chance = Random(seed)  # noqa: S311 - nothing secret
    people = {}
    for number in range(chance.randint(0, 3)):
        section = {"capacity": chance.randint(1, 3), "stage": chance.choice(STAGES), "formats": [form]}
        people[f"ada-{number}"] = mentor(f"Ada {number}", offers=_skills(chance), mentor=section)
    for number in range(chance.randint(0, 4)):
        section = {"stage": chance.choice(STAGES)}
        people[f"ben-{number}"] = mentee(f"Ben {number}", wants=_skills(chance), mentee=section)
    here = sorted(people) or ["nobody"]
    settings: dict[str, Any] = {
        "objective": chance.choice(["participation", "score"]),
        "pins": [chance.choices(here, k=2) for _ in range(chance.randint(0, 1))],
        "refusals": [chance.choices(here, k=2) for _ in range(chance.randint(0, 1))],
        "weights": {"goals": 0, "skills": chance.choice([0, 1, 40])},
    }
    if form != "one-to-one":
        settings["group_size"] = chance.choice([[2, 2], [2, 3]])
    found = portal(people, {COHORT: cohort(format=form, matching=settings)})
    return replace(found, matches={COHORT: match_cohort(found, COHORT, DAY)})


def _skills(chance: Random) -> tuple[str, ...]:
    return tuple(chance.sample(["rust", "go", "python", "chess"], k=chance.randint(1, 3)))


portals = st.integers(0, 15).map(matched)
"""A few portals, which are matched once."""

others = st.builds(matched, st.integers(0, 5), st.sampled_from(["group", "hybrid", "peer"]))
"""The same of formats that an integer program matches."""


@pytest.mark.slow
@given(st.integers(16, 10_000))
def test_what_match_writes_is_proved(seed: int) -> None:
    """Verifying a match finds nothing, in its values and in its text."""
    where = matched(seed)
    assert () == verify(where, COHORT, to_yaml(COHORT, where.matches[COHORT]))


def leaves(value: object, at: Path = ()) -> Iterator[Path]:
    """Yield the place of every single value."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*at, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, (*at, place))
    else:
        yield at


def changed(values: Any, at: Path, other: object) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return the values with another one at a place."""
    if not at:
        return other
    if isinstance(values, dict):
        return {key: changed(item, at[1:], other) if key == at[0] else item for key, item in values.items()}
    return [changed(item, at[1:], other) if place == at[0] else item for place, item in enumerate(values)]


def another(value: object, pick: st.DataObject) -> object:
    """Return another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + pick.draw(st.sampled_from([-1, 1, 17]))
    if isinstance(value, str):
        return pick.draw(st.sampled_from(OTHERS))
    return pick.draw(st.sampled_from([1, "2026-09-21"]))


def is_free(at: Path, match: Match) -> bool:
    """Return whether a value may be another one: the day of acceptance, and prices that other prices prove as well.

    Those of a flow are the least ones; programs may have many that come to the same bound.
    """
    return at == ("accepted",) or (match.certificate.method != "flow" and at[1:2] in PRICES)


@given(st.one_of(portals, others), st.data())
def test_no_other_value_goes_unseen(where: Portal, data: st.DataObject) -> None:
    """Whatever single value of a match is changed, verification finds something, but for what is free."""
    stored = where.matches[COHORT].model_dump(mode="json")
    at = data.draw(st.sampled_from([at for at in leaves(stored) if not is_free(at, where.matches[COHORT])]))
    value: Any = stored
    for key in at:
        value = value[key]
    other = changed(stored, at, another(value, data))
    assume(other != stored)
    try:
        match = Match.model_validate_json(json.dumps(other))
    except ValidationError:
        return
    assert verify(replace(where, matches={COHORT: match}), COHORT)


@given(portals, st.data())
def test_no_pair_more_or_less_goes_unseen(where: Portal, data: st.DataObject) -> None:
    """Pairs that are left out, doubled, or given to somebody else are found."""
    match = where.matches[COHORT]
    assume(match.pairs)
    pairs = list(match.pairs)
    place = data.draw(st.integers(0, len(pairs) - 1))
    kind = data.draw(st.sampled_from(["left out", "doubled", "another mentor", "another mentee"]))
    if kind == "left out":
        del pairs[place]
    elif kind == "doubled":
        pairs.insert(place, pairs[place])
    else:
        side = kind.removeprefix("another ")
        other = data.draw(st.sampled_from(sorted(where.profiles)))
        assume(other != getattr(pairs[place], side))
        pairs[place] = pairs[place].model_copy(update={side: other})
    assert verify(replace(where, matches={COHORT: match.model_copy(update={"pairs": tuple(pairs)})}), COHORT)


def test_a_match_of_another_day_is_said_to_be_old() -> None:
    """The day is part of the inputs: with another one, the digest is another one."""
    where = portal({"ada": mentor("Ada"), "ben": mentee("Ben")})
    match = match_cohort(where, COHORT, DAY).model_copy(update={"on": date(2026, 9, 21)})
    assert ["match-current"] == [each.code for each in verify(replace(where, matches={COHORT: match}), COHORT)]
