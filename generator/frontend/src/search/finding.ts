// The index of the site's pages -> the places where words stand, the best first. No DOM.
/*! MiniSearch (https://github.com/lucaong/minisearch), MIT: Copyright 2022 Luca Ongaro. */
import MiniSearch from "minisearch";

export interface Entry {
  location: string;
  title: string;
  text: string;
}

/** A place of the site: a page, or a section of one, whose page is then named, too. */
export interface Found extends Entry {
  page: string;
}

export type Finder = (words: string) => Found[];

const MOST = 12;

/** Words in small letters and without accents, as they are compared. */
export function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "word" }) : undefined;

/** The words of a text, also of scripts that put no spaces between them, where the browser knows how. */
export function wordsOf(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return runs.flatMap((run) => (segmenter && UNSPACED.test(run) ? [...segmenter.segment(run)].map((part) => part.segment) : [run]));
}

/** Return a search over the entries: all words first, any of them where no entry has all; slips of a letter forgiven. */
export function finder(entries: readonly Entry[]): Finder {
  const index = new MiniSearch<Entry>({ idField: "location", fields: ["title", "text"], tokenize: wordsOf, processTerm: plain });
  const byPlace = new Map(entries.map((entry) => [entry.location, entry]));
  index.addAll([...byPlace.values()]);
  const options = { boost: { title: 4 }, prefix: true, fuzzy: (word: string) => (word.length > 4 ? 0.2 : false) };
  return (words) => {
    const all = index.search(words, { ...options, combineWith: "AND" });
    const hits = all.length ? all : index.search(words, { ...options, combineWith: "OR" });
    return hits.slice(0, MOST).map((hit) => {
      const entry = byPlace.get(hit.id as string)!;
      const page = byPlace.get(entry.location.replace(/#.*/s, ""));
      return { ...entry, page: page && page !== entry ? page.title : "" };
    });
  };
}

/** The part of a text around the first of the words, cut at spaces, and where in it words stand, as [from, to]. */
export function excerpt(text: string, words: string, length = 150): { text: string; marks: [number, number][] } {
  const wanted = wordsOf(words).map(plain);
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const isWanted = (token: string): boolean => wanted.some((word) => plain(token).startsWith(word));
  const first = tokens.find((token) => isWanted(token[0]))?.index ?? 0;
  const from = first < length / 2 ? 0 : text.lastIndexOf(" ", first - length / 3) + 1;
  const end = text.length - from <= length ? text.length : text.lastIndexOf(" ", from + length);
  const to = end > from ? end : Math.min(text.length, from + length);
  const before = from > 0 ? "… " : "";
  const shift = before.length - from;
  const marks = tokens
    .filter((token) => token.index >= from && token.index + token[0].length <= to && isWanted(token[0]))
    .map((token): [number, number] => [token.index + shift, token.index + token[0].length + shift]);
  return { text: before + text.slice(from, to) + (to < text.length ? " …" : ""), marks };
}
