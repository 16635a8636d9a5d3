import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { addDays, dayOf, later, startOfDay } from "../../../domain/calendar/time.ts";
import { canonicalJson } from "../../../domain/history/canonical.ts";
import { manifestOf } from "../../../domain/history/pack.ts";
import { archiveOf } from "../../../functions/api/archive.ts";
import { evidencePack } from "../../../functions/api/evidence-pack.ts";
import { anchorHistoryHandler } from "../../../functions/schedules/anchor-history.ts";
import { sha256, type VerifiedWith } from "../../../local/verify/verify-county.ts";
import { verifyFile } from "../../../local/verify/verify-file.ts";
import { aForm, aPupil, monday } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { centralSchool } from "../../support/small-county.ts";
import { returned } from "../../support/staff-acts.ts";

/** An application returned, corrected, listed and posted at its school, with the anchors of the nights between. */
const aPack = async () => {
  const office = await openOffice();
  const id = await office.submit();
  await office.decide(id, returned);
  await office.correct(id);
  await office.skipTo(startOfDay(addDays(dayOf(monday), 1), 0.5));
  await anchorHistoryHandler(office.deps)();
  await office.skipTo(startOfDay(addDays(dayOf(monday), 1), 9));
  await office.decide(id);
  await office.decide(id);
  await office.runList("school", centralSchool.code);
  await office.skipTo(startOfDay(addDays(dayOf(office.deps.clock.now()), 1), 0.5));
  await anchorHistoryHandler(office.deps)();
  const bytes = await evidencePack(office.deps, await office.application(id));
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const verified = async (content: Uint8Array, given: Partial<VerifiedWith> = {}) => {
    const path = join(folder, "pack.zip");
    writeFileSync(path, content);
    return verifyFile(path, { now: office.deps.clock.now(), ...given });
  };
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
  /** The pack again after somebody was at its files, with a list of files that fits. */
  const repacked = (changed: { readonly [path: string]: string }) => {
    const { "manifest.json": manifest = "", ...rest } = { ...files, ...changed };
    const { format: _, sum: __, ...about } = JSON.parse(manifest);
    const hashes = Object.fromEntries(Object.entries(rest).map(([path, text]) => [path, sha256(text)]));
    return archiveOf({ ...rest, "manifest.json": manifestOf({ ...about, files: hashes }, sha256) });
  };
  return { office, id, bytes, files, verified, repacked };
};

/** A pack needs an application's whole way to its list. */
describe("the evidence pack", { timeout: 30_000 }, () => {
  test("passes the verifier, and is the same to the byte when it is made again", async () => {
    const { office, id, bytes, verified } = await aPack();

    const { faults, checked } = await verified(bytes);
    const again = await evidencePack(office.deps, await office.application(id));

    expect(faults).toEqual([]);
    expect(checked).toMatchObject({ records: 2, anchors: 2 });
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  test("says who decided on which version, when its list hung, and shows nothing private of the form", async () => {
    const { files } = await aPack();
    const whole = Object.values(files).join("\n");
    const decisions = JSON.parse(files["decisions.json"] ?? "[]");
    const { pupil, guardian, bank } = aForm({}, aPupil());

    expect(Object.keys(files)).toEqual(expect.arrayContaining(["forms/1.json", "forms/2.json", "README.txt"]));
    expect(decisions[2]).toMatchObject({ type: "ReviewReturned", versionRead: 2, by: { role: "HOMEROOM_TEACHER" } });
    expect(
      JSON.parse(files["publicity.json"] ?? "[]")[0].evidence.map((each: { shows: object }) => each.shows),
    ).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: "posted" }), expect.objectContaining({ what: "gone" })]),
    );
    for (const secret of [pupil.name, pupil.idNo, guardian.name, guardian.idNo, guardian.phone, bank.account])
      expect(whole).not.toContain(secret);
    expect(JSON.parse(files["anchors.json"] ?? "{}").proofs.length).toBeGreaterThanOrEqual(2);
  });

  test("fails when any byte of it is another, wherever it is", async () => {
    const { bytes, verified } = await aPack();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;

        const { faults } = await verified(changed);

        expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test("names the file that was changed, is missing or too much", async () => {
    const { files, verified } = await aPack();
    const { "mails.json": _, ...without } = files;

    const changed = await verified(archiveOf({ ...files, "mails.json": "[]" }));
    const missing = await verified(archiveOf(without));
    const added = await verified(archiveOf({ ...files, "more.txt": "" }));

    expect(changed.faults).toEqual([{ kind: "fileChanged", of: "mails.json", at: "" }]);
    expect(missing.faults).toEqual([{ kind: "fileMissing", of: "mails.json", at: "" }]);
    expect(added.faults).toEqual([{ kind: "fileAdded", of: "more.txt", at: "" }]);
  });

  test("is not believed when its list of files was made to fit: steps, forms, evidence and proofs are bound by the chain", async () => {
    const { office, files, verified, repacked } = await aPack();
    const text = (path: string) => files[path] ?? "";
    const histories = JSON.parse(text("history.json"));
    histories[0].entries.splice(1, 1);
    const entry = JSON.parse(text("history.json"))[0].entries[2];

    const step = await verified(repacked({ "history.json": canonicalJson(histories) }));
    const form = await verified(repacked({ "forms/1.json": text("forms/1.json").replace(/"salt":"./, '"salt":"!') }));
    const evidence = await verified(
      repacked({ "publicity.json": text("publicity.json").replace(/"sha256":"./, '"sha256":"!') }),
    );
    const proof = await verified(repacked({ "anchors.json": text("anchors.json").replace(/"root":"./, '"root":"!') }));

    const { chain } = JSON.parse(text("anchors.json"));
    const unproved = await verified(repacked({ "anchors.json": canonicalJson({ chain, proofs: [] }) }), {
      now: later(office.deps.clock.now(), 10 * 86_400_000),
    });

    expect(unproved.faults).toContainEqual({
      kind: "entryUnproved",
      of: histories[0].subject,
      at: "history#00000001#000",
    });
    expect(step.faults).toContainEqual({ kind: "entryDeleted", of: histories[0].subject, at: entry.sk });
    expect(form.faults).toEqual([{ kind: "formChanged", of: "forms/1.json", at: "1" }]);
    expect(evidence.faults.map(({ kind, of }) => [kind, of])).toEqual([["fileChanged", "publicity.json"]]);
    expect(proof.faults.map(({ kind }) => kind)).toContain("anchorChanged");
  });

  test("is named for what it lacks, for decisions its steps do not tell of, and for what nobody can read", async () => {
    const { files, id, verified, repacked } = await aPack();
    const decisions = JSON.parse(files["decisions.json"] ?? "[]");
    decisions[2].by.id = "staff-9999";
    const emptied = Object.fromEntries(
      ["history", "decisions", "publicity", "mails"].map((name) => [`${name}.json`, "[]"]),
    );

    const unreadable = await verified(repacked({ "history.json": "{}", "anchors.json": "nothing" }));
    const decided = await verified(repacked({ "decisions.json": canonicalJson(decisions) }));
    const hollow = await verified(repacked({ ...emptied, "anchors.json": canonicalJson({ chain: [], proofs: [] }) }));
    const bare = await verified(archiveOf({ "README.txt": "" }));
    const unchanged = await verified(repacked({}));

    expect(unreadable.faults).toEqual([
      { kind: "fileUnreadable", of: "history.json", at: "" },
      { kind: "fileUnreadable", of: "anchors.json", at: "" },
    ]);
    expect(decided.faults).toEqual([
      {
        kind: "decisionChanged",
        of: `application#${id}`,
        at: JSON.parse(files["history.json"] ?? "[]")[0].entries[2].sk,
      },
    ]);
    expect(hollow.faults).toContainEqual({ kind: "recordGone", of: `application#${id}`, at: "history.json" });
    expect(bare.faults).toEqual([{ kind: "fileMissing", of: "manifest.json", at: "" }]);
    expect([unchanged.faults, unchanged.notProved]).toEqual([[], ["mails", "windows", "units", "formTimes"]]);
  });

  test("is held against a line on paper only when its anchors reach that day", async () => {
    const { files, verified, bytes } = await aPack();
    const { day, hash } = JSON.parse(files["anchors.json"] ?? "{}").chain.at(-1);
    const after = addDays(day, 1);

    const reached = await verified(bytes, { lines: [{ day, hash }] });
    const beyond = await verified(bytes, { lines: [{ day: after, hash }] });

    expect(reached.faults).toEqual([]);
    expect(beyond.faults).toEqual([{ kind: "lineUnreached", of: after, at: day }]);
  });
});
