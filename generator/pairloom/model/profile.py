"""A person: one file `profiles/<handle>.yml`; the file's name is the handle."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.text import (
    Clock,
    Day,
    ForgeLogin,
    Handle,
    HttpsUrl,
    LanguageTag,
    Line,
    Name,
    Prose,
    SkillName,
    Slug,
    Zone,
)

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Stage = Literal["entry", "early", "mid", "senior", "lead", "executive"]
Format = Literal["one-to-one", "group", "peer", "reverse", "hybrid"]
WorkStyle = Literal["asynchronous", "structured", "flexible", "hands-on", "conversational", "written", "video"]


class Slot(Record):
    """A time of the week, on the wall clock of the person's time zone."""

    day: Weekday = Field(description="Day of the week.", examples=["tue"])
    start: Clock = Field(alias="from", description="Start on your wall clock, in quotes.", examples=["18:00"])
    end: Clock = Field(
        alias="to", description="End on your wall clock, in quotes; after the start.", examples=["20:00"]
    )


class Links(Record):
    """Where else to find a person; each one is optional and shown only with consent."""

    github: ForgeLogin | None = Field(default=None, description="Login on GitHub.", examples=["sample-person"])
    gitlab: ForgeLogin | None = Field(default=None, description="Login on GitLab.", examples=["sample-person"])
    codeberg: ForgeLogin | None = Field(default=None, description="Login on Codeberg.", examples=["sample-person"])
    linkedin: HttpsUrl | None = Field(
        default=None, description="Full link to the LinkedIn page.", examples=["https://www.linkedin.com/in/sample"]
    )
    matrix: Annotated[str, Field(pattern=r"^@[a-z0-9._=/+-]+:[A-Za-z0-9.-]+(?::[0-9]+)?$", max_length=255)] | None = (
        Field(default=None, description="Matrix user id.", examples=["@sample:matrix.example.org"])
    )
    mastodon: HttpsUrl | None = Field(
        default=None, description="Full link to the Mastodon page.", examples=["https://social.example.org/@sample"]
    )
    website: HttpsUrl | None = Field(default=None, description="A page of your own.", examples=["https://example.org/"])


class Goal(Record):
    """What a mentee wants to reach, so that both sides can see whether it was reached."""

    title: Line = Field(description="The goal in one line.", examples=["Merge a first change into the compiler"])
    measure: Line | None = Field(
        default=None, description="How you will know that you got there.", examples=["Two merged pull requests"]
    )
    by: Day | None = Field(default=None, description="The day you want to be there.", examples=["2027-03-31"])


class Mentor(Record):
    """What a person offers as a mentor."""

    offers: tuple[SkillName, ...] = Field(
        min_length=1,
        max_length=60,
        description="Skills you can help with, from content/skills.yml.",
        examples=[["python"]],
    )
    capacity: int = Field(default=1, ge=1, le=50, description="How many mentees you take at one time.", examples=[2])
    hours_per_month: int = Field(
        default=2, ge=1, le=160, description="Hours a month you give, over all your mentees.", examples=[4]
    )
    formats: tuple[Format, ...] = Field(
        default=("one-to-one",),
        min_length=1,
        description="Formats you take part in.",
        examples=[["one-to-one", "group"]],
    )
    stage: Stage | None = Field(default=None, description="Where you are in your career.", examples=["senior"])
    seeks: Line | None = Field(
        default=None, description="Whom you would most like to help.", examples=["People new to open source"]
    )
    prefers: tuple[Handle, ...] = Field(
        default=(),
        max_length=10,
        description="Mentees you would like, first choice first. A wish, not a promise.",
        examples=[["other-handle"]],
    )


class Mentee(Record):
    """What a person wants as a mentee."""

    wants: tuple[SkillName, ...] = Field(
        min_length=1,
        max_length=60,
        description="Skills you want to learn, most important first, from content/skills.yml.",
        examples=[["rust"]],
    )
    goals: tuple[Goal, ...] = Field(
        default=(),
        max_length=10,
        description="What you want to reach; at least one when you join a cohort.",
        examples=[[{"title": "Merge a first change", "measure": "One merged pull request", "by": "2027-03-31"}]],
    )
    stage: Stage | None = Field(default=None, description="Where you are in your career.", examples=["early"])
    prefers: tuple[Handle, ...] = Field(
        default=(),
        max_length=10,
        description="Mentors you would like, first choice first. A wish, not a promise.",
        examples=[["other-handle"]],
    )
    hours_per_month: int = Field(default=4, ge=1, le=160, description="Hours a month you give.", examples=[4])


class Consent(Record):
    """What the person agreed to, and when."""

    publish: bool = Field(description="May this profile be shown on the site? true or false.", examples=[True])
    on: Day = Field(description="The day you agreed.", examples=["2026-11-01"])


class Profile(Record):
    """One person: what they offer, what they want, when they have time, what they agreed to."""

    name: Name = Field(description="Your name as you want to be called, in any script.", examples=["Sample Person"])
    pronouns: Annotated[str, Field(min_length=1, max_length=30, pattern=r"^\S(?:[^\n\r]*\S)?$")] | None = Field(
        default=None, description="Your pronouns, if you want to give them.", examples=["she/her"]
    )
    timezone: Zone = Field(description="Your IANA time zone, as Area/City.", examples=["Africa/Lagos"])
    languages: tuple[LanguageTag, ...] = Field(
        min_length=1,
        max_length=12,
        description="Languages you can meet in, best first, as BCP 47 tags.",
        examples=[["en", "yo"]],
    )
    links: Links = Field(
        default=Links.model_construct(), description="Where else to find you.", examples=[{"github": "sample-person"}]
    )
    availability: tuple[Slot, ...] = Field(
        default=(),
        max_length=42,
        description="Times of the week when you can meet, on your own wall clock.",
        examples=[[{"day": "tue", "from": "18:00", "to": "20:00"}]],
    )
    about: Prose | None = Field(
        default=None, description="A few lines about you: Markdown, no HTML.", examples=["I maintain a small parser."]
    )
    work_style: tuple[WorkStyle, ...] = Field(
        default=(), description="How you like to work together.", examples=[["asynchronous", "structured"]]
    )
    organisation: Line | None = Field(
        default=None,
        description="Where you work or study, if you want to say it.",
        examples=["University of Sampleton"],
    )
    background: tuple[Slug, ...] = Field(
        default=(),
        max_length=8,
        description="Communities and paths that you come from and are glad to name in public. Never needed. What is "
        "private does not belong here: health, religion, ethnic origin, gender, sexuality, age, politics.",
        examples=[["self-taught", "career-changer"]],
    )
    mentor: Mentor | None = Field(
        default=None, description="Fill this in to be a mentor.", examples=[{"offers": ["python"], "capacity": 2}]
    )
    mentee: Mentee | None = Field(
        default=None, description="Fill this in to be a mentee.", examples=[{"wants": ["rust"]}]
    )
    cohorts: tuple[Slug, ...] = Field(
        default=(), description="Cohorts you take part in: names of folders in cohorts/.", examples=[["2026-autumn"]]
    )
    available_until: Day | None = Field(
        default=None, description="The last day this profile holds; ask again after it.", examples=["2027-06-30"]
    )
    consent: Consent = Field(description="What you agree to.", examples=[{"publish": True, "on": "2026-11-01"}])

    def wishes(self) -> dict[Literal["mentor", "mentee"], tuple[str, ...]]:
        """Return whom the person would like, first choice first, in each role that they have."""
        roles: tuple[tuple[Literal["mentor", "mentee"], Mentor | Mentee | None], ...] = (
            ("mentor", self.mentor),
            ("mentee", self.mentee),
        )
        return {role: part.prefers for role, part in roles if part}
