/**
 * Whether search engines may show a page: the first page, and the results of inspections, which the law wants published
 * (督导条例 art. 23) and which name no person; everything else is for whoever has business with it.
 */
export const mayBeFound = (path: string): boolean =>
  path === "/" || path === "/results" || path.startsWith("/results/");
