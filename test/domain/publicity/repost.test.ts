import { describe, expect, test } from "vitest";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import type { ShownLine } from "../../../domain/publicity/remove-lines.ts";
import { RepostListForm, repostList } from "../../../domain/publicity/repost-list.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { aLine, aList, anApplication, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf } from "../../support/said.ts";

const principal = aStaffMember({ id: "principal-1" });
const officer = aStaffMember({ id: "officer-1" });

const hung = (serial = 1): ShownLine => ({
  line: aLine({ serial }),
  application: anApplication({ status: "schoolPublicity", serial }),
});

const stoppedList = (given: Partial<AidList> = {}) => {
  const { window: _window, ...list } = aList({ status: "stopped", lines: 2, amount: 100_000, ...given });
  return list;
};

type Reposted = Partial<Parameters<typeof repostList>[0]> & { readonly read?: object };

const reposted = ({ read = {}, ...given }: Reposted = {}): Decision =>
  repostList({
    actor: principal,
    task: aWait({ purpose: "repostList", assignee: "principal-1", subject: { kind: "list", id: "a" } }),
    list: stoppedList(),
    removedLines: [],
    findings: [],
    form: { version: 4, removed: [], humanFact: "2", ...read },
    occasion: anOccasion(),
    ...given,
  });

describe("whoever posts a repaired list anew", () => {
  test("gives it a whole new window", () => {
    const { save, emit } = changeOf(reposted());

    expect(save).toMatchObject([
      { status: "posted", window: { postedAt: monday, lastDay: "2026-09-14" } },
      { kind: "wait", closed: { outcome: "repost", by: "principal-1" } },
    ]);
    expect(emit).toMatchObject([{ type: "ListReposted", words: { lines: 2, status: "posted" } }]);
  });

  test("leaves wrong lines out; with the last one the list is closed", () => {
    const one = changeOf(reposted({ removedLines: [hung()], read: { removed: [1] } }));
    const all = changeOf(
      reposted({
        list: stoppedList({ lines: 1, amount: 50_000 }),
        removedLines: [hung()],
        read: { removed: [1], humanFact: "1" },
      }),
    );

    expect(one.save[0]).toMatchObject({ status: "posted", lines: 1 });
    expect(all.save[0]).toMatchObject({ status: "closed", lines: 0 });
    expect(all.emit.map(({ type }) => type)).toEqual(["ListClosed", "LineReturned"]);
  });

  test.each<[string, Reposted]>([
    ["TaskNotFound", { task: undefined }],
    ["NotYourTask", { actor: officer }],
    ["TaskClosed", { task: aWait({ purpose: "signList", assignee: "principal-1" }) }],
    ["ListNotFound", { list: undefined }],
    ["ListNotReady", { list: aList({ status: "posted", lines: 2 }) }],
    ["ListNotReady", { list: stoppedList({ objections: 1 }) }],
    ["ActedBefore", { list: stoppedList({ level: "county", actors: ["principal-1"] }) }],
    ["VersionConflict", { read: { version: 3 } }],
    ["WrongHumanFact", { read: { humanFact: "3" } }],
    ["LineNotOpen", { read: { removed: [9] } }],
    ["PrivateDataOnList", { findings: [{ serial: 2, field: "maskedName", code: "unmaskedName" }] }],
    ["PrivateDataOnList", { list: stoppedList({ unitName: "中心小学 13800000000" }) }],
  ])("is refused as %s otherwise", (code, facts) => {
    expect(codeOf(reposted(facts))).toBe(code);
  });

  test("names at most 30 lines, which fit into one commit", () => {
    const removed = Array.from({ length: 30 }, (_, index) => index + 1);
    const list = stoppedList({ lines: 40, amount: 2_000_000 });

    const removedLines = removed.map((serial) => hung(serial));
    const { save, emit } = changeOf(reposted({ list, removedLines, read: { removed, humanFact: "40" } }));
    const tooMany = RepostListForm.safeParse({ version: 4, humanFact: "40", removed: [...removed, 31] });

    expect(save.length + emit.length).toBeLessThanOrEqual(100);
    expect(tooMany.error?.issues).toMatchObject([{ path: ["removed"], message: "tooMany" }]);
  });
});
