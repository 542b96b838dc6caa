"""The skill vocabulary: `content/skills.yml`, a mapping from a skill's key to its entry."""

from collections.abc import Mapping

from pydantic import ConfigDict, Field, RootModel

from pairloom.model.record import Record
from pairloom.model.text import Line, Name, SkillName


class Skill(Record):
    """One skill that people can offer or want."""

    name: Name = Field(description="The skill as people read it.", examples=["JavaScript"])
    aliases: tuple[SkillName, ...] = Field(
        default=(),
        description="Other keys that mean the same; validate points to the key.",
        examples=[["js", "ecmascript"]],
    )
    broader: SkillName | None = Field(
        default=None, description="The key of the wider skill that this one is part of.", examples=["programming"]
    )
    summary: Line | None = Field(
        default=None, description="What the skill covers, in one line.", examples=["The language of the web browser."]
    )


class Vocabulary(RootModel[dict[SkillName, Skill]]):
    """All skills by key."""

    model_config = ConfigDict(frozen=True, strict=True)


def line(skills: Mapping[str, Skill], key: str) -> dict[str, int]:
    """Return a skill, at 0 steps, and every broader one with the steps up to it; a circle is followed once."""
    found: dict[str, int] = {}
    step: str | None = key
    while step is not None and step not in found:
        found[step] = len(found)
        step = skills[step].broader if step in skills else None
    return found
