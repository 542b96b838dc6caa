// Commitment: do the two give as many hours a month as a pair needs? `pairloom/match/criteria/commitment.py`.

import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { count, number } from "./english.ts";

/** Compares the hours a month of both with those that the cadence needs; a reader with fewer is vetoed. */
export function commitment(finder: Finder, reader: Reader): (mentor: Mentor) => Verdict {
  const { need } = finder;
  return (mentor) => {
    if (reader.hours < need) {
      const has = `${reader.name} has ${count(reader.hours, "hour")} a month left`;
      return { veto: `${has}; a pair of this cohort needs ${number(need)}.` };
    }
    const left = `${mentor.name} has ${count(mentor.hours, "hour")} a month left, ${reader.name} ${number(reader.hours)}`;
    const fewer = Math.min(mentor.hours, reader.hours, 2 * need);
    return { above: fewer, below: 2 * need, reason: `${left}; a pair of this cohort needs ${number(need)}.` };
  };
}
