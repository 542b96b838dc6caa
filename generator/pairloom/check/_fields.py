"""A kind of record -> the fields that are worth a look: those that can hold texts of any form, and those with lists."""

import types
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pairloom.model.record import Record
from pairloom.model.text import Clock, Handle, LanguageTag, SkillName, Slug, Zone

_WORDS: Final = (Clock, Handle, LanguageTag, SkillName, Slug, Zone)
"""Texts whose form leaves room for ASCII letters, digits and a few marks only."""

_UNIONS: Final = (Union, types.UnionType)


@cache
def fields(kind: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Return name, key and whether to look inside, for each field that can hold text of any form or is a list of words.

    What is left out is days, numbers, and texts that have one of a few forms or values: most of what people write.
    """
    hints = get_type_hints(kind, include_extras=True)
    found = ((name, field.alias or name, hints[name]) for name, field in kind.model_fields.items())
    return tuple((name, key, _is_free(hint)) for name, key, hint in found if _is_free(hint) or _is_list(hint))


def _is_free(hint: Any) -> bool:  # noqa: ANN401 - a type, as it is annotated
    """Return whether to look inside the values of a type; yes where the type does not tell what they can hold."""
    if any(hint is word for word in _WORDS) or hint in (int, bool, date, type(None)) or get_origin(hint) is Literal:
        return False
    if get_origin(hint) in (tuple, *_UNIONS):
        return any(_is_free(part) for part in _parts(hint))
    if get_origin(hint) is Annotated:
        return _is_free(get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, Record):
        return bool(fields(hint))
    return True


def _is_list(hint: Any) -> bool:  # noqa: ANN401 - a type, as it is annotated
    """Return whether values of a type can be a list of anything but records."""
    if get_origin(hint) is tuple:
        return not any(isinstance(part, type) and issubclass(part, Record) for part in _parts(hint))
    return get_origin(hint) in (Annotated, *_UNIONS) and any(_is_list(part) for part in _parts(hint))


def _parts(hint: Any) -> Iterator[Any]:  # noqa: ANN401 - a type, as it is annotated
    return (part for part in get_args(hint) if part is not ...)
