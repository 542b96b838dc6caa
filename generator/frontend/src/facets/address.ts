// What a reader chose <-> the query of an address: `language=en&language=yo&stage=senior`.

import type { Chosen } from "./facets.ts";

/** Return what a query says was chosen, for the facets of these keys; what else it says is left alone. */
export function chosenIn(query: URLSearchParams, keys: readonly string[]): Chosen {
  return new Map(
    keys.map((key): [string, Set<string>] => [key, new Set(query.getAll(key).filter(Boolean))]).filter(([, values]) => values.size),
  );
}

/** Return the query for what was chosen: facets in the order of their keys, values in alphabetical order. */
export function queryOf(chosen: Chosen, keys: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of keys) for (const value of [...(chosen.get(key) ?? [])].sort()) query.append(key, value);
  return query;
}
