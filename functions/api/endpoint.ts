import type * as z from "zod";
import type { PageContext } from "../../web/layout/page-context.ts";
import { type ApiRequest, languageCookie } from "./api-request.ts";
import { faultsOf } from "./faults.ts";
import { decodeForm } from "./form-decoder.ts";
import type { Visit } from "./page-context.ts";
import type { Refused } from "./problem.ts";
import type { Reply } from "./reply.ts";

/** What a door takes and gives, as data: the OpenAPI document is made of it. */
export type EndpointDescription = {
  /** The verb of the thread, as in the route table. */
  readonly name: string;
  /** `public`, `signedIn`, or the kind of actor it is for. */
  readonly access: string;
  readonly path?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What leaves: everything the schema does not name is taken away. */
  readonly view?: z.ZodType;
};

/** A door's input once the schemas have passed it; `Definition` in `api-handler.ts` knows the exact types. */
export type ParsedInput<Actor> = {
  readonly request: ApiRequest;
  readonly actor: Actor | undefined;
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

/** Shows a form again: the page of a GET door, given the context with the problem and what was typed. */
export type ShowForm<Actor> = (visit: Visit<Actor>) => Promise<((context: PageContext) => string) | undefined>;

/** A door with its dependencies, its exact types forgotten. */
export type Endpoint<Actor> = {
  readonly definition: EndpointDescription & {
    readonly page?: (view: unknown, context: PageContext) => string;
    readonly limit?: {
      readonly key: (input: ParsedInput<Actor>) => string;
      readonly times: number;
      readonly withinSeconds: number;
    };
  };
  readonly handle: (input: ParsedInput<Actor>) => Promise<Reply<unknown>>;
  readonly form?: ShowForm<Actor>;
  /** Why the person must prove more before this is done, if so. */
  readonly prove?: (input: ParsedInput<Actor>, sent: unknown) => Promise<Refused | undefined>;
};

type Parsed = { readonly value: unknown } | Refused;

const parseBy = (schema: z.ZodType | undefined, sent: unknown, refuse: (error: z.ZodError) => Refused): Parsed => {
  if (schema === undefined) return { value: undefined };
  const parsed = schema.safeParse(sent);
  return parsed.success ? { value: parsed.data } : refuse(parsed.error);
};

const incomplete = (error: z.ZodError): Refused => ({ code: "FormIncomplete", faults: faultsOf(error) });

const parseQuery = (schema: z.ZodType | undefined, query: URLSearchParams): Parsed => {
  if (schema === undefined) return { value: undefined };
  const decoded = decodeForm([...query].filter(([name]) => name !== languageCookie));
  return decoded ? parseBy(schema, decoded.value, incomplete) : { code: "MalformedRequest" };
};

/** Parses path, query and body by the door's schemas; a path no record can have is a page that does not exist. */
export const parseInput = <Actor>(
  { path, query, body }: EndpointDescription,
  { request, actor, params }: Visit<Actor>,
  sent: unknown,
): ParsedInput<Actor> | Refused => {
  const parsedPath = parseBy(path, params, () => ({ code: "PageNotFound" }));
  if ("code" in parsedPath) return parsedPath;
  const parsedQuery = parseQuery(query, request.query);
  if ("code" in parsedQuery) return parsedQuery;
  const parsedBody = parseBy(body, sent, incomplete);
  if ("code" in parsedBody) return parsedBody;
  return { request, actor, path: parsedPath.value, query: parsedQuery.value, body: parsedBody.value };
};

/** Why this actor may not enter, if so. */
export const closedTo = (
  access: string,
  actor: { readonly kind: string } | undefined,
): "NotLoggedIn" | "NotAllowedHere" | undefined => {
  if (access === "public") return undefined;
  if (actor === undefined) return "NotLoggedIn";
  return access === "signedIn" || access === actor.kind ? undefined : "NotAllowedHere";
};

/** The view as it may leave the house. */
export const cleared = ({ view }: EndpointDescription, made: unknown): unknown => (view ? view.parse(made) : made);

/** The page of a GET door as a form to be shown again; nothing when the door has no page for this visit. */
export const showFormOf =
  <Actor extends { readonly kind: string }>({ definition, handle }: Endpoint<Actor>): ShowForm<Actor> =>
  async (visit) => {
    const { page } = definition;
    if (page === undefined || closedTo(definition.access, visit.actor)) return undefined;
    const input = parseInput(definition, visit, {});
    if ("code" in input) return undefined;
    const reply = await handle(input);
    if (!("view" in reply)) return undefined;
    const view = cleared(definition, reply.view);
    return (context) => page(view, context);
  };
