"""A small portal in memory, and one question to it."""

from datetime import date
from typing import Final

from pairloom.join import read_answer
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Vocabulary

TODAY: Final = date(2026, 11, 22)
COMMUNITY: Final = Community.model_validate_json(
    """{"name": "Lantern", "url": "https://lantern.example.org/",
    "repository": {"host": "github", "slug": "lantern/mentorship"},
    "coordinators": [{"handle": "ada-quist", "contact": "https://chat.example.org/ada"}],
    "support": {"code_of_conduct": "https://example.org/conduct", "report": "https://example.org/report"}}"""
)
SKILLS: Final = Vocabulary.model_validate_json(
    """{"python": {"name": "Python", "aliases": ["py"]}, "rust": {"name": "Rust"}, "git": {"name": "Git"},
    "javascript": {"name": "JavaScript", "aliases": ["js"]}, "cpp": {"name": "C++", "aliases": ["c++"]},
    "public-speaking": {"name": "Public speaking"}, "ci-cd": {"name": "CI/CD"},
    "research-and-writing": {"name": "Research and writing"},
    "mending": {"name": "Repair"}, "fixing": {"name": "Repair"}}"""
)
COHORTS: Final = {
    "2026-autumn": Cohort.model_validate_json('{"name": "Autumn 2026", "status": "running", "purpose": "skills"}'),
    "2027-spring": Cohort.model_validate_json('{"name": "Spring 2027", "status": "open", "purpose": "skills"}'),
}


def profile(name: str, login: str = "", **more: object) -> Profile:
    """Return the profile of a mentor."""
    links = {"github": login} if login else {}
    return Profile.model_validate(
        {
            "name": name,
            "timezone": "Europe/Berlin",
            "languages": ("en",),
            "links": links,
            "mentor": {"offers": ("rust",)},
            "consent": {"publish": True, "on": date(2026, 9, 1)},
            **more,
        }
    )


PEOPLE: Final = {
    "ada-quist": profile("Ada Quist", "Ada-Q"),
    "bo-sundin": profile("Bo Sundin", "bo"),
    "bo-other": profile("bo  sundin"),
    "twin-one": profile("Twin One", "twin"),
    "twin-two": profile("Twin Two", "TWIN"),
}
PORTAL: Final = Portal(community=COMMUNITY, skills=SKILLS.root, profiles=PEOPLE, cohorts=COHORTS)


def read(field: str, text: str) -> tuple[object, list[str]]:
    """Return what an answer was read as, and each slip as `severity: message | hint`."""
    value, slips = read_answer(field, text, PORTAL, TODAY)
    return value, [f"{slip.severity}: {slip.message} | {slip.hint}" for slip in slips]


def value(field: str, text: str) -> object:
    """Return what an answer was read as; it has no error."""
    given, slips = read_answer(field, text, PORTAL, TODAY)
    assert [] == [slip for slip in slips if slip.severity == "error"]
    return given


def refusal(field: str, text: str) -> str:
    """Return the one error of an answer of which nothing was taken, with its hint."""
    given, slips = read_answer(field, text, PORTAL, TODAY)
    assert given is None
    (slip,) = slips
    assert slip.severity == "error"
    return f"{slip.message} | {slip.hint}"


def note(field: str, text: str) -> str:
    """Return the one warning of an answer that was taken, with its hint."""
    given, slips = read_answer(field, text, PORTAL, TODAY)
    assert given is not None
    (slip,) = slips
    assert slip.severity == "warning"
    return f"{slip.message} | {slip.hint}"
