import * as z from "zod";
import type { EndpointDescription } from "./endpoint.ts";
import type { Route } from "./route.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Components = { [name: string]: unknown };

/** The routes and the definitions of their handlers; every route must have one. */
export type DescribedApi = {
  readonly title: string;
  readonly version: string;
  readonly routes: readonly Route[];
  readonly definitions: readonly EndpointDescription[];
};

/** An OpenAPI 3.1 document, as JSON. */
export type OpenApiDocument = {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: { readonly [path: string]: { readonly [method: string]: Components } };
  readonly components: { readonly schemas: Components };
};

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
  ids: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A schema in the document's dialect; those with an id of their own move to the components. */
const describe = (schema: z.ZodType, io: "input" | "output", components: Components): JsonSchema => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const {
    $schema: _dialect,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
  Object.assign(components, $defs);
  if (typeof rest.id !== "string") return rest;
  const { id, ...own } = rest;
  components[id] = own;
  return { $ref: `#/components/schemas/${id}` };
};

const parametersOf = (
  place: "path" | "query",
  schema: z.ZodType | undefined,
  components: Components,
): readonly Components[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = describe(schema, "input", components);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
};

const requestBodyOf = (body: z.ZodType | undefined, components: Components): Components => {
  if (body === undefined) return {};
  const schema = describe(body, "input", components);
  return {
    requestBody: {
      required: true,
      content: { "application/json": { schema }, "application/x-www-form-urlencoded": { schema } },
    },
  };
};

const answersOf = (view: z.ZodType | undefined, components: Components): Components => ({
  "2XX": {
    description: "Done.",
    ...(view && { content: { "application/json": { schema: describe(view, "output", components) } } }),
  },
  default: {
    description: "A named refusal (RFC 9457).",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
});

const operationOf = (route: Route, definition: EndpointDescription, components: Components): Components => ({
  operationId: route.name,
  summary: route.summary,
  "x-access": definition.access,
  parameters: [
    ...parametersOf("path", definition.path, components),
    ...parametersOf("query", definition.query, components),
  ],
  ...requestBodyOf(definition.body, components),
  responses: answersOf(definition.view, components),
});

/** Describes every door from its own schemas; a route without a definition, or the other way round, is refused by name. */
export const openApiDocument = ({ title, version, routes, definitions }: DescribedApi): OpenApiDocument => {
  const unknown = new Map(definitions.map((definition) => [definition.name, definition]));
  const components: Components = { Problem: describe(problemSchema, "output", {}) };
  const paths: { [path: string]: { [method: string]: Components } } = {};
  for (const route of routes) {
    const definition = unknown.get(route.name);
    if (!definition) throw new Error(`The route ${route.name} has no handler's definition`);
    unknown.delete(route.name);
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route, definition, components),
    };
  }
  if (unknown.size > 0) throw new Error(`These handlers have no route: ${[...unknown.keys()].join(", ")}`);
  return { openapi: "3.1.0", info: { title, version }, paths, components: { schemas: components } };
};
