"""What is refused of files of others: the program, the content, cohorts and pairs."""

from typing import Final

from tests.changes.repository import gone, put
from tests.ownership.attempts import HOUSE, PAIR, profile, rule
from tests.ownership.sentences import (
    ADA_AND_BEN,
    LINK,
    NO_PLACE,
    ODD,
    TAKEN_BACK,
    Attempt,
    coordinators,
    maintainers,
    no_pair,
    theirs,
)

REFUSED: Final[dict[str, Attempt]] = {
    "portal.yml": ("Ada-Login", (put("portal.yml", "name: Mine\n"),), {"portal.yml": maintainers("Ada-Login")}),
    "portal.yml gives a right that is used at once": (
        "Ben-Login",
        (rule(ownership={"maintainers": ["Ben-Login"]}), gone("profiles/fay.yml")),
        {"portal.yml": maintainers("Ben-Login"), "profiles/fay.yml": theirs("fay", "Ben-Login", verb="deleted")},
    ),
    "a coordinator is added who changes a profile": (
        "Ben-Login",
        (
            rule(coordinators=[{"handle": "ben", "contact": "https://example.org/"}]),
            put("profiles/fay.yml", profile("fay", name="F")),
        ),
        {"portal.yml": maintainers("Ben-Login"), "profiles/fay.yml": theirs("fay", "Ben-Login")},
    ),
    "a workflow": (
        "Eve-Login",
        (put(".github/workflows/check.yml", "on: push\n"),),
        {".github/workflows/check.yml": maintainers("Eve-Login")},
    ),
    "a new workflow": (
        "Newcomer",
        (put(".github/workflows/new.yml", "on: push\n"),),
        {".github/workflows/new.yml": maintainers("Newcomer")},
    ),
    "CODEOWNERS": (
        "Ada-Login",
        (put(".github/CODEOWNERS", "* @Ada-Login\n"),),
        {".github/CODEOWNERS": maintainers("Ada-Login")},
    ),
    "the pipeline of GitLab": (
        "Newcomer",
        (put(".gitlab-ci.yml", "a: 1\n"),),
        {".gitlab-ci.yml": maintainers("Newcomer")},
    ),
    "mkdocs.yml": ("Eve-Login", (put("mkdocs.yml", "hooks: [x.py]\n"),), {"mkdocs.yml": maintainers("Eve-Login")}),
    ".gitattributes": (
        "Ada-Login",
        (put(".gitattributes", "* -text\n"),),
        {".gitattributes": maintainers("Ada-Login")},
    ),
    ".gitmodules": ("Newcomer", (put(".gitmodules", "[submodule]\n"),), {".gitmodules": maintainers("Newcomer")}),
    "pyproject.toml": (
        "Newcomer",
        (put("pyproject.toml", "[project]\n"),),
        {"pyproject.toml": maintainers("Newcomer")},
    ),
    "the page of the repository": ("Ben-Login", (gone("README.md"),), {"README.md": maintainers("Ben-Login")}),
    "a page of content": (
        "Ben-Login",
        (put("content/home.md", "---\ntitle: Mine\n---\n"),),
        {"content/home.md": "content/ may be changed by coordinators; found a change by Ben-Login"},
    ),
    "the skills": (
        "Newcomer",
        (put("content/skills.yml", "mine: {name: Mine}\n"),),
        {"content/skills.yml": "content/ may be changed by coordinators; found a change by Newcomer"},
    ),
    "hidden files of content": (
        "Ada-Login",
        (put("content/.gitattributes", "* filter=x\n"),),
        {"content/.gitattributes": ODD + '"content/.gitattributes"'},
    ),
    "a link in content": ("Ada-Login", (put("content/home.md", "../portal.yml", "120000"),), {"content/home.md": LINK}),
    "a coordinator writes over a name with a colon": (
        "Ada-Login",
        (put("content/a:b.png", "x"),),
        {"content/a:b.png": ODD + '"content/a:b.png"'},
    ),
    "a coordinator removes another cohort": (
        "Ada-Login",
        (gone("cohorts/winter/cohort.yml"),),
        {"cohorts/winter/cohort.yml": coordinators("Ada-Login")},
    ),
    "a cohort": (
        "Ben-Login",
        (put("cohorts/spring/cohort.yml", "name: Mine\n"),),
        {"cohorts/spring/cohort.yml": coordinators("Ben-Login")},
    ),
    "one's own pair in a match": (
        "Ben-Login",
        (put("cohorts/spring/matches.yml", "pairs: []\n"),),
        {"cohorts/spring/matches.yml": coordinators("Ben-Login")},
    ),
    "a session": (
        "Ben-Login",
        (gone("cohorts/spring/sessions/start.yml"),),
        {"cohorts/spring/sessions/start.yml": coordinators("Ben-Login")},
    ),
    "an award to oneself": (
        "Ben-Login",
        (put("cohorts/spring/recognition/me.yml", "title: Me\n"),),
        {"cohorts/spring/recognition/me.yml": coordinators("Ben-Login")},
    ),
    "what another has completed": (
        "Ben-Login",
        (put("cohorts/spring/training/ada.yml", "done: {feedback: 2026-11-01}\n"),),
        {
            "cohorts/spring/training/ada.yml": "what ada has completed may be changed by ada and coordinators; "
            "found a change by Ben-Login"
        },
    ),
    "what a stranger says they have completed": (
        "Newcomer",
        (put("cohorts/spring/training/new-one.yml", "done: {feedback: 2026-11-01}\n"),),
        {
            "cohorts/spring/training/new-one.yml": "what new-one has completed may be changed by new-one and "
            "coordinators; found a change by Newcomer"
        },
    ),
    "another kind of file with training": (
        "Ben-Login",
        (put("cohorts/spring/training/ben.md", "x\n"),),
        {"cohorts/spring/training/ben.md": coordinators("Ben-Login")},
    ),
    "a pathway": (
        "Ben-Login",
        (put("content/pathways/mentor.yml", "title: Mine\n"),),
        {"content/pathways/mentor.yml": "content/ may be changed by coordinators; found a change by Ben-Login"},
    ),
    "another pair's check-in": (
        "Fay-Login",
        (put(f"{PAIR}/checkins/2026-11-10.yml", "a: 1\n"),),
        {"cohorts/spring/pairs/ada--ben/checkins/2026-11-10.yml": ADA_AND_BEN + "Fay-Login"},
    ),
    "a pair that is none": (
        "Ben-Login",
        (put("cohorts/spring/pairs/cyd--ben/goals.yml", "a: 1\n"),),
        {"cohorts/spring/pairs/cyd--ben/goals.yml": no_pair("spring", "cyd", "ben")},
    ),
    "a pair the wrong way round": (
        "Ben-Login",
        (put("cohorts/spring/pairs/ben--ada/goals.yml", "a: 1\n"),),
        {"cohorts/spring/pairs/ben--ada/goals.yml": no_pair("spring", "ben", "ada")},
    ),
    "one's pair in another cohort": (
        "Ben-Login",
        (put("cohorts/winter/pairs/ada--ben/goals.yml", "a: 1\n"),),
        {"cohorts/winter/pairs/ada--ben/goals.yml": no_pair("winter", "ada", "ben")},
    ),
    "a pair that the change makes": (
        "Fay-Login",
        (put("cohorts/winter/matches.yml", "pairs: []\n"), put("cohorts/winter/pairs/eve--fay/goals.yml", "a: 1\n")),
        {
            "cohorts/winter/matches.yml": coordinators("Fay-Login"),
            "cohorts/winter/pairs/eve--fay/goals.yml": no_pair("winter", "eve", "fay"),
        },
    ),
    "a pair of two others": (
        "Ben-Login",
        (put(f"{HOUSE}/eve--fay/pair.yml", "a: 1\n"),),
        {f"{HOUSE}/eve--fay/pair.yml": "a pair's files may be changed by eve and fay; found a change by Ben-Login"},
    ),
    "a pair that the program has not made": (
        "Ben-Login",
        (put(f"{PAIR}/pair.yml", "a: 1\n"),),
        {f"{PAIR}/pair.yml": "a pair of spring may be begun by its coordinators only; found a change by Ben-Login"},
    ),
    "an end that is written already": (
        "Eve-Login",
        (gone(f"{HOUSE}/eve--went/ended.yml"),),
        {f"{HOUSE}/eve--went/ended.yml": TAKEN_BACK},
    ),
    "a program among a pair's files": (
        "Ben-Login",
        (put(f"{PAIR}/goals.yml", "a: 1\n", "100755"),),
        {"cohorts/spring/pairs/ada--ben/goals.yml": "the file must not be a program; found that it may be run"},
    ),
    "a link among a pair's files": (
        "Ben-Login",
        (put(f"{PAIR}/goals.yml", "../../cohort.yml", "120000"),),
        {"cohorts/spring/pairs/ada--ben/goals.yml": LINK},
    ),
    "another kind of file at a pair's": (
        "Ben-Login",
        (put(f"{PAIR}/notes.md", "x\n"),),
        {"cohorts/spring/pairs/ada--ben/notes.md": NO_PLACE},
    ),
    "a stranger writes to a pair": (
        "Newcomer",
        (put(f"{PAIR}/goals.yml", "a: 1\n"),),
        {"cohorts/spring/pairs/ada--ben/goals.yml": ADA_AND_BEN + "Newcomer"},
    ),
    "somebody who is nobody of the community changes a file": (
        "stranger[bot]",
        (gone("profiles/ben.yml"),),
        {"profiles/ben.yml": theirs("ben", "stranger[bot]", verb="deleted")},
    ),
    "one good step does not carry a bad one": (
        "Ben-Login",
        (put("profiles/ben.yml", profile("ben", name="B")), put("profiles/fay.yml", profile("fay", name="F"))),
        {"profiles/fay.yml": theirs("fay", "Ben-Login")},
    ),
}
