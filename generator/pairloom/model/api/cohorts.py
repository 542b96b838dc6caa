"""Cohorts, their sessions and what they celebrated, as data."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from pairloom.model.api.said import VERSION, Address, Said, Version
from pairloom.model.cohort import Cadence, Channel, Purpose
from pairloom.model.profile import Format
from pairloom.model.session import Role

Public = Literal["open", "matching", "running", "finished"]
"""Where a cohort stands; one that is a draft is not told of."""


class Phase(Said):
    """A stretch of a cohort's calendar."""

    name: str = Field(description="What happens in it.")
    start: date = Field(alias="from", description="First day.")
    end: date = Field(alias="to", description="Last day.")


class Objective(Said):
    """What a cohort is to reach."""

    title: str = Field(description="The objective in one line.")
    metric: str = Field(description="What is counted, as a short name.")
    target: int = Field(description="The number to reach.")
    supports: str | None = Field(description="The goal of the community that it serves, in words.")


class Cohort(Said):
    """A group that goes through the program together."""

    id: str = Field(description="Its id in the portal.")
    name: str = Field(description="Its name.")
    url: Address = Field(description="Its page.")
    calendar: Address = Field(description="Its calendar, iCalendar.")
    status: Public = Field(description="Where it stands.")
    mode: Literal["formal", "informal"] = Field(description="Whether the program pairs people, or they do.")
    format: Format = Field(description="Who meets with whom.")
    purpose: Purpose = Field(description="What it is for.")
    cadence: Cadence = Field(description="How often pairs meet.")
    about: str | None = Field(description="In a few lines, Markdown as it was written: not safe as HTML.")
    phases: tuple[Phase, ...] = Field(description="Its calendar, in order.")
    objectives: tuple[Objective, ...] = Field(description="What it is to reach.")
    channels: tuple[Channel, ...] = Field(description="Ways it talks.")
    training: dict[Role, tuple[str, ...]] = Field(description="Slugs of what each role reads first.")


class Cohorts(Said):
    """Every cohort that has a page, the open first."""

    kind: Literal["cohorts"] = "cohorts"
    version: Version = VERSION
    cohorts: tuple[Cohort, ...]


class Session(Said):
    """A meeting of a cohort."""

    cohort: str = Field(description="The cohort's id.")
    slug: str = Field(description="Its name in the cohort.")
    title: str = Field(description="Its title.")
    type: Literal["orientation", "workshop", "webinar", "office-hours", "social", "closing"] = Field(
        description="What kind of meeting it is."
    )
    starts: datetime = Field(description="Start, in UTC.")
    ends: datetime = Field(description="End, in UTC.")
    timezone: str = Field(description="IANA time zone that it was planned in.")
    language: str = Field(description="BCP 47 tag of the language it is held in.")
    roles: tuple[Role, ...] = Field(description="Whom it is for.")
    leads: tuple[str, ...] = Field(description="Handles of those who lead it and may be shown.")
    about: str | None = Field(description="What to expect, Markdown as it was written: not safe as HTML.")
    join: Address | None = Field(description="The meeting room; null once the day is over.")
    recording: Address | None = Field(description="The recording.")
    captions: bool = Field(description="Whether the recording has captions.")
    calendar: Address = Field(description="The session alone, iCalendar.")


class Sessions(Said):
    """Every session of these cohorts, by day."""

    kind: Literal["sessions"] = "sessions"
    version: Version = VERSION
    sessions: tuple[Session, ...]


class Award(Said):
    """Something that was celebrated."""

    cohort: str = Field(description="The cohort's id.")
    slug: str = Field(description="Its name in the cohort.")
    title: str = Field(description="What is celebrated.")
    type: Literal["kudos", "milestone", "badge", "certificate", "reward"] = Field(
        description="What kind of recognition it is."
    )
    to: tuple[str, ...] = Field(description="Handles of those who are recognised and may be shown.")
    role: Role = Field(description="In which role.")
    on: date = Field(description="The day.")
    by: str | None = Field(description="Handle of who says so; null if nobody alone does, or they may not be shown.")
    reason: str = Field(description="What they did, Markdown as it was written: not safe as HTML.")
    evidence: Address | None = Field(description="A link that shows it.")
    url: Address = Field(description="Where it stands on the site.")


class Recognition(Said):
    """Every recognition of somebody who may be shown, the newest first."""

    kind: Literal["recognition"] = "recognition"
    version: Version = VERSION
    recognition: tuple[Award, ...]
