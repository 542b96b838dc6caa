export { DutchStemmer as Stemmer } from "../../match/snowball/dutch.js";
