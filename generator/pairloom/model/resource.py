"""Pages of `content/`: training resources with their front matter, and plain pages."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.session import Role
from pairloom.model.text import Day, HttpsUrl, LanguageTag, Line, Name, Prose, SkillName, Slug

Audience = Literal["mentor", "mentee", "coordinator"]
Topic = Literal[
    "communication", "goal-setting", "feedback", "boundaries", "matching", "inclusion", "closing", "program-design"
]


class Source(Record):
    """Where a fact in the text comes from."""

    title: Line = Field(
        description="Author and title.", examples=["Doran (1981), There's a S.M.A.R.T. way to write goals"]
    )
    url: HttpsUrl | None = Field(default=None, description="A link to it.", examples=["https://example.org/paper"])


class Card(Record):
    """A card of a role-play: what one player reads, and the others do not."""

    title: Name = Field(description="Who reads it.", examples=["The mentee"])
    role: Role | None = Field(default=None, description="Which role it plays; left out: another.", examples=["mentee"])
    text: Prose = Field(
        description="What the player knows and wants: Markdown, no HTML.",
        examples=["You have missed two meetings. You are ashamed of it."],
    )


class Resource(Record):
    """The front matter of a training resource, `content/training/<slug>.md`."""

    title: Name = Field(description="The resource's title.", examples=["The first meeting"])
    summary: Line = Field(description="What it is about, in one line.", examples=["A calm plan for the first hour."])
    kind: Literal["article", "book", "webinar", "workshop", "exercise", "recording", "immersive"] = Field(
        description="What kind of resource it is.", examples=["article"]
    )
    roles: tuple[Audience, ...] = Field(min_length=1, description="Whom it is for.", examples=[["mentor", "mentee"]])
    minutes: Annotated[int, Field(ge=1, le=10000)] = Field(
        description="Honest time to read it, at 200 words a minute, and do its exercises.", examples=[15]
    )
    practice: Annotated[int, Field(ge=0, le=10000)] = Field(
        default=0, description="Minutes of those that go into exercises.", examples=[10]
    )
    level: Literal["beginner", "intermediate", "advanced"] = Field(
        default="beginner", description="How much it asks of the reader.", examples=["beginner"]
    )
    language: LanguageTag = Field(default="en", description="Language of the text.", examples=["en"])
    skills: tuple[SkillName, ...] = Field(
        default=(), description="Skills it teaches, from content/skills.yml.", examples=[["listening"]]
    )
    covers: tuple[Topic, ...] = Field(default=(), description="Topics of mentoring it covers.", examples=[["feedback"]])
    requires: tuple[Slug, ...] = Field(
        default=(), description="Resources to know first, by file name.", examples=[["listening"]]
    )
    outcomes: tuple[Line, ...] = Field(
        default=(), description="What the reader can do after it.", examples=[["Open a first meeting without fear"]]
    )
    link: HttpsUrl | None = Field(
        default=None, description="The resource itself, if it is elsewhere.", examples=["https://example.org/talk"]
    )
    captions: bool = Field(default=False, description="true if a webinar or recording has captions.", examples=[True])
    cards: tuple[Card, ...] = Field(
        default=(),
        max_length=12,
        description="Cards of a role-play, to print and cut out.",
        examples=[[{"title": "The mentee", "role": "mentee", "text": "You have missed two meetings."}]],
    )
    sources: tuple[Source, ...] = Field(
        default=(), description="Where its facts come from.", examples=[[{"title": "Doran (1981)"}]]
    )
    reviewed: Day | None = Field(default=None, description="The day somebody last checked it.", examples=["2026-11-01"])


class Text(Record):
    """The front matter of a plain page, `content/<page>.md`: the community's own words on that page."""

    title: Name = Field(description="The page's title.", examples=["Support"])
    summary: Line = Field(
        description="What the page is for, in one line.", examples=["Who helps when something is wrong."]
    )
