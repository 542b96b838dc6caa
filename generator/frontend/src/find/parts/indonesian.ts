export { IndonesianStemmer as Stemmer } from "../../match/snowball/indonesian.js";
