"""What a reader's browser needs to rank the mentors of a cohort as the matcher would."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from pairloom.model.match import CriterionPoints
from pairloom.model.profile import Stage
from pairloom.model.skill import Skill
from pairloom.model.view import FileView

Clock = tuple[tuple[int, int], ...]
"""What a clock does in one week: (minute of the UTC week, minutes ahead of UTC from then on)."""


@dataclass(frozen=True, slots=True)
class FinderMentor:
    """A mentor of the cohort who agreed to be shown, as the matcher sees them.

    Attributes:
        handle, name, stage, skills, hours, seats, organisation, background: as for the matcher.
        languages: tags, best first.
        zone: whose clock the wall week is on.
        wall: stretches of minutes of the week on the wall clock.
        ways: how they like to work.
        words: what they speak of: (stem, times).
        fixed: points and reasons of the criteria that do not look at the mentee.
        vetoes: vetoes of these criteria.
        full: why there is no seat for anybody, in a sentence; empty where there is.
    """

    handle: str
    name: str
    languages: tuple[str, ...]
    zone: str
    wall: tuple[tuple[int, int], ...]
    ways: tuple[str, ...]
    stage: Stage | None
    skills: tuple[str, ...]
    hours: int
    seats: int
    organisation: str | None
    background: tuple[str, ...]
    words: tuple[tuple[str, int], ...]
    fixed: Mapping[str, CriterionPoints]
    vetoes: Mapping[str, str]
    full: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts are read, the same for all cohorts.

    Attributes:
        languages: English name of each language by tag, and whether it is written in Latin letters.
        words: function words by language, with blanks between.
        unspaced: words of scripts without blanks.
        same: languages that are read as another.
        stemmers: the Snowball algorithm of each language that has one.
    """

    languages: Mapping[str, tuple[str, bool]]
    words: Mapping[str, str]
    unspaced: tuple[str, ...]
    same: Mapping[str, str]
    stemmers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Finder:
    """A cohort as the matcher sees it, without anybody who keeps to themselves.

    Attributes:
        need: hours a month that a pair needs.
        weights: the most points of each criterion, in order of name.
        weeks: the Monday of the first week of the mentoring phase, and how many weeks are looked at.
        clocks: by zone of a mentor: from which week on the clock does what; see `pairloom.hours`.
        mentors: in order of handle.
        people: how many people are counted for the rarity of words.
        users: how many of them use each stem, in order of stem.
        offers: for each skill that somebody offers, or offers a narrower one: how many offer it itself, and its weight.
        reading: how texts are read.
    """

    cohort: str
    format: str
    need: int
    min_shared_hours: int
    stage_gap: int
    same_organisation: bool
    weights: Mapping[str, int]
    weeks: tuple[date, int]
    clocks: Mapping[str, tuple[tuple[int, Clock], ...]]
    mentors: tuple[FinderMentor, ...]
    people: int
    users: Mapping[str, int]
    offers: Mapping[str, tuple[int, int]]
    reading: Reading


@dataclass(frozen=True, slots=True)
class FinderCard:
    """How a mentor looks on the page; `path` is that of their page below `docs/`."""

    path: str
    initials: str
    tint: int
    pronouns: str | None
    place: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderFile(FileView):
    """The mentors of a cohort as the matcher sees them, with how they look; `open`: whether one can join now."""

    vast: ClassVar[bool] = True

    name: str
    open: bool
    finder: Finder
    cards: Mapping[str, FinderCard]
    skills: Mapping[str, Skill]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFile(FileView):
    """What is the same for all cohorts: how texts are read."""

    reading: Reading
