"""A pathway: training resources in the order in which they are best read; `content/pathways/<slug>.yml`."""

from typing import Annotated

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.resource import Audience
from pairloom.model.text import Line, Name, Slug


class Pathway(Record):
    """Resources in order, for one role, with what somebody can do who has gone all the way."""

    title: Name = Field(description="The pathway's title.", examples=["Becoming a mentor"])
    summary: Line = Field(description="Whom it is for and where it leads.", examples=["From listening to closing."])
    role: Audience = Field(description="Whom it is for.", examples=["mentor"])
    steps: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=40)] = Field(
        description="Resources of content/training/ by file name, the first first.",
        examples=[["listening", "feedback"]],
    )
