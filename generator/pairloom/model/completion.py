"""What a person of a cohort has completed of its training; `cohorts/<id>/training/<handle>.yml`.

People write it themselves, or a coordinator does: nothing is counted by watching anybody.
"""

from typing import Annotated

from pydantic import Field

from pairloom.model.record import Record
from pairloom.model.text import Day, Slug


class Completion(Record):
    """The resources that somebody has worked through, each with the day."""

    done: Annotated[dict[Slug, Day], Field(min_length=1)] = Field(
        description="Resources of content/training/ by file name, each with the day it was done.",
        examples=[{"listening": "2026-10-01"}],
    )
