"""A fictional community of any size, for trying things out and for measuring: the same bytes for the same seed.

    chance      seed -> draws that are the same everywhere
    names       -> a person's name in one of sixteen scripts, and a handle; the names are in `regions`
    vocabulary  -> `content/skills.yml`, and the skills of one person
    people      -> the text of a profile, with `texts`, `week` and `sentences`
    cohorts     -> which there are, and when; `pairs` and `happenings` are what they bring about
    portal      -> everything else, as a new portal has it
    community   -> all of these in order; `making` writes them

Numbers are as in life, so that what is quick here is quick elsewhere. Of 100 people, 28 are mentors, 62 mentees and 10
both; a mentor has 1.8 seats on average. Few skills are wanted by many and most by hardly anybody (Zipf's law). People
live in clusters of time zones, have time in the evening and at weekends, and nearly all speak English beside the
language of their region. A tenth say nothing about themselves, the others up to four sentences. Of 100 profiles two are
not to be shown, and two have expired. Sizes of cohorts are in `cohorts`.
"""

from pairloom.demo.making import Made, make

__all__ = ["Made", "make"]
