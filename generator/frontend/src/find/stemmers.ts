// The stemmers that a reader's languages need: English is here, others are fetched when somebody speaks them.

import type { Reading } from "../match/data.ts";
import { EnglishStemmer } from "../match/snowball/english.js";
import { stemming, type Stemmer } from "../match/stemming.ts";
import { primary, type Stemmers } from "../match/stems.ts";

/** The algorithms that lie beside this program, `find-<name>.js`; other languages are compared word by word. */
export const PARTS: ReadonlySet<string> = new Set(
  (
    "arabic armenian basque catalan dutch esperanto estonian french german greek hindi hungarian indonesian irish " +
    "italian nepali norwegian portuguese romanian russian serbian spanish swedish tamil turkish yiddish"
  ).split(" "),
);

const known = new Map([["english", stemming(EnglishStemmer)]]);

/** The algorithm of each of these languages that has one on the side of the matcher, by tag. */
function algorithms(tags: readonly string[], reading: Reading): [tag: string, name: string][] {
  return tags.flatMap((tag) => {
    const name = reading.stemmers[reading.same[primary(tag)] ?? primary(tag)];
    return name ? [[tag, name] as [string, string]] : [];
  });
}

/** Fetches what these languages need and is not yet here; a part that cannot be fetched is left out. */
export async function stemmers(tags: readonly string[], reading: Reading): Promise<Stemmers> {
  const names = algorithms(tags, reading).map(([, name]) => name);
  await Promise.all(names.filter((name) => PARTS.has(name) && !known.has(name)).map(fetched));
  return known;
}

/** Those of these languages whose words the matcher will compare by their stems, and this page as they are. */
export function wholeWords(tags: readonly string[], reading: Reading): string[] {
  return algorithms(tags, reading).filter(([, name]) => !known.has(name)).map(([tag]) => tag);
}

async function fetched(name: string): Promise<void> {
  try {
    const made = (await import(new URL(`find-${name}.js`, import.meta.url).href)) as { Stemmer: new () => Stemmer };
    known.set(name, stemming(made.Stemmer));
  } catch {
    // Without a network the page goes on with whole words, and says so.
  }
}
