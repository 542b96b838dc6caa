// Sets of the items 0 to n-1, one bit each. A function never changes what it is given, unless its name says so.

export type Bits = Uint32Array;

/** Return the empty set of up to `size` items. */
export function none(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** Return the set of all `size` items. */
export function all(size: number): Bits {
  const bits = none(size).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = 2 ** (size & 31) - 1;
  return bits;
}

/** Return the set of these items. */
export function of(size: number, items: Iterable<number>): Bits {
  const bits = none(size);
  for (const item of items) add(bits, item);
  return bits;
}

/** Put an item into a set. */
export function add(bits: Bits, item: number): void {
  bits[item >>> 5]! |= 1 << (item & 31);
}

/** Return whether a set has an item. */
export function has(bits: Bits, item: number): boolean {
  return ((bits[item >>> 5]! >>> (item & 31)) & 1) === 1;
}

/** Return the items that are in both sets. */
export function both(one: Bits, other: Bits): Bits {
  return one.map((word, place) => word & other[place]!);
}

/** Return the items that are in at least one of the sets. */
export function union(size: number, sets: Iterable<Bits>): Bits {
  const bits = none(size);
  for (const set of sets) for (let place = 0; place < bits.length; place++) bits[place]! |= set[place]!;
  return bits;
}

/** Return how many items are in both sets. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let place = 0; place < one.length; place++) count += ones(one[place]! & other[place]!);
  return count;
}

/** Return how many items a set has. */
export function count(bits: Bits): number {
  return countBoth(bits, bits);
}

/** Return the items of a set in ascending order. */
export function items(bits: Bits): number[] {
  const found: number[] = [];
  bits.forEach((word, place) => {
    for (let rest = word; rest; rest &= rest - 1) found.push(place * 32 + 31 - Math.clz32(rest & -rest));
  });
  return found;
}

// The bits of a 32-bit word, added up in pairs, fours and eights (Warren, Hacker's Delight, 5-1).
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
