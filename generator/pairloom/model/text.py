"""The small value types that records are made of: handles, zones, links, days, lines of text.

Each type carries its own pattern, so the JSON Schema, the editor and the validator say the same.
Errors that need words of their own are raised as `PydanticCustomError`; `pairloom.explain` holds the words.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
"""Years of the days that a record may name: others are slips, and months can be added to these."""

_HANDLE: Final = r"^[a-z0-9](?:-?[a-z0-9])*$"
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_HTTPS: Final = SchemaValidator(core_schema.url_schema(allowed_schemes=["https"], max_length=500, host_required=True))
"""pydantic's own reader of links; `pydantic.networks` would bring the same with a slow start."""


def _iso_day(value: object) -> object:
    return _day(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _day(value: str) -> date:
    """Return the day of a text: many records name the same few thousand days."""
    if not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("iso_day", "must be a day written as year-month-day")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("iso_day", "must be a day of the calendar") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError("iso_day", f"must be a day of the years {FIRST_YEAR} to {LAST_YEAR}")
    return day


def _https_url(value: str) -> str:
    if _CONTROL.search(value):
        raise PydanticCustomError("https_url", "must have no spaces or invisible characters")
    try:
        url = _HTTPS.validate_python(value)
    except ValidationError:
        raise PydanticCustomError("https_url", "must be a full link that starts with https://") from None
    if url.username or url.password or "@" in (url.host or ""):
        raise PydanticCustomError("https_url", "must have no user name or password in it")
    return str(url)


Handle = Annotated[str, Field(pattern=_HANDLE, min_length=2, max_length=39)]
"""A person's short name: ASCII small letters, digits, single dashes; also the name of the profile's file."""

Slug = Annotated[str, Field(pattern=_HANDLE, min_length=1, max_length=60)]
"""The name of a cohort, session, award or goal in files and addresses."""

SkillName = Annotated[str, Field(pattern=r"^[a-z0-9](?:[-.+#]?[a-z0-9+#])*$", min_length=1, max_length=40)]
"""A key of `content/skills.yml`."""

Line = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^\S(?:[^\n\r]*\S)?$")]
"""One line of text, any script, no blanks at its ends."""

Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^\S(?:[^\n\r]*\S)?$")]
"""A name, any script, at most 80 characters."""

Prose = Annotated[str, Field(min_length=1, max_length=4000)]
"""Markdown without HTML, at most 4,000 characters."""

Day = Annotated[
    date, BeforeValidator(_iso_day, json_schema_input_type=str), Field(json_schema_extra={"format": "date"})
]
"""A calendar day, written 2026-11-01."""

Clock = Annotated[str, Field(pattern=r"^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
"""A time on the wall clock, written 18:30; 24:00 is the end of the day."""

Zone = Annotated[str, Field(pattern=r"^(?:UTC|[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)+)$", max_length=60)]
"""An IANA time zone as Area/City, or UTC. Whether it exists is a check, not a matter of form."""

LanguageTag = Annotated[
    str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$", max_length=12)
]
"""A BCP 47 language tag: en, pt-BR, zh-Hant."""

HttpsUrl = Annotated[
    str, AfterValidator(_https_url), Field(max_length=500, json_schema_extra={"format": "uri", "pattern": "^https://"})
]
"""A full https link, in the normal form of the WHATWG URL standard, without user name or password."""

ForgeLogin = Annotated[str, Field(pattern=r"^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$", max_length=64)]
"""A login name on a code forge."""
