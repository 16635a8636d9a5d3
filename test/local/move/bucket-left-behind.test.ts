import { expect, onTestFinished, test } from "vitest";
import { acceptedKey, quarantineKey } from "../../../domain/file/stored-file.ts";
import { snapshotKey } from "../../../domain/publicity/evidence.ts";
import { createS3FileStore } from "../../../functions/adapters/s3/s3-file-store.ts";
import { ownFiles } from "../../../functions/counties/own-ways.ts";
import { bucketLeftBehind } from "../../../local/move/bucket-left-behind.ts";
import { startVersionedBucket } from "../../support/versioned-bucket.ts";

const keys = [acceptedKey("a".repeat(43)), quarantineKey("q".repeat(43)), snapshotKey("0".repeat(64))];
const contentType = "image/png";
const quiet = () => undefined;
const freely = async () => undefined;

/** A bucket with the same files of two counties, each with one that was taken back. */
const aBucket = async (refuses: (key: string) => string | undefined = () => undefined) => {
  const double = await startVersionedBucket("papers", refuses);
  onTestFinished(double.close);
  const store = createS3FileStore({ client: double.client, bucket: "papers" });
  for (const county of ["619901", "619902"]) {
    const files = ownFiles(store, county);
    for (const key of keys) await files.write({ key, bytes: Buffer.from("paper"), contentType });
    const back = acceptedKey("b".repeat(43));
    await files.write({ key: back, bytes: Buffer.from("taken back"), contentType });
    await files.remove(back);
  }
  return { ...double, left: bucketLeftBehind({ client: double.client, bucket: "papers", county: "619901" }) };
};

const of = (county: string, versions: readonly { readonly key: string }[]) =>
  versions.filter(({ key }) => key.includes(`/${county}/`));

test("every version of a county's files is erased, and none of its neighbour's", async () => {
  const { left, versions } = await aBucket();
  const neighbours = of("619902", versions());

  const before = await left.counts();
  await left.erase(quiet, freely);

  // Three that stand, one that was taken back, and the note that it was.
  expect(before).toEqual({ files: 5, bytes: 3 * 5 + 10 });
  expect(neighbours.length).toBe(5);
  expect(versions()).toEqual(neighbours);
  expect(await left.counts()).toEqual({ files: 0, bytes: 0 });
});

test("a store that is busy is asked again; one that refuses stops the work with the code", async () => {
  let asked = 0;
  const busy = await aBucket(() => {
    asked += 1;
    return asked % 2 === 1 ? "InternalError" : undefined;
  });
  const shut = await aBucket(() => "AccessDenied");

  await busy.left.erase(quiet, freely);
  const refused = shut.left.erase(quiet, freely);

  expect(of("619901", busy.versions())).toEqual([]);
  await expect(refused).rejects.toThrow("the bucket does not delete: AccessDenied");
  expect(of("619901", shut.versions()).length).toBe(5);
});
