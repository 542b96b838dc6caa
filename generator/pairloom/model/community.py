"""The community: `portal.yml`, one for the whole portal."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.session import Role
from pairloom.model.text import ForgeLogin, Handle, HttpsUrl, Line, Name, Slug


class Repository(Record):
    """Where the portal's repository lives."""

    host: Literal["github", "gitlab"] = Field(description="The forge.", examples=["github"])
    slug: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+$", max_length=200)] = Field(
        description="Owner and name.", examples=["sample/mentorship"]
    )


class Coordinator(Record):
    """Somebody who cares for the program."""

    handle: Handle = Field(description="Their handle in profiles/.", examples=["sample-coordinator"])
    contact: HttpsUrl = Field(
        description="A link where they can be reached.", examples=["https://chat.example.org/sample"]
    )


class SupportGroup(Record):
    """A place where people of one role, or all, help one another."""

    name: Name = Field(description="The group's name.", examples=["Mentors' round table"])
    url: HttpsUrl = Field(description="Where it meets.", examples=["https://chat.example.org/mentors"])
    role: Role | None = Field(
        default=None, alias="for", description="For which role; left out: for all.", examples=["mentee"]
    )


class Support(Record):
    """Where people turn when something is wrong."""

    code_of_conduct: HttpsUrl = Field(description="The code of conduct.", examples=["https://example.org/conduct"])
    report: HttpsUrl = Field(description="Where to report a breach of it.", examples=["https://example.org/report"])
    groups: tuple[SupportGroup, ...] = Field(
        default=(),
        description="Peer support groups.",
        examples=[[{"name": "Mentors", "url": "https://chat.example.org/m"}]],
    )


class Terms(Record):
    """The community's own words for the three terms, in the singular."""

    mentor: Name = Field(default="mentor", description="Who gives guidance.", examples=["guide"])
    mentee: Name = Field(default="mentee", description="Who receives it.", examples=["learner"])
    cohort: Name = Field(default="cohort", description="A group that goes through together.", examples=["season"])


class Expiry(Record):
    """How long a profile holds when it gives no `available_until`."""

    months: int = Field(default=6, ge=1, le=60, description="Months after the day of consent.", examples=[6])


class Ownership(Record):
    """Who may change what, beside people their own files; in force as it stood before a change."""

    coordinators: tuple[Literal["profiles", "cohorts", "content"], ...] = Field(
        default=("profiles", "cohorts", "content"),
        description="Folders that coordinators may change; those of one cohort may always change its folder.",
        examples=[["profiles", "cohorts", "content"]],
    )
    maintainers: tuple[ForgeLogin, ...] = Field(
        default=(),
        description="Logins on the forge of those who may change everything; left out: the coordinators.",
        examples=[["sample-maintainer"]],
    )


class Community(Record):
    """The community that the portal belongs to."""

    name: Name = Field(description="The portal's name.", examples=["Sample Community Mentorship"])
    summary: Line = Field(
        default="Mentors and mentees of one community, and what they do together.",
        description="The portal in one line, shown on the home page.",
        examples=["Find a mentor, become one, grow together."],
    )
    notice: Line | None = Field(
        default=None, description="A line shown on top of every page.", examples=["This community is fictional."]
    )
    url: HttpsUrl = Field(description="Where the site is published.", examples=["https://mentorship.example.org/"])
    repository: Repository = Field(
        description="Where the files live.", examples=[{"host": "github", "slug": "sample/mentorship"}]
    )
    goals: dict[Slug, Line] = Field(
        default={},
        description="What the community wants, by short name.",
        examples=[{"grow-maintainers": "More maintainers"}],
    )
    coordinators: tuple[Coordinator, ...] = Field(
        min_length=1,
        description="Who cares for the program.",
        examples=[[{"handle": "sample-coordinator", "contact": "https://chat.example.org/sample"}]],
    )
    support: Support = Field(
        description="Where people find help.",
        examples=[{"code_of_conduct": "https://example.org/conduct", "report": "https://example.org/report"}],
    )
    terms: Terms = Field(
        default=Terms.model_construct(), description="The community's own words.", examples=[{"mentor": "guide"}]
    )
    expiry: Expiry = Field(
        default=Expiry.model_construct(), description="How long a profile holds.", examples=[{"months": 6}]
    )
    ownership: Ownership = Field(
        default=Ownership.model_construct(),
        description="Who may change what.",
        examples=[{"maintainers": ["sample-maintainer"]}],
    )
    ignore: dict[str, Line] = Field(
        default={},
        description="Checks to leave out: the check's code and the reason.",
        examples=[{"links": "Moved in May"}],
    )
