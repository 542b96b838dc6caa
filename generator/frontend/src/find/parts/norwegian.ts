export { NorwegianStemmer as Stemmer } from "../../match/snowball/norwegian.js";
