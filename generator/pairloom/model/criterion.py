"""The criteria of a match as people read them: what each gives points for, how many as a rule, and what it forbids.

The arithmetic is in `match/criteria/`, one module each; here stand the words, for all pages that speak of it. A test
demands the same names and the same usual weights in both places.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion in words.

    Attributes:
        name: its short name, as `weights` in cohort.yml has it.
        title: what people call it.
        usual: the most points it gives where a cohort says nothing; all together are 100.
        points: what earns points, as sentences.
        veto: whom it keeps apart, as the end of "Never a pair: …"; None where it keeps nobody apart.
        peers: what earns points where nobody is the mentor; None for the same.
    """

    name: str
    title: str
    usual: int
    points: str
    veto: str | None = None
    peers: str | None = None


CRITERIA: Final = (
    Criterion(
        "skills",
        "Skills",
        40,
        "What the mentee wants to learn is what the mentor offers. The first wish counts most, and a skill that few "
        "mentors offer counts more.",
        "a mentee and a mentor who offers none of the wanted skills, not even nearly",
        "They want to learn the same things, or one offers what the other wants.",
    ),
    Criterion(
        "goals",
        "Goals",
        15,
        "What the mentee writes about goals and what the mentor writes speak of the same things.",
        peers="What the two write about themselves and their goals speaks of the same things.",
    ),
    Criterion(
        "hours",
        "Common hours",
        10,
        "Both have time at the same hours of the week. Four hours are enough for all points; clocks are read in both "
        "places, also when they change.",
        "two people who share fewer hours of the week than the cohort asks for",
    ),
    Criterion(
        "language",
        "Language",
        10,
        "The best language that both speak. It gives all points where it is the first choice of both.",
        "two people who share no language",
    ),
    Criterion(
        "preferences",
        "Wishes",
        10,
        "The two have named one another. A first choice counts most. Who names nobody loses nothing by it.",
    ),
    Criterion(
        "stage",
        "Career stage",
        10,
        "The mentor is far enough ahead to see the way, and near enough to remember it.",
        "in a reverse cohort, a mentor who is not at the earlier stage of the two",
        "They are as far apart in their careers as the cohort wants it.",
    ),
    Criterion(
        "work_style",
        "Ways of working",
        5,
        "Both like to work in the same way, for instance in writing or by video.",
    ),
    Criterion(
        "background",
        "Background",
        0,
        "Both have chosen to name a path or community that they come from, and it is the same. Nobody has to name one.",
    ),
    Criterion(
        "commitment",
        "Time to give",
        0,
        "Both have hours to spare beyond those that the meetings need.",
        "a mentee who has fewer hours a month left than the meetings need",
    ),
    Criterion(
        "organisation",
        "Different places",
        0,
        "The two work or study at different places.",
        "two people of the same organisation, where a cohort asks for different ones",
    ),
    Criterion(
        "earlier_pair",
        "A new pair",
        0,
        "The two have not been a pair before.",
        "two people who have been a pair before",
    ),
    Criterion(
        "formats",
        "Formats",
        0,
        "The mentor takes part in the cohort's format.",
        "a mentor who does not take part in the cohort's format",
    ),
    Criterion(
        "refusals",
        "The coordinators",
        0,
        "The coordinators have nothing against the pair.",
        "two people of whom the coordinators have said no; their reason stays with them",
    ),
)
"""All criteria: what counts most comes first, then those that only forbid, or count where a cohort wants it."""
