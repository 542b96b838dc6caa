// The hours that a reader shares with everybody of the directory.

import { aheadAt, isZone, mondayOf } from "../zones/clock.ts";
import { type Slot, type Week, WEEK, wallWeek } from "../zones/week.ts";
import type { Directory } from "./data.ts";

const WEEK_MS = WEEK * 60_000;
/** The coming half year: on both sides of every change of clocks. */
const WEEKS = 26;

/** What stands for somebody who has named no times, or whose time zone this browser does not know. */
export const UNKNOWN = -1;

/**
 * Return a function: reader's free times and zone -> the minutes a week that they share with each person, in the worst
 * week of the coming half year. A week counts as the clocks stand when it begins: where they move, on a Sunday as a
 * rule, the rest of that one day is not looked at.
 */
export function sharing(directory: Directory, now: number): (slots: readonly Slot[], zone: string) => Int32Array {
  const mondays = Array.from({ length: WEEKS }, (_, week) => mondayOf(now) + week * WEEK_MS);
  const clocks = new Map<string, readonly number[]>();
  const clock = (zone: string): readonly number[] => {
    const known = clocks.get(zone) ?? (isZone(zone) ? mondays.map((monday) => aheadAt(zone, monday)) : []);
    clocks.set(zone, known);
    return known;
  };
  let walls: Week[] | undefined;

  return (slots, zone) => {
    walls ??= directory.free.map(wallWeek);
    const before = minutesBefore(wallWeek(slots));
    const own = clock(zone);
    const moves = directory.zones.map(([other]) => [...new Set(clock(other).map((ahead, week) => own[week]! - ahead))]);
    return Int32Array.from(walls, (wall, person) => {
      const known = moves[directory.zone[person]!]!;
      return wall.length && known.length ? Math.min(...known.map((move) => overlap(before, wall, move))) : UNKNOWN;
    });
  };
}

/** For each minute of two weeks: how many minutes before it are free, the second week being like the first. */
function minutesBefore(week: Week): Int32Array {
  const before = new Int32Array(2 * WEEK + 1);
  for (const [from, to] of week) before.fill(1, from + 1, to + 1).fill(1, WEEK + from + 1, WEEK + to + 1);
  for (let minute = 1; minute < before.length; minute++) before[minute]! += before[minute - 1]!;
  return before;
}

function overlap(before: Int32Array, wall: Week, move: number): number {
  let minutes = 0;
  for (const [from, to] of wall) {
    const start = (((from + move) % WEEK) + WEEK) % WEEK;
    minutes += before[start + to - from]! - before[start]!;
  }
  return minutes;
}
