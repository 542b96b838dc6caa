export { SpanishStemmer as Stemmer } from "../../match/snowball/spanish.js";
