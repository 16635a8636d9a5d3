import { existsSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { instantOf } from "../../domain/calendar/time.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import { createS3FileStore } from "../../functions/adapters/s3/s3-file-store.ts";
import { loadKeyMaterial } from "../../functions/adapters/secrets/load-key-material.ts";
import { ownFiles } from "../../functions/counties/own-ways.ts";
import { openKeyFile } from "../key-file.ts";
import type { MoveProgress } from "./county-source.ts";
import type { CountyTable } from "./table-source.ts";

/** One end of a move as somebody names it: a directory, or a table with a bucket and a secret, or with a directory. */
export type EndWords = {
  readonly directory: string;
  readonly table?: string | undefined;
  readonly bucket?: string | undefined;
  readonly secret?: string | undefined;
  readonly county: string;
};

/** The time of this machine. */
export const now = () => instantOf(Date.now());

/** One line that counts up; in a log file nothing. */
export const showProgress: MoveProgress = (what, done) => {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${done} ${what}   `);
};

/** The table that was named; undefined when the county lies, or shall lie, in a directory. */
export const tableOf = ({ table, county }: EndWords): CountyTable | undefined =>
  table === undefined ? undefined : { client: new DynamoDBClient(), tableName: table, county };

/** The county's keys, as its house has them: in the secret of its functions, or in the key file of its directory. */
export const keysOf = async ({ secret, directory }: EndWords) => {
  const path = join(directory, "keys.json");
  if (secret === undefined && !existsSync(path)) throw new Error(`the county's keys are missing: put them to ${path}`);
  if (secret === undefined) return createKeys(await openKeyFile(path));
  return createKeys(await loadKeyMaterial({ client: new SecretsManagerClient(), secretId: secret }));
};

/** The county's share of the bucket that was named, where its functions look for files; undefined when they lie in a directory. */
export const bucketOf = ({ bucket, county }: EndWords) =>
  bucket === undefined ? undefined : ownFiles(createS3FileStore({ client: new S3Client(), bucket }), county);

/** Throws when the words of an end do not go together. */
export const requireWhole = ({ table, bucket, secret, county }: NamedWords): void => {
  if (table !== undefined && county === undefined)
    throw new Error("a table may hold many counties: say which with --county CODE");
  if (table === undefined && (bucket !== undefined || secret !== undefined))
    throw new Error("--bucket and --secret go with --table");
  if ((bucket === undefined) !== (secret === undefined))
    throw new Error("files in a bucket need the county's keys: --bucket NAME --secret NAME");
};

/** The words as they were typed, without those of the settings. */
type NamedWords = { readonly [word in "table" | "bucket" | "secret" | "county"]?: string | undefined };
