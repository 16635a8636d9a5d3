import * as z from "zod";
import { namedError } from "../interpreter/failure.ts";

/** A text of so many characters, as the service's model bounds it. */
export const text = (least: number, most: number) => z.string().min(least).max(most);

/** A text of at most so many bytes in UTF-8. */
export const textOfBytes = (most: number) =>
  z.string().refine((given) => Buffer.byteLength(given) <= most, { params: { mostBytes: most } });

/** How many results a page may have; 0 leaves it to the service. */
export const pageSize = (most = 1000) => z.int().min(0).max(most).optional();

/** Members whose values no message repeats. */
const sensitive: ReadonlySet<PropertyKey> = new Set([
  "definition",
  "input",
  "output",
  "error",
  "cause",
  "versionDescription",
]);

type Issue = z.core.$ZodIssue;

const measureOf = (origin: string) => (origin === "string" || origin === "array" ? "length" : "value");

const constraintOf = (issue: Issue): string => {
  switch (issue.code) {
    case "too_small":
      return `have ${measureOf(issue.origin)} greater than or equal to ${issue.minimum}`;
    case "too_big":
      return `have ${measureOf(issue.origin)} less than or equal to ${issue.maximum}`;
    case "custom":
      return `have size less than or equal to ${issue.params?.["mostBytes"]} bytes in UTF-8 encoding`;
    case "invalid_value":
      return issue.input === undefined
        ? "not be null"
        : `satisfy enum value set: [${issue.values.map(String).join(", ")}]`;
    default:
      return "not be null";
  }
};

/** Where AWS finds a member: lists count from one. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === "number" ? `${part + 1}.member` : String(part))).join(".");

const clauseOf = (issue: Issue): string => {
  const { path, input } = issue;
  const shown = input === undefined ? " null" : ` '${typeof input === "object" ? JSON.stringify(input) : input}'`;
  const value = sensitive.has(path.at(-1) ?? "") ? "" : shown;
  return `Value${value} at '${placeOf(path)}' failed to satisfy constraint: Member must ${constraintOf(issue)}`;
};

/** Whether a member is of another type than the model's: AWS then does not read the request at all. */
const isUnreadable = ({ code, input }: Issue): boolean =>
  (code === "invalid_type" && input !== undefined) ||
  (code === "invalid_value" && input !== undefined && typeof input !== "string");

/** What a call was given, by the service's model; throws AWS's `ValidationException` or `SerializationException`. */
export const readInput = <Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> => {
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) return read.data;
  const { issues } = read.error;
  if (issues.some(isUnreadable)) throw namedError("SerializationException", "");
  const errors = `${issues.length} validation error${issues.length === 1 ? "" : "s"} detected`;
  throw namedError("ValidationException", `${errors}: ${issues.map(clauseOf).join("; ")}`);
};
