import { expect, test } from "vitest";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { createSealedSamples } from "../../../local/county-file/sealed-samples.ts";

const [own, other] = [createKeys(newKeyMaterial()), createKeys(newKeyMaterial())];
const place = { pk: "619901#staff#a", sk: "staff" };

/** What a key named k1 sealed in two houses: a record and files. */
const samplesOf = (record: typeof own, ...files: readonly (typeof own)[]) => {
  const samples = createSealedSamples();
  samples.ofRow({ ...place, body: { sealed: record.encrypt("a name", "619901#staff#a staff") } });
  for (const [n, keys] of files.entries())
    samples.ofFile(`accepted/${n}`, keys.seal(Buffer.from("a paper"), `accepted/${n}`));
  return samples.all();
};

test("keys that open the records and none of the files are not a county's own, nor the other way round", () => {
  const [files, records] = [samplesOf(own, other, other), samplesOf(other, own)];

  expect(files.map(({ opens }) => [opens(own), opens(other)])).toEqual([[false, false]]);
  expect(records.map(({ opens }) => [opens(own), opens(other)])).toEqual([[false, false]]);
});

test("one file that is broken by itself does not make the keys another county's", () => {
  const samples = samplesOf(own, other, own);

  expect(samples.map(({ keyId, opens }) => [keyId, opens(own)])).toEqual([["k1", true]]);
});
