export { GermanStemmer as Stemmer } from "../../match/snowball/german.js";
