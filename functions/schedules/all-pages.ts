import type { RecordPage } from "../repositories/record-store.ts";

const pageSize = 100;

/** Goes through an index page by page; what a page's work changes never moves the place of the next one. */
export async function* allPages<Found>(
  read: (page: { readonly limit: number; readonly after?: string }) => Promise<RecordPage<Found>>,
): AsyncGenerator<readonly Found[]> {
  let after: string | undefined;
  do {
    const { records, next } = await read({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    yield records;
    after = next;
  } while (after !== undefined);
}
