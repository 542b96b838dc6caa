export { BasqueStemmer as Stemmer } from "../../match/snowball/basque.js";
