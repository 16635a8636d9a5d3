import { describe, expect, test } from "vitest";
import * as z from "zod";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { keysFor } from "../../../functions/repositories/keys.ts";
import { placesOf } from "../../../functions/repositories/places.ts";
import { createRecordStore } from "../../../functions/repositories/record-store.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { aPupil } from "../../support/factories.ts";

const county = "619901";
const places = placesOf(county, { pupilKeyOf: ({ id }) => id, mailKeyOf: ({ id }) => id });

/** What of each kind of record lies sealed (decision 0027); kinds that are not named have nothing to seal. */
const sealedAtRest: { readonly [kind: string]: readonly string[] } = {
  access: ["because"],
  accessReview: ["remark"],
  announcement: ["parts", "drafted"],
  application: [
    "pupilName",
    "proposedCategory",
    "award",
    "formerAward",
    "aside",
    "reason",
    "suggestedRefusal",
    "asked",
    "lastCorrection",
    "reconsiderations",
  ],
  bulletin: ["parts", "drafted"],
  change: ["pupilName", "details", "effects", "decided"],
  dataRequest: ["text", "decided"],
  draft: ["typed", "pupilName", "phoneEnding", "onBehalf"],
  escalation: ["plan", "interview", "progress", "proposal", "statement", "decision", "recheck", "appeal", "correction"],
  file: ["label"],
  finding: ["fact", "measure", "extension", "proof", "refusals", "closed", "withdrawn", "reopened"],
  form: ["content"],
  incident: ["said"],
  inspection: [
    "selfReport",
    "selfReportDraft",
    "visit",
    "preliminary",
    "defence",
    "opinion",
    "dispute",
    "rectification",
    "recheck",
  ],
  line: ["refusal"],
  list: ["defects"],
  makeup: ["pupilName", "note", "contact", "explanation"],
  notice: ["words"],
  objection: ["text", "objector", "about.child", "conversation", "extension", "reply", "review"],
  pupil: ["name", "sex", "birthDate", "idNo", "studentNo", "provedCategories"],
  recognition: ["pupilName", "phoneEnding", "guardian", "onBehalf", "checks"],
  responsibilityLetter: ["text"],
  retentionHold: ["reason"],
  settlement: ["opinion", "corrections"],
  staff: ["email", "phone", "homeAddress", "ownChildren"],
  taskItem: ["progress", "ended"],
  wait: ["resumeToken"],
};

/** Fields of classes A and M (domain §4.1), whoever can be reached, and the words in which people tell of people. */
const sensitive = new Set([
  ...["pupilName", "idNo", "studentNo", "birthDate", "sex", "nation", "hukouType", "address", "homeAddress"],
  ...["provedCategories", "proposedCategory", "categories", "category", "health", "disability", "account", "bank"],
  ...["guardian", "phone", "phoneEnding", "email", "contact", "objector", "child", "ownChildren"],
  ...["typed", "content", "text", "note", "because", "remark", "explanation", "statement", "conversation", "label"],
]);

/** What has such a name and lies open on purpose, and why. */
const openOnPurpose: { readonly [path: string]: string } = {
  "county.email": "the aid centre's own address, which every page prints",
  "county.phone": "the aid centre's own telephone, which every page prints",
};

type JsonSchema = { readonly [key: string]: unknown };

/** The paths of all named fields of a schema, through every union, list and record. */
const fieldsOf = (schema: JsonSchema, path = ""): readonly string[] => {
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((key) => (schema[key] as JsonSchema[] | undefined) ?? []);
  const inside = [schema["items"], schema["additionalProperties"]].filter(
    (part): part is JsonSchema => typeof part === "object" && part !== null,
  );
  const properties = Object.entries((schema["properties"] as { [name: string]: JsonSchema } | undefined) ?? {});
  return [
    ...[...parts, ...inside].flatMap((part) => fieldsOf(part, path)),
    ...properties.flatMap(([name, part]) => {
      const here = path === "" ? name : `${path}.${name}`;
      return [here, ...fieldsOf(part, here)];
    }),
  ];
};

const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

const kinds = Object.entries(places).map(([kind, { schema, sealed = [] }]) => ({
  kind,
  schema: schema as unknown as z.ZodType,
  sealed: sealed.map((path) => path.join(".")),
}));

describe("what lies in the store", () => {
  test("is sealed as the decision's table says", () => {
    const found = kinds.filter(({ sealed }) => sealed.length > 0).map(({ kind, sealed }) => [kind, sealed] as const);

    expect(Object.fromEntries(found)).toEqual(sealedAtRest);
  });

  test.each(kinds)("of a record `$kind` leaves no field of class A or M open", ({ kind, schema, sealed }) => {
    const fields = fieldsOf(z.toJSONSchema(schema, { unrepresentable: "any", reused: "inline" }) as JsonSchema);

    const open = fields.filter(
      (path) =>
        sensitive.has(path.split(".").at(-1) ?? "") &&
        !sealed.some((above) => isUnder(path, above)) &&
        !Object.keys(openOnPurpose).some((excused) => isUnder(`${kind}.${path}`, excused)),
    );
    expect([...new Set(open)]).toEqual([]);
  });

  test("can be opened in its own place only", async () => {
    const table = createSqliteTable(openDatabase(":memory:"));
    const store = createRecordStore({ table, keys: createKeys(newKeyMaterial()), county });
    const [one, other] = [aPupil({ sequence: 1, record: unrecorded }), aPupil({ sequence: 2, record: unrecorded })];
    await store.commit({ save: [one, other], emit: [] });
    const at = keysFor(county);
    const keyOf = (pupil: typeof one) => at.pupil(store.pupilKeyOf(pupil));
    const [mine, theirs] = [await table.get(keyOf(one)), await table.get(keyOf(other))];
    if (mine === undefined || theirs === undefined) throw new Error("the pupils are stored");
    const moved = { ...mine, version: 2, body: { ...mine.body, sealed: theirs.body["sealed"] ?? "" } };
    await table.commit({ changes: [{ put: moved, seen: 1 }], history: [] });

    const reading = store.find("pupil", keyOf(one));

    await expect(reading).rejects.toThrow(expect.objectContaining({ name: "RecordBroken" }));
    expect(JSON.stringify(theirs)).not.toContain(other.name);
    expect(await store.find("pupil", keyOf(other))).toMatchObject({ name: other.name, idNo: other.idNo });
  });

  test("is still read where an earlier house sealed each field by itself, and is sealed anew when it is saved", async () => {
    const table = createSqliteTable(openDatabase(":memory:"));
    const keys = createKeys(newKeyMaterial());
    const store = createRecordStore({ table, keys, county });
    const pupil = aPupil({ sequence: 1, record: unrecorded });
    const { kind: _, record: __, ...plain } = pupil;
    const key = keysFor(county).pupil(store.pupilKeyOf(pupil));
    const body = {
      ...plain,
      idNo: keys.encrypt(JSON.stringify(pupil.idNo), "idNo"),
      studentNo: keys.encrypt(JSON.stringify(pupil.studentNo), "studentNo"),
      head: "",
    };
    await table.commit({ changes: [{ put: { ...key, version: 1, body }, seen: 0 }], history: [] });

    const read = await store.find("pupil", key);

    expect(read).toEqual({ ...pupil, record: { version: 1, head: "" } });
    if (read) await store.commit({ save: [read], emit: [] });
    const stored = JSON.stringify(await table.get(key));
    expect(stored).not.toContain(pupil.name);
  });
});
