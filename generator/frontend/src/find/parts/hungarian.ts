export { HungarianStemmer as Stemmer } from "../../match/snowball/hungarian.js";
