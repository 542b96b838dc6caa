// Order of texts as Python has it: by code points, whatever the reader's language.

/** Less than 0, 0 or more than 0, as the first text comes before the second, is equal to it, or comes after it. */
export function byCodePoint(one: string, other: string): number {
  for (let place = 0; place < one.length && place < other.length; place += 1) {
    if (one[place] !== other[place]) return point(one, place) - point(other, place);
  }
  return one.length - other.length;
}

/** The code point that a place of a text is in; of the second half of a pair, the one that begins before it. */
function point(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  const inPair = unit >= 0xdc00 && unit < 0xe000 && place > 0;
  return text.codePointAt(inPair ? place - 1 : place) ?? 0;
}
