"""The criteria of a match: one module each, found by walking this package; nothing to register.

What a criterion has to have:

- `WEIGHT`: the most points it gives by default; all defaults together are 100. A weight of 0, here or in `cohort.yml`,
  switches the points off; the veto stays.
- `score(mentor, mentee, inputs) -> Score | Veto`: the truth about two people, with its words. If it never vetoes, its
  return type is plain `Score`; then nobody asks it where its weight is 0.

What it may have:

- `CAUSE`: the short name that a waiting mentee is told when only this veto is in the way.

That is enough for any cohort. `match.bulk.scores` then asks `score` about each pair, at some 10 microseconds a pair: a
second for 300 mentors with 300 mentees. A criterion that is to be quick with thousands says more. All of these give the
same points and vetoes as `score`, to the last point; `tests/match/test_scores_property.py` compares them.

- `key(person, inputs) -> Hashable`: all that `score` looks at in a person, but for names: two people of one side with
  the same key get the same share or veto with whomever they meet. `person.role` says which side it is. Then `score` is
  asked once for each pair of different keys. Right where there are at most some hundreds of keys (stages, styles).
- `special(inputs) -> Iterator[tuple[str, str, Hashable]]`, beside `key`: pairs that `key` does not speak for, as
  (mentor's handle, mentee's handle, key of the pair), because these two are named together somewhere. Pairs with the
  same key of the pair get the same share or veto; `score` is asked once for each. Names that are not in the cohort do
  no harm; a pair may come twice with the same key. Where only special pairs differ, `key` returns None for everybody.
- `SCALE` and `grid(mentors, mentees, inputs) -> Grid`: the same in numbers, for many people at once, with numpy. A
  `Grid` (see `match.bulk.grid`) is a function `(start, stop) -> (numerators, vetoed)` about the mentees from `start` to
  before `stop` with all mentors. `numerators` is an array of that shape, each from 0 to `SCALE`, or None for all 0; the
  points are `weight * numerator // SCALE`. It holds integers, or whole numbers in 32-bit floats, if these come out of
  a product of tables. `vetoed` is an array of bools of that shape, or None for none; what the numerator is where it is
  vetoed does not matter. Both arrays must be new ones, because the caller writes into them. The function is called
  for blocks of rows, perhaps from several threads at once: it keeps nothing between calls and never makes an array of
  all mentees with all mentors. Work that is the same for all blocks belongs before it, in `grid`. `SCALE` is at most
  2**20. Where the shares have no small common denominator, `SHARES` stands in its place: a sequence of fractions, in
  which a numerator is a place.
- `key` and `grid` together: `grid` gets one person of each key only, and the framework spreads what it says.
"""
