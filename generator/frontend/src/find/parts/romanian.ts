export { RomanianStemmer as Stemmer } from "../../match/snowball/romanian.js";
