"""Random small cohorts, as the matcher sees them: everything that a criterion may look at, from few values each.

Hypothesis chooses how many people there are and a seed; the rest follows from the seed, which is quicker by far than to
let it choose every field, and shrinks to few people just as well.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from hypothesis import strategies as st

from pairloom import hours
from pairloom.match.candidates import default_criteria
from pairloom.match.inputs import Inputs
from pairloom.match.people import GoalText, Participant
from pairloom.match.skilltree import tree
from pairloom.match.texts.spoken import SKILL
from pairloom.model.cohort import Matching
from pairloom.model.profile import Format, Stage, WorkStyle
from pairloom.model.session import Role
from pairloom.model.skill import Skill

Thing = TypeVar("Thing")

NAMES: Final = ("ada", "ben", "cem", "dee", "eve", "fay")
TREE: Final = {
    "programming": Skill(name="Programming"),
    "python": Skill(name="Python", broader="programming"),
    "django": Skill(name="Django", broader="python"),
    "rust": Skill(name="Rust", broader="programming"),
    "writing": Skill(name="Writing"),
}
STEMS: Final = ("compil", "pars", f"{SKILL}rust", f"{SKILL}writing", "test", "write")
LANGUAGES: Final = {"de": "German", "en": "English", "pt": "Portuguese", "yo": "Yoruba"}
FORMATS: Final[tuple[Format, ...]] = ("one-to-one", "group", "reverse", "hybrid", "peer")
STAGES: Final[tuple[Stage | None, ...]] = (None, "entry", "mid", "senior", "executive")
STYLES: Final[tuple[WorkStyle, ...]] = ("written", "video", "flexible", "structured")
ORGANISATIONS: Final = (None, "Acme", "ACME ", "Sample", "\N{FULLWIDTH LATIN SMALL LETTER A}cme")


@dataclass(frozen=True)
class Drawn:
    """How many people there are, and the seed from which the rest follows."""

    seed: int
    mentors: int
    mentees: int

    def inputs(self) -> Inputs:
        """Return the whole cohort."""
        return _inputs(self.seed, self.mentors, self.mentees)


def drawn() -> st.SearchStrategy[Drawn]:
    """Draw a cohort."""
    count = st.integers(0, len(NAMES))
    return st.builds(Drawn, st.integers(0, 2**32), count, count)


def _inputs(seed: int, mentors: int, mentees: int) -> Inputs:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    pairs = [(chance.choice(NAMES), chance.choice(NAMES)) for _ in range(6)]
    names = [each.name for each in default_criteria()]
    return Inputs(
        cohort="autumn",
        day=date(2026, 9, 20),
        format=chance.choice(FORMATS),
        pair_hours=chance.choice((1, 2, 4)),
        matching=Matching(
            weights={name: chance.choice((0, 1, 7, 33, 1000)) for name in _some(chance, names, len(names))},
            min_shared_hours=chance.randrange(3),
            same_organisation=chance.random() < 0.5,
            stage_gap=chance.randrange(6),
            refusals=tuple(pairs[: chance.randrange(4)]),
        ),
        mentors=_people(chance, mentors, "mentor"),
        mentees=_people(chance, mentees, "mentee"),
        skills=tree(TREE, TREE),
        languages=LANGUAGES,
        earlier=frozenset((min(pair), max(pair)) for pair in pairs[4 + chance.randrange(3) :]),
    )


def _people(chance: random.Random, count: int, role: Role) -> tuple[Participant, ...]:
    return tuple(_person(chance, handle, role) for handle in sorted(chance.sample(NAMES, count)))


def _person(chance: random.Random, handle: str, role: Role) -> Participant:
    words = _some(chance, STEMS, 4)
    skills = _some(chance, [*TREE], 3) or ("rust",)
    blank = Participant(handle, handle.title(), role, ("en",), (), (), None, skills, chance.randrange(10), 1)
    return replace(
        blank,
        languages=_some(chance, ("en", "en-GB", "de", "pt-BR", "pt", "yo"), 3) or ("en",),
        free=_free(chance),
        work_style=_some(chance, STYLES, 3),
        stage=chance.choice(STAGES),
        formats=_some(chance, FORMATS, 3),
        goals=(GoalText("Learn a thing", _some(chance, [*TREE], 2)),)[: chance.randrange(2)],
        prefers=_some(chance, NAMES, 3),
        organisation=chance.choice(ORGANISATIONS),
        background=_some(chance, ("self-taught", "career-changer", "returner"), 2),
        words=tuple((stem, chance.randint(1, 3)) for stem in sorted(words)),
        written=tuple(sorted(words)),
    )


def _free(chance: random.Random) -> tuple[int, ...]:
    """Return the free time of three weeks, moved in one as clocks may be; sometimes nothing, or all."""
    edges = sorted(chance.choices(range(0, hours.WEEK + 1, chance.choice((1, 15, 720))), k=2 * chance.randrange(4)))
    week = 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        week |= (1 << end) - (1 << start)
    week = chance.choice((week, week, week, (1 << hours.WEEK) - 1))
    return (week, week >> chance.choice((0, 60, 45)), week)


def _some(chance: random.Random, things: Sequence[Thing], most: int) -> tuple[Thing, ...]:
    """Return up to so many of these things, each once, in any order."""
    return tuple(chance.sample(things, chance.randrange(most + 1)))
