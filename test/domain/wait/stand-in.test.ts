import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Absence } from "../../../domain/absence/absence.ts";
import type { Away } from "../../../domain/absence/stand-in.ts";
import { actedOn } from "../../../domain/application/acted.ts";
import { Day, dayOf, Instant } from "../../../domain/calendar/time.ts";
import { barredFrom } from "../../../domain/publicity/aid-list.ts";
import { assigneeFor, assignmentFor } from "../../../domain/wait/assignee.ts";
import { escalateTask } from "../../../domain/wait/escalate-task.ts";
import { reassignTask } from "../../../domain/wait/reassign-task.ts";
import { aList, anApplication, anOccasion, aWait, monday, recorded } from "../../support/factories.ts";
import { changeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty, teachingPoint } from "../../support/small-county.ts";

const today = dayOf(monday);

const away = (staffId: string, substituteId?: string): Absence => ({
  kind: "absence",
  record: recorded(),
  id: `away-${staffId}`,
  staffId,
  from: today,
  until: Day.parse("2026-09-11"),
  ...(substituteId !== undefined && { substituteId }),
  cause: "leave",
  declared: { by: staffId, at: monday },
});

const without = (...absences: readonly Absence[]): Away => ({ absences, today });

const place = { county: smallCounty, school: centralSchool };
const checked = anApplication({ status: "classCheck" });

describe("the work of somebody away", () => {
  const assigned = (gone: Away) =>
    assignmentFor({ purpose: "classCheck", ...place, application: checked, escalations: 0, away: gone });

  test("goes to the substitute, who does it under the absence's mandate", () => {
    expect(assigned(without(away("teacher-1", "teacher-2")))).toEqual({
      assignee: "teacher-2",
      standsInFor: { staffId: "teacher-1", absenceId: "away-teacher-1", cause: "leave" },
    });
  });

  test("goes to the next office where nobody stands in, or the chain of substitutes leads to nobody", () => {
    expect(assigned(without(away("teacher-1")))).toEqual({ assignee: "principal-1" });
    expect(assigned(without(away("teacher-1", "teacher-2"), away("teacher-2", "teacher-1")))).toEqual({
      assignee: "principal-1",
    });
  });

  test("never goes to whoever acts at another step, even when named", () => {
    expect(assigned(without(away("teacher-1", "panel-1")))).toEqual({ assignee: "principal-1" });
  });

  test("never goes to a substitute who has acted in the chain", () => {
    const acted = anApplication({ status: "schoolCheck" });
    const gone = without(away("panel-1", "teacher-1"));

    expect(assigneeFor({ purpose: "schoolCheck", ...place, application: acted, escalations: 0, away: gone })).toBe(
      "principal-1",
    );
  });

  test("that is a list's signature never goes to a substitute who has acted on one of its lines", () => {
    const list = aList({ status: "takenDown", acted: ["teacher-1"] });
    const signer = (substituteId: string) =>
      assigneeFor({
        ...{ purpose: "signList", ...place, list, escalations: 0 },
        away: without(away("principal-1", substituteId)),
      });

    expect([signer("teacher-1"), signer("teacher-2")]).toEqual(["township-1", "teacher-2"]);
  });

  test("comes home when the absence is over", () => {
    const over = { ...without(away("teacher-1", "teacher-2")), today: Day.parse("2026-09-12") };

    expect(assigned(over)).toEqual({ assignee: "teacher-1" });
  });

  test("stays with the office when all of them are away", () => {
    const all = ["teacher-1", "principal-1", "township-1", "head"].map((id) => away(id));

    expect(assigned(without(...all))).toEqual({ assignee: "teacher-1" });
  });
});

describe("an open task of somebody away", () => {
  const wait = aWait({ purpose: "classCheck", assignee: "teacher-1" });
  const hand = (gone: Away) =>
    reassignTask({ ...place, subject: checked, wait, away: gone, why: "leave", occasion: anOccasion() });

  test("changes hands with its deadline, and the history says why", () => {
    const change = hand(without(away("teacher-1", "teacher-2")));

    expect(change && recordsOf(change, "wait")).toMatchObject([
      { assignee: "teacher-2", dueAt: wait.dueAt, number: 1 },
    ]);
    expect(change?.emit).toMatchObject([
      { type: "TaskReassigned", words: { from: "teacher-1", to: "teacher-2", why: "leave" } },
    ]);
  });

  test("stays where it is when the person is there", () => {
    expect(hand(without())).toBeUndefined();
  });
});

test("what falls due at night before days off has its new deadline counted from the next working hours", () => {
  // Midnight after Thursday; Friday 25 September to Sunday 27 are the Mid-Autumn holiday.
  const now = Instant.parse("2026-09-24T16:00:00.000Z");
  const occasion = { ...anOccasion(), now };
  const wait = aWait({ purpose: "classCheck", assignee: "teacher-1", dueAt: now });

  const decision = escalateTask({ ...place, subject: checked, wait, occasion });

  const [raised] = decision ? recordsOf(changeOf(decision), "wait") : [];
  // Counted from Monday morning, two working days end on Wednesday.
  expect(raised?.dueAt).toBe("2026-09-30T16:00:00.000Z");
});

test("whoever is away and whoever stands in, nobody acts twice in one chain", () => {
  const people = [
    ...["teacher-1", "teacher-2", "panel-1", "officer-1", "principal-1", "point-head", "point-panel", "point-officer"],
    ...["township-1", "reviewer-1", "head", "deputy", "director"],
  ];
  const anybody = fc.constantFrom(...people);
  const absences = fc.uniqueArray(fc.tuple(anybody, fc.option(anybody, { nil: undefined })), {
    maxLength: 6,
    selector: ([id]) => id,
  });
  const level = fc.nat(3);

  fc.assert(
    fc.property(absences, fc.boolean(), level, level, level, (gone, isPoint, ...levels) => {
      const school = isPoint ? teachingPoint : centralSchool;
      const facts = { county: smallCounty, school, away: without(...gone.map(([id, by]) => away(id, by))) };
      const classed = isPoint ? { schoolCode: school.code, grade: 1 } : {};
      let acts = anApplication({ status: "classCheck" }).acts.slice(0, 1);
      for (const [step, purpose] of (["classCheck", "schoolCheck", "countyRecheck"] as const).entries()) {
        const application = anApplication({ status: purpose, ...classed, acts: [...acts] });
        const by = assigneeFor({ ...facts, purpose, application, escalations: levels[step] ?? 0 });
        expect(actedOn(application)).not.toContain(by);
        acts = [...acts, { role: "HOMEROOM_TEACHER", by: by ?? "", at: monday }];
        if (purpose !== "schoolCheck") continue;
        const list = aList({ status: "takenDown", actors: acts.map(({ by: id }) => id) });
        const signer = assigneeFor({ ...facts, purpose: "signList", list, escalations: 0 });
        expect(barredFrom(list, "sign")).not.toContain(signer);
        acts = [...acts, { role: "PRINCIPAL", by: signer ?? "", at: monday }];
      }
      expect(new Set(acts.map(({ by }) => by)).size).toBe(acts.length);
    }),
    { numRuns: 300 },
  );
});
