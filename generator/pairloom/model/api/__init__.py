"""The shape of the data for other programs, `api/v1/*.json`; its JSON Schema is made from here.

Within version 1 keys are added, never renamed or removed, and none changes what it means. Every key is always there;
what is not known is null. Keys are those of the records wherever the thing is the same, but for `kind` of a record,
which is `type`, because `kind` says what a file holds.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from pairloom.model.api.cohorts import Cohorts, Recognition, Sessions
from pairloom.model.api.index import Index
from pairloom.model.api.people import People
from pairloom.model.api.training import Skills, Training
from pairloom.model.view import FileView

Document = Annotated[Index | People | Cohorts | Sessions | Recognition | Skills | Training, Field(discriminator="kind")]
"""Any file of the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile(FileView):
    """A file of the data."""

    document: Document
