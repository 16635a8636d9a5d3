import type { Json } from "../../../functions/dependencies.ts";

const mostBytes = 262_144;

/** Whether a text is no longer than what AWS carries. */
export const isCarried = (text: string): boolean =>
  text.length <= mostBytes && (text.length * 3 <= mostBytes || Buffer.byteLength(text) <= mostBytes);

const texts = new WeakMap<object, string>();

/** A payload as JSON. One that goes from state to state is written once: nobody changes a payload. */
export const textOf = (payload: Json): string => {
  if (payload === null || typeof payload !== "object") return JSON.stringify(payload);
  const known = texts.get(payload);
  if (known !== undefined) return known;
  const text = JSON.stringify(payload);
  texts.set(payload, text);
  return text;
};

/** Whether a value, as JSON, is no longer than what AWS carries. */
export const fitsOnWire = (value: Json): boolean => isCarried(textOf(value));
