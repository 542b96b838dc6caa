// Faceted search over the items 0 to n-1: OR within a facet, AND across facets and other conditions. Knows no page.

import { all, both, type Bits, count, countBoth, none, union } from "./bits.ts";

/** One way to sort items into values; an item may have several values, or none. */
export interface Facet {
  readonly key: string;
  /** The items of each value. */
  readonly values: ReadonlyMap<string, Bits>;
}

/** The values that a reader chose, by the key of the facet. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

export interface Found {
  /** The items that fit everything. */
  readonly items: Bits;
  readonly total: number;
  /** By facet and value: how many items fit if of this facet that value alone is chosen, all else staying. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By facet or condition that narrows: how many items fit without it. */
  readonly without: ReadonlyMap<string, number>;
  /** By facet or condition that narrows: how many items fit it if all else is dropped. */
  readonly alone: ReadonlyMap<string, number>;
}

/**
 * Return what fits, and what each choice would give.
 *
 * @param size how many items there are.
 * @param chosen values of the facets; a facet without a chosen value lets everything through, and a value that no item
 *   has, or that the facet does not know, lets nothing through.
 * @param conditions further sets, by a key of their own, that an item must be in: a search for words, say.
 */
export function find(
  size: number,
  facets: readonly Facet[],
  chosen: Chosen,
  conditions: ReadonlyMap<string, Bits> = new Map(),
): Found {
  const narrowing = new Map(conditions);
  for (const facet of facets) {
    const values = chosen.get(facet.key);
    if (values?.size) narrowing.set(facet.key, union(size, [...values].map((value) => facet.values.get(value) ?? none(size))));
  }
  const allBut = (key: string | null): Bits =>
    [...narrowing].reduce((left, [other, bits]) => (other === key ? left : both(left, bits)), all(size));
  const items = allBut(null);
  const around = new Map([...narrowing.keys()].map((key) => [key, allBut(key)]));
  const counts = facets.map((facet): [string, ReadonlyMap<string, number>] => {
    const others = around.get(facet.key) ?? items;
    return [facet.key, new Map([...facet.values].map(([value, bits]) => [value, countBoth(others, bits)]))];
  });
  return {
    items,
    total: count(items),
    counts: new Map(counts),
    without: new Map([...around].map(([key, bits]) => [key, count(bits)])),
    alone: new Map([...narrowing].map(([key, bits]) => [key, count(bits)])),
  };
}

/** Return the choices with one value chosen if it was not, or no longer chosen if it was. */
export function toggled(chosen: Chosen, facet: string, value: string): Chosen {
  const values = new Set(chosen.get(facet));
  if (!values.delete(value)) values.add(value);
  const others = [...chosen].filter(([key]) => key !== facet);
  return new Map(values.size ? [...others, [facet, values]] : others);
}
