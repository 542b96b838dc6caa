"""A form that somebody sent -> what becomes of their profile, and only of theirs.

Whose profile it is, is told by the login that the forge gives, never by the form.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from pairloom.explain import listed, shown
from pairloom.join.answers import read_answers
from pairloom.join.demands import closed, missing, to_join
from pairloom.join.form import Filled
from pairloom.join.handle import handle_for, is_handle, owners
from pairloom.join.named import is_named
from pairloom.join.slip import Slip
from pairloom.join.text import At, new_text, updated_text
from pairloom.model.form import CONFIRM, CONSENT, HANDLE, NONE, Form
from pairloom.model.portal import Portal, months_after
from pairloom.model.question import FIELDS
from pairloom.yamltext import parse

_SKILLS: Final = {"mentor.offers": ("mentor",), "mentee.wants": ("mentee",)}


@dataclass(frozen=True, slots=True)
class Change:
    """What a form asks for.

    Attributes:
        form: the form; None where the text was none.
        handle: whose profile it is about; empty where nobody's.
        before: the profile's text as it stands; None where there is none.
        after: the text that it is to have; None where the profile goes away, or where there is an error.
        slips: what to put right, and what to know. With an error, nothing is to be changed.
    """

    form: Form | None
    handle: str
    before: str | None
    after: str | None
    slips: tuple[Slip, ...]

    @property
    def errors(self) -> tuple[Slip, ...]:
        """The slips that stop the change."""
        return tuple(slip for slip in self.slips if slip.severity == "error")

    @property
    def changed(self) -> bool:
        """Whether the profile is to change."""
        return not self.errors and self.before != self.after


@dataclass(frozen=True, slots=True)
class _Asked:
    """A form with all that is known about who sent it."""

    form: Form
    answers: Mapping[str, str]
    portal: Portal
    login: str
    today: date
    handle: str
    text: str | None

    @property
    def old(self) -> dict[str, Any]:
        """The profile's plain value as it stands; empty where there is none."""
        value = parse(self.text, "").value if self.text else {}
        return value if isinstance(value, dict) else {}


_New = tuple[str | None, tuple[Slip, ...]]


def requested(filled: Filled, portal: Portal, login: str, today: date, text_of: Callable[[str], str]) -> Change:
    """Return the change that a form asks for; its checks by the portal's rules are left to the pipeline.

    Args:
        filled: the form as it was read.
        portal: the portal as it stands.
        login: who sent it, as the forge says.
        today: the day.
        text_of: the text of a person's profile as it stands, by handle.
    """
    if filled.form is None:
        return Change(None, "", None, None, filled.slips)
    own = owners(portal, login)
    if len(own) > 1:
        message = f"your login must be in one profile only, and it is in those of {listed(own, 'and')}"
        return Change(filled.form, "", None, None, (Slip("", message, _ASK),))
    text = text_of(own[0]) if own else None
    joins = filled.form.name.startswith("join-")
    if own:
        handle, slips = own[0], _stays(filled, own[0])
    else:
        handle, slips = _handle(filled, portal, login) if joins else ("", (_nobody(login),))
    asked = _Asked(filled.form, filled.answers, portal, login, today, handle, text)
    after, told = _WAYS.get(filled.form.name, _join)(asked) if handle or joins else (None, ())
    lost = {slip.field for slip in filled.slips} - {""}
    all_slips = (*filled.slips, *slips, *(slip for slip in told if slip.field not in lost))
    is_wrong = any(slip.severity == "error" for slip in all_slips)
    return Change(filled.form, handle, text, None if is_wrong else after, all_slips)


_ASK: Final = "ask a coordinator to put that right"
_JOIN_FIRST: Final = "use a form to join; or, if your profile names another login, ask a coordinator"
LATER: Final = frozenset({_ASK, _JOIN_FIRST})
"""Hints on what no other text of the form can put right."""


def _nobody(login: str) -> Slip:
    message = f"must come from somebody with a profile here, and no profile names the login {login}"
    return Slip("", message, _JOIN_FIRST)


def _stays(filled: Filled, handle: str) -> tuple[Slip, ...]:
    """Return the note for somebody who wants another short name than the one they have."""
    if filled.answers.get(HANDLE, handle) == handle:
        return ()
    return (Slip(HANDLE, f"stays {handle}: you have a profile already, and it is changed", severity="warning"),)


def _handle(filled: Filled, portal: Portal, login: str) -> tuple[str, tuple[Slip, ...]]:
    """Return the short name of somebody new: the one they want, or one made of their login."""
    wanted = filled.answers.get(HANDLE, "") or handle_for(login, ()) or ""
    taken = {*portal.profiles, *(path.removeprefix("profiles/").removesuffix(".yml") for path in portal.broken)}
    free = handle_for(wanted.strip("/").rpartition("/")[2] or login, taken)
    hint = f"write: {free}" if free and not is_named(portal, free) else "for example: sample-person"
    if not is_handle(wanted):
        found = f"found {shown(wanted)}" if wanted else "your login makes none"
        return "", (Slip(HANDLE, f"must be 2 to 39 small letters a-z, digits and single dashes; {found}", hint),)
    if portal.knows_person(wanted):
        return "", (Slip(HANDLE, f"must be free; found {shown(wanted)}, which another person has", hint),)
    if is_named(portal, wanted):
        return "", (Slip(HANDLE, f"must be free; found {shown(wanted)}, which records of the program name", _ASK),)
    return wanted, ()


def _join(asked: _Asked) -> _New:
    """Return the profile of somebody who joins: a new one, or what stands with the answers in it."""
    fields = {key: text for key, text in asked.answers.items() if key in FIELDS}
    read = read_answers(fields, asked.portal, asked.today)
    slips = [*read.slips, *missing(asked.form, asked.answers, asked.old), *_known(asked)]
    value, host = read.value, asked.portal.community.repository.host
    links = asked.old.get("links") or {}
    value["links"] = {**_group(value, "links"), host: links.get(host, asked.login)}
    value["consent"] = {"publish": "publish" in asked.answers.get(CONSENT, ""), "on": asked.today.isoformat()}
    named, told = to_join(asked.portal, asked.answers, value.get("cohorts"), asked.old)
    if cohorts := list(dict.fromkeys([*(asked.old.get("cohorts") or ()), *named])):
        value["cohorts"] = cohorts
    slips += told
    if asked.text is None:
        return new_text(asked.handle, value), tuple(slips)
    over = str(asked.old.get("available_until", asked.today)) < asked.today.isoformat()
    drop = [("available_until",)] if over and "available_until" not in value else []
    return updated_text(asked.text, asked.old, value, drop=drop), tuple(slips)


def _update(asked: _Asked) -> _New:
    """Return the profile with the answers in it: an empty one keeps, `none` takes away.

    The day of consent is that of the form; but a profile at rest stays so, and nobody consents after its last day.
    """
    fields = {key: text for key, text in asked.answers.items() if key in FIELDS}
    gone = {key for key, text in fields.items() if text.casefold() == NONE}
    read = read_answers({key: text for key, text in fields.items() if key not in gone}, asked.portal, asked.today)
    slips = [*read.slips, *_known(asked)]
    drop: list[At] = []
    for key in sorted(gone):
        if FIELDS[key].required and key not in _SKILLS:
            slips.append(Slip(key, "must stay in the profile; found none", "write the new answer, or leave it empty"))
        drop.append(_SKILLS.get(key, FIELDS[key].at))
    if not fields:
        slips.append(Slip("", "must have an answer; found none", "answer what is to change"))
    value = dict(read.value)
    if isinstance(named := value.get("cohorts"), list):
        slips += closed(asked.portal, named, asked.old)
    if not {group for group in _SKILLS.values() if group[0] in {**asked.old, **value}} - set(drop):
        hint = "keep one of them; to take a rest, or to leave, send the form for it"
        slips.append(Slip("", "must leave a skill to help with, or one to learn; found none", hint))
    over = str(asked.old.get("available_until", asked.today))
    if over < asked.today.isoformat() and "available_until" not in fields:
        says = f"stays {over}, which is over: you are still out of the directory and the matching"
        slips.append(Slip("available_until", says, "to come back, write a later day here", severity="warning"))
    else:
        value["consent"] = {**_group(value, "consent"), "on": asked.today.isoformat()}
    return updated_text(asked.text or "", asked.old, value, drop=drop), tuple(slips)


def _available(asked: _Asked) -> _New:
    """Return the profile with a later last day."""
    answers = {"available_until": asked.answers.get("available_until", "")}
    read = read_answers(answers, asked.portal, asked.today)
    usual = months_after(asked.today, asked.portal.community.expiry.months).isoformat()
    day = str(read.value.get("available_until", max(usual, str(asked.old.get("available_until", "")))))
    slips = list(read.slips)
    if day < asked.today.isoformat():
        slips.append(Slip("available_until", f"must be today or later; found {day}", f"for example: {usual}"))
    return updated_text(asked.text or "", asked.old, {"available_until": day}), tuple(slips)


def _pause(asked: _Asked) -> _New:
    """Return the profile as one that no longer holds, the earliest day being that of the consent."""
    return updated_text(asked.text or "", asked.old, _over(asked)), ()


def _leave(asked: _Asked) -> _New:
    """Return nothing where nobody else names the person; else the profile hidden and at rest."""
    if "known" not in asked.answers.get(CONFIRM, ""):
        return None, (Slip(CONFIRM, "must be ticked; it is not", "put an x between the brackets: [x]"),)
    if not is_named(asked.portal, asked.handle):
        return None, ()
    hidden = {**_over(asked), "consent": {"publish": False}}
    return updated_text(asked.text or "", asked.old, hidden), ()


def _over(asked: _Asked) -> dict[str, object]:
    """Return the last day of a profile that is to rest: yesterday, or the day on which it has ended already.

    That day is written even where it is the usual one, so that it reads as an answer and nobody asks again.
    """
    profile = asked.portal.profiles[asked.handle]
    last = min(asked.portal.expires(profile), asked.today - timedelta(days=1))
    return {"available_until": max(profile.consent.on, last).isoformat()}


def _known(asked: _Asked) -> tuple[Slip, ...]:
    """Return the slip of a consent that is missing."""
    if "known" in asked.answers.get(CONSENT, ""):
        return ()
    return (Slip(CONSENT, "must have its first box ticked; it is not", "put an x between the brackets: [x]"),)


def _group(value: Mapping[str, object], key: str) -> dict[str, object]:
    group = value.get(key)
    return dict(group) if isinstance(group, Mapping) else {}


_WAYS: Final[Mapping[str, Callable[[_Asked], _New]]] = {
    "update": _update,
    "available": _available,
    "pause": _pause,
    "leave": _leave,
}
