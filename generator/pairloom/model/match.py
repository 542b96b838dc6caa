"""A match: `cohorts/<id>/matches.yml`, written by `pairloom match`, the lock file of who meets with whom and why."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.cohort import Objective
from pairloom.model.profile import Format
from pairloom.model.quality import Quality
from pairloom.model.record import Record
from pairloom.model.text import Day, Handle, Line

Points = Annotated[int, Field(ge=0)]
Reason = Annotated[str, Field(min_length=1, max_length=600)]
Cause = Literal["no-skill", "no-language", "no-hours", "no-capacity", "no-group", "vetoed", "not-needed"]
"""Why somebody waits, as a short name."""

Seat = Literal["one-to-one", "group"]
"""What a pair is part of: the two alone, or the mentor's group."""

Part = Literal["mentor", "mentee", "peer"]
"""As what somebody takes part in a match."""


class CriterionPoints(Record):
    """What one criterion gave to a pair."""

    points: Points = Field(description="Points given.", examples=[32])
    reason: Reason = Field(description="Why, in words.", examples=["Offers Rust, which is wanted most."])


class MatchedPair(Record):
    """A mentor and a mentee, with the reason for it; the pairs of one mentor with seat `group` are one group."""

    mentor: Handle = Field(description="The mentor's handle.", examples=["sample-mentor"])
    mentee: Handle = Field(description="The mentee's handle.", examples=["sample-mentee"])
    points: Points = Field(description="Sum of the criteria's points.", examples=[74])
    seat: Seat = Field(
        default="one-to-one", description="one-to-one, or a seat in the mentor's group.", examples=["group"]
    )
    rank: int = Field(
        default=1,
        ge=1,
        description="The mentor's place, by points, among all who could be this mentee's; equals share a place.",
        examples=[1],
    )
    pinned: bool = Field(default=False, description="true if the coordinator decided it.", examples=[False])
    reason: Reason = Field(description="Why these two, in words.", examples=["Offers Rust; both speak English."])
    criteria: dict[str, CriterionPoints] = Field(
        description="Points and reason by criterion.", examples=[{"skills": {"points": 32, "reason": "Offers Rust."}}]
    )


class Circle(Record):
    """Peers who meet with one another, with the reason for it; two or more, and nobody is the mentor."""

    members: Annotated[tuple[Handle, ...], Field(min_length=2)] = Field(
        description="Who meets, in order of handle.", examples=[["sample-one", "sample-two"]]
    )
    points: Points = Field(
        description="Points of all twos among them, divided by the members less one, rounded down.", examples=[71]
    )
    pinned: bool = Field(default=False, description="true if the coordinator decided it.", examples=[False])
    reason: Reason = Field(description="Why these people, in words.", examples=["All want Rust; all speak English."])
    criteria: dict[str, CriterionPoints] = Field(
        description="Points and reason by criterion, over all twos.",
        examples=[{"skills": {"points": 32, "reason": "Ada offers Rust, which Ben wants."}}],
    )


class Waiting(Record):
    """Somebody who has no pair yet, why, and what to do next."""

    handle: Handle = Field(description="Who waits.", examples=["sample-mentee"])
    role: Part = Field(description="As what.", examples=["mentee"])
    position: int | None = Field(
        default=None,
        ge=1,
        description="Place on the list of those who only lack a free seat; the longest in the program come first.",
        examples=[2],
    )
    cause: Cause = Field(description="The cause, as a short name.", examples=["no-capacity"])
    reason: Reason = Field(description="Why, in words.", examples=["Three mentors fit; all their seats are taken."])
    next_step: Reason = Field(description="What to do now.", examples=["You are first in line when a seat is free."])


class MatchSettings(Record):
    """The settings that were in force."""

    objective: Objective = Field(description="What came first.", examples=["participation"])
    weights: dict[str, Points] = Field(description="Most points by criterion.", examples=[{"skills": 40}])
    min_shared_hours: int = Field(ge=0, description="Hours a week in common that were asked for.", examples=[1])


class OddSet(Record):
    """An odd number of peers and the price of their leaving one over."""

    members: tuple[Handle, ...] = Field(description="Who.", examples=[["sample-one", "sample-three", "sample-two"]])
    price: int = Field(ge=0, description="The price.", examples=[3])


class Certificate(Record):
    """The proof of how good a match is: prices, and the bound that follows from them, checked by `match --verify`.

    `bonus` is added to the points of every pair (of every person placed, where a pair is not one) so that more people
    always win; it is 0 where the objective is the score. How the bound follows from the prices depends on `method` and
    is written in the module of that name in `match/proofs/`. For one-to-one and reverse cohorts (`flow`): a mentee's
    best gain is the largest of points + bonus - price over the mentors who may take them, or 0; the gains of all
    mentees plus seats times price of all mentors is a bound that no match can pass. Where it equals what the match
    reached, no better match exists.
    Source: linear programming duality of the assignment problem, e.g. Ahuja, Magnanti, Orlin, Network Flows (1993).
    """

    method: Literal["flow", "groups", "circles"] = Field(
        default="flow", description="How the proof goes.", examples=["flow"]
    )
    bonus: Points = Field(description="Added so that more pairs always win.", examples=[4100])
    reached: Points = Field(description="Points and bonuses of what was not pinned.", examples=[82000])
    bound: Points = Field(description="What no match can pass, by adding up the prices.", examples=[82000])
    proved: Points | None = Field(
        default=None,
        description="What the solver of integer programs proved that no match can pass, where that is less than the "
        "bound; none for a flow.",
        examples=[82000],
    )
    prices: dict[Handle, int] = Field(
        description="What one seat of a person was worth to others; people with price 0 are left out.",
        examples=[{"sample-mentor": 12}],
    )
    group_prices: dict[Handle, int] = Field(
        default={}, description="The same for seats in groups, where a cohort has both kinds.", examples=[{}]
    )
    odd_sets: tuple[OddSet, ...] = Field(
        default=(),
        description="Sets of an odd number of peers, of whom one must be left over when they meet in twos.",
        examples=[[]],
    )


class Match(Record):
    """The result of matching one cohort."""

    version: Literal[1] = Field(description="Version of this format.", examples=[1])
    on: Day = Field(description="The day the match was made for.", examples=["2026-10-05"])
    inputs: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")] = Field(
        description="Digest of everything that the match depends on.", examples=["sha256:" + "0" * 64]
    )
    accepted: Day | None = Field(
        default=None,
        description="The day the coordinators accepted it; until then it is a proposal, and no page shows it.",
        examples=["2026-10-07"],
    )
    format: Format = Field(default="one-to-one", description="Who meets with whom.", examples=["one-to-one"])
    order: tuple[Line, ...] = Field(
        description="What was made best, first things first.",
        examples=[["pins", "most mentees matched", "most points"]],
    )
    settings: MatchSettings = Field(
        description="Settings in force.",
        examples=[{"objective": "participation", "weights": {"skills": 40}, "min_shared_hours": 1}],
    )
    points: Points = Field(description="Total points of all pairs.", examples=[1480])
    pairs: tuple[MatchedPair, ...] = Field(description="Who meets with whom, by mentor and mentee.", examples=[[]])
    circles: tuple[Circle, ...] = Field(default=(), description="Peers who meet with one another.", examples=[[]])
    waiting: tuple[Waiting, ...] = Field(description="Who waits, and why.", examples=[[]])
    quality: Quality = Field(
        default=Quality.model_construct(), description="How good the match is, in figures.", examples=[{}]
    )
    certificate: Certificate = Field(
        description="The proof that nothing better exists.",
        examples=[{"bonus": 0, "reached": 0, "bound": 0, "prices": {}}],
    )
