// How far a reader has come on a pathway.

import { duration } from "../durations/durations.ts";
import type { Done } from "./done.ts";

export interface Step {
  readonly slug: string;
  readonly minutes: number;
}

export interface Progress {
  readonly steps: number;
  readonly ofSteps: number;
  readonly minutes: number;
  readonly ofMinutes: number;
}

/** Return how many steps and minutes of a pathway are done. */
export function progressOf(steps: readonly Step[], done: Done): Progress {
  const behind = steps.filter((step) => done.has(step.slug));
  return { steps: behind.length, ofSteps: steps.length, minutes: sum(behind), ofMinutes: sum(steps) };
}

/** Return the progress as a sentence. */
export function progressWords(at: Progress): string {
  if (at.steps === at.ofSteps) return `All ${at.ofSteps} steps done, ${duration(at.ofMinutes)} in all.`;
  return `${at.steps} of ${at.ofSteps} steps done, ${duration(at.ofMinutes - at.minutes)} to go.`;
}

function sum(steps: readonly Step[]): number {
  return steps.reduce((minutes, step) => minutes + step.minutes, 0);
}
