// Which skills of the vocabulary a text names: `pairloom/match/texts/lexicon.py`.

import type { Finder } from "./data.ts";
import { byCodePoint } from "./order.ts";
import type { Token } from "./tokens.ts";

interface Name {
  readonly skill: string;
  /** Of names of one or two letters, the only ways to write them; else none. */
  readonly spellings: readonly string[];
}

/** Names of skills by their pieces, and for each first piece how many pieces there may be, the most first. */
export interface Lexicon {
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const SHORT = 2;

/** The lexicon of a vocabulary. */
export function lexicon(skills: Finder["skills"], tokens: (text: string) => Token[]): Lexicon {
  const names = new Map<string, Name[]>();
  const lengths = new Map<string, number[]>();
  for (const [skill, [title, aliases]] of Object.entries(skills)) {
    for (const name of new Set([skill, title, ...aliases])) {
      const parts = tokens(name).map((piece) => piece.folded);
      const [first] = parts;
      if (first === undefined) continue;
      const short = [...name].length <= SHORT;
      const spellings = short ? [name.toUpperCase(), ...(name === title ? [name] : [])] : [];
      names.set(keyOf(parts), [...(names.get(keyOf(parts)) ?? []), { skill, spellings }]);
      const known = lengths.get(first) ?? [];
      if (!known.includes(parts.length)) lengths.set(first, [...known, parts.length].sort((one, other) => other - one));
    }
  }
  for (const found of names.values()) found.sort((one, other) => byCodePoint(one.skill, other.skill));
  return { names, lengths };
}

/** The key of each skill that a text names, and how it is written there; the longest name counts. */
export function named(part: readonly Token[], known: Lexicon): [skill: string, written: string][] {
  const found: [string, string][] = [];
  for (let place = 0; place < part.length; ) {
    const hit = at(part, place, known);
    if (hit) found.push([hit.skill, hit.written]);
    place += hit?.length ?? 1;
  }
  return found;
}

function at(part: readonly Token[], place: number, known: Lexicon) {
  for (const length of known.lengths.get(part[place]?.folded ?? "") ?? []) {
    const some = part.slice(place, place + length);
    const names = known.names.get(keyOf(some.map((piece) => piece.folded))) ?? [];
    if (!some.slice(1).every((piece) => piece.near)) continue;
    const written = some.map((piece) => `${piece.touching ? "" : " "}${piece.written}`).join("").trim();
    const name = names.find(({ spellings }) => !spellings.length || spellings.includes(written));
    if (name) return { length, skill: name.skill, written };
  }
  return undefined;
}

function keyOf(parts: readonly string[]): string {
  return parts.join("\n");
}
