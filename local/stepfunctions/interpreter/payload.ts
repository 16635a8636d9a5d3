import type { Json } from "../../../functions/dependencies.ts";

const mostBytes = 262_144;

/** Whether a text is no longer than what AWS carries. */
export const isCarried = (text: string): boolean =>
  text.length <= mostBytes && (text.length * 3 <= mostBytes || Buffer.byteLength(text) <= mostBytes);

/** Whether a value, as JSON, is no longer than what AWS carries. */
export const fitsOnWire = (value: Json): boolean => isCarried(JSON.stringify(value));
