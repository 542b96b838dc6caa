"""A key path walked through the models: the field that stands there, its keys, its example."""

import types
import typing
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

At = tuple[str | int, ...]
_UNIONS: Final = (typing.Union, types.UnionType)


def keys_at(model: type[BaseModel], at: At) -> tuple[str, ...]:
    """Return the keys that may stand in the group at a key path, as written in YAML; none where any key may."""
    kind = _walk(model, at)[0]
    return tuple(_name(kind, field) for field in kind.model_fields) if _is_record(kind) else ()


def groups_with(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """Return where in a record a key may stand: the names of its groups, and an empty name for the record itself."""
    own = [""] if key in keys_at(model, ()) else []
    return (*own, *(group for group in keys_at(model, ()) if key in keys_at(model, (group,))))


def literals_at(model: type[BaseModel], at: At) -> tuple[object, ...]:
    """Return the values that are allowed at a key path, where they are a fixed few."""
    kind = _walk(model, at)[0]
    return get_args(kind) if get_origin(kind) is Literal else ()


def field_at(model: type[BaseModel], at: At) -> FieldInfo | None:
    """Return the nearest field at or above a key path; None above all fields."""
    return _walk(model, at)[1]


def example_at(model: type[BaseModel], at: At) -> object:
    """Return the example of what stands at a key path, None where there is none."""
    _, field, rest = _walk(model, at)
    example: Any = field.examples[0] if field is not None and field.examples else None
    for part in rest:
        if isinstance(example, dict) and example:
            example = example.get(part, next(iter(example.values())))
        elif isinstance(example, list) and example:
            example = example[min(part, len(example) - 1) if isinstance(part, int) else 0]
        else:
            return None
    return example


def _walk(model: type[BaseModel], at: At) -> tuple[Any, FieldInfo | None, At]:
    """Return the type at a key path, the last field passed, and the steps taken since that field."""
    kind: Any = model
    field: FieldInfo | None = None
    rest: list[str | int] = []
    for part in at:
        if _is_record(kind):
            field = next((info for name, info in kind.model_fields.items() if part == _name(kind, name)), None)
            kind, rest = _bare(field.annotation) if field else None, []
        else:
            kind = _item(kind, part)
            rest.append(part)
        if kind is None:
            break
    return kind, field, tuple(rest)


def _is_record(kind: Any) -> bool:  # noqa: ANN401 - any type of any field
    return isinstance(kind, type) and issubclass(kind, BaseModel) and not issubclass(kind, RootModel)


def _name(kind: Any, field: str) -> str:  # noqa: ANN401 - a record's class
    return kind.model_fields[field].alias or field


def _item(kind: Any, part: str | int) -> Any:  # noqa: ANN401 - any type of any field
    """Return the type of an item of a list or group; None where there are none."""
    if isinstance(kind, type) and issubclass(kind, RootModel):
        kind = _bare(kind.model_fields["root"].annotation)
    origin, args = get_origin(kind), get_args(kind)
    if origin is dict:
        return _bare(args[1])
    if origin is tuple and isinstance(part, int):
        return _bare(args[0] if args[-1] is Ellipsis else args[min(part, len(args) - 1)])
    return None


def _bare(kind: Any) -> Any:  # noqa: ANN401 - any type of any field
    """Return a type without `| None` and without what `Annotated` adds."""
    if get_origin(kind) in _UNIONS:
        kind = next(arg for arg in get_args(kind) if arg is not type(None))
    return _bare(get_args(kind)[0]) if get_origin(kind) is Annotated else kind
