/** The methods of our doors; HEAD and OPTIONS follow from them. */
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** A door as data: infra, the local server and the OpenAPI document read the same table. */
export type Route = {
  readonly method: Method;
  /** API Gateway's syntax: `/tasks/{taskId}`, or `/assets/{file+}` for the rest of the path. */
  readonly path: `/${string}`;
  /** The verb of the thread, e.g. `decide-review`. */
  readonly name: string;
  /** One sentence for the reader of the OpenAPI document. */
  readonly summary: string;
};

/** One door, its method and name kept as they are written. */
export const route = <const Verb extends Route["method"], const Name extends string>(
  method: Verb,
  path: Route["path"],
  name: Name,
  summary: string,
) => ({ method, path, name, summary }) satisfies Route;

/** Which route answers, with its decoded parameters; or which methods the path does allow (none: there is no such page). */
export type RouteMatch =
  | { readonly found: true; readonly route: Route; readonly params: { readonly [name: string]: string } }
  | { readonly found: false; readonly allow: readonly string[] };

type Pattern = { readonly route: Route; readonly segments: readonly string[] };

const isParameter = (segment: string): boolean => segment.startsWith("{");
const isRest = (segment: string): boolean => segment.endsWith("+}");
const parameterName = (segment: string): string => segment.slice(1, isRest(segment) ? -2 : -1);

const segmentsOf = (path: string): readonly string[] => path.slice(1).split("/");

/** Rest parameters come last, and of two patterns the one that is literal first wins, as in API Gateway. */
const rank = ({ segments }: Pattern): string =>
  segments.map((segment) => (isRest(segment) ? "2" : isParameter(segment) ? "1" : "0")).join("");

const decoded = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

const paramsOf = (pattern: Pattern, given: readonly string[]): { readonly [name: string]: string } | undefined => {
  const params: { [name: string]: string } = {};
  for (const [index, segment] of pattern.segments.entries()) {
    if (!isParameter(segment)) {
      if (segment !== given[index]) return undefined;
      continue;
    }
    const raw = isRest(segment) ? given.slice(index).join("/") : given[index];
    const value = raw === undefined ? undefined : decoded(raw);
    if (!value) return undefined;
    params[parameterName(segment)] = value;
  }
  return pattern.segments.length === given.length || isRest(pattern.segments.at(-1) ?? "") ? params : undefined;
};

const compile = (routes: readonly Route[]): readonly Pattern[] =>
  routes
    .map((route) => ({ route, segments: segmentsOf(route.path) }))
    .sort((one, other) => rank(one).localeCompare(rank(other)));

const compiled = new WeakMap<readonly Route[], readonly Pattern[]>();

const patternsOf = (routes: readonly Route[]): readonly Pattern[] => {
  const known = compiled.get(routes) ?? compile(routes);
  compiled.set(routes, known);
  return known;
};

const allowedBy = (methods: readonly string[]): readonly string[] =>
  methods.length === 0 ? [] : [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])];

/** Finds the door of a method and raw path; HEAD enters by the door of GET. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): RouteMatch => {
  const wanted = method === "HEAD" ? "GET" : method;
  const given = segmentsOf(path);
  const others: string[] = [];
  for (const pattern of patternsOf(routes)) {
    const params = paramsOf(pattern, given);
    if (params === undefined) continue;
    if (pattern.route.method === wanted) return { found: true, route: pattern.route, params };
    others.push(pattern.route.method);
  }
  return { found: false, allow: allowedBy(others) };
};
