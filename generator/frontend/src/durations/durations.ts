// Lengths of time as the pages write them.

/** Return minutes in hours and minutes: `25 min`, `2 h 10 min`, `3 h`. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(" ") || "0 min";
}
