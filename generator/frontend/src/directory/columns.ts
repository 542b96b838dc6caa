// Reads columns of numbers as `pairloom/publish/_columns.py` writes them.

/** The 93 characters from space to tilde that JSON writes as they are. */
const DIGITS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).filter((char) => !'"\\'.includes(char));
const BASE = DIGITS.length;
const ONE = 80;
const TWO = ONE + (BASE - 1 - ONE) * BASE;
/** By how many numbers share a character: what they are below. */
const RADIX: Readonly<Record<number, number>> = { 6: 2, 4: 3, 3: 4, 2: 9 };

const VALUE = new Uint8Array(128);
DIGITS.forEach((char, value) => (VALUE[char.charCodeAt(0)] = value));

/** Return the first `count` numbers of a column. */
export function numbers(column: string, count: number): number[] {
  let at = 0;
  const next = (): number => VALUE[column.charCodeAt(at++)] ?? 0;
  const together = next();
  const radix = RADIX[together];
  const found: number[] = [];
  while (found.length < count) {
    if (radix === undefined) {
      found.push(long(next()));
      continue;
    }
    for (let left = next(), place = 0; place < together; place++, left = Math.floor(left / radix)) found.push(left % radix);
  }
  found.length = count;
  return found;

  function long(first: number): number {
    if (first < ONE) return first;
    if (first < BASE - 1) return ONE + (first - ONE) * BASE + next();
    return TWO + [next(), next(), next(), next()].reduce((value, digit) => value * BASE + digit, 0);
  }
}

/** Return the lists of a column pair: how many values each list has, and the values of all. */
export function lists([counts, values]: readonly [string, string], count: number): number[][] {
  const lengths = numbers(counts, count);
  const all = numbers(values, lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  return lengths.map((length) => all.slice(start, (start += length)));
}
