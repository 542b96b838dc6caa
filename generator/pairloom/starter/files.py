"""Answers, today -> the files of a new portal that are the community's own, by path."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from pairloom import __version__
from pairloom.explain.show import inline
from pairloom.model.portal import PORTAL, cohort_path, profile_path
from pairloom.schemaline import schema_line
from pairloom.starter import shipped, words
from pairloom.starter.answers import Answers
from pairloom.yamltext import dump
from pairloom.yamltext.dump import WIDTH

COHORT: Final = "first"
"""The id of the cohort that a new portal begins with."""

_PRE_COMMIT: Final = ".pre-commit-config.yaml"
_DEMO_COHORT: Final = re.compile(r"\b20\d\d-(?:spring|autumn)\b")
_DEMO_LOGIN: Final = re.compile(r"^(links: \{|  )github:", re.MULTILINE)
_FORTNIGHT: Final = timedelta(weeks=2)
_TO_FRIDAY: Final = timedelta(days=3)


def files(answers: Answers, today: date) -> dict[str, str]:
    """Return the text of each file that belongs to the community from now on, by its path in the portal."""
    return {
        PORTAL: _record(PORTAL, _portal(answers), words.PORTAL),
        **{path: shipped.read(path) for path in (*shipped.PLAIN, *shipped.training())},
        shipped.JOIN: _join(answers),
        "content/home.md": words.HOME_PAGE,
        profile_path(answers.coordinator): _profile(answers, today),
        cohort_path(COHORT): _record(cohort_path(COHORT), _cohort(answers, today), words.COHORT),
        "README.md": words.readme(answers, COHORT),
        ".gitignore": words.GITIGNORE,
        ".gitattributes": words.GITATTRIBUTES,
        _PRE_COMMIT: f"{schema_line(_PRE_COMMIT)}\n{words.pre_commit(__version__)}",
    }


def _join(answers: Answers) -> str:
    """Return the page on joining, with profiles to copy that name the first cohort and a login on this forge."""
    text = _DEMO_COHORT.sub(COHORT, shipped.read(shipped.JOIN))
    return _DEMO_LOGIN.sub(rf"\g<1>{answers.forge}:", text)


def _record(path: str, value: Mapping[str, object], note: str) -> str:
    """Return the text of a record: the line for editors, a note for the reader, the value."""
    return f"{schema_line(path)}\n{note}{''.join(_entry(key, item) for key, item in value.items())}"


def _entry(key: str, item: object) -> str:
    """Return a key with its value as a person writes it: groups and lists on one line, where they fit."""
    if isinstance(item, list) and isinstance(item[0], dict):
        return "".join([f"{key}:\n", *(f"  - {inline(each)}\n" for each in item)])
    line = f"{key}: {inline(item)}\n"
    return line if isinstance(item, dict | list) and len(line) <= WIDTH else dump({key: item})


def _portal(answers: Answers) -> dict[str, object]:
    return {
        "name": answers.name,
        "summary": "Find a mentor, become one, grow together.",
        "url": answers.url,
        "repository": {"host": answers.forge, "slug": answers.repository},
        "goals": {"grow-people": "More people can do what only a few can do today."},
        "coordinators": [{"handle": answers.coordinator, "contact": answers.contact}],
        "support": {"code_of_conduct": answers.code_of_conduct, "report": answers.report},
        "expiry": {"months": 6},
    }


def _profile(answers: Answers, today: date) -> str:
    value = {
        "name": answers.coordinator_name,
        "timezone": answers.timezone,
        "languages": ["en"],
        **({"links": {answers.forge: answers.login}} if answers.login else {}),
        "mentor": {"offers": ["mentoring"], "capacity": 1, "hours_per_month": 2},
        "consent": {"publish": False, "on": today.isoformat()},
    }
    note = words.PROFILE if answers.login else words.PROFILE + words.NO_LOGIN.substitute(forge=answers.forge)
    return _record(profile_path(answers.coordinator), value, note)


def _cohort(answers: Answers, today: date) -> dict[str, object]:
    """Return a draft whose phases begin on the first Monday that is at least two weeks away."""
    ready = today + _FORTNIGHT
    monday = ready + timedelta(days=-ready.weekday() % 7)
    weeks = {"Applications": 4, "Matching": 2, "Mentoring": 16, "Closing": 2}
    phases = []
    for name, length in weeks.items():
        following = monday + timedelta(weeks=length)
        phases.append({"name": name, "from": monday.isoformat(), "to": (following - _TO_FRIDAY).isoformat()})
        monday = following
    return {
        "name": "First cohort",
        "status": "draft",
        "format": "one-to-one",
        "purpose": "skills",
        "about": "Two people, an hour every two weeks, and one goal that matters to the one who is learning.",
        "coordinators": [answers.coordinator],
        "phases": phases,
        "cadence": "fortnightly",
        "objectives": [
            {"title": "Ten people reach the goal they came with", "metric": "goals-reached", "target": 10}
            | {"supports": "grow-people"}
        ],
        "matching": {"objective": "participation", "min_shared_hours": 1},
        "training": {
            "mentor": ["mentor-guide", "listening", "feedback"],
            "mentee": ["mentee-guide", "smart-goals", "first-meeting"],
        },
    }
