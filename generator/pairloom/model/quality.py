"""The quality of a match in figures; a part of matches.yml.

The title of each figure of `Quality` and its description, which is its definition in a sentence or two, are what the
schema, the terminal and the cohort's page all say. A figure that the cohort's format does not have is null.
"""

from typing import Annotated, Final

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.text import Handle, SkillName, Slug

Number = Annotated[int, Field(ge=0)]

FEWEST: Final = 5
"""Fewer people than these, and a figure could speak of one of them: it is left out."""

MOST_NAMED: Final = 10
"""Blocking pairs are named where there are at most so many."""


def public(number: int) -> int | None:
    """Return a number of people or pairs as a page may give it: None stands for a few, fewer than `FEWEST`."""
    return number if number == 0 or number >= FEWEST else None


MOST_SKILLS: Final = 20
"""Skills that are kept, those that lack most seats first."""


class Share(Record):
    """So many of so many."""

    count: Number = Field(description="How many.", examples=[22])
    of: Number = Field(description="Of how many.", examples=[24])


class Seats(Share):
    """So many seats of so many, and whose they are."""

    mentors: Number = Field(description="How many mentors have these seats.", examples=[12])


class Ranks(Record):
    """Which places people got by their own order."""

    pairs: Number = Field(description="How many pairs were looked at.", examples=[22])
    first: Number = Field(description="How many of them are a first place.", examples=[15])
    within_three: Number = Field(description="How many are a first, second or third place.", examples=[20])
    median: int = Field(ge=1, description="Half of them are this place or a better one.", examples=[1])


class Spread(Record):
    """Points from the least to the most."""

    of: Number = Field(description="Of how many pairs or circles.", examples=[22])
    least: Number = Field(description="The least points.", examples=[41])
    median: Number = Field(description="Half have so many points or fewer.", examples=[63])
    most: Number = Field(description="The most points.", examples=[88])
    worst_off: Number | None = Field(
        default=None, description="The least points that the coordinators did not decide by a pin.", examples=[41]
    )


class Blocking(Record):
    """Pairs that are none, though both would rather be one."""

    count: Number = Field(description="How many.", examples=[2])
    pairs: tuple[tuple[Handle, Handle], ...] = Field(
        default=(),
        max_length=MOST_NAMED,
        description=f"Who, as [mentor, mentee], where there are at most {MOST_NAMED}.",
        examples=[[["sample-mentor", "sample-mentee"]]],
    )


class SkillBalance(Record):
    """Supply and demand of one skill."""

    skill: SkillName = Field(description="The skill.", examples=["rust"])
    mentors: Number = Field(description="Mentors who offer it.", examples=[2])
    seats: Number = Field(description="Seats of these mentors.", examples=[3])
    mentees: Number = Field(description="Mentees who want it.", examples=[6])


class GroupCoverage(Record):
    """How many of those who named a background have a place."""

    background: Slug = Field(description="What they named.", examples=["self-taught"])
    people: Number = Field(description="How many named it.", examples=[7])
    placed: Number = Field(description="How many of them have a place.", examples=[6])


class Parity(Record):
    """Coverage by stated background."""

    groups: tuple[GroupCoverage, ...] = Field(
        default=(),
        description="By background, in order of its name.",
        examples=[[{"background": "self-taught", "people": 7, "placed": 6}]],
    )
    too_small: Number = Field(
        default=0,
        description=f"How many groups are left out: they, or all others, are fewer than {FEWEST}.",
        examples=[2],
    )


class Quality(Record):
    """How good a match is, in figures; each one's description is its definition."""

    coverage: Share | None = Field(
        default=None,
        title="Coverage",
        description="Mentees who have a place, of all mentees of the cohort; among peers, everybody counts.",
        examples=[{"count": 22, "of": 24}],
    )
    mentee_ranks: Ranks | None = Field(
        default=None,
        title="Ranks received",
        description="Where their mentor stands, by points, among all who could be theirs; equals share the better "
        "place. Among peers: where each of two stands for the other.",
        examples=[{"pairs": 22, "first": 15, "within_three": 20, "median": 1}],
    )
    mentor_ranks: Ranks | None = Field(
        default=None,
        title="Ranks received by mentors",
        description="Where their mentees stand, by points, among all who could be theirs; equals share the better "
        "place.",
        examples=[{"pairs": 22, "first": 11, "within_three": 19, "median": 1}],
    )
    wishes: Share | None = Field(
        default=None,
        title="Wishes",
        description="Mentees or peers who got somebody they asked for, of those who asked for somebody of the cohort.",
        examples=[{"count": 5, "of": 8}],
    )
    points: Spread | None = Field(
        default=None,
        title="Points",
        description="Of the pairs or circles; half of them have the median or less. Worst-off: the least that no pin "
        "decided.",
        examples=[{"of": 22, "least": 41, "median": 63, "most": 88, "worst_off": 41}],
    )
    capacity: Seats | None = Field(
        default=None,
        title="Seats",
        description="Seats that are taken, of all that the mentors have here.",
        examples=[{"count": 22, "of": 30, "mentors": 12}],
    )
    load: Annotated[int, Field(ge=0, le=100)] | None = Field(
        default=None,
        title="Load",
        description="How unevenly mentors with seats share the mentees: 0 is evenly, near 1 is all with one mentor "
        "(Gini coefficient; the file has hundredths).",
        examples=[27],
    )
    blocking: Blocking | None = Field(
        default=None,
        title="Blocking pairs",
        description="Two who are no pair, though each would gain points: the other counts more than somebody they "
        "have, or than a free place (Gale and Shapley, 1962).",
        examples=[{"count": 1, "pairs": [["sample-mentor", "sample-mentee"]]}],
    )
    skills: tuple[SkillBalance, ...] = Field(
        default=(),
        max_length=MOST_SKILLS,
        title="Supply and demand",
        description="Mentees who want a skill, mentors who offer just that one, and their seats, of which each counts "
        f"for every skill of its mentor. The scarcest first, {MOST_SKILLS} at most.",
        examples=[[{"skill": "rust", "mentors": 2, "seats": 3, "mentees": 6}]],
    )
    parity: Parity | None = Field(
        default=None,
        title="Parity",
        description=f"Coverage of those who named a background. Left out: groups of fewer than {FEWEST} people, and "
        f"those that all but {FEWEST - 1} or fewer belong to.",
        examples=[{"groups": [{"background": "self-taught", "people": 7, "placed": 6}], "too_small": 2}],
    )
