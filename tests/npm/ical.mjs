// What Mozilla's ical.js reads in a calendar: the file as argument; prints a JSON list of events, each in UTC or as days.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf-8")));
const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    title: event.summary,
    start: moment(event.startDate),
    end: moment(event.endDate),
    text: event.description,
    place: event.location,
  };
});
console.log(JSON.stringify(events));
