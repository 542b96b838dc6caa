"""Every choice of circles that a small pool of peers allows, one by one, and the best of them."""

from collections.abc import Iterator
from itertools import combinations, product

from tests.match.format_tasks import Task, draw_of

Circles = tuple[tuple[int, ...], ...]


class Small:
    """A small pool with what the rules of peers say of it, told plainly."""

    def __init__(self, task: Task) -> None:
        """Take the task's points and pins."""
        self.handles = [person.handle for person in task.inputs.mentees]
        self.size = len(self.handles)
        self.table = task.table
        self.sizes = task.inputs.matching.group_size or (2, 2)
        self.participation = task.inputs.matching.objective == "participation"
        self.units: list[tuple[int, ...]] = [(place,) for place in range(self.size)]
        for one, other in task.inputs.matching.pins:
            ends = {self.handles.index(one), self.handles.index(other)}
            joined = [unit for unit in self.units if ends & {*unit}]
            self.units = [unit for unit in self.units if unit not in joined]
            self.units.append(tuple(sorted(member for unit in joined for member in unit)))

    def two(self, one: int, other: int) -> int:
        """Return the points of two; two whom a pin joins against a veto have none where no criteria give any."""
        joined = any({one, other} <= {*unit} for unit in self.units)
        if joined and not self.fit(one, other) and not self.table.criteria:
            return 0
        return (self.table.points[one][other] + self.table.points[other][one]) // 2

    def fit(self, one: int, other: int) -> bool:
        """Return whether nothing stands between two."""
        return not (self.table.vetoed[one][other] or self.table.vetoed[other][one])

    def worth(self, circle: tuple[int, ...]) -> int:
        """Return the points of a circle."""
        return sum(self.two(*two) for two in combinations(circle, 2)) // (len(circle) - 1) if len(circle) > 1 else 0

    def possible(self, units: tuple[tuple[int, ...], ...]) -> bool:
        """Return whether these units may be one circle."""
        right = self.sizes[0] <= sum(map(len, units)) <= self.sizes[1]
        return right and all(self.fit(a, b) for one, other in combinations(units, 2) for a in one for b in other)

    def choices(self, units: list[tuple[int, ...]]) -> Iterator[tuple[tuple[tuple[int, ...], ...], ...]]:
        """Yield every way to put units into circles, each in one or none."""
        if not units:
            yield ()
            return
        first, rest = units[0], units[1:]
        yield from self.choices(rest)
        for count in range(1, len(rest) + 1):
            for others in combinations(rest, count):
                if self.possible((first, *others)):
                    for more in self.choices([unit for unit in rest if unit not in others]):
                        yield ((first, *others), *more)

    def draws(self, twos: list[tuple[int, int]]) -> tuple[int, ...]:
        """Return the sum of the draws of twos."""
        return draw_of([(self.handles[min(two)], self.handles[max(two)]) for two in twos])

    def rank(self, choice: tuple[tuple[tuple[int, ...], ...], ...]) -> tuple[int, ...]:
        """Return what makes a choice better than another, first things first."""
        circles = [tuple(member for unit in each for member in unit) for each in choice]
        points = sum(map(self.worth, circles)) - sum(self.worth(unit) for each in choice for unit in each)
        people = sum(len(unit) == 1 for each in choice for unit in each)
        twos = [(a, b) for each in choice for one, other in combinations(each, 2) for a in one for b in other]
        first = (people, points) if self.participation else (points, people)
        return (*first, min(map(self.worth, circles), default=10**6), *self.draws(twos))

    def best(self) -> tuple[Circles, int, int]:
        """Return the best circles before anybody joins two as a third, and the people and points they bring."""
        in_twos = self.sizes[1] == 2
        units = [unit for unit in self.units if len(unit) == 1 or not in_twos]
        choice = max(self.choices(units), key=self.rank)
        people, points = self.rank(choice)[:2] if self.participation else self.rank(choice)[1::-1]
        return tuple(tuple(sorted(m for unit in each for m in unit)) for each in choice), people, points

    def with_thirds(self, twos: Circles) -> Circles:
        """Return twos with those who are left over as thirds, in the best way."""
        placed = {member for two in twos for member in two}
        left = [unit[0] for unit in self.units if len(unit) == 1 and unit[0] not in placed]
        ways = [[None, *(two for two in twos if all(self.fit(who, member) for member in two))] for who in left]
        best: tuple[tuple[int, ...], Circles] | None = None
        for way in product(*ways):
            joined = {two: who for who, two in zip(left, way, strict=True) if two}
            if len(joined) < sum(two is not None for two in way):
                continue
            threes = [tuple(sorted((*two, who))) for two, who in joined.items()]
            every = (*threes, *(two for two in twos if two not in joined))
            draws = self.draws([(who, member) for two, who in joined.items() for member in two])
            rank = (len(threes), sum(map(self.worth, every)), min(map(self.worth, threes), default=0), *draws)
            best = max(best or (rank, every), (rank, every))
        assert best
        return best[1]

    def named(self, circles: Circles) -> tuple[tuple[str, ...], ...]:
        """Return the circles, with those whom pins join and nobody else, by handle and in order."""
        placed = {member for circle in circles for member in circle}
        alone = [unit for unit in self.units if len(unit) > 1 and unit[0] not in placed]
        return tuple(sorted(tuple(self.handles[member] for member in each) for each in (*circles, *alone)))
