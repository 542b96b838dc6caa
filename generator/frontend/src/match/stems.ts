// In which of somebody's languages a text is written, and the stems of its words: `pairloom/match/texts/stems.py`.

import type { Reading } from "./data.ts";
import { folded } from "./folded.ts";
import { reader, type Token } from "./tokens.ts";

/** Word -> stem, by the name of the Snowball algorithm. */
export type Stemmers = ReadonlyMap<string, (word: string) => string>;

/** How many function words of each language a text has. */
export type Hits = ReadonlyMap<string, number>;

/** What is known of languages: how texts are cut, told apart and stemmed. */
export interface Grammar {
  readonly tokens: (text: string) => Token[];
  /** Language tags as the keys under which languages are known here, each once, in the same order. */
  readonly readable: (tags: readonly string[]) => string[];
  readonly hits: (part: readonly Token[], languages: readonly string[]) => Hits;
  /** The stem of each piece that says something, with the piece as it is written. */
  readonly stemmed: (part: readonly Token[], here: Hits, everywhere: Hits, languages: readonly string[]) => Written[];
}

export type Written = readonly [stem: string, written: string];

const LONGEST = 40;
const MARKED = /[.+#]/;
const SCRIPTS = "Latin Greek Cyrillic Armenian Hebrew Arabic Devanagari Bengali Tamil".split(" ");
const KNOWN = SCRIPTS.map((name): [string, RegExp] => [name, new RegExp(`^\\p{Script=${name}}`, "u")]);
const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** What is known of languages, with the stemmers that are at hand; a language without one keeps its words whole. */
export function grammar(reading: Reading, stemmers: Stemmers): Grammar {
  const lists = new Map(
    Object.entries(reading.words).map(([key, words]) => [key, new Set(words.split(" ").map(folded))]),
  );
  const scripts = new Map([...lists].map(([key, words]) => [key, new Set([...words].map(scriptOf))]));
  const english = lists.get("en") ?? new Set<string>();

  const isWrittenIn = (language: string, script: string): boolean =>
    scripts.get(language)?.has(script) ?? (reading.languages[language]?.[1] ?? false) === (script === "Latin");

  const languageOf = (script: string, here: Hits, everywhere: Hits, languages: readonly string[]): string => {
    const fitting = languages.filter((key) => isWrittenIn(key, script));
    const better = (one: string, other: string): boolean => {
      const [most, least] = [here.get(other) ?? 0, here.get(one) ?? 0];
      return most > least || (most === least && (everywhere.get(other) ?? 0) > (everywhere.get(one) ?? 0));
    };
    return fitting.reduce((best, key) => (better(best, key) ? key : best), fitting[0] ?? "");
  };

  const stemOf = (word: string, language: string): string => {
    const plain = cut(word.replace(/^\.+/, ""));
    if ([...plain].length === 1 || (lists.get(language) ?? english).has(plain)) return "";
    const stem = MARKED.test(plain) ? undefined : stemmers.get(reading.stemmers[language] ?? "");
    return stem ? stem(plain) : plain;
  };

  return {
    tokens: reader(reading.unspaced),
    readable: (tags) => [...new Set(tags.map(primary).map((tag) => reading.same[tag] ?? tag))],
    hits: (part, languages) =>
      new Map(
        languages.flatMap((key) => {
          const list = lists.get(key);
          return list ? [[key, part.filter((piece) => list.has(piece.folded)).length] as const] : [];
        }),
      ),
    stemmed: (part, here, everywhere, languages) => {
      const chosen = new Map<string, string>();
      const found: Written[] = [];
      for (const token of part) {
        if (token.kind !== "word") continue;
        const script = scriptOf(token.folded);
        const language = chosen.get(script) ?? languageOf(script, here, everywhere, languages);
        chosen.set(script, language);
        const stem = stemOf(token.folded, language);
        if (stem) found.push([stem, cut(token.written)]);
      }
      return [...found, ...neighbours(part)];
    },
  };
}

/** The language of a tag, without script or country. */
export function primary(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

/** Scripts without blanks give pairs of neighbours, and Han that stands alone between kana gives itself. */
function neighbours(part: readonly Token[]): Written[] {
  const found: Written[] = [];
  let before: Token | undefined;
  let alone = false;
  for (const token of [...part, undefined]) {
    const joined = token?.kind === "single" && before !== undefined && token.touching;
    if (token && before && joined) found.push([before.folded + token.folded, before.written + token.written]);
    else if (before && alone && HAN.test(before.folded)) found.push([before.folded, before.written]);
    before = token?.kind === "single" ? token : undefined;
    alone = !joined;
  }
  return found;
}

function scriptOf(word: string): string {
  const plain = word.replace(/^\.+/, "");
  return KNOWN.find(([, letters]) => letters.test(plain))?.[0] ?? "other";
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join("");
}
