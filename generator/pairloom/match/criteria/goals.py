"""Goals: do the two speak of the same things?"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Grid
from pairloom.match.bulk.products import product
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.texts.counting import stems
from pairloom.match.texts.likeness import WHOLE, rarities, shared, vectors
from pairloom.match.texts.spoken import SKILL, rejoined
from pairloom.match.verdict import Score
from pairloom.match.words import listing, whose

WEIGHT: Final = 15

ENOUGH: Final = 4
"""All points are earned at a cosine of one in so many, 0.25.

Our own judgement, from the 48 people of the demo: most of the pairs have 0.1 to 0.2, the best 0.32; of people with no
skill in common, eight in ten have less than 0.04. Short texts of two people never come near 1.
"""

SCALE: Final = WHOLE // ENOUGH

_WORDS: Final = 3
_MOST: Final = 24


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:
    """Compare what the mentee writes with what the mentor does, as `match.texts.likeness` says.

    Of the mentee, goals with their measures and `about` are read; of the mentor, the names of the offered skills, whom
    they seek, and `about`. The share is the cosine of both, four times over, at most 1. The reason names up to three
    words that counted most, as the mentee wrote them.
    """
    common = shared(mentee, mentor, rarities(inputs))
    share = Fraction(min(SCALE, sum(common.values())), SCALE)
    if not mentee.goals and not common:
        return Score(share, f"{mentee.name} has written down no goal yet.")
    if not common:
        return Score(share, f"{mentor.name} and {mentee.name} use different words, which need not mean much.")
    return Score(share, _reason(mentor, mentee, common, inputs))


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:
    """Say the same of many: words of the mentees (people x words) times words of the mentors (words x people)."""
    rare = rarities(inputs)
    places = {stem: place for place, stem in enumerate(sorted({*stems(mentees)}.intersection(stems(mentors))))}
    likeness = product(vectors(mentees, places, rare), vectors(mentors, places, rare).turned())

    def said(start: int, stop: int) -> tuple[NDArray[np.float32], None]:
        found = likeness(start, stop)
        return np.minimum(found, SCALE, out=found), None

    return said


def _reason(mentor: Participant, mentee: Participant, common: Mapping[str, int], inputs: Inputs) -> str:
    """Quote the first goal that names an offered skill, and name the words that counted most."""
    offered = {*mentor.skills}
    met = [(goal, named) for goal in mentee.goals if (named := [skill for skill in goal.skills if skill in offered])]
    if not met:
        return f"Both speak of: {', '.join(_words(mentee, common)[:_WORDS])}."
    goal, named = met[0]
    goals = "goal" if len(mentee.goals) == 1 else f"{len(mentee.goals)} goals"
    which = whose(mentee.name) if len(mentee.goals) == 1 else f"{len(met)} of {whose(mentee.name)}"
    names = [inputs.skills.names[skill] for skill in named]
    told = {SKILL + skill for skill in named}
    words = _words(mentee, {stem: part for stem, part in common.items() if stem not in told})
    said = f"{goal.title} {' '.join(names)}".casefold()
    others = [word for word in words if word.casefold() not in said][:_WORDS]
    more = f" Both also speak of: {', '.join(others)}." if others else ""
    return f"Fits {which} {goals}: “{goal.title}” speaks of {listing(names)}.{more}"


def _words(mentee: Participant, common: Mapping[str, int]) -> list[str]:
    """Return the common words as the mentee wrote them, what counted most first."""
    written = dict(zip((stem for stem, _ in mentee.words), mentee.written, strict=False))
    most = sorted(common, key=lambda stem: (-common[stem], stem))[:_MOST]
    words = rejoined([written.get(stem, stem.removeprefix(SKILL)) for stem in most])
    return [*{word.casefold(): word for word in reversed(words)}.values()][::-1]
