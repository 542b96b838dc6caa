"""A mentee's wishes name mentors, and a mentor's name mentees. Another wish cannot come true, which is a warning.

Bad:
    # profiles/sample-person.yml, where amina-okafor has no mentor part
    mentee:
      prefers: [amina-okafor]

Good:
    # where amina-okafor has one
    mentee:
      prefers: [amina-okafor]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import wishes
from pairloom.explain import subject
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found
from pairloom.model.profile import Profile


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield wishes for people who have a profile without the other role."""
    for handle, role, wished in wishes(portal):
        other, has = ("mentee", "wants") if role == "mentor" else ("mentor", "offers")
        for position, wish in enumerate(wished):
            if wish != handle and not _can_come_true(portal, portal.profiles[handle], wish, other):
                at = (role, "prefers", position)
                message = f"{subject(at)} should name a {other}; found {wish}, who {has} nothing at the moment"
                hint = f"leave this wish out, or ask them to add a {other} part"
                path = profile_path(handle)
                yield found(path, at, "prefers-mentor", message=message, hint=hint, severity="warning")


def _can_come_true(portal: Portal, profile: Profile, wish: str, other: str) -> bool:
    """Return whether the one wished for has the other role, or may be met as a peer; a stranger has another problem."""
    wished = portal.profiles.get(wish)
    if wished is None or other in wished.wishes():
        return True
    shared = {*profile.cohorts} & {*wished.cohorts} & {*portal.cohorts}
    return any(portal.cohorts[key].format == "peer" for key in shared)
