"""A small portal as files, and what loading tells of it."""

from collections.abc import Callable
from pathlib import Path

from pairloom.load import Loaded

PROFILE = """\
name: Amina K
timezone: Africa/Lagos
languages: [en]
mentor: {offers: [python]}
consent: {publish: true, on: 2026-11-01}
"""
FILES = {
    "portal.yml": """\
name: Sample
url: https://mentorship.example.org/
repository: {host: github, slug: sample/mentorship}
coordinators: [{handle: amina-k, contact: https://chat.example.org/a}]
support: {code_of_conduct: https://example.org/c, report: https://example.org/r}
""",
    "content/skills.yml": "python: {name: Python, aliases: [py]}\n",
    "content/home.md": "---\ntitle: Home\nsummary: Welcome.\n---\n# Hello\n\n---\n",
    "content/training/first.md": "---\ntitle: A\nsummary: B\nkind: article\nroles: [mentor]\nminutes: 5\n---\nText\n",
    "content/pathways/mentor.yml": "title: A way\nsummary: B\nrole: mentor\nsteps: [first]\n",
    "content/pictures/logo.svg": "<svg/>",
    "content/notes.txt": "not read",
    "profiles/amina-k.yml": PROFILE,
    "profiles/.gitkeep": "",
    "profiles/README.md": "# People",
    "cohorts/README.md": "# Cohorts",
    "cohorts/2026-autumn/cohort.yml": "name: Autumn\nstatus: open\npurpose: career\n",
    "cohorts/2026-autumn/sessions/start.yml": """\
title: Start
type: orientation
on: 2026-10-12
from: "17:00"
minutes: 60
timezone: UTC
""",
    "cohorts/2026-autumn/recognition/thanks.yml": """\
title: Thanks
kind: kudos
to: [amina-k]
role: mentor
on: 2026-11-20
reason: Kind.
""",
    "cohorts/2026-autumn/training/amina-k.yml": "done: {first: 2026-10-01}\n",
    "cohorts/2026-autumn/pairs/a--b/agreement.yml": "!!later",
    "cohorts/2026-autumn/sealed/x.age": "age",
}
Make = Callable[..., Path]


def told(loaded: Loaded) -> list[tuple[str, str]]:
    """Return place and code of each problem."""
    return [(f"{p.path}:{p.line}:{p.column}", p.code) for p in loaded.problems]
