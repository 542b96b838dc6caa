export { CatalanStemmer as Stemmer } from "../../match/snowball/catalan.js";
