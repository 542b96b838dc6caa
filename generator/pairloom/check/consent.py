"""Consent was given on a day that has come; a profile without consent to be published stays off the site.

Of a coordinator this is not told: people find the contact that portal.yml gives, with a page or without.

Bad:
    # profiles/sample-person.yml, checked on 2026-11-22
    consent: {publish: true, on: 2027-11-01}

Good:
    consent: {publish: true, on: 2026-11-01}
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield days of consent that are still to come, and profiles that are not to be shown."""
    coordinators = {coordinator.handle for coordinator in portal.community.coordinators}
    for handle, profile in portal.profiles.items():
        path = profile_path(handle)
        if profile.consent.on > today:
            message = f"consent.on must be today ({today}) or before; found {profile.consent.on}"
            hint = "write the day on which the person agreed"
            yield found(path, ("consent", "on"), "consent", message=message, hint=hint)
        if not profile.consent.publish and handle not in coordinators:
            message = "consent.publish decides about the site; found false: this profile stays off it"
            hint = "nothing to do if that is the person's wish; they are still matched in their cohorts"
            yield found(path, ("consent", "publish"), "consent", message=message, hint=hint, severity="warning")
