"""What becomes of a pair: `cohorts/<id>/pairs/<mentor>--<mentee>/`, one file for each fact.

Most pairs of a cohort come from its matches.yml, which stays as it was accepted. A pair that began in another way has
a `pair.yml`: two people declared it, or it came later, after a pair had ended or somebody had joined late. Any pair
that ended before its cohort did has an `ended.yml`.
"""

from typing import Annotated, Final, Literal

from pydantic import Field

from pairloom.model.match import CriterionPoints, Points, Reason, Seat
from pairloom.model.record import Record
from pairloom.model.text import Day

Source = Literal["declared", "rematch", "late"]
EndReason = Literal["time", "fit", "goals", "reached", "moved-on", "other"]

END_REASONS: Final[dict[EndReason, str]] = {
    "time": "One of the two no longer has the time.",
    "fit": "The two do not suit each other; nobody is to blame.",
    "goals": "The goals have changed.",
    "reached": "The goals are reached.",
    "moved-on": "One of the two has left the program.",
    "other": "Another reason, which the coordinators know.",
}
"""Why a pair ended, in words that blame nobody."""

_BETWEEN: Final = "--"
"""Stands between two handles in the name of a pair; no handle has two dashes in a row."""


def pair_name(mentor: str, mentee: str) -> str:
    """Return the name of a pair, which is its folder's: `<mentor>--<mentee>`."""
    return f"{mentor}{_BETWEEN}{mentee}"


def pair_people(name: str) -> tuple[str, str]:
    """Return the handles of mentor and mentee from the name of a pair; the second is empty where there are no two."""
    mentor, _, mentee = name.partition(_BETWEEN)
    return mentor, mentee


class Agreed(Record):
    """When each of the two agreed to be a pair."""

    mentor: Day = Field(description="The day the mentor agreed.", examples=["2026-10-04"])
    mentee: Day = Field(description="The day the mentee agreed.", examples=["2026-10-05"])


class Pair(Record):
    """A pair that does not come from matches.yml; `pair.yml` in the pair's folder."""

    on: Day = Field(description="The day it began.", examples=["2026-10-05"])
    source: Source = Field(
        description="declared: the two found each other; rematch: another pair had ended; late: somebody joined late.",
        examples=["declared"],
    )
    agreed: Agreed | None = Field(
        default=None,
        description="When each of the two agreed; a declared pair needs it.",
        examples=[{"mentor": "2026-10-04", "mentee": "2026-10-05"}],
    )
    seat: Seat = Field(
        default="one-to-one", description="one-to-one, or a seat in the mentor's group.", examples=["group"]
    )
    points: Points | None = Field(default=None, description="Points, where the tool proposed it.", examples=[74])
    reason: Reason | None = Field(default=None, description="Why these two, in words.", examples=["Offers Rust."])
    criteria: Annotated[dict[str, CriterionPoints], Field()] = Field(
        default={},
        description="Points and reason by criterion, where the tool proposed it.",
        examples=[{"skills": {"points": 32, "reason": "Offers Rust."}}],
    )


class Ending(Record):
    """The end of a pair before the end of its cohort; `ended.yml` in the pair's folder. It blames nobody."""

    on: Day = Field(description="The day it ended; from that day on its seat is free.", examples=["2026-11-12"])
    reason: EndReason = Field(description="Why, as a short name.", examples=["time"])
