import { describe, expect, test } from "vitest";
import { Day, endOfDay, Instant } from "../../../domain/calendar/time.ts";
import { askForFile } from "../../../domain/file/receive-file.ts";
import {
  keepEvidence,
  missingEvidence,
  photoEvidence,
  presentEvidence,
  showsBoard,
} from "../../../domain/publicity/evidence.ts";
import { canonicalJson, publicHead, publicLines } from "../../../domain/publicity/public-snapshot.ts";
import { anEvidence, fullEvidence } from "../../support/evidence.ts";
import { aCampaign, aLine, aList, monday } from "../../support/factories.ts";

const list = aList({ status: "takenDown" });
const county = aList({ status: "takenDown", level: "county" });
const windowEnds = endOfDay(Day.parse("2026-09-14"));

describe("the evidence of a publicity", () => {
  test("of a school list is complete with both snapshots, a photo of the board and the proof of the take-down", () => {
    expect(missingEvidence(list, [])).toEqual(["posted", "boardPhoto", "takenDown", "gone"]);
    expect(missingEvidence(list, fullEvidence(list))).toEqual([]);
  });

  test("of a county list needs no board", () => {
    expect(missingEvidence(county, [])).toEqual(["posted", "takenDown", "gone"]);
  });

  test("of an earlier posting counts no more", () => {
    const kept = fullEvidence(list);
    const again = list.window ? { ...list, window: { ...list.window, postedAt: windowEnds } } : list;

    expect(presentEvidence(again, kept)).toEqual([]);
    expect(missingEvidence(again, kept)).toHaveLength(4);
  });

  test("lacks what hung when the first snapshot was taken after the window had ended", () => {
    const late = fullEvidence(list).map((each) => ({ ...each, at: windowEnds }));

    expect(missingEvidence(list, late)).toEqual(["posted"]);
  });

  test("is kept beside its list and told of; of a list that was never posted there is none", () => {
    const { window: _, ...unposted } = list;
    const { shows } = anEvidence(list, "posted");

    expect(keepEvidence(list, { at: monday, shows })).toMatchObject({
      save: [{ kind: "list" }, { kind: "evidence", listId: list.id }],
      emit: [{ type: "ListSnapshotTaken", actor: { id: "system" }, words: { what: "posted" } }],
    });
    expect(keepEvidence(unposted, { at: monday, shows })).toBeUndefined();
    expect(showsBoard(unposted, Day.parse("2026-09-08"), windowEnds)).toBe(false);
  });
});

describe("a photo of the board", () => {
  const asked = (takenOn: string) =>
    askForFile({
      ...{ id: "x".repeat(43), about: { kind: "list", id: list.id }, purpose: "boardPhoto" },
      ...{ sentBy: "officer-1", sentAs: "SCHOOL_AID_OFFICER", takenOn: Day.parse(takenOn), now: monday },
    });
  const accepted = (takenOn: string) =>
    ({ ...asked(takenOn), status: "accepted", type: "image/png", sha256: "0a" }) as const;

  test("taken within the window is evidence", () => {
    expect(photoEvidence(list, accepted("2026-09-08"), windowEnds)).toMatchObject({
      save: [{}, { shows: { what: "boardPhoto", photo: { takenOn: "2026-09-08", by: "officer-1", sha256: "0a" } } }],
      emit: [{ type: "BoardPhotoAccepted", actor: { role: "SCHOOL_AID_OFFICER", id: "officer-1" } }],
    });
  });

  test.each(["2026-09-06", "2026-09-15"])("taken on %s, outside the window, is none", (day) => {
    expect(photoEvidence(list, accepted(day), windowEnds)).toBeUndefined();
  });

  test("of tomorrow is none, nor one whose content was not accepted", () => {
    expect(showsBoard(list, Day.parse("2026-09-09"), Instant.parse("2026-09-08T01:00:00.000Z"))).toBe(false);
    expect(photoEvidence(list, asked("2026-09-08"), windowEnds)).toBeUndefined();
    expect(photoEvidence(list, { ...asked("2026-09-08"), status: "accepted" }, windowEnds)).toBeUndefined();
  });
});

describe("a snapshot", () => {
  test("writes the same thing the same way, whatever the order of its names", () => {
    expect(canonicalJson({ b: [1, "二", null, true], a: { d: 1, c: 2 } })).toBe(
      '{"a":{"c":2,"d":1},"b":[1,"二",null,true]}',
    );
  });

  test("holds the head with its window and the lines the public sees, and nothing of those that left", () => {
    const { window: _, ...unposted } = list;
    const lines = [aLine({ serial: 1 }), aLine({ serial: 2, status: "struck" }), aLine({ serial: 3, status: "held" })];

    expect(publicHead(list, aCampaign())).toContain(`"endsAt":"${windowEnds}"`);
    expect(publicHead(unposted, aCampaign())).toContain('"window":null');
    expect(publicLines(list, lines).match(/"serial":\d/g)).toEqual(['"serial":1', '"serial":3']);
    expect(publicLines(list, lines)).not.toContain("applicationId");
  });
});
