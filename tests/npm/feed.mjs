// What feedsmith reads in an Atom feed: the file as argument; prints it as JSON, or fails if it is no such feed.
import { readFileSync } from "node:fs";
import { parseAtomFeed } from "feedsmith";

console.log(JSON.stringify(parseAtomFeed(readFileSync(process.argv[2], "utf-8"))));
