export { IrishStemmer as Stemmer } from "../../match/snowball/irish.js";
