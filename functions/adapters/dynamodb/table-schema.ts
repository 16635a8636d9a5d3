import { indexNames } from "../table/index-names.ts";

/** The one table as data: its keys, its sparse indexes, its stream and its end-of-life attribute; read by CDK and by tests. */
export const tableSchema = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: indexNames.map((name) => ({ name, partitionKey: `${name}_pk`, sortKey: `${name}_sk` })),
  /** Of every index: a page of work or of a list is read in one request, bodies included. */
  projection: "ALL",
  streamView: "NEW_IMAGE",
  expiryAttribute: "expiresAt",
} as const;
