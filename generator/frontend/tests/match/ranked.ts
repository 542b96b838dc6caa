// For tests of the Python side: what is asked comes as JSON on standard input, and the answers go out as JSON.
import { readFileSync } from "node:fs";

import type { Finder, Reader, Reading } from "../../src/match/data.ts";
import { casefold, folded } from "../../src/match/folded.ts";
import { ranking } from "../../src/match/ranking.ts";
import { grammar } from "../../src/match/stems.ts";
import { all } from "./stemmers.ts";

interface Asked {
  readonly reading: Reading;
  readonly rankings?: readonly { readonly finder: Finder; readonly readers: readonly Reader[] }[];
  readonly texts?: readonly string[];
  readonly stems?: Readonly<Record<string, readonly string[]>>;
  readonly folded?: readonly string[];
}

const asked = JSON.parse(readFileSync(0, "utf8")) as Asked;
const known = grammar(asked.reading, all);

function ranked(finder: Finder, reader: Reader) {
  return ranking(finder, reader, asked.reading, known).map((option) => ({
    handle: option.mentor.handle,
    points: option.points,
    feasible: option.feasible,
    criteria: option.criteria,
    veto: option.vetoes.join(" ") || null,
  }));
}

const answers = {
  rankings: (asked.rankings ?? []).map(({ finder, readers }) => readers.map((reader) => ranked(finder, reader))),
  texts: (asked.texts ?? []).map((text) =>
    known.tokens(text).map(({ written, folded, kind, near, touching }) => [written, folded, kind, near, touching]),
  ),
  stems: Object.fromEntries(
    Object.entries(asked.stems ?? {}).map(([name, words]) => [name, words.map((word) => all.get(name)?.(word) ?? null)]),
  ),
  folded: (asked.folded ?? []).map((word) => [casefold(word), folded(word)]),
};
process.stdout.write(JSON.stringify(answers));
