"""What a new portal has to know, and what to suggest for it: text in, answers or problems in words out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError

from pairloom.explain import Explained, explain, to_slug
from pairloom.model.community import Repository
from pairloom.model.record import Record
from pairloom.model.text import ForgeLogin, Handle, HttpsUrl, Name, Zone

OWNER: Final = "your-organisation"
"""Stands for the owner of the repository until the community writes its own."""

CONDUCT: Final = "https://www.contributor-covenant.org/version/2/1/code_of_conduct/"
"""A code of conduct that many communities share."""

_REMOTE: Final = re.compile(r"(?:https?://|ssh://|git@)(?:[^/@\s]+@)?(github|gitlab)\.com[:/](\S+?)(?:\.git)?/?")


class Answers(Record):
    """What a new portal has to know; the fields are in the order of the questions, their descriptions are these."""

    name: Name = Field(description="Name of the mentorship program", examples=["Sample Community Mentorship"])
    forge: Literal["github", "gitlab"] = Field(description="Where it will be, github or gitlab", examples=["github"])
    repository: Annotated[str, Repository.model_fields["slug"]] = Field(
        description="Repository, as owner/name", examples=["sample/mentorship"]
    )
    url: HttpsUrl = Field(description="Address of the site", examples=["https://mentorship.example.org/"])
    coordinator_name: Name = Field(description="Your name, in any script", examples=["Sample Person"])
    coordinator: Handle = Field(description="Your handle: small letters, digits, dashes", examples=["sample-person"])
    login: ForgeLogin | None = Field(description="Your login on the forge", examples=["sample-person"])
    contact: HttpsUrl = Field(
        description="A link where people can reach you", examples=["https://chat.example.org/sample"]
    )
    timezone: Zone = Field(description="Your time zone, as Area/City", examples=["Africa/Lagos"])
    code_of_conduct: HttpsUrl = Field(
        description="A link to the code of conduct", examples=["https://example.org/conduct"]
    )
    report: HttpsUrl = Field(
        description="A link to report a breach of it, in private", examples=["https://example.org/report"]
    )


FIELDS: Final = tuple(Answers.model_fields)
"""The names of the answers, in the order of the questions."""


def question(field: str) -> str:
    """Return what to ask for an answer."""
    return Answers.model_fields[field].description or field


def read(texts: Mapping[str, str]) -> tuple[Answers | None, tuple[Explained, ...]]:
    """Return the answers, or None and what is wrong with them.

    Args:
        texts: an answer for each of FIELDS, as it was typed; an empty login means that there is none.
    """
    plain = {field: texts[field].strip() for field in FIELDS}
    plain["forge"] = plain["forge"].lower()
    try:
        return Answers.model_validate_json(json.dumps({**plain, "login": plain["login"] or None})), ()
    except ValidationError as error:
        return None, explain(error, Answers)


@dataclass(frozen=True, slots=True)
class Here:
    """What the machine says about the folder and the person at it; each may be empty.

    Attributes:
        folder: the name of the portal's folder.
        remote: the address of the folder's git remote `origin`.
        zone: the time zone, as Area/City.
        person: the name with which git signs.
    """

    folder: str = ""
    remote: str = ""
    zone: str = ""
    person: str = ""


def suggested(given: Mapping[str, str], here: Here) -> dict[str, str]:
    """Return an answer for each question: the given one, else the best guess; the login is empty where none is given.

    Nobody's login is guessed: with it go rights.
    """
    known = _REMOTE.fullmatch(here.remote)
    forge = given.get("forge", known[1] if known else "github").lower()
    name = given.get("name") or _title(here.folder, "Mentorship")
    slug = to_slug(name)[:60].strip("-") or "mentorship"
    ours = known[2] if known and known[1] == forge else f"{OWNER}/{slug}"
    repository = given.get("repository", ours)
    person = given.get("coordinator_name") or _title(given.get("coordinator", here.person), "Coordinator")
    handle = to_slug(person)[:39].strip("-")
    login = given.get("login", "")
    contact = given.get("contact", f"https://{forge}.com/{login or repository}")
    made = {
        "name": name,
        "forge": forge,
        "repository": repository,
        "url": _site(forge, repository),
        "coordinator_name": person,
        "coordinator": handle if len(handle) > 1 else "coordinator",
        "login": login,
        "contact": contact,
        "timezone": here.zone or "UTC",
        "code_of_conduct": CONDUCT,
        "report": contact,
    }
    return {field: given.get(field, made[field]) for field in FIELDS}


def _title(name: str, otherwise: str) -> str:
    """Return the name of a folder or a handle as a title: `lantern-mentorship` as `Lantern Mentorship`."""
    words = " ".join(re.split(r"[\s_-]+", name)).strip()[:80].strip()
    if not words.isprintable() or not any(map(str.isalnum, words)):
        return otherwise
    return words.title() if words.islower() else words


def _site(forge: str, repository: str) -> str:
    """Return where the forge publishes the site of a repository, if nothing else is arranged.

    Sources: GitHub Docs, "What is GitHub Pages?"; GitLab Docs, "GitLab Pages default domain names and URLs".
    """
    owner, _, name = repository.partition("/")
    host = f"{owner.lower()}.{forge}.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
