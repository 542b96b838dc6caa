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
    for handle, profile in portal.profiles.items():
        for position, skill in enumerate(profile.mentor.offers if profile.mentor else ()):
            yield profile_path(handle), ("mentor", "offers", position), skill
        for position, skill in enumerate(profile.mentee.wants if profile.mentee else ()):
            yield profile_path(handle), ("mentee", "wants", position), skill
    for slug, resource in portal.resources.items():
        for position, skill in enumerate(resource.record.skills):
            yield resource_path(slug), ("skills", position), skill
