// Slots on somebody's wall clock -> the moments when they come next, and the day from which another clock shows them
// at another time. Everything is counted on real dates, so a change of clocks on either side is taken care of.

import { aheadAt } from "../zones/clock.ts";
import { DAY, minuteOf, WEEKDAYS, type Slot } from "../zones/week.ts";

const MINUTE = 60_000;
const DAY_MS = DAY * MINUTE;
const DAYS_AHEAD = 190;

/** A stretch of time between two moments, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A day from which times stand differently on the reader's clock: so many minutes later, or earlier if negative. */
export interface Shift {
  readonly moment: number;
  readonly later: number;
}

/** When a slot on the clock of a zone comes next: the first time that is not over at that moment. */
export function nextTime(slot: Slot, zone: string, now: number): Stretch {
  const today = midnightOf(now + aheadAt(zone, now) * MINUTE);
  const away = (WEEKDAYS.indexOf(slot.day) - weekdayOf(today) + 7) % 7;
  const first = stretchOn(slot, zone, today + away * DAY_MS);
  return first.end > now ? first : stretchOn(slot, zone, today + (away + 7) * DAY_MS);
}

/** The next day, in half a year at most, from which two clocks are at another distance from one another than now. */
export function nextShift(from: string, to: string, now: number): Shift | null {
  const distance = (minute: number): number => aheadAt(to, minute * MINUTE) - aheadAt(from, minute * MINUTE);
  const first = Math.floor(now / MINUTE);
  const before = distance(first);
  for (let day = 1; day <= DAYS_AHEAD; day += 1) {
    let [low, high] = [first + (day - 1) * DAY, first + day * DAY];
    const after = distance(high);
    if (after === before) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (distance(middle) === before) low = middle;
      else high = middle;
    }
    return { moment: high * MINUTE, later: after - before };
  }
  return null;
}

/** The moment at which the clock of a zone shows that time; one that it skips is taken as the old offset has it. */
export function momentOf(zone: string, wall: number): number {
  const [before, after] = [aheadAt(zone, wall - DAY_MS), aheadAt(zone, wall + DAY_MS)];
  const found = [before, after].map((ahead) => wall - ahead * MINUTE).find((moment, place) => {
    return aheadAt(zone, moment) === (place ? after : before);
  });
  return found ?? wall - before * MINUTE;
}

function stretchOn(slot: Slot, zone: string, midnight: number): Stretch {
  const at = (clock: string): number => momentOf(zone, midnight + minuteOf(clock) * MINUTE);
  return { start: at(slot.from), end: at(slot.to) };
}

function midnightOf(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}

/** 0 for Monday. 1 January 1970 was a Thursday. */
function weekdayOf(midnight: number): number {
  return (midnight / DAY_MS + 3) % 7;
}
