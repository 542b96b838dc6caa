"""Skills and training as data."""

from datetime import date
from typing import Literal

from pydantic import Field

from pairloom.model.api.said import VERSION, Address, Said, Version
from pairloom.model.resource import Audience, Topic


class Skill(Said):
    """A skill of the vocabulary."""

    key: str = Field(description="Its key.")
    name: str = Field(description="Its name.")
    url: Address = Field(description="Its page.")
    aliases: tuple[str, ...] = Field(description="Other keys that mean the same.")
    broader: str | None = Field(description="Key of the wider skill that it is part of.")
    summary: str | None = Field(description="What it covers.")


class Skills(Said):
    """The vocabulary, by key."""

    kind: Literal["skills"] = "skills"
    version: Version = VERSION
    skills: tuple[Skill, ...]


class Resource(Said):
    """A training resource."""

    slug: str = Field(description="Its name in the portal.")
    title: str = Field(description="Its title.")
    summary: str = Field(description="What it is about.")
    url: Address = Field(description="Its page.")
    type: Literal["article", "book", "webinar", "workshop", "exercise", "recording", "immersive"] = Field(
        description="What kind of resource it is."
    )
    roles: tuple[Audience, ...] = Field(description="Whom it is for.")
    minutes: int = Field(description="Minutes to read it and do its exercises.")
    practice: int = Field(description="Minutes of those that go into exercises.")
    level: Literal["beginner", "intermediate", "advanced"] = Field(description="How much it asks of the reader.")
    language: str = Field(description="BCP 47 tag of its language.")
    skills: tuple[str, ...] = Field(description="Keys of the skills that it teaches.")
    covers: tuple[Topic, ...] = Field(description="Topics of mentoring that it covers.")
    requires: tuple[str, ...] = Field(description="Slugs of what to know first.")
    outcomes: tuple[str, ...] = Field(description="What the reader can do after it.")
    link: Address | None = Field(description="The resource itself, if it is elsewhere.")
    reviewed: date | None = Field(description="The day somebody last checked it.")


class Pathway(Said):
    """Resources in the order in which they are best read."""

    slug: str = Field(description="Its name in the portal.")
    title: str = Field(description="Its title.")
    summary: str = Field(description="Whom it is for and where it leads.")
    role: Audience = Field(description="Whom it is for.")
    steps: tuple[str, ...] = Field(description="Slugs of resources, the first first.")


class Training(Said):
    """Every training resource, by slug, and the pathways through them."""

    kind: Literal["training"] = "training"
    version: Version = VERSION
    resources: tuple[Resource, ...]
    pathways: tuple[Pathway, ...]
