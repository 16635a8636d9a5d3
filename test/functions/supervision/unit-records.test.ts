import { expect, test } from "vitest";
import type { Instant } from "../../../domain/calendar/time.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { unitRecords } from "../../../functions/supervision/unit-records.ts";
import { anOpenFinding } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";
import { startOfficeMachine } from "../../support/office-machine.ts";
import { centralSchool } from "../../support/small-county.ts";

const now = "2026-12-01T01:00:00.000Z" as Instant;

test("of a unit nobody has inspected nothing is known", async () => {
  const { deps } = await startOfficeMachine({ at: now });

  const records = await unitRecords(deps, [smallTown]);

  expect(records).toEqual([
    {
      unitId: smallTown.id,
      openFindings: 0,
      overdueFindings: 0,
      openSteps: 0,
      lastInspectors: [],
      schools: [{ code: centralSchool.code, openCases: 0, troubles: 0 }],
    },
  ]);
});

test("what is open, what was found last, who was there and when is known of a unit and of each of its schools", async () => {
  const { deps } = await startOfficeMachine({ at: now });
  const inspection = anInspection({
    record: unrecorded,
    visit: { begunAt: "2026-06-23T01:00:00.000Z" as Instant, entries: [], signatures: [] },
    result: { score: 71.5, grade: "C" },
  });
  const noted = { ...anOpenFinding({ schoolCode: centralSchool.code }), record: unrecorded };
  const open = { ...noted, dueAt: "2026-08-01T16:00:00.000Z" as Instant };
  const closed = { ...noted, id: "WT2026-1-01-002", status: "closed" as const };
  await deps.store.commit({ save: [inspection, open, closed], emit: [] });

  const [record] = await unitRecords(deps, [smallTown]);

  expect(record).toMatchObject({
    openFindings: 1,
    overdueFindings: 1,
    lastScore: 71.5,
    lastInspectors: ["inspector-1", "inspector-2", "inspector-3"],
    schools: [{ code: centralSchool.code, lastVisited: "2026-06-23", openCases: 1, troubles: 2 }],
  });
});
