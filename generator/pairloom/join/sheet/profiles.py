"""A person and a row -> the profile that would stand, and whether it may."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pydantic_core
from pydantic import ValidationError

from pairloom.explain import shown
from pairloom.join.answers import problems_of, read_answer, slip_of
from pairloom.join.sheet.persons import Person, same_name
from pairloom.join.sheet.remark import Remark
from pairloom.join.sheet.rows import WISHES, remark_of
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem
from pairloom.model.profile import Profile

Find = Callable[[Portal], Sequence[Problem]]
"""A portal in, the problems of all checks out."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What decides whether a profile may stand.

    Attributes:
        today: the day of the import.
        find: all checks.
        known: the problems that the portal has already, which no row has caused.
    """

    today: date
    find: Find
    known: frozenset[Problem] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A profile as a row would have it.

    Attributes:
        person: the row and whose it is.
        value: what the row changes: a plain value, with only the fields that it answers.
        profile: the whole profile with that.
    """

    person: Person
    value: Mapping[str, Any]
    profile: Profile

    @property
    def row(self) -> int:
        """The row's number."""
        return self.person.said.row

    @property
    def is_change(self) -> bool:
        """Whether the profile would say something else than the one that stands."""
        return self.profile != self.person.profile


def draft(person: Person, today: date) -> tuple[Draft | None, tuple[Remark, ...]]:
    """Return the profile that a row makes, None where it makes none; and remarks.

    A profile that stands keeps what the row leaves blank. An answer that is older than the consent of the profile
    changes nothing. Nobody's profile is made without a clear yes.
    """
    said, old = person.said, person.profile
    value, told = _with_consent(person, today)
    if any(remark.severity == "error" for remark in told):
        return None, tuple(told)
    made = _made(person, value)
    if isinstance(made, tuple):
        return None, (*told, *made)
    if old is not None and made.profile != old:
        if said.moment and said.moment[0] < old.consent.on:
            return _older(person, old, made.profile)
        told += _known_by(person, old)
    return made, tuple(told)


def _older(person: Person, old: Profile, new: Profile) -> tuple[Draft, tuple[Remark, ...]]:
    """Return the profile as it stands; where the older row says something else than it, that is told."""
    unchanged = Draft(replace(person, said=replace(person.said, wishes="")), {}, old)
    if new.model_copy(update={"consent": old.consent}) == old:
        return unchanged, ()
    message = f"was left out: {profile_path(person.handle)} is newer, of {old.consent.on}"
    return unchanged, (Remark(person.said.row, "", message, severity="warning"),)


def _known_by(person: Person, old: Profile) -> Iterator[Remark]:
    """Yield warnings where it is worth a look whether a row and the profile that it changes are of one person."""
    path, name = profile_path(person.handle), str(person.said.value.get("name", old.name))
    message = ""
    if person.by_name:
        message = f"was taken as {path}, because the name is the same"
        hint = "to be sure, give logins or handles in a column"
    elif same_name(name) != same_name(old.name):
        message = f"was taken as {path}, because the login is the same; its name was {shown(old.name)}"
        hint = "logins in a form are typed by hand: see that it is the same person"
    if message:
        yield Remark(person.said.row, person.said.places.get("name", ""), message, hint, "warning")
    for forge in ("github", "gitlab"):
        login = person.said.value.get("links", {}).get(forge)
        if login and not getattr(old.links, forge):
            message = f"gives {path} the login {shown(login)}, which it did not have"
            hint = "whoever has a login may change its profile: see that it is the same person"
            yield Remark(person.said.row, person.said.places.get(f"links.{forge}", ""), message, hint, "warning")


def settled(drafts: Iterable[Draft], portal: Portal, trial: Trial) -> tuple[list[Draft], list[Remark]]:
    """Return the drafts with which the portal has no new error, and remarks on the others and on what is worth a look.

    All checks are run over all drafts at once. Where some cannot be taken and others name people as mentors whom they
    would like, they are run again without these: one row may hang on another in no other way.
    """
    kept = list(drafts)
    refused: list[Remark] = []
    known = {_sign(problem) for problem in trial.known}
    while True:
        kept, wishes = _with_wishes(kept, portal, trial.today)
        changed = {profile_path(each.person.handle): each for each in kept if each.is_change}
        problems = trial.find(_with(portal, kept))
        new = [problem for problem in problems if problem.path in changed and _sign(problem) not in known]
        wrong = {problem.path for problem in new if problem.severity == "error"}
        remarks = [(problem.path, _remark(changed[problem.path], problem)) for problem in new]
        kept = [each for each in kept if profile_path(each.person.handle) not in wrong]
        if not wrong or not any(each.person.said.wishes for each in kept):
            return kept, [*refused, *wishes, *(remark for _, remark in remarks)]
        refused += (remark for path, remark in remarks if path in wrong)


def _with_consent(person: Person, today: date) -> tuple[dict[str, Any], list[Remark]]:
    """Return what a row changes, with what it says of consent made whole."""
    said, old = person.said, person.profile
    value = {key: given for key, given in said.value.items() if key != "consent"}
    agreed = said.value.get("consent", {}).get("publish")
    column = said.places.get("consent.publish", "")
    if agreed is False or (agreed is None and old is None):
        must = "be a clear yes" if column else "have a yes to being shown"
        message = f"must {must}; found {'no' if agreed is False else 'nothing'}"
        hint = "" if column else "say in the map which column asks for it, as consent.publish"
        if old:
            hint = f"to hide the profile, write consent.publish: false in {profile_path(person.handle)}"
        return value, [Remark(said.row, column, message, hint)]
    if agreed is None:
        return value, []
    if said.moment:
        return value | {"consent": {"publish": True, "on": said.moment[0].isoformat()}}, []
    if old is not None and old.consent.publish:
        return value, []
    message = f"has no time of the answer: today, {today}, is taken as the day of consent"
    return value | {"consent": {"publish": True, "on": today.isoformat()}}, [
        Remark(said.row, said.places.get("consent.on", ""), message, severity="warning")
    ]


def _made(person: Person, value: Mapping[str, Any]) -> Draft | tuple[Remark, ...]:
    """Return the draft of a value, or what is wrong with the profile as a whole."""
    whole = _merged(as_written(person.profile) if person.profile else {}, value)
    try:
        return Draft(person, value, Profile.model_validate_json(pydantic_core.to_json(whole)))
    except ValidationError:
        row, places = person.said.row, person.said.places
        return tuple(
            Remark(
                row,
                places.get(slip.field, ""),
                _subject(slip.field, places) + slip.message,
                slip.hint,
            )
            for slip in problems_of(whole)
        )


def as_written(profile: Profile) -> dict[str, Any]:
    """Return a profile as its file has it, without what the file leaves out."""
    return profile.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _subject(field: str, places: Mapping[str, str]) -> str:
    """Return the field's name where no column says what is meant."""
    return f"{field} " if field and field not in places else ""


def _merged(before: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a profile's plain value with another's fields in it, group by group."""
    merged = dict(before)
    for key, item in value.items():
        merged[key] = before[key] | item if isinstance(item, dict) and isinstance(before.get(key), dict) else item
    return merged


def _with_wishes(drafts: list[Draft], portal: Portal, today: date) -> tuple[list[Draft], list[Remark]]:
    """Return the drafts with the people whom each would like, found among people and drafts; others are left out."""
    if not any(each.person.said.wishes for each in drafts):
        return drafts, []
    both = _with(portal, drafts)
    ready: list[Draft] = []
    remarks: list[Remark] = []
    for each in drafts:
        said = each.person.said
        if not said.wishes or each.profile.mentee is None:
            ready.append(each)
            continue
        plain, slips = read_answer(WISHES, said.wishes, both, today)
        told = [remark_of(said.row, said.places[WISHES], slip) for slip in slips]
        remarks += (replace(remark, severity="warning") for remark in told)
        mentee = {key: item for key, item in each.value.get("mentee", {}).items() if key != "prefers"}
        made = _made(each.person, {**each.value, "mentee": mentee | ({"prefers": plain} if plain else {})})
        ready.append(made if isinstance(made, Draft) else each)
    return ready, remarks


def _with(portal: Portal, drafts: Iterable[Draft]) -> Portal:
    return replace(portal, profiles={**portal.profiles, **{each.person.handle: each.profile for each in drafts}})


def _sign(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, problem.message


def _remark(made: Draft, problem: Problem) -> Remark:
    """Return a problem of a draft as a remark on its row: at the column, or on the whole row with its subject."""
    slip = slip_of(problem.at, problem.message, problem.hint)
    column = made.person.said.places.get(slip.field, "")
    message, hint = (slip.message, slip.hint) if column else (problem.message, problem.hint)
    return Remark(made.row, column, message, hint, problem.severity)
