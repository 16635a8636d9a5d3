/** How long a page is shown without connection after it was last read, milliseconds: a visit and the way home. */
const keptMs = 7 * 24 * 3_600_000;

const keptAt = "x-kept-at";

/** The cache of one visit's page, by the page's path. */
export const cacheOf = (path: string): string => `visit ${path}`;

/** A copy of an answer that tells when it was made. */
export const copyOf = async (answer: Response): Promise<Response> => {
  const headers = new Headers(answer.headers);
  headers.set(keptAt, String(Date.now()));
  // The copy lies here unpacked.
  headers.delete("content-encoding");
  return new Response(await answer.clone().blob(), { status: 200, headers });
};

/** Whether a copy may still be shown. */
export const isFresh = (copy: Response): boolean => Date.now() - Number(copy.headers.get(keptAt) ?? 0) < keptMs;
