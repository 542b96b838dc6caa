"""Recognition: thanks, milestones and awards; `cohorts/<id>/recognition/<slug>.yml`."""

from typing import Literal

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.session import Role
from pairloom.model.text import Day, Handle, HttpsUrl, Name, Prose


class Award(Record):
    """Something worth celebrating, big or small."""

    title: Name = Field(description="What is celebrated.", examples=["First merged change"])
    kind: Literal["kudos", "milestone", "badge", "certificate", "reward"] = Field(
        description="kudos: thanks; milestone: a step reached; badge, certificate or reward: given by the program.",
        examples=["milestone"],
    )
    to: tuple[Handle, ...] = Field(
        min_length=1, max_length=20, description="Who is recognised.", examples=[["sample-person"]]
    )
    role: Role = Field(description="In which role they are recognised.", examples=["mentee"])
    on: Day = Field(description="The day.", examples=["2026-11-20"])
    by: Handle | None = Field(default=None, description="Who says so, if it is one person.", examples=["other-person"])
    reason: Prose = Field(
        description="What they did: Markdown, no HTML.", examples=["Fixed the parser and added the tests."]
    )
    evidence: HttpsUrl | None = Field(
        default=None, description="A link that shows it.", examples=["https://forge.example.org/project/pull/12"]
    )
