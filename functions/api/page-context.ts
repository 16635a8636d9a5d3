import type { PageContext, TypedFields } from "../../web/layout/page-context.ts";
import type { ApiKit } from "./api-kit.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Problem } from "./problem.ts";

/** A request together with who makes it and what was typed into its form. */
export type Visit<Actor> = {
  readonly request: ApiRequest;
  readonly actor: Actor | undefined;
  readonly params: { readonly [name: string]: string | undefined };
  readonly typed?: TypedFields;
};

/** What a page needs to know about the visit it answers. */
export const pageContextOf = async <Actor>(
  kit: ApiKit<Actor>,
  { request, actor, typed }: Visit<Actor>,
  problem?: Problem,
): Promise<PageContext> => ({
  ...(await kit.frame(request, actor)),
  language: request.language,
  path: request.path,
  query: Object.fromEntries(request.query),
  now: kit.clock.now(),
  ...(problem && { problem }),
  ...(typed && { typed }),
});
