// The mentors of a cohort as `pairloom explain` ranks them for somebody: points, reasons, vetoes, order.

import { background, workStyle } from "./lists.ts";
import { commitment } from "./commitment.ts";
import type { Finder, Given, Mentor, Option, Reader, Reading, Verdict } from "./data.ts";
import { draw } from "./draw.ts";
import { bounded } from "./english.ts";
import { goals } from "./goals.ts";
import { hours } from "./hours.ts";
import { language } from "./language.ts";
import { organisation } from "./organisation.ts";
import { skills } from "./skills.ts";
import { stage } from "./stage.ts";
import type { Grammar } from "./stems.ts";

type Criterion = (mentor: Mentor) => Verdict;

/**
 * All mentors, best first: those who may be the reader's, by points and then by draw; then the others, those with the
 * fewest vetoes first. The reader wants one skill at least.
 */
export function ranking(finder: Finder, reader: Reader, reading: Reading, grammar: Grammar): Option[] {
  const criteria: Readonly<Record<string, Criterion>> = {
    background: background(reader),
    commitment: commitment(finder, reader),
    goals: goals(finder, reader, grammar),
    hours: hours(finder, reader),
    language: language(reader, reading),
    organisation: organisation(finder, reader),
    skills: skills(finder, reader),
    stage: stage(finder, reader),
    work_style: workStyle(reader),
  };
  const ranked = finder.mentors.map((mentor) => {
    const option = judged(mentor, finder.weights, criteria);
    const free = option.vetoes.length === mentor.full.length;
    return { option, worth: free ? option.points : -1, draw: draw(finder.cohort, mentor.handle, reader.handle) };
  });
  ranked.sort(
    (one, other) =>
      one.option.vetoes.length - other.option.vetoes.length ||
      other.worth - one.worth ||
      (one.draw < other.draw ? 1 : -1),
  );
  return ranked.map(({ option }) => option);
}

/** What all criteria say of a mentor; points are whole, each criterion's rounded down by itself. */
function judged(mentor: Mentor, weights: Finder["weights"], criteria: Readonly<Record<string, Criterion>>): Option {
  const given: Record<string, Given> = {};
  const vetoes: string[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const verdict = criteria[name]?.(mentor);
    const veto = verdict ? "veto" in verdict && verdict.veto : mentor.vetoes[name];
    if (veto) vetoes.push(bounded(veto));
    if (!weight) continue;
    if (!verdict) given[name] = mentor.fixed[name] ?? { points: 0, reason: bounded(veto || "") };
    else if ("veto" in verdict) given[name] = { points: 0, reason: bounded(verdict.veto) };
    else given[name] = { points: Math.floor((weight * verdict.above) / verdict.below), reason: bounded(verdict.reason) };
  }
  vetoes.push(...mentor.full);
  const points = Object.values(given).reduce((sum, each) => sum + each.points, 0);
  return { mentor, points, feasible: !vetoes.length, criteria: given, vetoes };
}
