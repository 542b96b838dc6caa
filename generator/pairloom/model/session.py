"""A session of a cohort: a meeting that many attend; `cohorts/<id>/sessions/<slug>.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.text import Clock, Day, Handle, HttpsUrl, LanguageTag, Name, Prose, Zone

Role = Literal["mentor", "mentee"]


class Session(Record):
    """An orientation, workshop, webinar or other meeting of a cohort."""

    title: Name = Field(description="The session's title.", examples=["Orientation for mentors"])
    type: Literal["orientation", "workshop", "webinar", "office-hours", "social", "closing"] = Field(
        description="What kind of meeting it is.", examples=["orientation"]
    )
    on: Day = Field(description="The day, in the session's time zone.", examples=["2026-10-12"])
    start: Clock = Field(alias="from", description="Start on the wall clock of the time zone.", examples=["17:00"])
    minutes: Annotated[int, Field(ge=5, le=600)] = Field(description="How long it lasts.", examples=[60])
    timezone: Zone = Field(description="IANA time zone of the start.", examples=["Europe/Berlin"])
    language: LanguageTag = Field(default="en", description="Language it is held in.", examples=["en"])
    leads: tuple[Handle, ...] = Field(default=(), description="Who leads it.", examples=[["sample-person"]])
    roles: tuple[Role, ...] = Field(
        default=("mentor", "mentee"), min_length=1, description="Whom it is for.", examples=[["mentor"]]
    )
    about: Prose | None = Field(
        default=None, description="What to expect: Markdown, no HTML.", examples=["We practise the first meeting."]
    )
    join: HttpsUrl | None = Field(
        default=None, description="Link to the meeting room.", examples=["https://meet.example.org/a"]
    )
    recording: HttpsUrl | None = Field(
        default=None, description="Link to the recording.", examples=["https://video.example.org/a"]
    )
    captions: bool = Field(default=False, description="true if the recording has captions.", examples=[True])
