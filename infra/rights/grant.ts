import type { tableSchema } from "../../functions/adapters/dynamodb/table-schema.ts";
import type { WorkflowName } from "../../workflows/catalogue.ts";

type IndexName = (typeof tableSchema)["indexes"][number]["name"];

/** The folders of the county's bucket: what has just come, what was accepted, what proves a publicity. */
export type Folder = "quarantine" | "accepted" | "evidence";

/**
 * One thing a function may do in the house's words. Every function may besides read records by their keys, read the
 * counties' keys when it starts, keep its log and be traced.
 */
export type Grant =
  | `query ${IndexName}`
  | "write records"
  | "remove records"
  /** Reads everything there is, record by record. */
  | "walk table"
  | "send mail"
  | "answer waits"
  | `start ${WorkflowName}`
  | "look at executions"
  | "list executions"
  | "stop executions"
  | `${"read" | "put" | "remove"} ${Folder} files`
  /** The table's stream, which carries whatever is written. */
  | "read history"
  /** Puts aside, for somebody to look at, what it could not do. */
  | "set aside";
