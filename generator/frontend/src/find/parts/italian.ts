export { ItalianStemmer as Stemmer } from "../../match/snowball/italian.js";
