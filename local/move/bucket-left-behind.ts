import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectIdentifier,
  type S3Client,
} from "@aws-sdk/client-s3";
import { pauseBefore } from "../../functions/adapters/dynamodb/patiently.ts";
import type { LeftFiles } from "./left-behind.ts";

/** Where a county's files lie in a bucket of many: its share of each folder. */
const folders = ["accepted", "evidence", "quarantine"] as const;

/** How often the store is asked again to delete what it would not delete at the moment. */
const tries = 8;

type Version = ObjectIdentifier & { readonly bytes: number };

/** The files that a county has left in a bucket of many: every version, and what says that one was deleted. */
export const bucketLeftBehind = ({ client, bucket, county }: Share): LeftFiles => {
  async function* versions(): AsyncGenerator<readonly Version[]> {
    for (const folder of folders) {
      const Prefix = `${folder}/${county}/`;
      for (let page: Page | undefined = {}; page !== undefined; ) {
        const found: ListObjectVersionsCommandOutput = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix, ...page }),
        );
        const { Versions = [], DeleteMarkers = [], IsTruncated, NextKeyMarker, NextVersionIdMarker } = found;
        yield [...Versions, ...DeleteMarkers].flatMap((each) => {
          // A store that answers beyond what it was asked must not have a neighbour's file deleted.
          if (each.Key?.startsWith(Prefix) !== true) return [];
          const bytes = "Size" in each ? Number(each.Size) : 0;
          return [{ Key: each.Key, ...(each.VersionId !== undefined && { VersionId: each.VersionId }), bytes }];
        });
        page = IsTruncated === true ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker } : undefined;
      }
    }
  }

  const remove = async (found: readonly Version[]): Promise<void> => {
    let open: ObjectIdentifier[] = found.map(({ bytes: _, ...object }) => object);
    for (let tried = 0; open.length > 0; tried += 1) {
      if (tried > 0) await pauseBefore(tried);
      const command = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: open, Quiet: true } });
      const { Errors = [] } = await client.send(command);
      const refused = Errors.find(({ Code }) => Code === "AccessDenied" || tried + 1 === tries);
      if (refused) throw new Error(`the bucket does not delete: ${refused.Code}`);
      open = Errors.flatMap(({ Key, VersionId }) =>
        Key === undefined ? [] : [{ Key, ...(VersionId !== undefined && { VersionId }) }],
      );
    }
  };

  return {
    counts: async () => {
      let [files, bytes] = [0, 0];
      for await (const page of versions()) {
        files += page.length;
        for (const each of page) bytes += each.bytes;
      }
      return { files, bytes };
    },
    erase: async (progress, requireOurs) => {
      let erased = 0;
      for await (const page of versions()) {
        await requireOurs();
        await remove(page);
        erased += page.length;
        progress("files erased", erased);
      }
    },
  };
};

type Share = { readonly client: S3Client; readonly bucket: string; readonly county: string };
type Page = { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined };
