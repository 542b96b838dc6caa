"""The skill vocabulary is sound: broader skills exist and lead upwards, and a word means one skill only.

Bad:
    # content/skills.yml
    programming: {name: Programming, broader: javascript}
    javascript: {name: JavaScript, aliases: [js], broader: programming}
    json: {name: JSON, aliases: [js]}

Good:
    programming: {name: Programming}
    javascript: {name: JavaScript, aliases: [js], broader: programming}
    json: {name: JSON}
"""

from collections.abc import Iterator, Mapping
from datetime import date

from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.portal import SKILLS, Portal
from pairloom.model.problem import Problem, found
from pairloom.model.skill import Skill

CODE = "skill-vocabulary"


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield broader skills that are missing or run in a circle, and aliases that are taken."""
    for key, skill in portal.skills.items():
        if skill.broader and not portal.knows_skill(skill.broader):
            at = (key, "broader")
            message = f"{subject(at)} must be a key of content/skills.yml; found {shown(skill.broader)}"
            hint = did_you_mean(
                skill.broader, portal.skills, otherwise=f"add {skill.broader} to it, or leave broader out"
            )
            yield found(SKILLS, at, CODE, message=message, hint=hint)
    yield from _circles(portal.skills)
    yield from _taken(portal.skills)


def _circles(skills: Mapping[str, Skill]) -> Iterator[Problem]:
    """Yield each circle once, at its first key in the alphabet."""
    for key in sorted(skills):
        way = [key]
        while (wider := skills[way[-1]].broader) and wider in skills and wider not in way:
            way.append(wider)
        if wider == key == min(way):
            at = (key, "broader")
            message = f"{subject(at)} must not lead back to {key}; found {' > '.join([*way, key])}"
            hint = "leave broader out at the widest of these skills"
            yield found(SKILLS, at, CODE, message=message, hint=hint)


def _taken(skills: Mapping[str, Skill]) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for key, skill in skills.items():
        for position, alias in enumerate(skill.aliases):
            at = (key, "aliases", position)
            if alias in skills:
                message = f"{subject(at)} must not be a key of content/skills.yml; found {shown(alias)}"
                yield found(SKILLS, at, CODE, message=message, hint="leave it out here, or remove that key")
            elif owner.setdefault(alias, key) != key:
                message = (
                    f"{subject(at)} must mean one skill only; found {shown(alias)}, an alias of {owner[alias]} too"
                )
                yield found(SKILLS, at, CODE, message=message, hint=f"leave {alias} out at one of the two")
