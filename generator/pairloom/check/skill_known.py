"""Skills are keys of content/skills.yml, never an alias and never a word of one's own.

An alias is not translated silently, so that a file says what it means.

Bad:
    # profiles/sample-person.yml, where content/skills.yml has javascript with the alias js
    mentor:
      offers: [js]

Good:
    mentor:
      offers: [javascript]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At
from pairloom.explain import nearest, shown, subject
from pairloom.model.portal import Portal, profile_path, resource_path
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield skills that the vocabulary does not have, with the key or the nearest key."""
    keys = portal.skill_by_alias()
    words = sorted({*keys, *portal.skills})
    for path, at, skill in _named(portal):
        if portal.knows_skill(skill):
            continue
        if skill in keys:
            message = (
                f"{subject(at)} must be a key of content/skills.yml; found {shown(skill)}, an alias of {keys[skill]}"
            )
            hint = f"write: {keys[skill]}"
        else:
            message = f"{subject(at)} must be a skill of content/skills.yml; found {shown(skill)}"
            near = nearest(skill, words)
            key = keys.get(near, near) if near else None
            hint = f"did you mean {key}?" if key else "choose a skill of content/skills.yml, or add this one to it"
        yield found(path, at, "skill-known", message=message, hint=hint)


def _named(portal: Portal) -> Iterator[tuple[str, At, str]]:
    """Yield the skills that somebody names, but for lists in which all are known."""
    for handle, profile in portal.profiles.items():
        if profile.mentor and not _all_known(portal, profile.mentor.offers):
            yield from _each(profile_path(handle), ("mentor", "offers"), profile.mentor.offers)
        if profile.mentee and not _all_known(portal, profile.mentee.wants):
            yield from _each(profile_path(handle), ("mentee", "wants"), profile.mentee.wants)
    for slug, resource in portal.resources.items():
        yield from _each(resource_path(slug), ("skills",), resource.record.skills)


def _all_known(portal: Portal, skills: tuple[str, ...]) -> bool:
    return portal.skills.keys() >= set(skills)


def _each(path: str, at: At, skills: tuple[str, ...]) -> Iterator[tuple[str, At, str]]:
    yield from ((path, (*at, position), skill) for position, skill in enumerate(skills))
