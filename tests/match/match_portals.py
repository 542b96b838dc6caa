"""Small portals for the tests of matching, built from the models as YAML would be."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Vocabulary

DAY = date(2026, 9, 20)
COHORT = "autumn"
ALWAYS = [{"day": day, "from": "00:00", "to": "24:00"} for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")]
SKILLS = {
    "programming": {"name": "Programming"},
    "python": {"name": "Python", "aliases": ["py"], "broader": "programming"},
    "rust": {"name": "Rust", "broader": "programming"},
    "django": {"name": "Django", "broader": "python"},
    "cpp": {"name": "C++", "aliases": ["c++"], "broader": "programming"},
    "c": {"name": "C", "broader": "programming"},
    "go": {"name": "Go", "aliases": ["golang"]},
    "javascript": {"name": "JavaScript", "aliases": ["js"]},
    "speaking": {"name": "Public speaking", "aliases": ["public-speaking"]},
    "chess": {"name": "Chess", "broader": "go-like"},
    "go-like": {"name": "Board games", "broader": "chess"},
}


def profile(**fields: Any) -> Profile:  # noqa: ANN401 - any field of a profile
    """Return a profile with the required fields filled in; mentor and mentee as in YAML."""
    values = {
        "name": "Sample Person",
        "timezone": "UTC",
        "languages": ["en"],
        "availability": ALWAYS,
        "cohorts": [COHORT],
        "available_until": "2027-12-31",
        "consent": {"publish": True, "on": "2026-01-01"},
        **fields,
    }
    return Profile.model_validate_json(json.dumps(values))


def mentor(name: str = "Mentor", offers: tuple[str, ...] = ("rust",), **fields: Any) -> Profile:  # noqa: ANN401 - any field
    """Return a mentor; fields of the mentor section come as `mentor={...}`."""
    section = {"offers": list(offers), "capacity": 1, "hours_per_month": 40, **fields.pop("mentor", {})}
    return profile(name=name, mentor=section, **fields)


def mentee(name: str = "Mentee", wants: tuple[str, ...] = ("rust",), **fields: Any) -> Profile:  # noqa: ANN401 - any field
    """Return a mentee; fields of the mentee section come as `mentee={...}`."""
    return profile(name=name, mentee={"wants": list(wants), **fields.pop("mentee", {})}, **fields)


def cohort(**fields: Any) -> Cohort:  # noqa: ANN401 - any field of a cohort
    """Return a cohort that is matching."""
    values = {
        "name": "Autumn",
        "status": "matching",
        "purpose": "skills",
        "phases": [{"name": "Mentoring", "from": "2026-09-28", "to": "2026-12-18"}],
        **fields,
    }
    return Cohort.model_validate_json(json.dumps(values))


def portal(
    profiles: Mapping[str, Profile],
    cohorts: Mapping[str, Cohort] | None = None,
    matches: Mapping[str, Match] | None = None,
    **settings: Any,  # noqa: ANN401 - any setting of matching
) -> Portal:
    """Return a portal of these people, with one cohort and these settings of its matching unless cohorts are given."""
    community = Community.model_validate_json(
        json.dumps(
            {
                "name": "Sample",
                "url": "https://mentorship.example.org/",
                "repository": {"host": "github", "slug": "sample/mentorship"},
                "coordinators": [{"handle": "sam", "contact": "https://chat.example.org/sam"}],
                "support": {"code_of_conduct": "https://example.org/c", "report": "https://example.org/r"},
            }
        )
    )
    return Portal(
        community=community,
        skills=Vocabulary.model_validate_json(json.dumps(SKILLS)).root,
        profiles=profiles,
        cohorts=cohorts or {COHORT: cohort(matching=settings)},
        matches=matches or {},
    )
