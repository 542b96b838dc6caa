"""The criteria of a match: one module each, found by walking this package; nothing to register.

A criterion has `WEIGHT`, the most points it gives by default (all defaults together are 100), and
`score(mentor, mentee, inputs) -> Score | Veto`. It may have `CAUSE`, the short name that a waiting mentee is told when
only its veto is in the way. A weight of 0 in `cohort.yml` switches the points off; the veto stays.
"""
