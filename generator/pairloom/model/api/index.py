"""The file to begin with."""

from datetime import date
from typing import Literal

from pydantic import Field

from pairloom.model.api.said import VERSION, Address, Said, Version


class FileEntry(Said):
    """One file of the data."""

    name: str = Field(description="What it holds.")
    url: Address = Field(description="Where it is.")
    description: str = Field(description="What it holds, in words.")


class Index(Said):
    """What there is: the file to begin with."""

    kind: Literal["index"] = "index"
    version: Version = VERSION
    portal: str = Field(description="The portal's name.")
    summary: str = Field(description="The portal in one line.")
    url: Address = Field(description="The portal's address.")
    repository: Address = Field(description="Where the files of the portal live.")
    generated: date = Field(description="The day that the data is true for.")
    terms: dict[Literal["mentor", "mentee", "cohort"], str] = Field(description="The community's own words.")
    licence: str = Field(description="How the data may be used.")
    files: tuple[FileEntry, ...] = Field(description="All other files.")
