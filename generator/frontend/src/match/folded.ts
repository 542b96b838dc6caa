// Words as words are compared: no difference between capitals and small letters (Unicode, default case folding).

const OTHERS: Readonly<Record<string, string>> = { ß: "ss", ẞ: "ss", ı: "ı", "ᾼ": "αι", "ῌ": "ηι", "ῼ": "ωι" };
const CHEROKEE = /[\u13a0-\u13f5\u13f8-\u13fd\uab70-\uabbf]/u;
const ASCII = /^[\0-\x7f]*$/;

/** A text without capitals, as Python's `str.casefold`. */
export function casefold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return [...text].map(small).join("");
}

/** A word as words are compared; Turkish `İ` comes to a plain `i`. */
export function folded(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return casefold(word.normalize("NFKC")).replaceAll("i\u0307", "i").normalize("NFC");
}

function small(character: string): string {
  if (CHEROKEE.test(character)) return character.toUpperCase();
  return OTHERS[character] ?? character.toUpperCase().toLowerCase().replaceAll("ς", "σ");
}
