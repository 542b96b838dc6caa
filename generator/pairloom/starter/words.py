"""The words that a new portal begins with; every line of them is the community's to change."""

import re
from string import Template
from typing import Final

from pairloom.model.home import HOME
from pairloom.starter.answers import Answers

PORTAL: Final = "# The community. Each line can be changed; `pairloom validate` says if something is then missing.\n"
PROFILE: Final = """\
# Each coordinator has a profile, as everybody. publish: false keeps it off the site; the contact that portal.yml gives
# is shown all the same. Write true if you want a page, and change what was only guessed.
"""
NO_LOGIN: Final = Template("""\
# Still to add, by which the checks know who may change what:
# links: {$forge: your-login}
""")
COHORT: Final = (
    "# A draft: the site does not show it yet. Write your own days and objectives; with status: open, people join.\n"
)
GITIGNORE: Final = """\
# The site, and the pages that it is made from: pairloom makes them again.
/.pairloom/
/site/
/public/
/.venv/
"""
GITATTRIBUTES: Final = "# The same bytes on every machine.\n* text=auto eol=lf\n"

_PRE_COMMIT: Final = Template("""\
# Checks the portal before each commit on your machine: pip install pre-commit, then pre-commit install.
repos:
  - repo: $home
    rev: v$version
    hooks:
      - id: pairloom-validate
""")
HOME_PAGE: Final = """\
---
title: "Home"
summary: "Mentoring for everyone who belongs here, and for everyone who would like to."
---

Mentoring here means two people, an hour or two a month, and one goal that matters to the one who is learning. It is
for newcomers who look for a first step, and for long-time members who look for the next one.

You join with one small text file. When a [cohort](cohorts/index.md) begins, the program looks for the best pairs for
everyone and tells you in words why you two were chosen. Then you meet, and you decide together what comes next.
[How the program works](program.md) takes five minutes to read.
"""
_README: Final = Template("""\
# $name

A mentorship program that lives in this repository. The site made from it: <$site/>

- **To join**, read [how to join]($site/join/). It takes two minutes.
- **A question?** The coordinators are on [support]($site/support/).

| Here | is |
|---|---|
| `profiles/` | one small file for each person |
| `cohorts/` | one folder for each cohort: its dates, objectives, sessions, pairs and thanks |
| `content/` | the pages, the training, and `skills.yml`, the skills that people can choose from |
| `portal.yml` | the community: name, coordinators, support, goals |
| `mkdocs.yml` | look and navigation of the site |

For coordinators, on their own machine: `pip install pairloom`, then

```sh
pairloom validate                  # every problem: file, line, column, what to write instead
pairloom match $cohort --dry-run     # who would meet with whom, and why
pairloom serve                     # the site on your machine, fresh after each edit
pairloom init . --update           # bring workflows and forms up to date
```

Made with [Pairloom]($home). The first texts of `content/` are by the Pairloom
contributors, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
""")


_MARKDOWN: Final = re.compile(r"[\\`*_{}\[\]<>#|&~]")


def readme(answers: Answers, cohort: str) -> str:
    """Return the repository's front page; the name is plain text in it, whatever characters it has."""
    name = _MARKDOWN.sub(r"\\\g<0>", answers.name)
    return _README.substitute(name=name, site=answers.url.rstrip("/"), cohort=cohort, home=HOME)


def pre_commit(version: str) -> str:
    """Return the settings of pre-commit, which check the portal with this version of Pairloom."""
    return _PRE_COMMIT.substitute(home=HOME, version=version)
