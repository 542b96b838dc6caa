"""A profile holds until its `available_until`, or some months after the consent; then the person is asked again.

An expired profile stays out of the directory and the matching by itself, so this is a warning; it is told for people
who are in a cohort that is open, matching or running, or who want to be shown on the site.

Bad:
    # profiles/sample-person.yml, checked on 2026-11-22
    available_until: 2026-10-31

Good:
    available_until: 2027-06-30
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal, months_after, profile_path
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield profiles that no longer hold and are still needed."""
    months = portal.community.expiry.months
    for handle, profile in portal.profiles.items():
        last = portal.expires(profile)
        if profile.consent.on <= last < today and (profile.consent.publish or portal.awaited(profile)):
            if profile.available_until:
                at: tuple[str, ...] = ("available_until",)
                message = f"available_until should be today ({today}) or later; found {last}"
            else:
                at = ("consent", "on")
                message = (
                    f"consent.on should be at most {months} months ago, where there is no available_until; "
                    f"found {profile.consent.on}, which held until {last}"
                )
            hint = (
                "the profile stays out of the directory and the matching until the person agrees again; "
                f"then write: available_until: {months_after(today, months)}"
            )
            yield found(profile_path(handle), at, "expired", message=message, hint=hint, severity="warning")
