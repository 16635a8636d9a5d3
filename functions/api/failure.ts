import { TaskError } from "../task-error.ts";

type Failure = { readonly code: string; readonly ids: { readonly [name: string]: string } };

/** The place a failure was thrown from; its message stays out, it may quote what people typed. */
const placeOf = ({ stack = "" }: Error): string => stack.match(/^ {4}at .*$/m)?.[0].trim() ?? "unknown";

/** What the log may say of a failure: its name and place, and of our own errors the detail, such as a broken record's key. */
export const describeFailure = (error: unknown): Failure => {
  if (error instanceof TaskError) return { code: error.name, ids: { detail: error.message, at: placeOf(error) } };
  return error instanceof Error
    ? { code: "Unexpected", ids: { error: error.name, at: placeOf(error) } }
    : { code: "Unexpected", ids: { error: typeof error } };
};

/** What a visitor is told of a failure: that it passes by itself, and for want of what, or only that it is ours. */
export const problemOfFailure = (error: unknown): "CountyMoving" | "StoreFull" | "StoreBusy" | "Unexpected" => {
  if (!(error instanceof TaskError) || error.name !== "Transient") return "Unexpected";
  const why = error.cause instanceof Error ? error.cause.name : "";
  if (why === "CountyMoving") return why;
  return why === "DiskFull" ? "StoreFull" : "StoreBusy";
};
