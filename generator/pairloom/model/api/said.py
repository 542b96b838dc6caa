"""What all files of the data say, and how."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

VERSION: Final = "1.0"
"""What every file says: the first number is that of the folder, the second grows when keys are added."""

Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Version = Annotated[str, Field(description="Version of the shape: a second number that grows means new keys.")]


class Said(BaseModel):
    """What a file of the data says."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        serialize_by_alias=True,
        populate_by_name=True,
        defer_build=True,
        json_schema_serialization_defaults_required=True,
    )
