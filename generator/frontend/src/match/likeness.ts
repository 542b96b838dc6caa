// Likeness: how much two people speak of the same things, in whole numbers: `pairloom/match/texts/likeness.py`.

import { SKILL } from "./spoken.ts";

export type Words = readonly (readonly [stem: string, times: number])[];

/** A vector of length `UNIT`, by stem. */
export type Units = ReadonlyMap<string, number>;

const UNIT = 2048;
/** What two people come to who speak of the same things in the same words, but for rounding. */
export const WHOLE = UNIT * UNIT;

const FEW = 5;
const OFTEN = 5;
const PARTS = 16;

/**
 * How much each stem weighs for being rare, in sixteenths, once one more person is there.
 *
 * @param people how many there are without the reader.
 * @param users how many of them use each stem.
 * @param own the stems of the reader.
 */
export function rarities(people: number, users: ReadonlyMap<string, number>, own: Iterable<string>) {
  const everybody = people + 1;
  const mine = new Set(own);
  const known = new Map<number, number>();
  return (stem: string): number => {
    const count = (users.get(stem) ?? 0) + (mine.has(stem) ? 1 : 0);
    if (count >= FEW && OFTEN * count > everybody && !stem.startsWith(SKILL)) return 0;
    let weight = known.get(count);
    if (weight === undefined) {
      weight = PARTS + sixteenths(1 + everybody, 1 + count);
      known.set(count, weight);
    }
    return weight;
  };
}

/** The words of a person that weigh something, as parts of a vector of length `UNIT`. */
export function units(words: Words, rarity: (stem: string) => number): Units {
  const weights = words.flatMap(([stem, times]): [string, number][] => {
    const weight = rarity(stem);
    return weight ? [[stem, often(times) * weight]] : [];
  });
  const length = root(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([stem, weight]) => [stem, Math.floor((2 * weight * UNIT + length) / (2 * length))]));
}

/** What each word that both use adds to the likeness, in order of the first one's words. */
export function shared(one: Units, other: Units): Map<string, number> {
  const both = new Map<string, number>();
  for (const [stem, part] of one) {
    const theirs = other.get(stem);
    if (theirs !== undefined) both.set(stem, part * theirs);
  }
  return both;
}

const uses = new Map<number, number>();

function often(times: number): number {
  let weight = uses.get(times);
  if (weight === undefined) {
    weight = PARTS + sixteenths(times, 1);
    uses.set(times, weight);
  }
  return weight;
}

/** 16 log2(above / below), rounded down, of a fraction of at least 1. */
function sixteenths(above: number, below: number): number {
  const power = BigInt(above) ** BigInt(PARTS) / BigInt(below) ** BigInt(PARTS);
  return power.toString(2).length - 1;
}

/** The square root of a whole number below 2 to the 53rd, rounded down. */
function root(value: number): number {
  let found = Math.floor(Math.sqrt(value));
  while (found * found > value) found -= 1;
  while ((found + 1) * (found + 1) <= value) found += 1;
  return found;
}
