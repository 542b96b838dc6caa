"""As a peer: what somebody brings to a cohort of peers and what they want from it, whichever sections they filled in.

Everybody takes part in both roles. They bring what they offer and, since two can learn the same thing together, also
what they want; they want what they want, or, if they named nothing, what they offer.
"""

from pairloom.model.profile import Mentee, Mentor, Profile
from pairloom.model.session import Role


def as_peer(profile: Profile) -> Profile:
    """Return a profile with both sections, for the matcher alone; one without any stays as it is."""
    section = profile.mentee or profile.mentor
    if section is None:
        return profile
    offers = profile.mentor.offers if profile.mentor else ()
    wants = profile.mentee.wants if profile.mentee else offers
    sections = [each for each in (profile.mentee, profile.mentor) if each]
    prefers = tuple(dict.fromkeys(handle for each in sections for handle in each.prefers))
    stage = next((each.stage for each in sections if each.stage), None)
    mentor = Mentor.model_construct(
        offers=tuple(dict.fromkeys((*offers, *wants))),
        capacity=1,
        hours_per_month=section.hours_per_month,
        formats=("peer",),
        stage=stage,
        seeks=profile.mentor.seeks if profile.mentor else None,
        prefers=prefers,
    )
    mentee = Mentee.model_construct(
        wants=wants,
        goals=profile.mentee.goals if profile.mentee else (),
        stage=stage,
        prefers=prefers,
        hours_per_month=section.hours_per_month,
    )
    return profile.model_copy(update={"mentor": mentor, "mentee": mentee})


def learns_as(profile: Profile) -> Role:
    """Return in which role a person's hours for peers are counted: as a mentee, or else as a mentor."""
    return "mentee" if profile.mentee else "mentor"
