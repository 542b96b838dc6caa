"""Which column of a spreadsheet is which field: the map that `pairloom import --map` reads."""

from typing import Annotated, Literal

from pydantic import Field

from pairloom.model.record import Record

Text = Annotated[str, Field(max_length=1000)]
DayOrder = Literal["day-month", "month-day"]


class ImportMap(Record):
    """How a spreadsheet's columns become profiles."""

    columns: dict[Text, Annotated[str, Field(min_length=1, max_length=60)]] = Field(
        min_length=1,
        description=(
            "The column's name, and what it is: a field of a profile such as mentor.offers, or role, skills, stage, "
            "hours_per_month, handle, email (only tells two people of one name apart), ignore."
        ),
        examples=[{"What is your name?": "name", "Where do you live?": "timezone", "Phone": "ignore"}],
    )
    words: dict[str, dict[Text, Text]] = Field(
        default={},
        description="By field: answers as they are written, and what they mean; nothing for a blank answer.",
        examples=[{"mentor.stage": {"10+ years": "senior"}, "consent.publish": {"Sure, show me": "yes"}}],
    )
    days: DayOrder | None = Field(
        default=None,
        description="How days such as 03/04/2026 are written; left out: seen from the other days of the column.",
        examples=["day-month"],
    )
