"""What a person is asked on a terminal: which fields, in which order, and which answers are suggested.

Pure: a portal and the answers so far in, questions out. The words are those of the models, in the community's terms.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from babel import Locale

from pairloom.explain import listed, shown
from pairloom.explain.fields import field_at
from pairloom.join.answers import read_answer
from pairloom.join.demands import closed, open_cohorts
from pairloom.join.handle import owners
from pairloom.join.places import canonical, zones_by_city
from pairloom.join.slip import Slip
from pairloom.model.portal import Portal, profile_path
from pairloom.model.profile import Profile
from pairloom.model.question import Field, in_terms, questions
from pairloom.model.session import Role
from pairloom.names import language_name, zones

ROLE: Final = "role"
"""The question for the role: no field of a profile, but it says which groups of a profile are asked for."""

_IN_ROLE: Final[Mapping[Role, tuple[str, ...]]] = MappingProxyType(
    {
        "mentor": ("mentor.offers", "mentor.capacity", "mentor.hours_per_month", "mentor.stage"),
        "mentee": ("mentee.wants", "mentee.hours_per_month", "mentee.stage"),
    }
)
_LISTS: Final = ("skills", "languages", "cohorts", "choices")


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that a question suggests.

    Attributes:
        value: what is written.
        words: the same for people.
        names: other words by which it is found.
    """

    value: str
    words: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        field: dotted key of the field that is asked for, or `role`.
        ask: the question in a few words.
        help: one line on how to answer.
        required: whether there must be an answer.
        choices: answers to suggest; others may be as good.
        several: whether an answer may be a list with commas.
        default: the answer to begin with, to be taken or changed.
    """

    field: str
    ask: str
    help: str
    required: bool
    choices: tuple[Choice, ...] = ()
    several: bool = False
    default: str = ""


def first(portal: Portal) -> tuple[str, ...]:
    """Return the fields that are asked for before the role: who somebody is."""
    return ("name", "pronouns", "timezone", "languages", f"links.{portal.community.repository.host}", ROLE)


def then(portal: Portal, roles: tuple[Role, ...]) -> Iterator[str]:
    """Yield the fields that are asked for once the roles are known.

    The cohort comes before times and goals: whoever joins one needs a goal.
    """
    for role in roles:
        yield from _IN_ROLE[role]
    if _open(portal):
        yield "cohorts"
    yield "availability"
    if "mentee" in roles:
        yield "mentee.goals"
    yield from ("about", "consent.publish")


def question(field: str, portal: Portal, answers: Mapping[str, str], default: str = "") -> Question:
    """Return the question for a field.

    Args:
        field: dotted key, or `role`.
        portal: what there is to choose from.
        answers: those given so far, which decide whether this one is needed.
        default: the answer to begin with; empty for the model's own, where it has one.
    """
    terms = portal.community.terms
    if field == ROLE:
        words = {"mentor": terms.mentor, "mentee": terms.mentee, "both": "both"}
        choices = tuple(Choice(value, said) for value, said in words.items())
        ask = in_terms("Join as a mentor, as a mentee, or as both", terms)
        return Question(field, ask, "Write mentor, mentee or both.", required=True, choices=choices)
    known = questions(terms)[field]
    required = known.required or (field == "mentee.goals" and "cohorts" in answers)
    choices, default = _choices(known, portal), default or _default(known)
    parts = (_how(known), _examples(known, choices, default), _passing(default, required=required))
    hint = " ".join(filter(None, parts))
    return Question(field, known.label, hint, required, choices, known.kind in _LISTS, default)


def slips_of(field: str, text: str, portal: Portal, today: date) -> tuple[Slip, ...]:
    """Return what is to be said of an answer: also that a login is somebody else's, or a cohort not open.

    Args:
        field: dotted key, or `role`.
        text: the answer as it was typed.
        portal: for its skills, people, cohorts and terms.
        today: the day of the answer.
    """
    if field == ROLE:
        must = f"must be mentor, mentee or both; found {shown(text)}"
        return () if roles_in(text, portal) else (Slip(ROLE, must, "both means that you help and learn"),)
    value, slips = read_answer(field, text, portal, today)
    if field == f"links.{portal.community.repository.host}" and isinstance(value, str):
        slips = (*slips, *(_taken(field, value, other) for other in owners(portal, value)[:1]))
    if field == "cohorts" and isinstance(value, list):
        slips = (*slips, *closed(portal, value, {}))
    return slips


def roles_in(text: str, portal: Portal) -> tuple[Role, ...]:
    """Return the roles that an answer names, in our words or the community's; none where it cannot be read."""
    terms = portal.community.terms
    said: dict[str, tuple[Role, ...]] = {
        terms.mentor.casefold(): ("mentor",),
        terms.mentee.casefold(): ("mentee",),
        "mentor": ("mentor",),
        "mentee": ("mentee",),
        "both": ("mentor", "mentee"),
    }
    return said.get(" ".join(text.split()).casefold(), ())


def _taken(field: str, login: str, handle: str) -> Slip:
    path = profile_path(handle)
    return Slip(field, f"must be on no other profile; found {shown(login)} in {path}", f"to change yours, edit {path}")


def _how(known: Field) -> str:
    """Return how to answer; nothing where the question has said it."""
    if known.kind == "goals":
        return "What you want to reach | how you will know | by which day. The last two can be left out."
    if known.kind == "login":
        return "Whoever has this login there can change the profile later, so make sure that it is yours."
    return known.description if known.description.rstrip(".") != known.label else ""


def _examples(known: Field, choices: tuple[Choice, ...], default: str) -> str:
    """Return what an answer looks like: the choices where they are few, else an example."""
    if known.kind == "choice":
        return f"Choose {listed(choice.value for choice in choices)}."
    if known.kind == "cohorts" and choices:
        return f"Open: {listed((f'{choice.value} ({choice.words})' for choice in choices), 'and')}."
    if default or known.kind in {"yes-no", "text", "login", "goals"}:
        return ""
    return f"For example: {known.example}."


def _passing(default: str, *, required: bool) -> str:
    """Return how to go on without typing an answer."""
    if default:
        return "Enter takes it." if required else "Enter takes it; empty it to skip."
    return "" if required else "Enter to skip."


def _default(known: Field) -> str:
    """Return the model's own default of a number, so that people see what they promise."""
    field = field_at(Profile, known.at)
    return str(field.default) if known.kind == "number" and field is not None else ""


def _choices(known: Field, portal: Portal) -> tuple[Choice, ...]:
    if known.choices:
        return tuple(Choice(value, words) for value, words in known.choices.items())
    kinds = {"skills": _skills, "languages": _languages, "zone": _zones, "cohorts": _open}
    if known.kind == "yes-no":
        return (Choice("yes", "yes"), Choice("no", "no"))
    return kinds[known.kind](portal) if known.kind in kinds else ()


def _skills(portal: Portal) -> tuple[Choice, ...]:
    return tuple(Choice(key, skill.name, skill.aliases) for key, skill in portal.skills.items())


def _languages(portal: Portal) -> tuple[Choice, ...]:
    """Return all languages of CLDR, those of most people of the portal first."""
    spoken = Counter(tag for profile in portal.profiles.values() for tag in profile.languages)
    tags = {*spoken, *(str(tag).replace("_", "-") for tag in Locale("en").languages)}
    named = {tag: name for tag in tags if (name := language_name(tag)) is not None}
    return tuple(Choice(tag, named[tag]) for tag in sorted(named, key=lambda tag: (-spoken[tag], named[tag])))


def _zones(_: Portal) -> tuple[Choice, ...]:
    """Return the zones by the names that they have today, each with the cities that go by it."""
    cities: dict[str, list[str]] = {zone: [] for zone in sorted(zones()) if canonical(zone) == zone}
    for city, places in sorted(zones_by_city().items()):
        for zone in places:
            cities[zone].append(city.replace("-", " "))
    return tuple(Choice(zone, ", ".join(names), tuple(names)) for zone, names in cities.items())


def _open(portal: Portal) -> tuple[Choice, ...]:
    """Return the cohorts that people can join now."""
    return tuple(Choice(key, portal.cohorts[key].name) for key in open_cohorts(portal))
