"""A cohort: a group that goes through the program together; `cohorts/<id>/cohort.yml`, the folder's name is the id."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from pairloom.model.profile import Format
from pairloom.model.record import Record
from pairloom.model.text import Day, Handle, Line, Name, Prose, Slug

Status = Literal["draft", "open", "matching", "running", "finished"]
Purpose = Literal["career", "skills", "leadership", "personal-growth", "onboarding"]
Cadence = Literal["weekly", "fortnightly", "monthly", "quarterly"]
Objective = Literal["participation", "score"]
Channel = Literal["matrix", "video", "email", "irc", "slack", "discord", "zulip", "teams", "zoom", "forge", "phone"]

HOURS_A_MONTH: Final[dict[Cadence, int]] = {"weekly": 4, "fortnightly": 2, "monthly": 1, "quarterly": 1}
"""Hours a month that one pair needs at each cadence: one-hour meetings, a month counted as four weeks."""

_USUAL_GROUP: Final = (3, 6)
"""Fewest and most mentees of a group in a cohort that does not say."""


class Phase(Record):
    """A stretch of a cohort's calendar."""

    name: Name = Field(description="What happens in it.", examples=["Applications"])
    start: Day = Field(alias="from", description="First day.", examples=["2026-09-01"])
    end: Day = Field(alias="to", description="Last day.", examples=["2026-09-30"])
    mentoring: bool = Field(
        default=False,
        description="true for the phase in which pairs meet; otherwise the longest phase counts.",
        examples=[True],
    )


class CohortObjective(Record):
    """What the cohort is to reach, and how that is measured."""

    title: Line = Field(description="The objective in one line.", examples=["Twenty people merge a first change"])
    metric: Slug = Field(description="What is counted, as a short name.", examples=["first-merged-change"])
    target: int = Field(ge=1, description="The number to reach.", examples=[20])
    supports: Slug | None = Field(
        default=None,
        description="The community goal it serves: a key of goals in portal.yml.",
        examples=["grow-maintainers"],
    )


class Matching(Record):
    """How the cohort's pairs are found."""

    objective: Objective = Field(
        default="participation",
        description="participation: as many mentees as possible get a mentor; score: the highest total points.",
        examples=["participation"],
    )
    weights: dict[str, Annotated[int, Field(ge=0, le=1000)]] = Field(
        default={},
        description="Most points that each criterion can give; criteria left out keep their usual weight.",
        examples=[{"skills": 40, "goals": 15}],
    )
    min_shared_hours: int = Field(
        default=1,
        ge=0,
        le=40,
        description="Hours a week that a pair must have in common; 0 to ask for none.",
        examples=[1],
    )
    same_organisation: bool = Field(
        default=True,
        description="false: two people who named the same organisation are never paired.",
        examples=[False],
    )
    stage_gap: int = Field(
        default=2,
        ge=0,
        le=5,
        description="Steps of career stage between the two that earn all points of the stage criterion.",
        examples=[2],
    )
    group_size: tuple[Annotated[int, Field(ge=2, le=50)], Annotated[int, Field(ge=2, le=50)]] | None = Field(
        default=None,
        description="Fewest and most mentees of a group, or members of a peer circle; without it, groups have 3 to 6 "
        "mentees and peers meet in twos.",
        examples=[[3, 5]],
    )
    pins: tuple[tuple[Handle, Handle], ...] = Field(
        default=(),
        description="Pairs that the coordinator has decided: [mentor, mentee].",
        examples=[[["mentor-handle", "mentee-handle"]]],
    )
    refusals: tuple[tuple[Handle, Handle], ...] = Field(
        default=(),
        description="Pairs that the coordinator does not want: [mentor, mentee].",
        examples=[[["mentor-handle", "mentee-handle"]]],
    )

    @property
    def sizes(self) -> tuple[int, int]:
        """Fewest and most mentees of a group, as the cohort says or as usual."""
        return self.group_size or _USUAL_GROUP


class Training(Record):
    """What each role reads before the first meeting: names of resources in content/training/."""

    mentor: tuple[Slug, ...] = Field(default=(), description="For mentors.", examples=[["mentor-guide", "feedback"]])
    mentee: tuple[Slug, ...] = Field(default=(), description="For mentees.", examples=[["first-meeting"]])


class Cohort(Record):
    """A cohort: when, how, for what, and who cares for it."""

    name: Name = Field(description="The cohort as people read it.", examples=["Autumn 2026"])
    status: Status = Field(description="Where the cohort stands.", examples=["open"])
    mode: Literal["formal", "informal"] = Field(
        default="formal",
        description="formal: the program pairs people; informal: people declare their pairs.",
        examples=["formal"],
    )
    format: Format = Field(default="one-to-one", description="Who meets with whom.", examples=["one-to-one"])
    purpose: Purpose = Field(description="What the cohort is for.", examples=["career"])
    about: Prose | None = Field(
        default=None,
        description="The cohort in a few lines: Markdown, no HTML.",
        examples=["For people new to the project."],
    )
    coordinators: tuple[Handle, ...] = Field(
        default=(), description="Who cares for the cohort: handles from portal.yml.", examples=[["sample-coordinator"]]
    )
    phases: tuple[Phase, ...] = Field(
        default=(),
        description="The calendar, in order; the last phase ends the cohort.",
        examples=[[{"name": "Mentoring", "from": "2026-10-12", "to": "2027-01-29"}]],
    )
    cadence: Cadence = Field(default="fortnightly", description="How often a pair meets.", examples=["fortnightly"])
    objectives: tuple[CohortObjective, ...] = Field(
        default=(),
        description="What the cohort is to reach.",
        examples=[
            [{"title": "First changes", "metric": "first-merged-change", "target": 20, "supports": "grow-maintainers"}]
        ],
    )
    matching: Matching = Field(
        default=Matching.model_construct(),
        description="How pairs are found.",
        examples=[{"objective": "participation"}],
    )
    training: Training = Field(
        default=Training.model_construct(),
        description="What to read first.",
        examples=[{"mentor": ["feedback"], "mentee": ["first-meeting"]}],
    )
    channels: tuple[Channel, ...] = Field(
        default=(), description="Ways the cohort talks.", examples=[["matrix", "video"]]
    )

    @property
    def settled(self) -> bool:
        """Whether the cohort's pairs are facts, because they meet or have met; before, a match is a proposal."""
        return self.status in {"running", "finished"}

    def busy(self, day: date) -> bool:
        """Return whether the cohort's pairs take seats on that day: in a finished cohort until the last phase ends."""
        return self.status != "finished" or any(phase.end >= day for phase in self.phases)

    def mentoring(self) -> Phase | None:
        """Return the phase in which pairs meet: the one marked so, else the longest; None without phases."""
        marked = [phase for phase in self.phases if phase.mentoring]
        return marked[0] if marked else max(self.phases, key=lambda phase: phase.end - phase.start, default=None)
