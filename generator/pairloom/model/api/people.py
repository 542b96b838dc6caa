"""The directory as data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from pairloom.model.api.said import VERSION, Address, Said, Version
from pairloom.model.profile import Format, Stage, WorkStyle
from pairloom.model.view import FileView


class Offer(Said):
    """What somebody gives as a mentor."""

    offers: tuple[str, ...] = Field(description="Keys of skills.")
    formats: tuple[Format, ...] = Field(description="Formats they take part in.")
    stage: Stage | None = Field(description="Where they are in their career.")
    hours_per_month: int = Field(description="Hours a month that they give.")
    capacity: int = Field(description="How many mentees they take at one time.")
    free: int = Field(description="How many of these places are free.")
    seeks: str | None = Field(description="Whom they would most like to help.")


class Wish(Said):
    """What somebody wants as a mentee."""

    wants: tuple[str, ...] = Field(description="Keys of skills, the most important first.")
    stage: Stage | None = Field(description="Where they are in their career.")
    hours_per_month: int = Field(description="Hours a month that they give.")


class Link(Said):
    """Where else to find somebody."""

    label: str = Field(description="Where it leads.")
    url: Address = Field(description="The address.")


class Person(Said):
    """Somebody who agreed to be shown."""

    handle: str = Field(description="Their handle in the portal.")
    name: str = Field(description="Their name.")
    pronouns: str | None = Field(description="Their pronouns.")
    url: Address = Field(description="Their page.")
    timezone: str = Field(description="Their IANA time zone.")
    languages: tuple[str, ...] = Field(description="BCP 47 tags, the best first.")
    about: str | None = Field(description="A few lines by themselves, Markdown as it was written: not safe as HTML.")
    work_style: tuple[WorkStyle, ...] = Field(description="How they like to work together.")
    organisation: str | None = Field(description="Where they work or study.")
    links: tuple[Link, ...] = Field(description="Where else to find them.")
    mentor: Offer | None = Field(description="What they give; null for somebody who is no mentor.")
    mentee: Wish | None = Field(description="What they want; null for somebody who is no mentee.")
    cohorts: tuple[str, ...] = Field(description="Ids of cohorts that they take part in.")
    available_until: date = Field(description="The last day on which this holds.")


class People(Said):
    """Everybody in the directory, by name."""

    kind: Literal["people"] = "people"
    version: Version = VERSION
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFile(FileView):
    """The file of everybody, who may be very many: `people` yields each as plain values in the shape of `Person`."""

    vast: ClassVar[bool] = True

    people: Callable[[], Iterator[Mapping[str, object]]]
