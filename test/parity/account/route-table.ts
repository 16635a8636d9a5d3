/** A route of an HTTP API: `GET /tasks/{taskId}`, `ANY /files/{name+}` or `$default`, and the function behind it. */
export type GatewayRoute = { readonly key: string; readonly functionArn: string };

/** The route that takes a request, with the parameters of its path. */
export type Taken = GatewayRoute & { readonly params: { readonly [name: string]: string } };

type Pattern = GatewayRoute & { readonly method: string; readonly segments: readonly string[] };

const segmentsOf = (path: string): readonly string[] => path.slice(1).split("/");
const isGreedy = (segment: string): boolean => segment.endsWith("+}");
const rankOf = (segment: string): string => (isGreedy(segment) ? "2" : segment.startsWith("{") ? "1" : "0");

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const paramsOf = ({ segments }: Pattern, given: readonly string[]): Taken["params"] | undefined => {
  const params: { [name: string]: string } = {};
  for (const [index, segment] of segments.entries()) {
    const value = isGreedy(segment) ? given.slice(index).join("/") : given[index];
    if (!value && segment !== "") return undefined;
    if (segment.startsWith("{")) params[segment.replaceAll(/[{}+]/g, "")] = decoded(value ?? "");
    else if (segment !== value) return undefined;
  }
  return segments.length === given.length || isGreedy(segments.at(-1) ?? "") ? params : undefined;
};

/**
 * Chooses as API Gateway does for HTTP APIs: the most specific path, of the same path the method before `ANY`, and
 * `$default` for what nothing else takes; undefined without one.
 */
export const createRouteTable = (routes: readonly GatewayRoute[]) => {
  const patterns = routes
    .filter(({ key }) => key !== "$default")
    .map((route): Pattern => {
      const [method = "", path = ""] = route.key.split(" ");
      return { ...route, method, segments: segmentsOf(path) };
    })
    .toSorted((one, other) => {
      const rank = ({ segments, method }: Pattern) => `${segments.map(rankOf).join("")}${method === "ANY" ? "1" : "0"}`;
      return rank(one).localeCompare(rank(other));
    });
  const otherwise = routes.find(({ key }) => key === "$default");
  return (method: string, path: string): Taken | undefined => {
    const given = segmentsOf(path);
    for (const pattern of patterns) {
      const params = pattern.method === method || pattern.method === "ANY" ? paramsOf(pattern, given) : undefined;
      if (params) return { key: pattern.key, functionArn: pattern.functionArn, params };
    }
    return otherwise && { ...otherwise, params: {} };
  };
};
