"""A mentee's wishes name mentors. A wish for somebody who is no mentor cannot come true, which is a warning.

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

from pairloom.explain import subject
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield wishes for people who have a profile without a mentor part."""
    for handle, profile in portal.profiles.items():
        for position, wish in enumerate(profile.mentee.prefers if profile.mentee else ()):
            if wish in portal.profiles and wish != handle and not portal.profiles[wish].mentor:
                at = ("mentee", "prefers", position)
                message = f"{subject(at)} should name a mentor; found {wish}, who offers nothing at the moment"
                hint = "leave this wish out, or ask them to add a mentor part"
                yield found(profile_path(handle), at, "prefers-mentor", message=message, hint=hint, severity="warning")
