"""The text of an issue that a form made -> which form it is, and its answers.

The text belongs to its writer, who can change all of it. So headings are trusted only as the form has them: known, in
order, each once. Free text is last and has no end, so a heading in it is text. What cannot be told apart is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pairloom.explain import shown
from pairloom.join.pieces import ticks
from pairloom.join.slip import Slip
from pairloom.model.community import Community, Terms
from pairloom.model.form import CONFIRM, CONSENT, KEEP, REQUEST, Form, Item, Request, forms, title

LIMIT: Final = 65_536
"""Most characters of an issue's text: what GitHub takes."""

_BLANK: Final = frozenset({"", "_No response_", KEEP})
_NOT_CHOSEN: Final = "None"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that somebody sent.

    Attributes:
        form: which one; None where the text is none of our forms.
        answers: raw texts by the question's key, without blank ones; of boxes, the values of the ticked ones.
        slips: what is wrong with the form itself; the field of each is a question's key.
    """

    form: Form | None
    answers: dict[str, str]
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading as it was written, its label, and the lines under it."""

    heading: str
    label: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """What stands under the heading."""
        return "\n".join(self.lines)


def read_form(body: str, community: Community) -> Filled:
    """Return the form that the text of an issue is, with its answers; never raises, whatever the text is."""
    if len(body) > LIMIT:
        message = f"must be at most {LIMIT:,} characters, and it is longer"
        return Filled(None, {}, (Slip("", message, "make the longest answer shorter"),))
    text = _without_comments(body.replace("\r\n", "\n").replace("\r", "\n"))
    parts = list(_parts(text))
    request = _request(parts, community)
    if request is None:
        hint = "put them back, or open a form anew and send it"
        return Filled(None, {}, (Slip("", "must begin with the heading Request and its answer; found none", hint),))
    form = forms(community)[request]
    sorted_parts, slips = _in_order(parts, form)
    answers: dict[str, str] = {}
    for item, answer in sorted_parts:
        given, told = _answer(item, answer)
        slips += told
        if given:
            answers[item.key] = given
    return Filled(form, answers, tuple(slips))


def _parts(text: str) -> Iterator[_Part]:
    """Yield what stands before the first heading, without a label, and then each heading with its text."""
    heading, label, lines = "", "", list[str]()
    for line in text.split("\n"):
        if found := _label(line):
            yield _Part(heading, label, tuple(lines))
            heading, label, lines = line, found, []
        else:
            lines.append(line)
    yield _Part(heading, label, tuple(lines))


def _label(line: str) -> str:
    """Return the words of a heading of the third level, empty where a line is none."""
    if not line.startswith(("### ", "###\t")):
        return ""
    words = line[3:].split()
    closed = words[-1:] and not words[-1].strip("#")
    return " ".join(words[:-1] if closed else words)


def _without_comments(text: str) -> str:
    """Return text without its HTML comments; one that never ends is none. Takes time in proportion to the text."""
    kept, place = [], 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[place:start])
        place = end + len("-->")
    return "".join([*kept, text[place:]])


def _request(parts: list[_Part], community: Community) -> Request | None:
    """Return what is requested: the answer under the first heading, in the community's words or in the usual ones."""
    first = next((part for part in parts if part.label), None)
    if first is None or first.label != "Request":
        return None
    word = first.text.strip()
    for terms in (community.terms, Terms()):
        for name, form in forms(community).items():
            if word == title(form.name, terms):
                return forms(community)[name].name
    return None


def _in_order(parts: list[_Part], form: Form) -> tuple[list[tuple[Item, str]], list[Slip]]:
    """Return the questions with their answers; headings inside the last, free text are part of it."""
    items = {" ".join(item.label.split()): item for item in form.items}
    places = {item.key: number for number, item in enumerate(form.items)}
    last = form.items[-1] if form.items[-1].kind == "text" else None
    found: dict[str, str] = {}
    slips = [_outside(parts[0])] if parts[0].text.strip() else []
    for number, part in enumerate(parts[1:], start=1):
        item = items.get(part.label)
        if item is None:
            slips.append(_unknown(part.label))
        elif item.key in found:
            slips.append(Slip(item.key, "must stand once as a heading, and stands there again", _NO_HEADING))
        elif found and places[item.key] < max(places[key] for key in found):
            slips.append(Slip(item.key, "must stand as a heading where the form has it, and stands later", _NO_HEADING))
        elif last and item.key == last.key:
            found[item.key] = "\n".join([*part.lines, *_again(parts[number + 1 :])])
            slips += _swallowed(parts[number + 1 :], items, found, item)
            break
        else:
            found[item.key] = part.text
    return [(item, found[item.key]) for item in form.items if item.key in found], slips


_NO_HEADING: Final = "an answer may have no line that begins with ###; write that line without it"


def _outside(part: _Part) -> Slip:
    hint = "write it under one of the headings"
    return Slip("", f"must have nothing before its first heading; found {shown(part.text.strip())}", hint)


def _unknown(label: str) -> Slip:
    return Slip("", f"must have only its own headings; found {shown(label)}", _NO_HEADING)


def _again(parts: list[_Part]) -> Iterator[str]:
    """Yield the lines of parts as they were written: free text that has headings in it."""
    for part in parts:
        yield from (part.heading, *part.lines)


def _swallowed(parts: list[_Part], items: dict[str, Item], found: dict[str, str], last: Item) -> Iterator[Slip]:
    """Yield the headings that are missing above free text and stand in it: nobody can tell which they are."""
    for part in parts:
        item = items.get(part.label)
        if item and item.key not in found:
            hint = f"put {item.label} back above it, or write that line without ###"
            yield Slip(last.key, f"must be the last answer of the form; found {shown(item.label)} in it", hint)


def _answer(item: Item, text: str) -> tuple[str, tuple[Slip, ...]]:
    """Return an answer, empty where there is none; of boxes, the values of the ticked ones between blanks."""
    plain = text.strip()
    if plain in _BLANK or (item.kind == "choice" and plain == _NOT_CHOSEN) or item.key == REQUEST:
        return "", ()
    if item.key not in {CONSENT, CONFIRM}:
        return plain, ()
    boxes = ticks(plain)
    known = {said: value for value, said in item.choices.items()}
    if boxes is None or any(words not in known for _, words in boxes):
        hint = "leave the sentences as the form has them, and put an x between the brackets: [x]"
        return "", (Slip(item.key, "must have the form's own boxes; found other words", hint),)
    return " ".join(known[words] for ticked, words in boxes if ticked), ()
