"""The skill vocabulary: `content/skills.yml`, a mapping from a skill's key to its entry."""

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
