"""What every record of a portal has in common: frozen, strict, nothing unknown."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """One record as a person writes it.

    Records are validated with `model_validate_json`, so that what we accept is exactly the JSON data model that the
    published JSON Schema describes: a date is text in ISO form, a list is a list, and nothing is converted by guess.
    """

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", validate_default=False, serialize_by_alias=True, defer_build=True
    )
