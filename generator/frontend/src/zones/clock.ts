// What the clock of a time zone does, read from the browser's own copy of the IANA database (`Intl`).

import { DAY, freeWeek, wallWeek, WEEK, type Offsets, type Slot, type Week } from "./week.ts";

const MINUTE = 60_000;
const WEEK_MS = WEEK * MINUTE;
const MONDAY = Date.UTC(1970, 0, 5);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the browser knows a time zone by that name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(formatOf(name));
  } catch {
    return false;
  }
}

/** Minutes that the clock of a zone is ahead of UTC at a moment (milliseconds since 1970). */
export function aheadAt(zone: string, moment: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(moment)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.floor((wall - Math.floor(moment / 1000) * 1000) / MINUTE);
}

/** The Monday, 00:00 UTC, of the week with that moment. */
export function mondayOf(moment: number): number {
  return MONDAY + Math.floor((moment - MONDAY) / WEEK_MS) * WEEK_MS;
}

/** So many Mondays, one week after the other, the first being that of a day written as year-month-day. */
export function mondaysFrom(day: string, count: number): number[] {
  const first = mondayOf(Date.parse(`${day}T00:00:00Z`));
  return Array.from({ length: count }, (_, week) => first + week * WEEK_MS);
}

/**
 * What the clock of a zone does in the UTC week that begins on that Monday. The offset is read at each midnight, and a
 * change between two of them is found by halving: no zone moves its clock there and back within one day.
 */
export function offsetsOf(zone: string, monday: number): Offsets {
  const ahead = (minute: number): number => aheadAt(zone, monday + minute * MINUTE);
  let now = ahead(0);
  const changes: [number, number][] = [[0, now]];
  for (let midnight = DAY; midnight <= WEEK; midnight += DAY) {
    const after = ahead(midnight);
    if (after === now) continue;
    let [low, high] = [midnight - DAY, midnight];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (ahead(middle) === after) high = middle;
      else low = middle;
    }
    changes.push([high, after]);
    now = after;
  }
  return changes.filter(([minute]) => minute < WEEK);
}

/** The free UTC weeks of slots that stand on the wall clock of a zone, for these Mondays. */
export function freeWeeks(slots: readonly Slot[], zone: string, mondays: readonly number[]): Week[] {
  const wall = wallWeek(slots);
  const known = new Map<string, Week>();
  return mondays.map((monday) => {
    const clock = offsetsOf(zone, monday);
    const key = JSON.stringify(clock);
    const week = known.get(key) ?? freeWeek(wall, clock);
    known.set(key, week);
    return week;
  });
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const digits = "2-digit";
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
    formats.set(zone, format);
  }
  return format;
}
