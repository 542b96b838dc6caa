export { HindiStemmer as Stemmer } from "../../match/snowball/hindi.js";
