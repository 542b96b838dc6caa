"""Keys of records -> paths of their pages. No two keys share a page, and no key can take a page of ours."""

from typing import Final

HOME: Final = "index.md"
JOIN: Final = "join.md"
PROGRAM: Final = "program.md"
SUPPORT: Final = "support.md"
RECOGNITION: Final = "recognition.md"
ALUMNI: Final = "alumni.md"
PEOPLE: Final = "people/index.md"
FIND: Final = "find.md"
COHORTS: Final = "cohorts/index.md"
TRAINING: Final = "training/index.md"
SKILLS: Final = "skills/index.md"
LANGUAGES: Final = "languages/index.md"
CALENDAR: Final = "calendar.md"
ALL_CALENDARS: Final = "calendar.ics"
RECOGNITION_FEED: Final = "recognition.xml"
TRAINING_FEED: Final = "training.xml"
API: Final = "api/v1/"
PORTAL_PICTURE: Final = "assets/share/portal.png"
DIRECTORY_DATA: Final = "people/directory.json"
FINDER_READING: Final = "find/reading.json"
BY_NAME: Final = "by_name"

GENERATED_TEXTS: Final = frozenset(
    {"home", "index", "join", "program", "support", "recognition", "calendar", "alumni"}
    | {"people", "cohorts", "training", "skills", "languages", "find"}
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


def wall(year: int, part: int) -> str:
    """Return the path of what was recognised in a year, or of a part of it, from 1."""
    return f"recognition/{year}.md" if part == 1 else f"recognition/{year}-{part}.md"


def roster(page: str, name: str, number: int) -> str:
    """Return the path of a page of a long list, from the page that the list belongs to and its name on that page.

    The name of a list that belongs to the top of a folder has an underscore, which no key has.
    """
    folder = page.removesuffix("index.md") if page.endswith("/index.md") else page.removesuffix(".md") + "/"
    return f"{folder}{name}-{number}.md"


def cohort_picture(key: str) -> str:
    """Return the path of the picture that is shown where a cohort's page is shared."""
    return f"assets/share/cohorts/{_name(key)}.png"


def resource_picture(slug: str) -> str:
    """Return the path of the picture that is shown where a training resource is shared."""
    return f"assets/share/training/{_name(slug)}.png"


def cohort_calendar(key: str) -> str:
    """Return the path of a cohort's calendar."""
    return f"cohorts/{_name(key)}.ics"


def session_calendar(cohort: str, slug: str) -> str:
    """Return the path of the file that puts one session into a reader's calendar."""
    return f"cohorts/{_name(cohort)}/{slug}.ics"


def finder(cohort: str) -> str:
    """Return the path of what a browser needs to rank the mentors of a cohort."""
    return f"find/cohorts/{_name(cohort)}.json"


def resource(slug: str) -> str:
    """Return the path of a training resource's page: the same file name as in content/, so that links hold."""
    return f"training/{_name(slug)}.md"


def pathway(slug: str) -> str:
    """Return the path of a pathway's page."""
    return f"training/pathways/{_name(slug)}.md"


def skill(key: str) -> str:
    """Return the path of a skill's page."""
    return f"skills/{_name(key)}.md"


def language(tag: str) -> str:
    """Return the path of a language's page."""
    return f"languages/{tag}.md"


def text(slug: str) -> str:
    """Return the path of a plain page."""
    return f"{slug}.md"
