"""The part of the skill vocabulary that a match looks at: display names, and how near two skills are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pairloom.model.skill import Skill, line

FARTHEST: Final = 4
"""Steps up or down at which one skill still counts for another."""


@dataclass(frozen=True, slots=True)
class SkillTree:
    """Skills by key.

    Attributes:
        names: what people read; a skill that the vocabulary lacks is called by its key.
        above: for each skill, itself (0 steps) and every broader skill with the steps up to it.
    """

    names: Mapping[str, str]
    above: Mapping[str, Mapping[str, int]]

    def steps(self, one: str, other: str) -> int | None:
        """Return the steps from one skill up to the other, whichever is broader; None where neither is near enough."""
        up = self.above[one].get(other)
        steps = self.above[other].get(one) if up is None else up
        return None if steps is None or steps > FARTHEST else steps


def tree(skills: Mapping[str, Skill], used: Iterable[str]) -> SkillTree:
    """Return the tree of the used skills; a circle of broader skills is followed once."""
    above = {key: line(skills, key) for key in sorted(set(used))}
    keys = {key for found in above.values() for key in found}
    return SkillTree({key: skills[key].name if key in skills else key for key in sorted(keys)}, above)
