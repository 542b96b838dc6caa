// A Snowball algorithm as a function.

/** What a file of `snowball/` has. */
export interface Stemmer {
  stemWord(word: string): string;
}

/** Word -> stem; each word is stemmed once. */
export function stemming(algorithm: new () => Stemmer): (word: string) => string {
  const stemmer = new algorithm();
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? stemmer.stemWord(word);
    known.set(word, stem);
    return stem;
  };
}
