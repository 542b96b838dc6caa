export { PortugueseStemmer as Stemmer } from "../../match/snowball/portuguese.js";
