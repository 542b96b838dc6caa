export { ArabicStemmer as Stemmer } from "../../match/snowball/arabic.js";
