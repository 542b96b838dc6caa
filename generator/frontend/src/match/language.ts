// Language: can the two talk, and how easily? `pairloom/match/criteria/language.py`.

import type { Mentor, Reader, Reading, Verdict } from "./data.ts";
import { listing, ordinal } from "./english.ts";
import { byCodePoint } from "./order.ts";
import { primary } from "./stems.ts";

/** Compares the languages they can meet in, best first; without a shared one they cannot be a pair. */
export function language(reader: Reader, reading: Reading): (mentor: Mentor) => Verdict {
  const own = [...new Set(reader.languages.map(primary))];
  const name = (tag: string): string => reading.languages[tag]?.[0] ?? tag;
  return (mentor) => {
    const shared = mentor.languages
      .map((tag, place) => ({ tag, theirs: place, mine: own.indexOf(tag) }))
      .filter(({ mine }) => mine >= 0)
      .sort(
        (one, other) =>
          one.theirs + one.mine - other.theirs - other.mine || one.mine - other.mine || byCodePoint(one.tag, other.tag),
      );
    const [best, ...rest] = shared;
    if (!best) return { veto: `${mentor.name} and ${reader.name} share no language.` };
    const distance = best.theirs + best.mine;
    const also = rest.length ? `; also ${listing(rest.map(({ tag }) => name(tag)))}` : "";
    const [mine, theirs] = [ordinal(best.mine + 1), ordinal(best.theirs + 1)];
    const apart = mine === theirs ? `${mine} choice of both` : `${mine} choice of ${reader.name}, ${theirs} of ${mentor.name}`;
    const choice = distance ? apart : "first choice of both";
    return { above: 2, below: 2 + distance, reason: `Both speak ${name(best.tag)}, the ${choice}${also}.` };
  };
}
