"""What a made-up community has beside people and cohorts: its own record, its pages and texts, its vocabulary."""

import re
from datetime import date
from typing import Final

from pairloom import starter
from pairloom.demo import vocabulary
from pairloom.demo.people import Member
from pairloom.model.portal import PORTAL, cohort_path, profile_path
from pairloom.schemaline import schema_line

NAME: Final = "Quillmere Mentorship"
_CHAT: Final = "https://chat.example.org"
_URL: Final = "https://mentorship.example.org/"

_COHORT_NAMED: Final = {"content/join.md": "cohorts: [%s]", "README.md": "match %s "}
"""Where the texts of a new portal name its first cohort, and how."""

_REVIEWED: Final = re.compile("^reviewed: [0-9-]{10}$", re.MULTILINE)
"""The day on which a text was last looked at, which must not be to come on the day to count from."""

_PORTAL: Final = f"""\
{schema_line(PORTAL)}
name: {NAME}
summary: People who make free software teach one another, two at a time.
notice: "Demo: this community and all its people are fictional, made up by a program."
url: {_URL}
repository: {{host: github, slug: quillmere-demo/mentorship}}
goals:
  grow-maintainers: Every project has at least three people who can review, merge and release.
  welcome-newcomers: A new contributor gets a first answer within two days and a first merged change within two months.
  share-what-we-know: What one person knows is written down, or told to two others.
coordinators:
%s
support:
  code_of_conduct: https://www.example.org/quillmere/conduct
  report: https://www.example.org/quillmere/report
  groups:
    - {{name: Mentors' round table, url: "{_CHAT}/rooms/mentors", for: mentor}}
    - {{name: First steps, url: "{_CHAT}/rooms/first-steps", for: mentee}}
    - {{name: The long room, url: "{_CHAT}/rooms/long-room"}}
expiry: {{months: 6}}
"""


def files(coordinators: list[Member], cohort: str, today: date) -> dict[str, str]:
    """Return the text of each file by its path; the portal's own record is the last.

    Args:
        coordinators: who cares for the program.
        cohort: the id of the cohort that people can join.
        today: the day to count from.
    """
    first = coordinators[0]
    answers = starter.Answers(
        name=NAME,
        forge="github",
        repository="quillmere-demo/mentorship",
        url=_URL,
        coordinator_name=first.name,
        coordinator=first.handle,
        login=None,
        contact=_contact(first),
        timezone=first.zone,
        code_of_conduct="https://www.example.org/quillmere/conduct",
        report="https://www.example.org/quillmere/report",
    )
    made = starter.files(answers, today)
    for path in (PORTAL, profile_path(first.handle), cohort_path(starter.COHORT)):
        del made[path]
    for path, told in _COHORT_NAMED.items():
        made[path] = made[path].replace(told % starter.COHORT, told % cohort)
    made = {path: _REVIEWED.sub(lambda day: min(day[0], f"reviewed: {today}"), text) for path, text in made.items()}
    contacts = "\n".join(f'  - {{handle: {each.handle}, contact: "{_contact(each)}"}}' for each in coordinators)
    return made | {vocabulary.PATH: vocabulary.text(), PORTAL: _PORTAL % contacts}


def _contact(coordinator: Member) -> str:
    return f"{_CHAT}/people/{coordinator.handle}"
