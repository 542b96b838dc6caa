"""The options of `pairloom new` that hold answers: each is a field of the profile, in the words of the model."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

import click

from pairloom.model.question import FIELDS
from pairloom.model.session import Role

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "--name": ("name",),
    "--pronouns": ("pronouns",),
    "--timezone": ("timezone",),
    "--language": ("languages",),
    "--github": ("links.github",),
    "--gitlab": ("links.gitlab",),
    "--offers": ("mentor.offers",),
    "--capacity": ("mentor.capacity",),
    "--format": ("mentor.formats",),
    "--seeks": ("mentor.seeks",),
    "--prefers-mentee": ("mentor.prefers",),
    "--wants": ("mentee.wants",),
    "--goal": ("mentee.goals",),
    "--prefers": ("mentee.prefers",),
    "--hours-per-month": ("mentor.hours_per_month", "mentee.hours_per_month"),
    "--stage": ("mentor.stage", "mentee.stage"),
    "--available": ("availability",),
    "--work-style": ("work_style",),
    "--organisation": ("organisation",),
    "--background": ("background",),
    "--cohort": ("cohorts",),
    "--about": ("about",),
    "--until": ("available_until",),
    "--consent": ("consent.publish",),
}
"""Each option with the fields that it answers: with two of them, that of each role."""

_FLAG: Final = "--consent"
_SEVERAL: Final = {"languages", "skills", "choices", "goals", "handles", "tags", "slots", "cohorts"}
"""Kinds of answers that hold several things, whose options may be repeated."""


def answers(command: F) -> F:
    """Add an option for each answer."""
    for option, fields in reversed(_OPTIONS.items()):
        if option != _FLAG:
            known = FIELDS[fields[-1]]
            label = known.label if len(fields) == 1 else f"{known.description.rstrip('.')}, in each of your roles"
            several = known.kind in _SEVERAL
            hint = f"{label}; for example: {known.example.removesuffix('.')}.{' Can be repeated.' if several else ''}"
            command = click.option(option, _key(option), metavar="TEXT", multiple=several, help=hint)(command)
    says = "Whether the profile may be shown on the site; the file is in the open repository in any case."
    return click.option(f"{_FLAG}/--no-consent", _key(_FLAG), default=None, help=says)(command)


def given(texts: Mapping[str, Any]) -> dict[str, str]:
    """Return the answers that options hold, by dotted key of the field; a repeated one has a line for each."""
    found: dict[str, str] = {}
    for option, fields in _OPTIONS.items():
        value = texts[_key(option)]
        if isinstance(value, bool):
            value = "yes" if value else "no"
        text = value if isinstance(value, str) else "\n".join(value or ())
        if text.strip():
            found |= dict.fromkeys(fields, text)
    return found


def roles_of(answers: Iterable[str], *, mentor: bool, mentee: bool) -> tuple[Role, ...]:
    """Return the roles that somebody takes: those of the flags, and those that only one role has answers for."""
    own = {fields[0] for fields in _OPTIONS.values() if len(fields) == 1} & set(answers)
    flags: dict[Role, bool] = {"mentor": mentor, "mentee": mentee}
    return tuple(role for role, flag in flags.items() if flag or any(field.startswith(f"{role}.") for field in own))


def in_roles(answers: Mapping[str, str], roles: Iterable[Role]) -> dict[str, str]:
    """Return the answers without those of a role that is not taken."""
    others = {"mentor", "mentee"} - set(roles)
    return {field: text for field, text in answers.items() if field.partition(".")[0] not in others}


def missing(answers: Iterable[str], roles: tuple[Role, ...]) -> list[str]:
    """Return the options that must be given and are not."""
    has = set(answers)
    needed = [field for field, known in FIELDS.items() if known.required and field not in has]
    wanted = [option_of(field) for field in in_roles(dict.fromkeys(needed, ""), roles) if field != "consent.on"]
    return wanted if roles else [*wanted, "--offers or --wants"]


def option_of(field: str) -> str:
    """Return the option that answers a field; empty where there is none."""
    return next((option for option, fields in _OPTIONS.items() if field in fields), "")


def _key(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")
