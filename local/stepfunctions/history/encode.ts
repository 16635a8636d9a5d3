import type { EventDetails, RecordedEvent } from "./event.ts";

/** Details that carry a whole payload; the same payload is entered, scheduled, answered and left with. */
const payloadFields: ReadonlySet<string> = new Set(["input", "output", "parameters", "cause"]);

type Stored = readonly [type: string, previous: number, details?: { readonly [field: string]: unknown }];

/** Where a payload is that is the execution's input: it is kept with the execution. */
const asStarted = -1;

/** The events of one commit as one text, each payload in it once, and the execution's input not at all. */
export const encodeEvents = (events: readonly RecordedEvent[], input: string): string => {
  const payloads: string[] = [];
  const places = new Map([[input, asStarted]]);
  const placeOf = (payload: string): number => {
    const known = places.get(payload);
    if (known !== undefined) return known;
    places.set(payload, payloads.length);
    return payloads.push(payload) - 1;
  };
  const stored = events.map(({ type, previous, details }): Stored => {
    if (details === undefined) return [type, previous];
    const fields: { [field: string]: unknown } = {};
    for (const [field, value] of Object.entries(details))
      fields[field] = typeof value === "string" && payloadFields.has(field) ? placeOf(value) : value;
    return [type, previous, fields];
  });
  return JSON.stringify([payloads, stored]);
};

/** The events of one commit as they were before they were stored. */
export const decodeEvents = (text: string, input: string): readonly RecordedEvent[] => {
  const [payloads, stored] = JSON.parse(text) as [readonly string[], readonly Stored[]];
  const payloadAt = (place: number) => (place === asStarted ? input : payloads[place]);
  return stored.map(([type, previous, fields]) => {
    if (fields === undefined) return { type, previous };
    const details = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        payloadFields.has(field) && typeof value === "number" ? payloadAt(value) : value,
      ]),
    ) as EventDetails;
    return { type, previous, details };
  });
};
