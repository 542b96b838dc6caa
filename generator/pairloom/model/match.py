"""A match: `cohorts/<id>/matches.yml`, written by `pairloom match`, the lock file of who meets with whom and why."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.cohort import Objective
from pairloom.model.record import Record
from pairloom.model.session import Role
from pairloom.model.text import Day, Handle, Line

Points = Annotated[int, Field(ge=0)]
Reason = Annotated[str, Field(min_length=1, max_length=600)]
Cause = Literal["no-skill", "no-language", "no-hours", "no-capacity", "vetoed", "not-needed"]
"""Why somebody waits, as a short name."""


class CriterionPoints(Record):
    """What one criterion gave to a pair."""

    points: Points = Field(description="Points given.", examples=[32])
    reason: Reason = Field(description="Why, in words.", examples=["Offers Rust, which is wanted most."])


class MatchedPair(Record):
    """A mentor and a mentee, with the reason for it."""

    mentor: Handle = Field(description="The mentor's handle.", examples=["sample-mentor"])
    mentee: Handle = Field(description="The mentee's handle.", examples=["sample-mentee"])
    points: Points = Field(description="Sum of the criteria's points.", examples=[74])
    pinned: bool = Field(default=False, description="true if the coordinator decided it.", examples=[False])
    reason: Reason = Field(description="Why these two, in words.", examples=["Offers Rust; both speak English."])
    criteria: dict[str, CriterionPoints] = Field(
        description="Points and reason by criterion.", examples=[{"skills": {"points": 32, "reason": "Offers Rust."}}]
    )


class Waiting(Record):
    """Somebody who has no pair yet, why, and what to do next."""

    handle: Handle = Field(description="Who waits.", examples=["sample-mentee"])
    role: Role = Field(description="In which role.", examples=["mentee"])
    cause: Cause = Field(description="The cause, as a short name.", examples=["no-capacity"])
    reason: Reason = Field(description="Why, in words.", examples=["Three mentors fit; all their seats are taken."])
    next_step: Reason = Field(description="What to do now.", examples=["You are first in line when a seat is free."])


class MatchSettings(Record):
    """The settings that were in force."""

    objective: Objective = Field(description="What came first.", examples=["participation"])
    weights: dict[str, Points] = Field(description="Most points by criterion.", examples=[{"skills": 40}])
    min_shared_hours: int = Field(ge=0, description="Hours a week in common that were asked for.", examples=[1])


class Certificate(Record):
    """The proof that no better match exists: dual prices of the assignment, checked by `match --verify`.

    With `bonus` added to every pair's points (0 where the objective is the score), a mentee's best gain is the
    largest of points + bonus - price over the mentors who may take them, or 0. The gains of all mentees plus seats
    times price of all mentors is a bound that no match can pass; here it equals what the match reached.
    Source: linear programming duality of the assignment problem, e.g. Ahuja, Magnanti, Orlin, Network Flows (1993).
    """

    bonus: Points = Field(description="Added to each pair's points, so that more pairs always win.", examples=[4100])
    reached: Points = Field(description="Points and bonuses of the pairs that were not pinned.", examples=[82000])
    bound: Points = Field(description="What no match can pass.", examples=[82000])
    prices: dict[Handle, Points] = Field(
        description="What one seat of a mentor was worth to others; mentors with price 0 are left out.",
        examples=[{"sample-mentor": 12}],
    )


class Match(Record):
    """The result of matching one cohort."""

    version: Literal[1] = Field(description="Version of this format.", examples=[1])
    on: Day = Field(description="The day the match was made for.", examples=["2026-10-05"])
    inputs: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")] = Field(
        description="Digest of everything that the match depends on.", examples=["sha256:" + "0" * 64]
    )
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
    waiting: tuple[Waiting, ...] = Field(description="Who waits, and why.", examples=[[]])
    certificate: Certificate = Field(
        description="The proof that nothing better exists.",
        examples=[{"bonus": 0, "reached": 0, "bound": 0, "prices": {}}],
    )
