"""A small community as values by path, and the folder that it is written to."""

import copy
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Final

from pairloom import load, match, yamltext

TODAY: Final = date(2026, 11, 15)
State = dict[str, Any]
"""By path: a record as values, or text as it stands; text that begins with `->` is the target of a symbolic link."""

HANDLES: Final = ("ada", "ben", "cyd", "dee", "eve", "fay", "gus", "nobody")
COHORTS: Final = ("spring", "summer", "autumn", "winter", "house", "never")
DECLARED: Final = "cohorts/house/pairs/eve--dee/pair.yml"
SKILLS: Final = ("python", "py", "rust", "writing", "craft", "pyton")
LINK: Final = "https://example.org/"


def person(*, mentor: object = None, mentee: object = None, cohorts: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a profile."""
    parts = {"mentor": mentor, "mentee": mentee, "cohorts": [*cohorts]}
    return {
        "name": "Sample Person",
        "timezone": "Europe/Berlin",
        "languages": ["en"],
        "availability": [{"day": "tue", "from": "18:00", "to": "20:00"}],
        **{key: part for key, part in parts.items() if part},
        "consent": {"publish": True, "on": "2026-10-01"},
    }


def cohort(status: str, **more: object) -> dict[str, Any]:
    """Return a cohort that runs at the time of the tests."""
    return {
        "name": "A cohort",
        "status": status,
        "purpose": "skills",
        "coordinators": ["ada"],
        "phases": [{"name": "Mentoring", "from": "2026-10-01", "to": "2027-02-01"}],
        "objectives": [{"title": "Grow", "metric": "grown", "target": 2, "supports": "grow"}],
        **more,
    }


def community() -> State:
    """Return a community in which everything names something else, with matches that are current."""
    page = {"title": "Feedback", "summary": "How to.", "kind": "article", "roles": ["mentor"], "minutes": 1}
    training = {"skills": ["writing"], "covers": ["communication", "goal-setting", "feedback"]}
    state: State = {
        "portal.yml": {
            "name": "Sample",
            "url": LINK,
            "repository": {"host": "github", "slug": "sample/sample"},
            "goals": {"grow": "More of us"},
            "coordinators": [{"handle": "ada", "contact": LINK}],
            "support": {"code_of_conduct": LINK, "report": LINK},
        },
        "content/skills.yml": {
            "craft": {"name": "Craft"},
            "python": {"name": "Python", "aliases": ["py"], "broader": "craft"},
            "rust": {"name": "Rust", "broader": "craft"},
            "writing": {"name": "Writing"},
        },
        "content/home.md": "---\ntitle: Home\nsummary: Come in.\n---\nHello\n",
        "content/training/feedback.md": f"---\n{yamltext.dump(page | training)}---\nText\n",
        "content/training/goals.md": f"---\n{yamltext.dump(page | {'requires': ['feedback']})}---\nText\n",
        "content/pathways/mentor.yml": {
            "title": "Mentor",
            "summary": "A way.",
            "role": "mentor",
            "steps": ["feedback", "goals"],
        },
        **_people(),
        **_cohorts(),
    }
    return state


def _people() -> State:
    goals = [{"title": "Write a first program", "measure": "It runs in python"}]
    offers = {"offers": ["python", "writing"], "capacity": 2, "hours_per_month": 8}
    return {
        "profiles/ada.yml": person(mentor=offers, cohorts=("spring", "autumn", "winter")),
        "profiles/ben.yml": person(
            mentee={"wants": ["python"], "goals": goals, "prefers": ["ada", "eve"]}, cohorts=("spring", "autumn")
        ),
        "profiles/cyd.yml": person(mentor=offers | {"offers": ["rust"]}, cohorts=("autumn", "winter", "summer")),
        "profiles/dee.yml": person(
            mentee={"wants": ["rust"], "goals": goals, "prefers": ["ben"]}, cohorts=("autumn", "house")
        ),
        "profiles/eve.yml": person(
            mentor=offers | {"prefers": ["fay"]},
            mentee={"wants": ["rust"], "goals": goals},
            cohorts=("winter", "house"),
        ),
        "profiles/fay.yml": person(mentee={"wants": ["writing"], "goals": goals}, cohorts=("winter", "spring")),
    }


def _cohorts() -> State:
    return {
        "cohorts/spring/cohort.yml": cohort("running"),
        "cohorts/summer/cohort.yml": cohort("draft", training={"mentor": ["feedback"]}),
        "cohorts/autumn/cohort.yml": cohort("matching", cadence="monthly", training={"mentor": ["feedback"]}),
        "cohorts/winter/cohort.yml": cohort("open", matching={"pins": [["ada", "fay"], ["cyd", "fay"]]}),
        "cohorts/house/cohort.yml": cohort("running", mode="informal"),
        "cohorts/autumn/training/ada.yml": {"done": {"feedback": "2026-10-02"}},
        "cohorts/autumn/training/cyd.yml": {"done": {"feedback": "2026-10-02", "goals": "2026-10-03"}},
        DECLARED: {
            "on": "2026-10-20",
            "source": "declared",
            "agreed": {"mentor": "2026-10-19", "mentee": "2026-10-20"},
        },
        "cohorts/spring/sessions/start.yml": {
            "title": "Start",
            "type": "orientation",
            "on": "2026-10-02",
            "from": "17:00",
            "minutes": 60,
            "timezone": "Europe/Berlin",
            "leads": ["ada", "cyd"],
        },
        "cohorts/spring/recognition/thanks.yml": {
            "title": "Thanks",
            "kind": "kudos",
            "to": ["ben"],
            "role": "mentee",
            "on": "2026-11-01",
            "by": "ada",
            "reason": "For all.",
        },
    }


def with_matches(state: State, folder: Path) -> State:
    """Return the community with matches of its running and its matching cohort, made of what it says."""
    made = copy.deepcopy(state)
    for key, day in (("spring", date(2026, 10, 1)), ("autumn", TODAY)):
        write(folder, made)
        portal = load.load_portal(folder).portal
        made[f"cohorts/{key}/matches.yml"] = match.to_yaml(key, match.match_cohort(portal, key, day))
    return made


def write(folder: Path, state: State) -> None:
    """Make a folder hold the community, and nothing else but git's own."""
    folder.mkdir(exist_ok=True)
    for entry in folder.iterdir():
        if entry.name != ".git":
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    for path, value in state.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(value, str) and value.startswith("->"):
            target.symlink_to(value.removeprefix("->"))
        else:
            target.write_text(value if isinstance(value, str) else yamltext.dump(value), encoding="utf-8")
