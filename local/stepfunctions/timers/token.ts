import { randomUUID } from "node:crypto";
import type { ThreadPlace } from "../store/store.ts";

/** A resume token: where its thread is stored, and 122 random bits that the row repeats. */
export const newToken = (place: Pick<ThreadPlace, "id" | "execution">): string =>
  [place.execution.toString(36), place.id.toString(36), randomUUID()].join(".");

/** Where the thread of a token is stored, if it has the form of one. */
export const placeOfToken = (token: string): Pick<ThreadPlace, "id" | "execution"> | undefined => {
  const [, execution, id] = /^([0-9a-z]{1,10})\.([0-9a-z]{1,10})\.[0-9a-f-]{36}$/.exec(token) ?? [];
  return execution === undefined || id === undefined
    ? undefined
    : { execution: Number.parseInt(execution, 36), id: Number.parseInt(id, 36) };
};
