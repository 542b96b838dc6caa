// The draw of two people, by which equals in a list are put in order: SHA-256 (FIPS 180-4), as `pairloom/match/draw.py`.

/** The draw of a mentor and a mentee in a cohort, as 64 digits of hexadecimal: greater draws come first. */
export function draw(cohort: string, mentor: string, mentee: string): string {
  return sha256(new TextEncoder().encode([cohort, mentor, mentee].join("\0")));
}

const ROUNDS = 64;
const primes = firstPrimes(ROUNDS);
const K = primes.map((prime) => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, place) => blocks.setUint8(place, byte));
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 4, bytes.length * 8);
  let state = START;
  for (let block = 0; block < blocks.byteLength; block += 64) state = next(state, blocks, block);
  return state.map((word) => word.toString(16).padStart(8, "0")).join("");
}

function next(state: readonly number[], blocks: DataView, block: number): number[] {
  const w: number[] = [];
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < ROUNDS; round += 1) {
    w[round] = round < 16 ? blocks.getUint32(block + 4 * round) : scheduled(w, round);
    const first = (h + mixed(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + (K[round] ?? 0) + (w[round] ?? 0)) | 0;
    const second = (mixed(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + (state[place] ?? 0)) >>> 0);
}

function scheduled(w: readonly number[], round: number): number {
  const [far, near] = [w[round - 15] ?? 0, w[round - 2] ?? 0];
  const low = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
  const high = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
  return ((w[round - 16] ?? 0) + low + (w[round - 7] ?? 0) + high) | 0;
}

function mixed(word: number, one: number, two: number, three: number): number {
  return turned(word, one) ^ turned(word, two) ^ turned(word, three);
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fraction of a number. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function firstPrimes(many: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < many; number += 1) {
    if (found.every((prime) => number % prime)) found.push(number);
  }
  return found;
}
