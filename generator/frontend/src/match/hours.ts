// Hours: do the two have time at the same time? `pairloom/match/criteria/hours.py`.

import { freeWeeks, mondaysFrom } from "../zones/clock.ts";
import { freeWeek, minutesOf, sharedTime, type Offsets, type Week } from "../zones/week.ts";
import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { duration } from "./english.ts";

const ENOUGH = 240;

/** Compares the times when both are free, in the worst week of the mentoring phase; too few are a veto. */
export function hours(finder: Finder, reader: Reader): (mentor: Mentor) => Verdict {
  const together = meetings(finder, reader);
  return (mentor) => {
    const { each, blank: nobody } = together(mentor);
    const all = each.map(minutesOf);
    const minutes = Math.min(...all);
    const need = 60 * finder.minSharedHours;
    if (minutes >= Math.max(need, 1)) {
      const reason = `Both are free at the same time for ${duration(minutes)} a week.`;
      return { above: Math.min(minutes, ENOUGH), below: ENOUGH, reason };
    }
    const blank = [...(nobody.mentor ? [mentor.name] : []), ...(nobody.reader ? [reader.name] : [])];
    const clocks = all.some(Boolean) ? " in some weeks, when clocks change" : "";
    let reason = `They are never free at the same time${clocks}.`;
    if (blank.length) reason = `${blank.join(" and ")} ${blank.length === 1 ? "has" : "have"} named no time of the week.`;
    else if (minutes) reason = `They share only ${duration(minutes)} a week; the cohort asks for ${duration(need)}.`;
    return need ? { veto: reason } : { above: 0, below: 1, reason };
  };
}

interface Meetings {
  /** The shared time of each week that differs from the others, the first of the phase first. */
  readonly each: readonly Week[];
  /** Who is free in no week at all. */
  readonly blank: { readonly mentor: boolean; readonly reader: boolean };
}

/** When a mentor and the reader are both free, in UTC weeks of the mentoring phase. */
export function meetings(finder: Finder, reader: Reader): (mentor: Mentor) => Meetings {
  const mine = freeWeeks(reader.slots, reader.zone, mondaysFrom(...finder.weeks));
  return (mentor) => {
    const changes = finder.clocks[mentor.zone] ?? [];
    const known = new Map<Offsets, Week>();
    const seen = new Map<Week, Set<Week>>();
    const each: Week[] = [];
    let anyTime = false;
    mine.forEach((own, week) => {
      const clock = changes.filter(([from]) => from <= week).pop()?.[1] ?? [];
      const theirs = known.get(clock) ?? freeWeek(mentor.wall, clock);
      known.set(clock, theirs);
      anyTime ||= theirs.length > 0;
      const before = seen.get(own) ?? new Set();
      seen.set(own, before);
      if (before.has(theirs)) return;
      before.add(theirs);
      each.push(sharedTime(theirs, own));
    });
    return { each, blank: { mentor: !anyTime, reader: !mine.some((week) => week.length) } };
  };
}
