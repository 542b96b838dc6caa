"""Answers -> a new portal: the files that belong to the community from then on, and what stands at their places.

What the forge reads is not made here but in `forge`, from the portal that these files are.
"""

from pairloom.starter.answers import FIELDS, Answers, Here, question, read, suggested
from pairloom.starter.files import COHORT, files
from pairloom.starter.plan import KEPT, Plan, in_the_way, plan

__all__ = [
    "COHORT",
    "FIELDS",
    "KEPT",
    "Answers",
    "Here",
    "Plan",
    "files",
    "in_the_way",
    "plan",
    "question",
    "read",
    "suggested",
]
