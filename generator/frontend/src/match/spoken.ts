// What the reader speaks of: their goals in, counted stems out, as in `pairloom/match/texts/spoken.py`.

import type { Goal } from "./data.ts";
import { named, type Lexicon } from "./lexicon.ts";
import { byCodePoint } from "./order.ts";
import type { Grammar } from "./stems.ts";

/** How the stem of a named skill begins; no word has a colon. */
export const SKILL = "skill:";

export interface Spoken {
  /** Stems with how often each is used, in order. */
  readonly words: readonly (readonly [stem: string, times: number])[];
  /** How each was written first. */
  readonly written: ReadonlyMap<string, string>;
}

/** What somebody speaks of who knows these languages and has these goals. */
export function spoken(tags: readonly string[], goals: readonly Goal[], known: Lexicon, grammar: Grammar): Spoken {
  const languages = grammar.readable(tags);
  const parts = goals.map((goal) => grammar.tokens(textOf(goal)));
  const hits = parts.map((part) => grammar.hits(part, languages));
  const everywhere = new Map<string, number>();
  for (const hit of hits) for (const [key, times] of hit) everywhere.set(key, (everywhere.get(key) ?? 0) + times);
  const times = new Map<string, number>();
  const written = new Map<string, string>();
  parts.forEach((part, place) => {
    const skilled = named(part, known).map(([key, name]) => [SKILL + key, name] as const);
    for (const [stem, surface] of [...grammar.stemmed(part, hits[place] ?? new Map(), everywhere, languages), ...skilled]) {
      times.set(stem, (times.get(stem) ?? 0) + 1);
      if (!written.has(stem)) written.set(stem, surface);
    }
  });
  return { words: [...times].sort(([one], [other]) => byCodePoint(one, other)), written };
}

/** The keys of the skills that a goal's title or measure names, in order of key. */
export function namedSkills(goal: Goal, known: Lexicon, grammar: Grammar): string[] {
  return [...new Set(named(grammar.tokens(textOf(goal)), known).map(([key]) => key))].sort(byCodePoint);
}

/** Words, with pairs of characters that overlap (as in 模拟 and 拟器) put together again. */
export function rejoined(words: readonly string[], grammar: Grammar): string[] {
  let found: string[][] = [];
  for (const word of words) {
    const parts = grammar.tokens(word).filter((piece) => piece.kind === "single").map((piece) => piece.written);
    const joined = found.filter((known) => parts.length === 2 && known.length >= 2);
    const before = joined.find((known) => known[known.length - 1] === parts[0]);
    const after = joined.find((known) => known[0] === parts[parts.length - 1] && known !== before);
    if (before) {
      before.push(...(after ?? parts.slice(1)));
      found = found.filter((known) => known !== after);
    } else if (after) after.unshift(parts[0] ?? "");
    else found.push(parts.length === 2 ? parts : [word]);
  }
  return found.map((parts) => parts.join(""));
}

function textOf(goal: Goal): string {
  return `${goal.title}.\n${goal.measure ?? ""}`;
}
