// Weekly availability: wall clocks in, stretches of a UTC week out, and the time that two people share.
//
// The same rules as `pairloom/hours.py`: a person is free in a minute if a clock on their wall shows a time of one of
// their slots in that minute. An hour that is skipped in spring is nobody's time; one that is shown twice counts twice.

export const DAY = 24 * 60;
/** Minutes of a week. */
export const WEEK = 7 * DAY;

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of the week on a wall clock, as a profile has it: `to` is at most 24:00. */
export interface Slot {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
}

/** Minutes of a week, counted from Monday 00:00: from the first, up to but without the second. */
export type Span = readonly [number, number];

/** A week: its free stretches, in order, none touching another. */
export type Week = readonly Span[];

/** What a clock does in one UTC week: minute of the week, and minutes ahead of UTC from then on. */
export type Offsets = readonly (readonly [minute: number, ahead: number])[];

/** Slots as a week on the wall clock; a slot that does not end after its start gives no time. */
export function wallWeek(slots: readonly Slot[]): Week {
  return joined(
    slots.map(({ day, from, to }): Span => {
      const midnight = WEEKDAYS.indexOf(day) * DAY;
      return [midnight + minuteOf(from), midnight + minuteOf(to)];
    }),
  );
}

/** A wall week as the UTC week in which the clock does what `clock` says. */
export function freeWeek(wall: Week, clock: Offsets): Week {
  return joined(stretches(clock).flatMap(([start, end, ahead]) => cut(turned(wall, -ahead), start, end)));
}

/** A UTC week as somebody's wall clock shows it, where the clock does what `clock` says. */
export function shownWeek(free: Week, clock: Offsets): Week {
  return joined(stretches(clock).flatMap(([start, end, ahead]) => turned(cut(free, start, end), ahead)));
}

/** The stretches that are in both weeks. */
export function sharedTime(one: Week, other: Week): Week {
  const shared: Span[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [from, to] = one[a] as Span;
    const [begin, end] = other[b] as Span;
    if (Math.max(from, begin) < Math.min(to, end)) shared.push([Math.max(from, begin), Math.min(to, end)]);
    if (to < end) a += 1;
    else b += 1;
  }
  return shared;
}

/** How many minutes a week has. */
export function minutesOf(week: Week): number {
  return week.reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * A week as slots, Monday first. What runs over midnight is one slot, whose `to` is then not after its `from`; a
 * stretch of a day or more is cut at each midnight.
 */
export function slotsOf(week: Week): Slot[] {
  const spans: Span[] = week.map(([from, to]) => [from, to]);
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (first && last && first !== last && first[0] === 0 && last[1] === WEEK && last[1] - last[0] + first[1] < DAY) {
    spans.shift();
    spans[spans.length - 1] = [last[0], WEEK + first[1]];
  }
  return spans.flatMap(([from, to]) => (to - from < DAY ? [slot(from, to)] : days(from, to)));
}

/** The minute of the day that a clock shows, such as "18:30". */
export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** A minute of the day, 0 to 1440, as a clock shows it. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function slot(from: number, to: number): Slot {
  const day = WEEKDAYS[Math.floor(from / DAY) % 7] as Weekday;
  return { day, from: clockOf(from % DAY), to: clockOf(((to - 1) % DAY) + 1) };
}

function days(from: number, to: number): Slot[] {
  const slots: Slot[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / DAY) + 1) * DAY);
    slots.push(slot(start, end));
    start = end;
  }
  return slots;
}

/** A week moved later by some minutes; what runs over its end comes in at its start. */
function turned(week: Week, later: number): Span[] {
  const turn = ((later % WEEK) + WEEK) % WEEK;
  return week.flatMap(([from, to]) => {
    const [start, end] = [from + turn, to + turn];
    if (end <= WEEK) return [[start, end] as const];
    return start >= WEEK ? [[start - WEEK, end - WEEK] as const] : [[start, WEEK] as const, [0, end - WEEK] as const];
  });
}

function cut(week: Week, start: number, end: number): Span[] {
  return week.map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => from < to);
}

function stretches(clock: Offsets): [start: number, end: number, ahead: number][] {
  return clock.map(([start, ahead], place) => [start, clock[place + 1]?.[0] ?? WEEK, ahead]);
}

function joined(spans: readonly Span[]): Week {
  const week: [number, number][] = [];
  for (const [from, to] of spans.filter(([from, to]) => from < to).sort(([one], [other]) => one - other)) {
    const last = week[week.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else week.push([from, to]);
  }
  return week;
}
