"""Writes generator/guide/reference/ from the code: fields of records, checks, commands, data for other programs.

Run it as `make reference`; a test compares what it would write with what is there.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import click

import pairloom.check
from pairloom.cli import pairloom as program
from pairloom.discover import modules
from pairloom.explain.forms import form_of, known
from pairloom.explain.show import inline
from pairloom.publish.api import schema as data_schema
from pairloom.schema import schemas

FOLDER: Final = Path(__file__).parent / "guide" / "reference"
_MADE: Final = "<!-- Made by `make reference` from the code: change the code, not this page. -->\n"
_WIDTH: Final = 100
_FIELDS: Final = """\
What each file may hold. A key with a dot stands inside a group: `mentor.offers` is the key `offers` in the group
`mentor`. A key with `[]` stands in each entry of a list. Days are written 2026-11-01."""
_KINDS: Final = {
    "object": "a group",
    "boolean": "`true` or `false`",
    "date": "a day",
    "uri": "a full link, https",
    "date-time": "a moment in UTC",
}
_CHECKS: Final = """\
# Every check

A check is one rule that `pairloom validate` holds every file to. Its code stands in brackets after a problem. To leave
one out, write `ignore: {CODE: the reason}` in portal.yml; the reason is then shown."""
_API: Final = """\
# The data for other programs

Every site has what its pages show as JSON, too, below `api/v1/`. Begin with `api/v1/index.json`, which names all other
files by their full addresses; `api/v1/schema.json` is the JSON Schema (2020-12) of all of them. Nobody has to ask, and
there is no key.

- **What stays.** Within `v1` keys are added, never renamed or removed, and none changes what it means; `version` then
  goes from `1.0` to `1.1`. So leave alone what you do not know. Anything else is a new folder, `v2`, beside this one.
- **What is always there.** Every key of this page; what is not known is `null` or an empty list.
- **Who is in it.** People who agreed to be shown and whose profile holds, no e-mail addresses, no figures of a few
  people. They can take that back: fetch the data again at least once a week, and drop who is gone.
- **Text of people** is Markdown as they wrote it, not safe as HTML: put it through a parser that passes no HTML.
- **Days** are written 2026-11-01, moments 2026-11-01T18:00:00Z."""
_COMMANDS: Final = """\
# Every command

All commands end with 0 where all is well, 1 where problems were found, 2 where the command was used wrongly, and 3
where the fault is ours."""

Schema = Mapping[str, Any]


def texts() -> dict[str, str]:
    """Return each page of the reference by the name of its file."""
    pages = {"fields.md": fields(), "checks.md": checks(), "commands.md": commands(), "api.md": api()}
    return {name: f"{_MADE}\n{text.rstrip()}\n" for name, text in pages.items()}


def fields() -> str:
    """Return every field of every record: what it holds, its form, an example."""
    parts = [
        "# Every field",
        _FIELDS,
    ]
    for name, schema in schemas().items():
        title, _, path = schema["title"].partition(": ")
        parts.append(f"## {title}: `{path}`\n\n{schema['description']} Schema: `{name}`.")
        rows = "\n".join(_row(key, field, schema, required=must) for key, field, must in _entries(schema, schema, ""))
        parts.append(f"| Key | What it is | Form | Example |\n|---|---|---|---|\n{rows}")
    return "\n\n".join(parts)


def _row(key: str, part: Schema, root: Schema, *, required: bool) -> str:
    example = f"`{inline(part['examples'][0])}`" if part.get("examples") else ""
    must = " **Must be given.**" if required else _usual(part)
    cells = (f"`{key}`", f"{part.get('description', '')}{must}", _form(_bare(part, root), root), example)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _usual(part: Schema) -> str:
    default = part.get("default")
    return f" Usually `{inline(default)}`." if default not in (None, [], {}) and not isinstance(default, dict) else ""


def _entries(part: Schema, root: Schema, above: str) -> Iterator[tuple[str, Schema, bool]]:
    """Yield the fields of a group, and below each group or list of groups its own."""
    if isinstance(part.get("additionalProperties"), dict) or "patternProperties" in part:
        inner = part.get("additionalProperties") or next(iter(part["patternProperties"].values()))
        yield from _entries(_bare(inner, root), root, f"{above}NAME.")
    for key, field in part.get("properties", {}).items():
        yield f"{above}{key}", field, key in part.get("required", ())
        inner = _bare(field, root)
        ending = "[]" if inner.get("type") == "array" else ""
        item = inner.get("items", {}) if ending else inner
        yield from _entries(_bare(item, root), root, f"{above}{key}{ending}.")


def _bare(part: Schema, root: Schema) -> Schema:
    """Return a part of a schema without its reference and without "or null"."""
    if "anyOf" in part:
        part = next(option for option in part["anyOf"] if option.get("type") != "null")
    if "allOf" in part:
        part = part["allOf"][0]
    if "$ref" in part:
        found: Schema = root["$defs"][part["$ref"].rpartition("/")[2]]
        return _bare(found, root)
    return part


def _form(part: Schema, root: Schema) -> str:
    """Return in words what a value must look like."""
    if "enum" in part or "const" in part:
        return ", ".join(f"`{value}`" for value in part.get("enum", [part.get("const")]))
    kind = part.get("format", part.get("type", "string"))
    if kind == "array":
        return f"a list{_size(part, 'minItems', 'maxItems')}: {_item(part, root)}"
    if kind == "integer":
        return f"a whole number{_size(part, 'minimum', 'maximum')}"
    if kind == "string":
        pattern = part.get("pattern", "")
        words = form_of(pattern).words if known(pattern) else "text"
        return words + _size(part, "minLength", "maxLength", " characters")
    return _KINDS[kind]


def _item(part: Schema, root: Schema) -> str:
    items = part.get("items") or part["prefixItems"][0]
    return _form(_bare(items, root), root)


def _size(part: Schema, least: str, most: str, unit: str = "") -> str:
    low, high = part.get(least), part.get(most)
    if low is not None and high is not None and low != high:
        return f", {low} to {high}{unit}"
    if high is not None:
        return f", at most {high}{unit}"
    return f", {low} or more{unit}" if low else ""


def checks() -> str:
    """Return every check: its rule, then what is wrong and what is right."""
    found = modules(pairloom.check)
    return "\n\n".join([_CHECKS, *(_check(module) for module in found)])


def _check(module: ModuleType) -> str:
    code = module.__name__.rpartition(".")[2].replace("_", "-")
    rule, bad, good = re.split(r"\n(?:Bad|Good):\n", (module.__doc__ or "").strip())
    blocks = [f"{word}:\n\n```yaml\n{_outdented(text)}\n```" for word, text in (("Bad", bad), ("Good", good))]
    return "\n\n".join([f"## {code}", rule.strip(), *blocks])


def _outdented(text: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in text.strip("\n").split("\n"))


def api() -> str:
    """Return every file of the data for other programs: what each key holds, and its form."""
    root: Schema = json.loads(data_schema())
    parts = [_API]
    for part in root["oneOf"]:
        name = part["$ref"].rpartition("/")[2]
        found = root["$defs"][name]
        rows = "\n".join(_api_row(key, field, root) for key, field, _ in _entries(found, root, ""))
        title = f"## `{found['properties']['kind']['const']}.json`\n\n{found['description']}"
        parts.append(f"{title}\n\n| Key | What it is | Form |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts)


def _api_row(key: str, part: Schema, root: Schema) -> str:
    form = _form(_bare(part, root), root) + (" or null" if {"type": "null"} in part.get("anyOf", ()) else "")
    what = part.get("description") or ("What the file holds." if key == "kind" else "All of them.")
    return f"| `{key}` | {what} | {form} |"


def commands() -> str:
    """Return every command's help, as the terminal shows it."""
    context = click.Context(program, info_name="pairloom", terminal_width=_WIDTH, **program.context_settings)
    parts = [_COMMANDS, f"```text\n{program.get_help(context)}\n```"]
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is not None:
            inner = click.Context(command, context, name, max_content_width=_WIDTH, terminal_width=_WIDTH)
            parts.append(f"## pairloom {name}\n\n```text\n{command.get_help(inner)}\n```")
    return "\n\n".join(parts)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, content in texts().items():
        (FOLDER / file).write_text(content, encoding="utf-8")
        sys.stdout.write(f"{FOLDER / file}\n")
