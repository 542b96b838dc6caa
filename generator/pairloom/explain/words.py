"""Each type of slip in words: what must be true, what was found, and what to write instead."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pairloom.explain.fields import example_at, field_at, groups_with, keys_at, literals_at
from pairloom.explain.forms import form_of, mended, pattern_of
from pairloom.explain.near import listed, longer, nearest
from pairloom.explain.show import inline, shown, visible


@dataclass(frozen=True, slots=True)
class Slip:
    """One error of pydantic's, with the model it was found by."""

    model: type[BaseModel]
    at: tuple[str | int, ...]
    value: Any
    ctx: Mapping[str, Any]
    said: str
    is_key: bool

    @property
    def field(self) -> FieldInfo | None:
        """The nearest field at or above the place."""
        return field_at(self.model, self.at)


Words = tuple[str, str]
"""What must be true and what was found; and the hint."""


def write(slip: Slip, value: object) -> str:
    """Return the hint to write a value at the place of a slip."""
    last = slip.at[-1] if slip.at else None
    key = f"{last}: " if isinstance(last, str) and not slip.is_key else ""
    return f"write: {key}{inline(value)}"


def for_example(slip: Slip) -> str:
    """Return the hint to write something like the field's example, or to leave out what may be left out."""
    example = example_at(slip.model, slip.at) if not slip.is_key else None
    hint = write(slip, example).replace("write: ", "for example: ", 1) if example is not None else ""
    if slip.value in (None, "") and _may_be_left_out(slip):
        hint = f"{hint}; or delete the line" if hint else "delete the line"
    return hint


def _may_be_left_out(slip: Slip) -> bool:
    return isinstance(slip.at[-1] if slip.at else None, str) and slip.field is not None and not slip.field.is_required()


def _kind(what: str) -> Callable[[Slip], Words]:
    return lambda slip: (f"must be {what}; found {shown(slip.value)}", for_example(slip))


def _missing(slip: Slip) -> Words:
    example = example_at(slip.model, slip.at)
    return "must be given; it is missing", write(slip, example).replace("write: ", "add: ", 1) if example else ""


def _unknown_key(slip: Slip) -> Words:
    allowed = keys_at(slip.model, slip.at[:-1])
    key = visible(str(slip.at[-1]))
    must = "must be a key we know; found an unknown one"
    groups = groups_with(slip.model, key)
    if len(slip.at) == len(("mentee", "offers")) and len(groups) == 1 and slip.at[0] not in groups:
        where = f"in {groups[0]}" if groups[0] else "at the left edge"
        return must, f"{key}: belongs {where}, not in {slip.at[0]}"
    if len(slip.at) == 1 and groups and groups[0]:
        return must, f"{key}: belongs in {listed(groups)}; put two spaces before it, on a line below {groups[0]}:"
    near = nearest(key, allowed)
    return must, f"write {near}: in place of {key}:" if near else f"use only these keys: {', '.join(allowed)}"


def _literal(slip: Slip) -> Words:
    allowed = [str(value) for value in literals_at(slip.model, slip.at)]
    near = nearest(slip.value, allowed) or longer(slip.value, allowed) if isinstance(slip.value, str) else None
    hint = write(slip, near) if near else f"write one of them, for example: {allowed[0]}"
    return f"must be {listed(allowed)}; found {shown(slip.value)}", hint


def _whole_number(slip: Slip) -> Words:
    text = slip.value.strip() if isinstance(slip.value, str) else ""
    plain = re.fullmatch(r"[+]?0*([0-9]{1,18})", text)
    hint = write(slip, int(plain[1])) + ", without quotes or zeros before it" if plain else for_example(slip)
    return f"must be a whole number; found {shown(slip.value)}", hint


def _text(slip: Slip) -> Words:
    if isinstance(slip.value, bool | int) and _would_fit(slip, shown(slip.value)):
        return f"must be text; found {shown(slip.value)}", f"put quotes around it; {write(slip, shown(slip.value))}"
    return f"must be text; found {shown(slip.value)}", for_example(slip)


def _would_fit(slip: Slip, text: str) -> bool:
    """Return whether text has the form that the field asks for."""
    pattern = pattern_of(slip.field) if slip.field is not None else None
    return pattern is None or bool(re.fullmatch(pattern, text))


def _true_or_false(slip: Slip) -> Words:
    said = str(slip.value).strip().casefold()
    hint = f"{write(slip, value=True)}, or {write(slip, value=False).removeprefix('write: ')}"
    if said in {"yes", "y", "on", "true", "1"}:
        hint = write(slip, value=True)
    elif said in {"no", "n", "off", "false", "0"}:
        hint = write(slip, value=False)
    return f"must be true or false; found {shown(slip.value)}", hint


def _too_few(slip: Slip) -> Words:
    count, actual = slip.ctx["min_length"], slip.ctx["actual_length"]
    return f"must have at least {count} item{'s'[: count != 1]}; found {actual or 'none'}", for_example(slip)


def _too_many(slip: Slip) -> Words:
    count = slip.ctx["max_length"]
    found = len(slip.value) if isinstance(slip.value, list) else slip.ctx["actual_length"]
    return f"must have at most {count} items; found {found}", "keep the most important ones"


def _too_short(slip: Slip) -> Words:
    if not slip.value:
        return "must not be empty; found nothing", for_example(slip)
    return f"must have at least {slip.ctx['min_length']} characters; found {shown(slip.value)}", for_example(slip)


def _too_long(slip: Slip) -> Words:
    return f"must have at most {slip.ctx['max_length']} characters; found {len(slip.value)}", "say it in fewer words"


def _pattern(slip: Slip) -> Words:
    pattern = slip.ctx["pattern"]
    better = mended(pattern, slip.value)
    hint = write(slip, better) if better else for_example(slip)
    return f"must be {form_of(pattern).words}; found {shown(slip.value)}", hint


def _at_least(slip: Slip) -> Words:
    return f"must be {slip.ctx['ge']} or more; found {shown(slip.value)}", write(slip, slip.ctx["ge"])


def _at_most(slip: Slip) -> Words:
    return f"must be {slip.ctx['le']} or less; found {shown(slip.value)}", write(slip, slip.ctx["le"])


def _day(slip: Slip) -> Words:
    must = slip.said if slip.said.startswith("must") else "must be a day written as year-month-day"
    numbers = re.fullmatch(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", str(slip.value))
    dotted = re.fullmatch(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*", str(slip.value))
    parts = numbers.groups() if numbers else dotted.groups()[::-1] if dotted else None
    try:
        better = date(*map(int, parts)).isoformat() if parts else ""
    except ValueError:
        better = ""
    return f"{must}; found {shown(slip.value)}", write(slip, better) if better not in ("", slip.value) else for_example(
        slip
    )


def _link(slip: Slip) -> Words:
    bare = re.fullmatch(r"(?:http://)?((?:[\w-]+\.)+[a-zA-Z]{2,}(?:[/?#]\S*)?)", str(slip.value))
    hint = write(slip, f"https://{bare[1]}") if bare else for_example(slip)
    return f"{slip.said}; found {shown(slip.value)}", hint


def _list(slip: Slip) -> Words:
    parts = [part.strip() for part in slip.value.split(",") if part.strip()] if isinstance(slip.value, str) else []
    example = example_at(slip.model, (*slip.at, 0))
    hint = write(slip, parts) if parts and isinstance(example, str) else for_example(slip)
    return f"must be a list; found {shown(slip.value)}", hint


_GROUP: Final = _kind("a group of keys and values")
_WORDS: Final[dict[str, Callable[[Slip], Words]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _literal,
    "int_type": _whole_number,
    "string_type": _text,
    "bool_type": _true_or_false,
    "tuple_type": _list,
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "date_type": _day,
    "iso_day": _day,
    "https_url": _link,
}


def has_words(kind: str) -> bool:
    """Return whether a type of error has words of its own."""
    return kind in _WORDS


def words(kind: str, slip: Slip) -> Words:
    """Return what to say of a slip: what must be true and what was found; and the hint."""
    return _WORDS.get(kind, _kind("written in another form"))(slip)
