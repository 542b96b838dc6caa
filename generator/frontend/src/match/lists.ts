// Ways of working and backgrounds: what is in both lists: `criteria/work_style.py`, `criteria/background.py`.

import type { Mentor, Reader, Verdict } from "./data.ts";
import { listing } from "./english.ts";

/** Counts the ways of working that they share, out of the shorter list; a list that is not given earns half. */
export function workStyle(reader: Reader): (mentor: Mentor) => Verdict {
  return (mentor) => {
    const blank = [...(mentor.ways.length ? [] : [mentor.name]), ...(reader.ways.length ? [] : [reader.name])];
    if (blank.length) {
      return { above: 1, below: 2, reason: `${blank.join(" and ")} named no work style, so half of the points.` };
    }
    const both = overlap(reader.ways, mentor.ways);
    const ways = both.shared.length === 1 ? "in this way" : "in these ways";
    const reason = `Both like to work ${ways}: ${listing(both.shared)}.`;
    return { ...both, reason: both.above ? reason : "They like to work in different ways." };
  };
}

/** Counts the backgrounds that both have named, out of the shorter list; somebody who names none earns half. */
export function background(reader: Reader): (mentor: Mentor) => Verdict {
  return (mentor) => {
    const people = [mentor, reader].filter((person) => !person.background.length).map(({ name }) => name);
    if (people.length) {
      const name = people.length === 1 ? "names" : "name";
      const reason = `${people.join(" and ")} ${name} no background, as everybody may; so half of the points.`;
      return { above: 1, below: 2, reason };
    }
    const both = overlap(reader.background, mentor.background);
    const reason = `Both name their background as ${listing(both.shared)}.`;
    return { ...both, reason: both.above ? reason : "They name different backgrounds." };
  };
}

/** The overlap coefficient of Szymkiewicz and Simpson, and what both lists have, in order of the first. */
function overlap(mine: readonly string[], theirs: readonly string[]) {
  const [own, others] = [new Set(mine), new Set(theirs)];
  const shared = [...own].filter((each) => others.has(each));
  return { shared, above: shared.length, below: Math.min(own.size, others.size) };
}
