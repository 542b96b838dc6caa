// The directory's data and questions in (JSON on standard input); what a browser would find, out (JSON).
// For `tests/directory/test_found_agrees.py`, which finds the same in another way.

import { readFileSync } from "node:fs";
import { unpacked } from "../../src/directory/data.ts";
import { searching } from "../../src/directory/search.ts";
import { sharing } from "../../src/directory/shared.ts";
import { facetsOf, sharedFacet, sorted } from "../../src/directory/sorting.ts";
import { addressOf, slotsOf, stateOf } from "../../src/directory/state.ts";
import { items } from "../../src/facets/bits.ts";
import { find } from "../../src/facets/facets.ts";

const { data, now, addresses } = JSON.parse(readFileSync(0, "utf8"));
const directory = unpacked(data);
const facets = facetsOf(directory);
const search = searching(directory, facets);
const minutesWith = sharing(directory, now);

const answers = addresses.map(([query, fragment]: [string, string]) => {
  const state = stateOf(query, fragment, "UTC", () => true);
  const minutes = state.free.size ? minutesWith(slotsOf(state.free), state.zone) : null;
  const all = minutes ? [...facets.values(), sharedFacet(minutes)] : [...facets.values()];
  const conditions = new Map(state.words ? [["words", search(state.words)]] : []);
  const found = find(directory.size, all, state.chosen, conditions);
  return {
    again: addressOf(state),
    people: sorted(items(found.items), state.sort, directory, minutes).map((person) => directory.pages[person]),
    minutes: minutes && [...minutes],
    counts: Object.fromEntries([...found.counts].map(([key, counts]) => [key, Object.fromEntries(counts)])),
    without: Object.fromEntries(found.without),
    alone: Object.fromEntries(found.alone),
  };
});
process.stdout.write(JSON.stringify({ directory, answers }));
