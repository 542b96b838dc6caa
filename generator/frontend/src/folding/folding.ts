// Text as it is compared when people search: without accents and capitals, so that "sao paulo" finds São Paulo.

/** Letters that no decomposition takes apart, as people write them on other keyboards. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "n", ς: "σ", ə: "e",
  ة: "ه", ى: "ي", ی: "ي", ک: "ك", "‐": "-", "–": "-",
}; // Latin, the Greek letter that has two small forms, Arabic letters that keyboards swap, dashes
const OTHERS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
/**
 * Accents of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic, and the bar that stretches Arabic words; the
 * dot below Devanagari letters; apostrophes, straight, curly and those that are letters.
 */
const MARKS = /['`‘’ʹʻʼ\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u093c]/g;
/** Scripts that put no blanks between words, or between the parts of a name: there a word may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Return text without accents, points and capitals. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(OTHERS, (letter) => LETTERS[letter]!);
}

/** Return the words of what somebody typed, folded; signs that belong to a word stay: "c++", "c#". */
export function words(text: string): string[] {
  return folded(text).split(/[\s,;/()"“”]+/).filter(Boolean);
}

/** Return text in the form that `begins` looks into: each word after a blank, also those after a dash or dot. */
export function searchable(...texts: readonly string[]): string {
  return folded(texts.map((text) => ` ${text} ${text.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")}`).join(" "));
}

/** Return whether one of the words of a searchable text begins with this folded word. */
export function begins(text: string, word: string): boolean {
  return text.includes(UNSPACED.test(word) ? word : ` ${word}`);
}
