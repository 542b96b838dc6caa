"""Keys of records -> paths of their pages. No two keys share a page, and no key can take a page of ours."""

from typing import Final

HOME: Final = "index.md"
JOIN: Final = "join.md"
PROGRAM: Final = "program.md"
SUPPORT: Final = "support.md"
RECOGNITION: Final = "recognition.md"
PEOPLE: Final = "people/index.md"
COHORTS: Final = "cohorts/index.md"
TRAINING: Final = "training/index.md"
SKILLS: Final = "skills/index.md"

GENERATED_TEXTS: Final = frozenset(
    {"home", "index", "join", "program", "support", "recognition", "people", "cohorts", "training", "skills"}
)
"""Texts of content/ whose words go on a page of ours; every other text is a page of its own."""


def _name(key: str) -> str:
    # A page named "index" would take its folder's own page. A key never has an underscore, so this name is free.
    return "index_" if key == "index" else key.replace("+", "_plus").replace("#", "_sharp")


def person(handle: str) -> str:
    """Return the path of a person's page."""
    return f"people/{_name(handle)}.md"


def cohort(key: str) -> str:
    """Return the path of a cohort's page."""
    return f"cohorts/{_name(key)}.md"


def resource(slug: str) -> str:
    """Return the path of a training resource's page: the same file name as in content/, so that links hold."""
    return f"training/{_name(slug)}.md"


def skill(key: str) -> str:
    """Return the path of a skill's page."""
    return f"skills/{_name(key)}.md"


def text(slug: str) -> str:
    """Return the path of a plain page."""
    return f"{slug}.md"
