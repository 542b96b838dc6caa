"""What to answer to somebody who sent a form: Markdown in which the words of people can do nothing.

A word that is more than letters stands in a code span: there it mentions nobody, links nowhere and is no HTML.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from pairloom.explain import visible
from pairloom.join.request import LATER, Change
from pairloom.join.slip import Slip
from pairloom.model.community import Community
from pairloom.model.form import Form
from pairloom.model.portal import profile_path
from pairloom.model.problem import seen
from pairloom.model.question import FIELDS, in_terms
from pairloom.yamltext import parse

_PLAIN: Final = re.compile(r"\(?[A-Za-z]+(?:'[a-z]+)?[.,;:!?)]*|[.,;:!?()]|[0-9]{1,4}[.,;:]?")
_CHECKED: Final = (
    "Only that file is touched. It was checked before this was opened, since the forge runs no checks on what a "
    "workflow opens; close and open it again to run them here."
)
_EDIT: Final = {"github": "the menu with the three dots, then *Edit*", "gitlab": "the button *Edit*"}
_MOST_TEXT: Final = 20_000
"""Most characters of a profile, and of a list, that are shown in a reply: a comment has room for some 65,000."""


def reply(change: Change, community: Community) -> str:
    """Return the answer to a form as Markdown: what happens next, or everything that is to be put right."""
    lines = _problems(change, community) if change.errors else _welcome(change, community)
    return "\n".join(lines) + "\n"


def summary(change: Change, login: str) -> str:
    """Return what a change does as Markdown, for those who look at it."""
    path = span(profile_path(change.handle))
    what = "takes away" if change.after is None else "adds" if change.before is None else "changes"
    lines = [
        f"{span(login)} sent the form **{_title(change)}**, and this {what} {path}.",
        "",
        _CHECKED,
        *_notes(change),
    ]
    return "\n".join(lines) + "\n"


def span(text: str) -> str:
    """Return text as a code span of one line, whatever it holds."""
    return _fenced(visible(text))


def _fenced(plain: str) -> str:
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") or not plain.strip() else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def inert(text: str) -> str:
    """Return a sentence of ours in which somebody's words may stand, so that no word of it can do anything.

    What was found, to the end of the sentence, is one code span; elsewhere each word that is more than letters is one.
    """
    says, sign, found = text.partition("; found ")
    words = " ".join(map(_word, says.split()))
    return f"{words}{sign}{_found(found)}" if sign else words


def _hint(hint: str) -> str:
    """Return a hint in which what is to be written is one code span, ready to be copied."""
    start, sign, answer = hint.partition(": ")
    if sign and start in {"write", "for example"}:
        return f"{start}{sign}{_fenced(seen(answer))}"
    return inert(hint)


def _word(word: str) -> str:
    if not word or _PLAIN.fullmatch(word):
        return word
    inner, marks = re.fullmatch(r"(.*?)([.,;:?!]*)", word, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{span(inner)}{marks}" if inner else span(marks)


def _found(found: str) -> str:
    if quoted := re.fullmatch(r'"(?P<words>.*)"(?P<more>[^"]*)', found, re.DOTALL):
        return span(quoted["words"]) + " ".join(map(_word, quoted["more"].split(" ")))
    return found if _PLAIN.fullmatch(found) else span(found)


def _problems(change: Change, community: Community) -> Iterator[str]:
    errors = change.errors
    many = f"{len(errors)} things need a change" if len(errors) > 1 else "one thing needs a change"
    yield f"Thank you! Before we can go on, {many}:"
    yield ""
    yield from _list(errors, change.form)
    yield from _notes(change)
    yield ""
    if any(slip.unknown for slip in errors):
        yield f"The skills that we know are listed at {community.url}skills/."
        yield "If one is missing there, leave it out now, and tell us here that you would like to have it."
        yield ""
    if all(slip.hint in LATER for slip in errors):
        yield "If you are stuck, just say so here, and a coordinator helps."
        return
    yield f"Please edit the text above ({_EDIT[community.repository.host]}) and save it: it is then read again."
    yield "Nothing that you wrote is lost. If you are stuck, just say so here, and a coordinator helps."


def _welcome(change: Change, community: Community) -> Iterator[str]:
    name = change.form.name if change.form else ""
    file = span(profile_path(change.handle))
    if not change.changed:
        already = {"available": "holds for as long", "pause": "is at rest"}.get(name, "says so")
        yield f"Thank you! {file} {already} already, so there is nothing to change."
        return
    opening = {
        "available": "Thank you for staying!",
        "pause": "Thank you for telling us. Rest well, and come back whenever you like.",
        "leave": "Thank you for the time you were with us.",
    }
    said = "Welcome!" if change.before is None else "Thank you!"
    yield opening.get(name, said)
    yield ""
    if change.after is None:
        yield f"Your profile {file} is about to be taken away."
    elif change.before is None:
        yield f"Your profile is ready: {file}."
    elif name == "leave":
        yield f"Records of the program name you, so {file} stays, hidden from the site."
    elif name == "pause":
        yield f"Your profile {file} then leaves the directory and the matching, and nothing in it is lost."
    elif name.startswith("join-"):
        yield f"You have a profile already, {file}, so your answers are about to change it."
    else:
        yield f"Your profile {file} is about to change."
    yield ""
    yield "A coordinator looks at it next. Once they add the change, the site follows by itself."
    yield from _then(change, community)
    if name in {"pause", "leave"}:
        yield "If you are in a pair now, please tell your partner."
    yield from _notes(change)
    if change.after and name not in {"pause", "leave"} and len(change.after) <= _MOST_TEXT:
        yield from _file(change.after)


def _then(change: Change, community: Community) -> Iterator[str]:
    """Yield what comes of a profile once it is added, which depends on what is in it."""
    value = parse(change.after or "", "").value
    if not isinstance(value, dict) or (change.form and change.form.name in {"pause", "leave"}):
        return
    until = value.get("available_until")
    if until and not any(slip.field == "available_until" for slip in change.slips):
        yield f"Your profile then holds until {span(str(until))}."
    if not (value.get("consent") or {}).get("publish"):
        yield "It stays off the site, as you did not agree to be shown there."
    elif change.before is None:
        yield "Then you are in the directory."
    if change.before is None and value.get("cohorts"):
        yield in_terms("You hear from us when pairs of your cohort are found.", community.terms)


def _file(text: str) -> Iterator[str]:
    """Yield a profile as a block of code, folded."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    yield from (
        "",
        "<details><summary>Your profile</summary>",
        "",
        f"{fence}yaml",
        text.rstrip("\n"),
        fence,
        "",
        "</details>",
    )


def _notes(change: Change) -> Iterator[str]:
    notes = [slip for slip in change.slips if slip.severity == "warning"]
    if notes:
        yield ""
        yield "Please check how this was understood:"
        yield ""
        yield from _list(notes, change.form)


def _list(slips: Collection[Slip], form: Form | None) -> Iterator[str]:
    """Yield slips as the items of a list, as many as a comment has room for."""
    room = _MOST_TEXT
    for number, slip in enumerate(slips):
        line = _line(slip, form)
        room -= len(line)
        if room < 0:
            yield f"- And {len(slips) - number:,} more, which are told when these are put right."
            return
        yield line


def _line(slip: Slip, form: Form | None) -> str:
    """Return a slip as an item of a list: the question as the form has it, what must be, what to write."""
    whole = not slip.field and not slip.message.startswith("must ")
    who = "" if whole else f"**{_label(slip.field, form)}** "
    says = _capital(inert(slip.message)) if whole else inert(slip.message)
    told = [says, *([_capital(_hint(slip.hint))] if slip.hint else [])]
    ended = [said if said.endswith(("?", "!", ".")) else f"{said}." for said in told]
    return f"- {who}{' '.join(ended)}"


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _label(field: str, form: Form | None) -> str:
    labels = {item.key: item.label for item in form.items} if form else {}
    own = labels.get(field) or (FIELDS[field].label if field in FIELDS else "")
    return _escaped(own) if own else "The form"


def _title(change: Change) -> str:
    return _escaped(change.form.title) if change.form else ""


def _escaped(text: str) -> str:
    """Return a community's own words so that Markdown takes them as words."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&@])", r"\\\1", " ".join(text.split()))


def told(slips: Iterable[Slip], form: Form | None) -> Iterator[str]:
    """Yield slips as lines of plain text, for a terminal."""
    labels = {item.key: item.label for item in form.items} if form else {}
    for slip in slips:
        who = labels.get(slip.field) or (FIELDS[slip.field].label if slip.field in FIELDS else "the form")
        yield f"{who}: {slip.message}{' (warning)' if slip.severity == 'warning' else ''}"
        if slip.hint:
            yield f"    {slip.hint}"
