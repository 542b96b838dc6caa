"""Whose row it is: rows of one person together, a handle for each, and who is in the portal already."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pairloom.explain import listed, shown, to_slug
from pairloom.join.handle import handle_for, is_handle
from pairloom.join.sheet.remark import Remark
from pairloom.join.sheet.rows import Said
from pairloom.model.portal import Portal, profile_path
from pairloom.model.profile import Profile

_WHO: Final = "give the short name in a column for the handle"
_LATER: Final = frozenset({"consent.on"})
"""Fields that say when a row was written, not what it says."""


@dataclass(frozen=True, slots=True)
class Person:
    """A row with its person.

    Attributes:
        said: the row.
        handle: the person's handle.
        profile: the profile that stands; None for a new person.
        by_name: whether nothing but the name says that the two are one person.
    """

    said: Said
    handle: str
    profile: Profile | None
    by_name: bool = False


def persons(rows: Iterable[Said], portal: Portal) -> tuple[tuple[Person, ...], tuple[Remark, ...]]:
    """Return each row that can be taken so far with its person, and remarks on the others.

    Two rows are of one person if they share a login, a handle or an e-mail address; of these the latest counts, where
    all say when they were answered. Rows that share only a name are two people for all we know.
    """
    logins = _logins(portal)
    remarks: list[Remark] = []
    found: list[Person] = []
    for group in _groups(rows, logins):
        chosen, told = _chosen(group, logins)
        remarks += told
        person = _person(chosen, portal, logins) if chosen is not None else None
        if isinstance(person, Remark):
            remarks.append(person)
        elif person is not None:
            found.append(person)
    claims: dict[str, list[Person]] = {}
    for person in found:
        claims.setdefault(person.handle, []).append(person)
    for handle, several in claims.items():
        if len(several) > 1:
            remarks += _contested(handle, several)
    alone = {handle for handle, several in claims.items() if len(several) == 1}
    return tuple(person for person in found if person.handle in alone), tuple(remarks)


@dataclass(frozen=True, slots=True)
class _Logins:
    """The logins of the portal's forge, in small letters: of a row, and whose they are."""

    host: str
    owners: Mapping[str, tuple[str, ...]]

    def of(self, said: Said) -> str:
        """Return the login that a row gives; empty if it gives none."""
        return str(said.value.get("links", {}).get(self.host, "")).casefold()


def _logins(portal: Portal) -> _Logins:
    host = portal.community.repository.host
    owners: dict[str, tuple[str, ...]] = {}
    for handle, profile in portal.profiles.items():
        if known := getattr(profile.links, host):
            owners[known.casefold()] = (*owners.get(known.casefold(), ()), handle)
    return _Logins(host, owners)


def _groups(rows: Iterable[Said], logins: _Logins) -> list[list[Said]]:
    """Return the rows of each person, in the order of their first."""
    groups: list[list[Said]] = []
    of: dict[tuple[str, str], list[Said]] = {}
    for said in rows:
        signs = [("login", logins.of(said)), ("handle", said.handle.casefold()), ("email", said.email)]
        keys = [sign for sign in signs if sign[1]] or [("name", same_name(str(said.value.get("name", said.row))))]
        group = next((of[key] for key in keys if key in of), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(said)
        for key in keys:
            of.setdefault(key, group)
    return groups


def same_name(name: str) -> str:
    """Return a name as it is compared: letter case and width, and how many blanks, say nothing."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def _chosen(group: list[Said], logins: _Logins) -> tuple[Said | None, list[Remark]]:
    """Return the row of a person that counts, None if none does; and remarks on the rows."""
    last, note = group[-1], ""
    numbers = listed([str(said.row) for said in group], "and")
    if len(group) > 1 and all(_content(said) == _content(last) for said in group):
        note = f"says the same as rows {numbers}: taken once"
    elif len(group) > 1:
        moments = [said.moment for said in group if said.moment]
        if wrong := _unclear(group, logins, numbers):
            told = [remark for said in group for remark in said.remarks]
            return None, [*told, *(Remark(said.row, "", *wrong) for said in group)]
        last = next(said for said in group if said.moment == max(moments))
        note = f"is the latest of rows {numbers}, which are of one person; the others were left out"
    notes = [Remark(last.row, "", note, severity="warning")] if note else []
    return (None if last.wrong else last), [*last.remarks, *notes]


def _unclear(group: list[Said], logins: _Logins, numbers: str) -> tuple[str, str] | None:
    """Return why nobody knows which of several rows counts, and what to do; None where the latest does."""
    known = {logins.of(said) for said in group} - {""}
    handles = {said.handle.casefold() for said in group} - {""}
    if len(known) > 1 or len(handles) > 1:
        message = (
            f"must be of one person; found rows {numbers}, which share one sign of who it is and differ in another"
        )
        return message, "put the handle, the login or the e-mail address right"
    if not (known or handles or group[0].email):
        message = f"must be the only row with its name; found rows {numbers}, and nothing tells whether they are one"
        return message, f"delete all but one; or, for two people, {_WHO}"
    moments = [said.moment for said in group]
    if None in moments or moments.count(max(moment for moment in moments if moment)) > 1:
        message = f"must be the only row of its person, or say when it was answered; found rows {numbers}"
        return message, "delete all but one, or map the column with the time of the answer to consent.on"
    return None


def _content(said: Said) -> dict[str, str]:
    return {key: text for key, text in said.texts.items() if key not in _LATER} | {"role": ",".join(sorted(said.roles))}


def _person(said: Said, portal: Portal, logins: _Logins) -> Person | Remark:
    """Return a row with its person, or why nobody knows who that is."""
    mine = logins.of(said)
    owners = logins.owners.get(mine, ()) if mine else ()
    handle = said.handle.removeprefix("@").casefold()
    if wrong := _clash(said, handle, mine, owners):
        return Remark(said.row, "", *wrong)
    wanted = handle or (owners[0] if owners else handle_for(mine or str(said.value.get("name", "")), ()))
    if wanted is None:
        message = f"must have a handle, as none can be made of {shown(mine or said.value.get('name'))}"
        return Remark(said.row, "", message, f"{_WHO}, for example: sample-person")
    if not portal.knows_person(wanted):
        return Person(said, wanted, None)
    if wanted not in portal.profiles:
        message = f"must wait: {profile_path(wanted)} stands there and has problems"
        return Remark(said.row, "", message, "put them right first; `pairloom validate` shows them")
    profile = portal.profiles[wanted]
    if owners or _issame_name(said, mine, profile, logins.host):
        return Person(said, wanted, profile, by_name=not owners and not handle)
    free = handle_for(wanted, {*portal.profiles, wanted})
    message = f"must have another handle than {wanted}, which {shown(profile.name)} has"
    hint = f"{_WHO}, for example: {free}; if they are one person, give the login of {profile_path(wanted)}"
    return Remark(said.row, "", message, hint)


def _clash(said: Said, handle: str, login: str, owners: tuple[str, ...]) -> tuple[str, str] | None:
    """Return what is wrong with the handle and the login of a row, and what to do; None if they agree."""
    if len(owners) > 1:
        files = listed(map(profile_path, owners), "and")
        return f"must be of one person; found the login {shown(login)} in {files}", "put that right first"
    if handle and not is_handle(handle):
        better = to_slug(handle)
        hint = f"write: {better}" if is_handle(better) else "for example: sample-person"
        return f"must have a handle of small letters, digits and dashes; found {shown(said.handle)}", hint
    if handle and owners and owners[0] != handle:
        message = f"must have the handle {owners[0]}, whose login it has; found {shown(said.handle)}"
        return message, "put the handle or the login right"
    return None


def _issame_name(said: Said, login: str, profile: Profile, host: str) -> bool:
    """Return whether a row with the handle of a profile, but not its login, is of the same person."""
    known = getattr(profile.links, host)
    name = said.value.get("name")
    if login and known:
        return False
    return same_name(str(name)) == same_name(profile.name) if name else bool(said.handle)


def _contested(handle: str, several: list[Person]) -> list[Remark]:
    numbers = listed([str(person.said.row) for person in several], "and")
    message = f"must have a handle of its own; found that rows {numbers} would all be {profile_path(handle)}"
    return [Remark(person.said.row, "", message, _WHO) for person in several]
