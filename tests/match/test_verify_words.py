"""Verification of words and text: whatever was changed is found where it stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT
from tests.match.tampering import plain, tampered

from pairloom.match import to_yaml, verify


@pytest.mark.parametrize(
    ("at", "value", "message"),
    [
        (("pairs", 0, "reason"), "They are friends.", 'pairs[1].reason must say "'),
        (("pairs", 0, "criteria", "skills", "reason"), "No.", 'pairs[1].criteria.skills.reason must say "'),
        (("pairs", 0, "criteria", "skills", "points"), 7, "pairs[1].criteria.skills.points must be "),
        (("pairs", 0, "rank"), 2, "pairs[1].rank must be 1; found 2"),
        (("waiting", 0, "reason"), "Bad luck.", 'waiting[1].reason must say "'),
        (("waiting", 0, "cause"), "vetoed", 'waiting[1].cause must say "'),
        (("waiting", 0, "next_step"), "Wait.", 'waiting[1].next_step must say "'),
        (("waiting",), (), "waiting must have 2 entries; found 0"),
        (("quality", "load"), 99, "quality.load must be 0; found 99"),
        (("quality", "coverage", "count"), 1, "quality.coverage.count must be 2; found 1"),
        (("quality", "parity"), {"too_small": 3}, "quality.parity must be nothing; found a group of keys and values"),
        (("points",), 1, "points must be "),
        (("settings", "min_shared_hours"), 3, "settings.min_shared_hours must be 1; found 3"),
        (("settings", "weights", "skills"), 3, "settings.weights.skills must be 40; found 3"),
        (("order",), (), "order must be: pins; most mentees matched; most points; "),
        (("format",), "reverse", 'format must say "one-to-one"; found "reverse"'),
    ],
)
def test_each_word_and_figure_is_told_again_and_compared(
    at: tuple[str | int, ...], value: object, message: str
) -> None:
    """Whatever was changed is found where it stands, with what must stand there."""

    def change(values: dict[str, Any]) -> None:
        place: Any = values
        for key in at[:-1]:
            place = place[key]
        place[at[-1]] = value

    assert [(at, message)] == [(where, text[: len(message)]) for where, text in tampered(change)]


def test_another_order_of_the_same_words_is_refused() -> None:
    """A match whose criteria stand in another order is not the text that the files give."""

    def turn(values: dict[str, Any]) -> None:
        criteria = values["pairs"][0]["criteria"]
        values["pairs"][0]["criteria"] = dict(reversed(criteria.items()))

    (at, message) = tampered(turn)[0]
    assert (("pairs", 0, "criteria"), True) == (
        at,
        message.startswith("pairs[1].criteria must have its keys in the order "),
    )


def test_pairs_in_another_order_are_refused() -> None:
    """The pairs stand in order of mentor and mentee."""
    assert tampered(lambda values: values.update(pairs=values["pairs"][::-1]))


def test_the_day_of_acceptance_is_the_coordinators_to_say() -> None:
    """A match stays proved when it is accepted, on whatever day."""
    where = plain()
    accepted = where.matches[COHORT].model_copy(update={"accepted": date(2026, 9, 24)})
    assert () == verify(replace(where, matches={COHORT: accepted}), COHORT)


def test_the_text_must_be_as_it_was_written() -> None:
    """A comment, another layout or a line that is gone is found with the number of the line."""
    where = plain()
    text = to_yaml(COHORT, where.matches[COHORT])
    assert () == verify(where, COHORT, text)
    lines = text.splitlines(keepends=True)
    for number, changed in [
        (5, [*lines[:4], "# all is well\n", *lines[4:]]),
        (len(lines), lines[:-1]),
        (len(lines) + 1, [*lines, "\n"]),
        (1, [lines[0].upper(), *lines[1:]]),
    ]:
        found = verify(where, COHORT, "".join(changed))
        message = f"the text must be as pairloom match writes it; it differs from line {number} on"
        assert [message] == [problem.message for problem in found]
