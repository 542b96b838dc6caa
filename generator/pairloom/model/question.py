"""A profile as questions: every field that a person can answer, by its dotted key, in the order of the model.

Descriptions, examples, allowed values, and what must be answered come from the models; here are only the words that
no model has: a short label for each field, what kind of answer it takes, and the allowed values as people say them.
Forms, prompts and spreadsheets all ask with these, so that they never drift from the record or from one another.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pairloom.model.community import Terms
from pairloom.model.profile import Profile
from pairloom.model.view import article, words

Kind = Literal[
    "line",
    "text",
    "choice",
    "choices",
    "number",
    "skills",
    "languages",
    "zone",
    "slots",
    "goals",
    "day",
    "yes-no",
    "handles",
    "tags",
    "cohorts",
    "login",
    "link",
]

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "entry": "Entry: studying, or new to working life",
        "early": "Early: the first years of work",
        "mid": "Mid: some years of experience",
        "senior": "Senior: many years of experience",
        "lead": "Lead: leading people or a field",
        "executive": "Executive: leading an organisation",
        "one-to-one": "One to one",
        "group": "Group",
        "peer": "Peer circle",
        "reverse": "Reverse: the newer person guides the more senior one",
        "hybrid": "Hybrid: one to one and in a group",
        "asynchronous": "Asynchronous: each in their own time",
        "structured": "Structured: with a plan and fixed dates",
        "flexible": "Flexible: as it suits the week",
        "hands-on": "Hands-on: doing things together",
        "conversational": "Conversational: talking things through",
        "written": "Written: chat and letters",
        "video": "Video: seeing each other",
    }
)
"""The fixed choices of a profile as people say them; the word before a colon is enough of an answer."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a profile as a question.

    Attributes:
        key: dotted key path, for instance `mentor.offers`.
        label: the question in a few words.
        kind: what kind of answer it takes.
        description: what is asked for: the model's description, or how to type it where a record has it otherwise.
        example: an answer as a person would type it.
        required: whether there is no profile (or no group, as for `mentor.offers`) without it.
        choices: allowed values and how people say them; empty where any answer of the kind will do.
    """

    key: str
    label: str
    kind: Kind
    description: str
    example: str
    required: bool
    choices: Mapping[str, str]

    @property
    def at(self) -> tuple[str, ...]:
        """The key path of the field in the profile."""
        return tuple(self.key.split("."))


_ASKED: Final[Mapping[str, tuple[Kind, str]]] = {
    "name": ("line", "Your name"),
    "pronouns": ("line", "Your pronouns"),
    "timezone": ("zone", "Your city or time zone"),
    "languages": ("languages", "Languages you can meet in"),
    "links.github": ("login", "Your login on GitHub"),
    "links.gitlab": ("login", "Your login on GitLab"),
    "links.codeberg": ("login", "Your login on Codeberg"),
    "links.linkedin": ("link", "Your page on LinkedIn"),
    "links.matrix": ("line", "Your Matrix id"),
    "links.mastodon": ("link", "Your page on Mastodon"),
    "links.website": ("link", "Your website"),
    "availability": ("slots", "Times when you can meet"),
    "about": ("text", "About you"),
    "work_style": ("choices", "How you like to work together"),
    "organisation": ("line", "Where you work or study"),
    "background": ("tags", "Communities and paths you come from"),
    "mentor.offers": ("skills", "Skills you can help with"),
    "mentor.capacity": ("number", "How many mentees you take at one time"),
    "mentor.hours_per_month": ("number", "Hours a month you give as a mentor"),
    "mentor.formats": ("choices", "Formats you take part in"),
    "mentor.stage": ("choice", "Where you are in your career, as a mentor"),
    "mentor.seeks": ("line", "Whom you would most like to help"),
    "mentor.prefers": ("handles", "Mentees you would like"),
    "mentee.wants": ("skills", "Skills you want to learn"),
    "mentee.goals": ("goals", "Your goals"),
    "mentee.stage": ("choice", "Where you are in your career, as a mentee"),
    "mentee.prefers": ("handles", "Mentors you would like"),
    "mentee.hours_per_month": ("number", "Hours a month you give as a mentee"),
    "cohorts": ("cohorts", "Cohorts you take part in"),
    "available_until": ("day", "Available until"),
    "consent.publish": ("yes-no", "May this profile be shown on the site?"),
    "consent.on": ("day", "The day you agreed"),
}
_HOW: Final[Mapping[str, str]] = {
    "timezone": "The city whose clock you live by, or your time zone as Area/City.",
    "languages": "Best first: their English or own names, or short tags.",
    "availability": "Times of the week, on the clock on your wall.",
    "organisation": "The name of the place, if you want to say it. It is public.",
    "background": "Short words with commas between them: public, and never needed. Name what you are glad to show. "
    "What is private does not belong here: health, religion, ethnic origin, gender, sexuality, age, politics.",
    "mentor.offers": "Names from the list of skills, with commas between them.",
    "mentee.wants": "Names from the list of skills, with commas between them, most important first.",
    "mentee.goals": "One on each line. After a | how you will know that you got there, after another | the day.",
    "mentor.prefers": "The short names of mentees, first choice first. A wish, not a promise.",
    "mentee.prefers": "The short names of mentors, first choice first. A wish, not a promise.",
    "cohorts": "Their names or short names.",
    "consent.publish": "Yes or no. The file itself is in the open repository, whatever you answer.",
}
"""How to answer, where the model's own description speaks of how a record has it."""

_TYPED: Final[Mapping[str, str]] = {
    "timezone": "Lagos",
    "languages": "English, Yoruba",
    "availability": "Tue 18:00-20:00; Sat 10:00-13:00",
    "mentee.goals": "Merge a first change | One merged pull request | 2027-03-31",
    "consent.publish": "yes",
}
"""Examples as people type them, where the model's own example is written as a record has it."""

_TERM: Final = re.compile(r"\b(?:(an?)(\s+))?((?:mentor|mentee|cohort)s?)\b(?!/|\.\w)", re.IGNORECASE)


def in_terms(text: str, terms: Terms) -> str:
    """Return text with the community's words for mentor, mentee and cohort, and their articles; paths and keys stay."""
    known = words(terms)

    def own(match: re.Match[str]) -> str:
        before, gap, usual = match.groups()
        term: str = getattr(known, usual.lower())
        noun = _like(term, usual)
        return f"{_like(article(term), before)}{gap}{noun}" if before else noun

    return _TERM.sub(own, text)


def _like(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[0].isupper() else word


def questions(terms: Terms) -> dict[str, Field]:
    """Return every question in the community's own words, by dotted key, in the order of the model."""
    return {
        key: replace(field, label=in_terms(field.label, terms), description=in_terms(field.description, terms))
        for key, field in FIELDS.items()
    }


def _leaves(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield each field of a record, and of the records right inside it, by dotted key."""
    for key, field in model.model_fields.items():
        group = next((part for part in _parts(field.annotation) if issubclass(part, BaseModel)), None)
        if group is None:
            yield key, field
        else:
            yield from ((f"{key}.{name}", inner) for name, inner in _leaves(group))


def _parts(annotation: Any) -> Iterator[type]:  # noqa: ANN401 - any annotation
    """Yield the types of which a value can be; not those of the items of a list."""
    if isinstance(annotation, type):
        yield annotation
    elif get_origin(annotation) in {Union, UnionType}:
        yield from (part for one in get_args(annotation) for part in _parts(one))


def _allowed(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    """Return the fixed choices of a value, or of the items of a list; none where people write what they like."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for one in get_args(annotation) if (found := _allowed(one))), ())


def _field(key: str, field: FieldInfo) -> Field:
    kind, label = _ASKED[key]
    example = (field.examples or [""])[0]
    typed = ", ".join(map(str, example)) if isinstance(example, list) and key not in _TYPED else str(example)
    choices = MappingProxyType({value: WORDS[value] for value in _allowed(field.annotation)})
    how = _HOW.get(key, field.description or "")
    return Field(key, label, kind, how, _TYPED.get(key, typed), field.is_required(), choices)


def _fields() -> dict[str, Field]:
    return {key: _field(key, field) for key, field in _leaves(Profile)}


FIELDS: Final[Mapping[str, Field]] = MappingProxyType(_fields())
"""Every question by dotted key, in the order of the model, in the words of the model."""
