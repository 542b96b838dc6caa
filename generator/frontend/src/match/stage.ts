// Stage: is the mentor far enough ahead to see the way, and near enough to remember it? `criteria/stage.py`.

import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { count } from "./english.ts";

/** The stages of a career, in order. */
export const STAGES = ["entry", "early", "mid", "senior", "lead", "executive"];

const FAR = 4;

/** Compares the distance of their stages with the cohort's; in a reverse cohort the mentee is the one ahead. */
export function stage(finder: Finder, reader: Reader): (mentor: Mentor) => Verdict {
  return (mentor) => {
    const blank = [mentor, reader].filter((person) => person.stage === null).map(({ name }) => name);
    if (mentor.stage === null || reader.stage === null) {
      return { above: 1, below: 2, reason: `${blank.join(" and ")} gave no stage, so half of the points.` };
    }
    const ahead = STAGES.indexOf(mentor.stage) - STAGES.indexOf(reader.stage);
    const [leader, other] = ahead > 0 ? [mentor, reader] : [reader, mentor];
    const told = ahead
      ? `${leader.name} (${leader.stage}) is ${count(Math.abs(ahead), "step")} ahead of ${other.name} (${other.stage})`
      : `both are at stage ${mentor.stage}`;
    const reverse = finder.format === "reverse";
    const wanted = reverse ? -ahead : ahead;
    const ideal = wanted === finder.stageGap ? ", the distance we look for" : "";
    const share = { above: Math.max(0, FAR - Math.abs(wanted - finder.stageGap)), below: FAR };
    if (!reverse) return { ...share, reason: `${ahead ? told : `B${told.slice(1)}`}${ideal}.` };
    if (wanted > 0) {
      return { ...share, reason: `In reverse, the less senior offers and the more senior learns: ${told}${ideal}.` };
    }
    return { veto: `In a reverse cohort the mentor is the one at the earlier stage; ${told}.` };
  };
}
