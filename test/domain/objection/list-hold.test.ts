import { describe, expect, test } from "vitest";
import { Day, endOfDay, type Instant, later } from "../../../domain/calendar/time.ts";
import { decideObjection } from "../../../domain/objection/decide-objection.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import { receiveObjection } from "../../../domain/objection/receive-objection.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { signList } from "../../../domain/publicity/sign-list.ts";
import { stopList } from "../../../domain/publicity/stop-list.ts";
import { fullEvidence } from "../../support/evidence.ts";
import { aList, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { deskFor, township } from "./objection-cases.ts";

const windowEnd = endOfDay(Day.parse("2026-09-14"));
const nextMorning = later(windowEnd, 9 * 3_600_000);

const receive = (
  list: AidList,
  about: "processFault" | "privacyBreach",
  receivedAt: Instant = later(windowEnd, -600_000),
) =>
  changeOf(
    receiveObjection({
      ...{ list, line: undefined, application: undefined, schools: [], id: "YY000000000009", codeHash: undefined },
      ...{ form: { about, text: "没有张贴。" }, channel: "web" as const, receivedAt },
      ...{ by: { role: "PUBLIC" as const, id: "public" }, occasion: anOccasion({ now: nextMorning }) },
    }),
  );

const sign = (list: AidList) =>
  signList({
    actor: aStaffMember({ id: "principal-1" }),
    task: aWait({ purpose: "signList", assignee: "principal-1" }),
    ...{ list, returnedLines: [], evidence: fullEvidence(list), occasion: anOccasion({ now: nextMorning }) },
    form: { version: list.record.version, returned: [], humanFact: String(list.lines) },
  });

describe("an objection to the list as a whole", () => {
  test.each(["processFault", "privacyBreach"] as const)(
    "for a %s ten minutes before the end keeps the list from being signed next morning, though nobody has admitted it yet",
    (about) => {
      const change = receive(aList({ status: "takenDown" }), about);
      const [list] = recordsOf(change, "list");

      expect(recordsOf(change, "objection")).toMatchObject([
        { nature: "objection", holds: "list", status: "received" },
      ]);
      expect(list).toMatchObject({ objections: 1 });
      expect(codeOf(sign(list ?? aList({ status: "posted" })))).toBe("ListNotReady");
    },
  );

  test.each(["processFault", "privacyBreach"] as const)("for a %s after the window holds nothing", (about) => {
    const change = receive(aList({ status: "takenDown" }), about, later(windowEnd, 1));

    expect(recordsOf(change, "objection")).toMatchObject([{ nature: "complaint", holds: "nothing" }]);
    expect(recordsOf(change, "list")).toEqual([]);
  });

  test.each(["signed", "heldOpen", "closed"] as const)("finds a list that is %s as it is", (status) => {
    const change = receive(aList({ status }), "processFault");

    expect(recordsOf(change, "objection")).toMatchObject([{ nature: "objection", holds: "nothing" }]);
    expect(recordsOf(change, "list")).toEqual([]);
  });

  test("is still waited for when the list is stopped meanwhile, and by a stopped list too", () => {
    const facts = { cause: "wrongContent", by: { role: "PRINCIPAL", id: "principal-1" } } as const;
    const counted = aList({ status: "posted", objections: 1 });
    const { list } = stopList(counted, { ...facts, occasion: anOccasion({ now: later(monday, 86_400_000) }) });

    expect(list).toMatchObject({ status: "stopped", objections: 1 });
    expect(recordsOf(receive(list, "processFault", later(monday, 1)), "list")).toMatchObject([{ objections: 2 }]);
  });

  test.each<[string, Partial<Objection>, number]>([
    ["one answer less when it is answered", { holds: "list" }, 0],
    ["the same number of answers after a complaint", { holds: "nothing", nature: "complaint" }, 1],
  ])("leaves %s", (_, about, objections) => {
    const list = aList({ status: "takenDown", objections: 1 });
    const desk = deskFor("investigateObjection", { about: { what: "processFault" }, ...about });
    const change = changeOf(
      decideObjection({
        ...{ ...desk, list, application: undefined, place: undefined, applicationTask: undefined, makeupDigits: "1" },
        ...{ county: smallCounty, school: centralSchool },
        form: { version: 1, humanFact: "0", outcome: "notUpheld", reply: "已核实。" },
      }),
    );

    expect(recordsOf(change, "list")).toMatchObject([{ objections, actors: [township.id] }]);
  });
});
