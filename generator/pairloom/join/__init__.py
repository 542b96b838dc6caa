"""What people answer -> a profile: a form, a table's row and a prompt all end in the same answers.

Answers are raw texts by the dotted key of the field; `read_answers` gives plain values and slips, `new_text` and
`updated_text` make the file of them. Pure: no files, no clock, no network.
"""

from pairloom.join.answers import Answered, problems_of, read_answer, read_answers, slip_of
from pairloom.join.draft import drafted
from pairloom.join.handle import handle_for, is_handle, owner, owners
from pairloom.join.slip import Slip
from pairloom.join.text import new_text, updated_text
from pairloom.model.question import FIELDS, Field, questions

__all__ = [
    "FIELDS",
    "Answered",
    "Field",
    "Slip",
    "drafted",
    "handle_for",
    "is_handle",
    "new_text",
    "owner",
    "owners",
    "problems_of",
    "questions",
    "read_answer",
    "read_answers",
    "slip_of",
    "updated_text",
]
