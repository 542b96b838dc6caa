"""A community with a rule, and what people may change in it: the author, and the steps of the change.

The community is that of `tests.changes.small_community`. portal.yml gives coordinators profiles/ and content/; ada
coordinates the cohort spring, eve winter; keeper is the only maintainer. ada and ben are a pair in spring.
"""

from typing import Any, Final

from tests.changes.repository import gone, put
from tests.changes.small_community import State, community, person

MENTEE: Final = {"wants": ["rust"], "goals": [{"title": "Write a first program"}]}
PAIR: Final = "cohorts/spring/pairs/ada--ben"
HOUSE: Final = "cohorts/house/pairs"
"""Pairs of a cohort in which people find one another; eve and dee have done so."""


def base() -> State:
    """Return the community with logins and with its rule."""
    state = community()
    for path, value in state.items():
        if path.startswith("profiles/"):
            handle = path.removeprefix("profiles/").removesuffix(".yml")
            value["links"] = {"github": f"{handle.title()}-Login"}
    del state["profiles/dee.yml"]["links"]
    portal = state["portal.yml"]
    portal["coordinators"] += [
        {"handle": "eve", "contact": "https://example.org/"},
        {"handle": "left", "contact": "https://example.org/"},
    ]
    portal["ownership"] = {"coordinators": ["profiles", "content"], "maintainers": ["Keeper"]}
    state["cohorts/winter/cohort.yml"]["coordinators"] = ["eve"]
    state["cohorts/autumn/cohort.yml"]["matching"] = {"pins": [["away", "dee"]]}
    state["cohorts/spring/recognition/thanks.yml"]["to"] = ["ben", "gone-by"]
    state["cohorts/house/pairs/eve--went/ended.yml"] = {"on": "2026-11-01", "reason": "moved-on"}
    state["cohorts/house/training/trained.yml"] = {"done": {"feedback": "2026-10-02"}}
    state["mkdocs.yml"] = "theme: material\n"
    state[".github/workflows/check.yml"] = "on: pull_request\n"
    state["README.md"] = "Welcome.\n"
    return state


BASE: Final = base()


def profile(handle: str, **changes: object) -> dict[str, Any]:
    """Return somebody's profile of the base, changed."""
    return {**BASE[f"profiles/{handle}.yml"], **changes}


def logged_in(handle: str, login: str) -> dict[str, Any]:
    """Return somebody's profile with another login."""
    return profile(handle, links={"github": login})


def rule(**changes: object) -> bytes:
    """Return the step that changes portal.yml."""
    return put("portal.yml", {**BASE["portal.yml"], **changes})


def newcomer(login: str | None = "Newcomer", **changes: object) -> dict[str, Any]:
    """Return a new profile with a login."""
    return {**person(mentee=MENTEE), **({"links": {"github": login}} if login else {}), **changes}


ALLOWED: Final[dict[str, tuple[str, tuple[bytes, ...]]]] = {
    "a newcomer adds their profile": ("newcomer", (put("profiles/new-one.yml", newcomer()),)),
    "somebody changes their own profile": ("Ben-Login", (put("profiles/ben.yml", profile("ben", name="Ben B.")),)),
    "letter case of a login makes no difference": ("bEN-lOGIN", (put("profiles/ben.yml", profile("ben", name="B")),)),
    "somebody leaves": ("Fay-Login", (gone("profiles/fay.yml"),)),
    "a mentor writes their pair's agreement": ("Ada-Login", (put(f"{PAIR}/agreement.yml", "a: 1\n"),)),
    "a mentee writes a check-in": ("Ben-Login", (put(f"{PAIR}/checkins/2026-11-10.yml", "a: 1\n"),)),
    "a mentee writes that their pair has ended": ("Ben-Login", (put(f"{PAIR}/ended.yml", "a: 1\n"),)),
    "somebody writes which training they have completed": (
        "Ben-Login",
        (put("cohorts/spring/training/ben.yml", "done: {feedback: 2026-11-01}\n"),),
    ),
    "somebody takes back which training they have completed": ("Cyd-Login", (gone("cohorts/autumn/training/cyd.yml"),)),
    "a coordinator of a cohort writes what others have completed": (
        "Ada-Login",
        (put("cohorts/spring/training/ben.yml", "done: {feedback: 2026-11-01}\n"),),
    ),
    "a coordinator writes a pathway": ("Ada-Login", (put("content/pathways/mentor.yml", "title: A way\n"),)),
    "somebody declares a pair": ("Fay-Login", (put(f"{HOUSE}/ada--fay/pair.yml", "a: 1\n"),)),
    "somebody of a declared pair writes its goals": ("Eve-Login", (put(f"{HOUSE}/eve--dee/goals.yml", "a: 1\n"),)),
    "a coordinator begins a pair": ("Ada-Login", (put("cohorts/spring/pairs/ada--fay/pair.yml", "a: 1\n"),)),
    "a coordinator changes another's profile": ("Eve-Login", (put("profiles/ben.yml", profile("ben", name="B")),)),
    "a coordinator adds somebody": ("Eve-Login", (put("profiles/new-one.yml", newcomer("Whoever")),)),
    "a coordinator deletes a profile": ("Eve-Login", (gone("profiles/ben.yml"),)),
    "a coordinator writes content": ("Ada-Login", (put("content/training/été.md", "---\n---\n"),)),
    "a coordinator changes their own cohort": ("Eve-Login", (put("cohorts/winter/cohort.yml", "name: Winter\n"),)),
    "a coordinator brings a match of their cohort": ("Ada-Login", (put("cohorts/spring/matches.yml", "version: 1\n"),)),
    "a maintainer changes portal.yml": ("keeper", (put("portal.yml", "name: Other\n"),)),
    "a maintainer changes a workflow": ("keeper", (put(".github/workflows/check.yml", "on: push\n"),)),
    "a change of nothing": ("nobody-at-all", ()),
}
