"""What a form must say, and which cohorts it may name: asked of answers that can be read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pairloom.explain import shown
from pairloom.join.slip import Slip
from pairloom.model.form import Form
from pairloom.model.portal import Portal
from pairloom.model.question import FIELDS


def missing(form: Form, answers: Mapping[str, str], old: Mapping[str, Any]) -> Iterator[Slip]:
    """Yield each question that must be answered, and is not, where the profile as it stands has no answer either.

    Args:
        form: the form.
        answers: its answers by key.
        old: the profile's plain value as it stands; empty where there is none.
    """
    for item in form.items:
        asked = item.required and item.key in FIELDS and item.key not in answers
        if asked and not _stands(old, FIELDS[item.key].at):
            yield Slip(item.key, "must be given; it is missing", f"for example: {item.example}")


def _stands(value: object, at: tuple[str, ...]) -> bool:
    for key in at:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value is not None


def to_join(
    portal: Portal, answers: Mapping[str, str], named: object, old: Mapping[str, Any]
) -> tuple[list[str], tuple[Slip, ...]]:
    """Return the cohorts to join, and what is to be said of them: those named, or the one that is open, if it is one.

    Args:
        portal: for its cohorts.
        answers: raw texts by key: an answer that could not be read is not put right by guess.
        named: ids of cohorts, if the answer could be read.
        old: the profile's plain value as it stands.
    """
    if isinstance(named, list):
        return named, tuple(closed(portal, named, old))
    open_ones = open_cohorts(portal)
    if len(open_ones) != 1 or "cohorts" in answers or open_ones[0] in (old.get("cohorts") or ()):
        return [], ()
    message = f"was left empty, and {open_ones[0]} is open: you are in it"
    return open_ones, (Slip("cohorts", message, severity="warning"),)


def open_cohorts(portal: Portal) -> list[str]:
    """Return the ids of the cohorts that people can join now, in order."""
    return [key for key, cohort in sorted(portal.cohorts.items()) if cohort.status == "open"]


def closed(portal: Portal, named: Iterable[str], old: Mapping[str, Any]) -> Iterator[Slip]:
    """Yield each cohort that somebody wants to join and that takes nobody now; not those that they are in."""
    open_ones = open_cohorts(portal)
    hint = f"write: {', '.join(open_ones)}" if open_ones else "leave it out; none is open now"
    for key in named:
        cohort = portal.cohorts.get(key)
        if cohort and cohort.status != "open" and key not in (old.get("cohorts") or ()):
            yield Slip("cohorts", f"must be open to join; found {shown(key)}, which is {cohort.status}", hint)
