import type { RecordPage } from "./record-store.ts";

type Read<Found> = (page: { readonly limit: number; readonly after?: string }) => Promise<RecordPage<Found>>;

/** Goes through an index page by page; what a page's work changes never moves the place of the next one. */
export async function* allPages<Found>(read: Read<Found>, limit = 100): AsyncGenerator<readonly Found[]> {
  let after: string | undefined;
  do {
    const { records, next } = await read({ limit, ...(after === undefined ? {} : { after }) });
    yield records;
    after = next;
  } while (after !== undefined);
}

/** Everything an index has under one key, for what is never more than a few hundred. */
export const allRecords = async <Found>(read: Read<Found>): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for await (const records of allPages(read, 500)) found.push(...records);
  return found;
};
