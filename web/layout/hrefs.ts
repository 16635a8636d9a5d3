import type { Language } from "../texts/language.ts";
import type { PageContext } from "./page-context.ts";

/** The page's own address with some query fields changed; an empty value removes the field. */
export const hrefWith = (
  context: Pick<PageContext, "path" | "query">,
  changes: { readonly [name: string]: string },
): string => {
  const fields = Object.entries({ ...context.query, ...changes }).filter(([, value]) => value !== "");
  const query = fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  return query === "" ? context.path : `${context.path}?${query}`;
};

/** The same page in another language. */
export const hrefInLanguage = (context: Pick<PageContext, "path" | "query">, lang: Language): string =>
  hrefWith(context, { lang });
