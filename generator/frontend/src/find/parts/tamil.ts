export { TamilStemmer as Stemmer } from "../../match/snowball/tamil.js";
