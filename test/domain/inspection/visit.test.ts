import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { StoredFile } from "../../../domain/file/stored-file.ts";
import { askVisitPhoto } from "../../../domain/inspection/ask-visit-photo.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { noteEntries } from "../../../domain/inspection/note-entries.ts";
import { effectiveEntries } from "../../../domain/inspection/visit-entries.ts";
import { centralSchool } from "../../support/small-county.ts";
import { atVisit, delivered, entry, form, found, lead, now, person, refusal, saved, second } from "./visit-desk.ts";

describe("an entry of a visit", () => {
  test("begins the visit, and keeps the device's time and the time it arrived", () => {
    const decision = noteEntries({
      ...{ actor: lead, inspection: atVisit(), files: new Map() },
      now: later(now, 60_000),
      form: form(entry("one", 90)),
    });

    expect(saved(decision)?.visit).toMatchObject({
      begunAt: later(now, 60_000),
      entries: [{ enteredAt: now, receivedAt: later(now, 60_000), by: lead.id }],
    });
    expect(decision.accepted && decision.change.emit.map(({ type }) => type)).toEqual(["VisitBegun", "VisitNoted"]);
  });

  test("that came before changes nothing, even when all have signed and the visit is over", () => {
    const noted = delivered(atVisit(), form(entry("one", 90)), now);
    const over: Inspection = { ...noted, status: "preliminaryOpinion" };
    const again = noteEntries({ actor: lead, inspection: over, now, form: form(entry("one", 90)), files: new Map() });
    const late = noteEntries({ actor: lead, inspection: over, now, form: form(entry("two", 90)), files: new Map() });

    expect(again).toEqual({ accepted: true, change: { save: [], emit: [] } });
    expect(refusal(late)?.code).toBe("TaskClosed");
  });

  test("counts in place of the same inspector's earlier one, beside the other inspectors', and both stay on record", () => {
    const first = delivered(atVisit(), form(entry("one", 90)), now);
    const both = delivered(first, form(entry("two", 70, later(now, 1000))), later(now, 1000));
    const three = delivered(both, form(entry("three", 50, now)), later(now, 2000), second);

    expect(three.visit?.entries).toHaveLength(3);
    expect(effectiveEntries(three.visit?.entries ?? []).map(({ score }) => score)).toEqual([70, 50]);
  });

  test("counts alike however often and in whatever order a bad connection delivers it", () => {
    const entries = fc.uniqueArray(
      fc.record({
        entryId: fc.integer({ min: 0, max: 999 }).map((one) => `entry-${String(one).padStart(4, "0")}`),
        indicator: fc.constantFrom("I01", "I05", "I13"),
        score: fc.integer({ min: 0, max: 100 }),
        enteredAt: fc.integer({ min: 0, max: 600 }).map((minutes) => later(now, -minutes * 60_000)),
      }),
      { selector: ({ entryId }) => entryId, minLength: 1, maxLength: 12 },
    );
    const deliveries = entries.chain((all) =>
      fc.record({
        all: fc.constant(all),
        muddled: fc
          .array(fc.nat({ max: all.length - 1 }), { maxLength: 20 })
          .chain((twice) => fc.shuffledSubarray([...all.keys(), ...twice], { minLength: all.length + twice.length })),
      }),
    );
    const counting = (inspection: Inspection) =>
      effectiveEntries(inspection.visit?.entries ?? [])
        .map(({ entryId }) => entryId)
        .toSorted();

    fc.assert(
      fc.property(deliveries, ({ all, muddled }) => {
        const inOrder = all.reduce((so, one) => delivered(so, form(one), now), atVisit());
        const asItCame = muddled.reduce(
          (so, place, step) => delivered(so, form(all[place] ?? {}), later(now, step * 1000)),
          atVisit(),
        );
        expect(asItCame.visit?.entries).toHaveLength(all.length);
        expect(counting(asItCame)).toEqual(counting(inOrder));
      }),
    );
  });

  test.each([
    ["before the visit", { status: "notified" as const }, lead, {}, "TransitionNotAllowed"],
    ["of somebody outside the team", {}, person("inspector-9"), {}, "NotAllowedHere"],
    ["kept for somebody else on this telephone", {}, lead, { keptFor: "inspector-2" }, "NotLoggedIn"],
  ])("is refused %s", (_, changed, actor, more, code) => {
    const decision = noteEntries({
      ...{ actor, inspection: atVisit(changed), now, files: new Map() },
      form: { ...form(entry("one", 90)), ...more },
    });

    expect(refusal(decision)?.code).toBe(code);
  });

  test("names an indicator, school and photos of this inspection only", () => {
    const odd = { ...entry("one", 90, now, "I40"), schoolCode: "6199019999", fileIds: ["nothing"] };
    const decision = noteEntries({ actor: lead, inspection: atVisit(), now, form: form(odd), files: new Map() });

    expect(refusal(decision)?.faults?.map(({ field }) => field)).toEqual([
      "entries[0].indicator",
      "entries[0].schoolCode",
      "entries[0].fileIds",
    ]);
  });

  test("stays away from an inspection that does not exist, and beyond what one record holds", () => {
    const none = noteEntries({
      actor: lead,
      inspection: undefined,
      now,
      form: form(entry("one", 90)),
      files: new Map(),
    });
    const full = atVisit({
      visit: {
        begunAt: now,
        signatures: [],
        entries: Array.from({ length: 600 }, (_, place) => ({
          ...{ entryId: `${place}`, indicator: "I01", score: 1, by: lead.id, enteredAt: now, receivedAt: now },
        })),
      },
    });
    const more = noteEntries({ actor: lead, inspection: full, now, form: form(entry("one", 90)), files: new Map() });

    expect(refusal(none)?.code).toBe("InspectionNotFound");
    expect(refusal(more)?.faults).toEqual([{ field: "entries[0].score", code: "tooMany" }]);
  });
});

const photo = (changed: Partial<StoredFile> = {}): StoredFile => ({
  ...{ kind: "file", record: { version: 1, head: "" }, id: "f".repeat(43) },
  ...{ about: { kind: "inspection", id: atVisit().id }, purpose: "visitPhoto", status: "accepted" },
  ...{ sentBy: lead.id, askedAt: now, sha256: "abc" },
  ...changed,
});

describe("a photo of a visit", () => {
  const asked = (given: Partial<Parameters<typeof askVisitPhoto>[0]>) =>
    askVisitPhoto({
      ...{ actor: lead, inspection: atVisit(), now, form: {}, id: "f".repeat(43), file: undefined },
      ...given,
    });

  test("is asked for once, however often the device asks", () => {
    const first = asked({ form: { indicator: "I05" } });
    const again = asked({ file: photo({ status: "awaited" }) });

    expect(first.accepted && first.change.save).toMatchObject([{ label: "I05", status: "awaited", sentBy: lead.id }]);
    expect(again).toEqual({ accepted: true, change: { save: [], emit: [] } });
  });

  test("takes no id that is somebody else's, no strange indicator, and nothing when the visit is over", () => {
    const theirs = asked({ file: photo({ sentBy: "inspector-2" }) });
    const strange = asked({ form: { indicator: "I40" } });
    const late = asked({ inspection: atVisit({ status: "rectifying" }) });

    expect([theirs, strange, late].map((one) => refusal(one)?.code)).toEqual([
      "NotAllowedHere",
      "FormIncomplete",
      "TaskClosed",
    ]);
  });

  test("belongs to an entry when it has been accepted", () => {
    const withPhoto = form({ ...entry("one", 90), schoolCode: centralSchool.code, fileIds: [photo().id] });
    const files = new Map([[photo().id, photo()]]);
    const decision = noteEntries({ actor: lead, inspection: atVisit(), now, form: withPhoto, files });

    expect(saved(decision)?.visit?.entries[0]?.fileIds).toEqual([photo().id]);
  });
});

describe("a finding on the spot", () => {
  test("gets the next number of its ledger, once", () => {
    const first = found(atVisit());
    const again = found(saved(first));

    expect(first.accepted && first.change.save.map(({ kind }) => kind)).toEqual([
      "inspection",
      "finding",
      "findingLedger",
    ]);
    expect(saved(first)?.visit?.noted).toEqual([{ noteId: "note-0001", findingId: "WT2026-1-01-001" }]);
    expect(again).toEqual({ accepted: true, change: { save: [], emit: [] } });
  });

  test("makes the signatures given before void", () => {
    const visit = { begunAt: now, entries: [], signatures: [{ by: "team" as const, staffId: lead.id, at: now }] };
    const decision = found(atVisit({ visit }));

    expect(saved(decision)?.visit?.signatures).toEqual([]);
  });

  test("is refused for what the visit does not look at, for another's telephone, and when the visit is over", () => {
    const refusals = [
      found(atVisit(), { indicator: "I40" }),
      found(atVisit(), { keptFor: "inspector-2" }),
      found(atVisit({ status: "rectifying" })),
    ];

    expect(refusals.map((one) => refusal(one)?.code)).toEqual(["FormIncomplete", "NotLoggedIn", "TaskClosed"]);
  });
});
