// Text of people -> its pieces, by the rules of `pairloom/match/texts/tokens.py`.

import { folded } from "./folded.ts";

export interface Token {
  readonly written: string;
  readonly folded: string;
  /** A word; a single character of a script without blanks; or what says nothing: a number, a small word of such. */
  readonly kind: "word" | "number" | "small" | "single";
  /** Whether only a blank or a dash is between it and the token before. */
  readonly near: boolean;
  /** Whether nothing is. */
  readonly touching: boolean;
}

const BLANK = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WORD = "\\p{L}\\p{N}_";

/** Scripts that are written without blanks, and Hangul, whose words carry their endings. */
const ALONE =
  "\\u0e00-\\u0eff\\u0f00-\\u0fff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff" +
  "\\u3100-\\u318f\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff" +
  "\\u{20000}-\\u{3ffff}";

/** Marks on letters of scripts with blanks, and some letters between them. */
const MARKS =
  "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a" +
  "\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a" +
  "\\u07a6-\\u07b0\\u07eb-\\u07f3\\u07fd\\u0816-\\u082d\\u0859-\\u085b\\u0897-\\u089f\\u08ca-\\u0963\\u0971-\\u0df3" +
  "\\u135d-\\u135f\\u1712-\\u1715\\u1732-\\u1734\\u1752\\u1753\\u1772\\u1773\\u18a9\\u1920-\\u193b\\u1a17-\\u1a1b" +
  "\\u1a55-\\u1a7f\\u1ab0-\\u1aff\\u1b00-\\u1b44\\u1b6b-\\u1b73\\u1b80-\\u1bf3\\u1c24-\\u1c37\\u1cd0-\\u1cfa" +
  "\\u1dc0-\\u1dff\\u20d0-\\u20f0\\u2cef-\\u2cf1\\u2d7f\\u2de0-\\u2dff\\ua66f-\\ua672\\ua674-\\ua67d\\ua69e\\ua69f" +
  "\\ua6f0\\ua6f1\\ua802-\\ua82c\\ua880-\\ua8c5\\ua8e0-\\ua8f1\\ua8ff\\ua926-\\ua953\\ua980-\\ua9c0\\ua9e5" +
  "\\uaa29-\\uaa4d\\uaa7b-\\uaa7d\\uaab0-\\uaac1\\uaaeb-\\uaaf6\\uabe3-\\uabed\\ufb1e\\ufe20-\\ufe2f";

/** Marks on letters of scripts without. */
const ALONE_MARKS =
  "\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u0eb1\\u0eb4-\\u0ebc\\u0ec8-\\u0ece\\u0f18\\u0f19\\u0f35\\u0f37\\u0f39" +
  "\\u0f71-\\u0f84\\u0f8d-\\u0fbc\\u102b-\\u103e\\u1056-\\u1059\\u105e-\\u1060\\u1062-\\u1064\\u1067-\\u106d" +
  "\\u1071-\\u1074\\u1082-\\u108d\\u109a-\\u109d\\u17b4-\\u17d3\\u3099\\u309a";

const NOT_WORDS = new RegExp(
  [
    "(?<![^\\n])[ ]{0,3}(?:```|~~~)[^\\n]*(?![^\\n])",
    "(?<![^\\n])[ ]{0,3}\\[[^\\]\\n]{1,100}\\]:[^\\n]*(?![^\\n])",
    "(?<=\\])\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*\\)",
    "<[^<>\\n]{1,500}>",
    `(?<![${WORD}])(?:https?://|mailto:|www\\.)[^${BLANK}]+`,
    `(?:(?<![${WORD}])(?=[${WORD}])|(?<=[${WORD}])(?![${WORD}]))[${WORD}.+\\-]{1,64}@[${WORD}.\\-]+`,
    `&#?[${WORD}]{1,31};`,
  ].join("|"),
  "gu",
);
const SUSPICIOUS = /[<[@&`~]|:\/\/|www\.|mailto:/;
const NOT_ASCII = /[^\0-\x7f]/;

/** Characters that only steer how text is shown, and the stroke that makes Arabic words longer. */
const INVISIBLE = /[\xad\u061c\u0640\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;

const ONLY_NEAR = /^[ \-\u2010\u2011/&\n\t]*$/;

/**
 * What reads texts: a function from a text to its pieces, in order.
 *
 * @param unspaced words of languages that are written without blanks between words.
 */
export function reader(unspaced: readonly string[]): (text: string) => Token[] {
  const piece = pieceOf(unspaced);
  return (text) => {
    let plain = SUSPICIOUS.test(text) ? text.replace(NOT_WORDS, " . ") : text;
    if (NOT_ASCII.test(plain)) plain = plain.normalize("NFC").replace(INVISIBLE, "");
    const found: Token[] = [];
    let end = 0;
    for (const match of plain.matchAll(piece)) {
      const between = end ? plain.slice(end, match.index) : ".";
      const written = match[0];
      end = match.index + written.length;
      const kind = kinds.find((name) => match.groups?.[name] !== undefined) ?? "word";
      found.push({
        written,
        folded: folded(written),
        kind,
        near: between === " " || ONLY_NEAR.test(between),
        touching: between === "",
      });
    }
    return found;
  };
}

const kinds = ["word", "number", "small", "single"] as const;

function pieceOf(unspaced: readonly string[]): RegExp {
  const letter = `(?![${ALONE}])[\\p{L}\\p{Nl}\\p{No}]`;
  const more = `(?:(?:(?![${ALONE}])[\\p{L}\\p{N}])+|[${MARKS}\\u200c]+)*`;
  const word = `(?:(?<![${WORD}.${MARKS}])\\.)?${letter}${more}(?:\\.${letter}${more})*(?:\\+\\+|#(?![${WORD}]))?`;
  const smallWords = [...unspaced].sort((one, other) => [...other].length - [...one].length).join("|");
  const small = `(?=[${ALONE}])(?:${smallWords}|[\\u3041-\\u309f]+)`;
  const single = `(?=[${WORD}])[${ALONE}][${ALONE_MARKS}]*`;
  const all = `(?<word>${word})|(?<number>\\p{Nd}${more})|(?<small>${small})|(?<single>${single})`;
  return new RegExp(all, "gu");
}
