"""The questions of `pairloom new` on a terminal, one after the other: a portal in, raw answers out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from pairloom.cli._ask import ask, say
from pairloom.join import Slip, read_answer
from pairloom.join.questions import ROLE, Question, first, question, roles_in, slips_of, then
from pairloom.model.portal import Portal
from pairloom.model.question import FIELDS
from pairloom.model.session import Role

_GOALS: Final = "mentee.goals"
_AGREE: Final = "consent.publish"


def interview(
    portal: Portal, today: date, given: Mapping[str, str], roles: tuple[Role, ...], defaults: Mapping[str, str]
) -> dict[str, str]:
    """Return a person's answers by dotted key of the field.

    Args:
        portal: what there is to choose from.
        today: the day of the answers.
        given: answers from options; each is looked at, and asked for only where it cannot be read.
        roles: from options too; asked for where there are none.
        defaults: answers to begin with.

    Raises:
        KeyboardInterrupt: at Ctrl+C.
        EOFError: at Ctrl+D.
    """
    answers: dict[str, str] = {}
    who = first(portal)
    for field in who:
        if field != ROLE:
            asked = question(field, portal, answers, defaults.get(field, ""))
            answers |= _answer(asked, portal, today, typed=given.get(field, ""))
        elif not roles:
            roles = roles_in(_one(question(ROLE, portal, answers), portal, today), portal)
    others = {"mentor", "mentee"} - set(roles)
    for field in dict.fromkeys([*then(portal, roles), *given]):
        if field not in who and field.partition(".")[0] not in others:
            answers |= _answer(question(field, portal, answers), portal, today, typed=given.get(field, ""))
    return answers


def again(portal: Portal, today: date, answers: Mapping[str, str], slips: Collection[Slip]) -> dict[str, str]:
    """Return the answers after those with slips were asked for again, each with the text that it had."""
    changed = dict(answers)
    for field in dict.fromkeys(slip.field for slip in slips):
        asked = question(field, portal, changed, changed.pop(field, ""))
        told = [slip for slip in slips if slip.field == field]
        changed |= _answer(asked, portal, today, slips=told)
    return changed


def can_ask(field: str) -> bool:
    """Return whether there is a question for a field; there is none for the day of consent, and the whole profile."""
    return field in FIELDS and field != "consent.on"


def tell(portal: Portal, slips: Collection[Slip]) -> None:
    """Print what the checks say of a profile, each under the question that it belongs to."""
    for slip in slips:
        say((slip,), question(slip.field, portal, {}).ask if can_ask(slip.field) else "The profile")


def agreed(portal: Portal, today: date, path: str) -> bool:
    """Return whether the person says that the file they have seen is to be written."""
    asked = replace(question(_AGREE, portal, {}), ask=f"Write {path}?", help="Yes or no.", default="yes")
    return read_answer(_AGREE, _one(asked, portal, today), portal, today)[0] is True


def _answer(
    asked: Question, portal: Portal, today: date, *, typed: str = "", slips: Collection[Slip] = ()
) -> dict[str, str]:
    """Return the answer to a question under its field; nothing where it was passed over."""
    if asked.field != _GOALS:
        text = _one(asked, portal, today, typed=typed, slips=slips)
    elif typed:
        text = "\n".join(_one(asked, portal, today, typed=line) for line in typed.splitlines() if line.strip())
    else:
        text = "\n".join(_goals(asked, portal, today, slips))
    return {asked.field: text} if text else {}


def _goals(asked: Question, portal: Portal, today: date, slips: Collection[Slip]) -> Iterator[str]:
    """Yield one goal after the other, each asked for by itself, until one is left empty."""
    before = dict(enumerate(asked.default.splitlines()))
    number, text = 0, _one(replace(asked, default=before.get(0, "")), portal, today, slips=slips)
    while text:
        yield text
        number += 1
        more = replace(
            asked, ask="Another goal", help="Enter to go on.", required=False, default=before.get(number, "")
        )
        text = _one(more, portal, today)


def _one(asked: Question, portal: Portal, today: date, *, typed: str = "", slips: Collection[Slip] = ()) -> str:
    return ask(asked, lambda text: slips_of(asked.field, text, portal, today), typed=typed, slips=slips)
