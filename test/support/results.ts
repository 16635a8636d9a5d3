import { draftAnnouncement } from "../../domain/bulletin/draft-announcement.ts";
import { draftBulletin } from "../../domain/bulletin/draft-bulletin.ts";
import { Instant } from "../../domain/calendar/time.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import { type Finding, IssueClass, Severity } from "../../domain/finding/finding.ts";
import { indicators } from "../../domain/indicator/catalogue.ts";
import { gradeOf } from "../../domain/indicator/score.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { InspectedUnit, SupervisionGrid } from "../../domain/supervision/grid.ts";
import { aCycle } from "./inspections.ts";
import { smallCounty, smallGrid } from "./small-county.ts";

/** When the results of that cycle are drafted. */
export const scoredAt = Instant.parse("2026-07-15T01:00:00.000Z");

/** The bureau's phone of the small county. */
export const { phone } = smallCounty;

/** A unit of any county. */
export const aUnit = (id: string, name: string): InspectedUnit => ({
  id,
  form: "township",
  name,
  englishName: `Town ${id}`,
  area: "A2",
  schoolCodes: [`21619901${id.slice(-2)}`],
  headId: `head-${id}`,
});

/** A grid with these units. */
export const gridOf = (units: readonly InspectedUnit[]): SupervisionGrid => ({ ...smallGrid, units: [...units] });

/** A finding that was issued with the opinion letter. */
export const aFinding = (given: Partial<Finding> & Pick<Finding, "unitId">): Finding => ({
  kind: "finding",
  record: { version: 1, head: "" },
  id: "WT2026-1-01-001",
  cycleId: "DZ2026-1-01",
  inspectionId: `DD2026-1-01-${given.unitId}`,
  indicator: "I05",
  issueClass: "process",
  severity: "S1",
  ground: "measures",
  fact: "签字不全。",
  fileIds: [],
  notedBy: "inspector-1",
  notedAt: scoredAt,
  status: "open",
  ownerId: "officer-1",
  dueAt: Instant.parse("2026-08-14T16:00:00.000Z"),
  reopened: [],
  ...given,
});

/** A step of the ladder that was opened and not served. */
export const aStep = (given: Partial<Escalation> & Pick<Escalation, "unitId">): Escalation => ({
  kind: "escalation",
  record: { version: 1, head: "" },
  id: `ZR2026-${given.unitId}-process-1`,
  headId: `head-${given.unitId}`,
  issueClass: "process",
  step: "bulletin",
  grounds: [{ trigger: "overdueRectification", at: scoredAt }],
  codes: [],
  openedAt: scoredAt,
  status: "opened",
  dueAt: scoredAt,
  progress: [],
  ...given,
});

/** The cycle of the small county after it was scored. */
export const aScoredCycle = (units: readonly InspectedUnit[], given: Partial<InspectionCycle> = {}): InspectionCycle =>
  aCycle({
    status: "scored",
    sample: units.map(({ id, schoolCodes }) => ({
      unitId: id,
      risk: 1,
      schools: schoolCodes.map((code) => ({ code, why: "chance" as const })),
    })),
    results: units.map(({ id }, place) => {
      const score = Math.max(40, 97.4 - 3.1 * place);
      return { unitId: id, score: Math.round(score * 10) / 10, grade: gradeOf(score), findings: 6 };
    }),
    awaited: [],
    running: [],
    ...given,
  });

/** So many findings of each unit, spread over classes, severities and indicators. */
export const findingsOf = (units: readonly InspectedUnit[], each: number): readonly Finding[] =>
  units.flatMap(({ id }, place) =>
    Array.from({ length: each }, (_, nth) => {
      const at = place * each + nth;
      return aFinding({
        unitId: id,
        id: `WT2026-1-01-${String(at + 1).padStart(3, "0")}`,
        issueClass: IssueClass.options[at % IssueClass.options.length] ?? "process",
        severity: Severity.options[at % Severity.options.length] ?? "S1",
        indicator: indicators[at % indicators.length]?.id ?? "I05",
      });
    }),
  );

/** Both documents of such a cycle. */
export const draftsOf = (facts: {
  readonly cycle: InspectionCycle;
  readonly findings: readonly Finding[];
  readonly grid: SupervisionGrid;
  readonly escalations?: readonly Escalation[];
}) => {
  const { escalations = [], ...records } = facts;
  const all = { ...records, inspections: [], escalations, phone, now: scoredAt };
  return { bulletin: draftBulletin({ ...all, year: 2026, number: 3 }), announcement: draftAnnouncement(all) };
};
