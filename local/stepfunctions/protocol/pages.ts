import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock } from "../../../functions/dependencies.ts";
import { pageToken, placeOfPage, type Query } from "./page-token.ts";

const usualSize = 100;

/** One page of a query, and the token of the next one if there is more; size 0 is the service's own. */
export const pageOf = <Each, Place extends string | number>(given: {
  readonly clock: Clock;
  readonly query: Query;
  readonly size: number | undefined;
  readonly token: string | undefined;
  readonly placeOf: (each: Each) => Place;
  readonly read: (limit: number, last: Place | undefined) => readonly Each[];
}): { readonly items: readonly Each[]; readonly nextToken?: string } => {
  const { query, token, placeOf, read } = given;
  const now = msOf(given.clock.now());
  const size = given.size || usualSize;
  const last = token === undefined ? undefined : (placeOfPage({ token, query, now }) as Place);
  const found = read(size + 1, last);
  const items = found.slice(0, size);
  const end = items.at(-1);
  return {
    items,
    ...(found.length > size && end !== undefined && { nextToken: pageToken({ query, last: placeOf(end), now }) }),
  };
};
