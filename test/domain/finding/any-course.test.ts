import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, Day, dayOf, type Instant, startOfDay } from "../../../domain/calendar/time.ts";
import { rememberedUntil } from "../../../domain/escalation/ladder.ts";
import { decideProof } from "../../../domain/finding/decide-proof.ts";
import { extendFinding } from "../../../domain/finding/extend-finding.ts";
import type { Finding, FindingStatus } from "../../../domain/finding/finding.ts";
import type { FindingDesk } from "../../../domain/finding/finding-desk.ts";
import { handOver } from "../../../domain/finding/hand-over.ts";
import { nameMeasure } from "../../../domain/finding/name-measure.ts";
import { overdue } from "../../../domain/finding/overdue-finding.ts";
import { proveFinding } from "../../../domain/finding/prove-finding.ts";
import { reopenFinding } from "../../../domain/finding/reopen-finding.ts";
import { closeItself } from "../../../domain/finding/self-closing.ts";
import { withdrawAfterDefence } from "../../../domain/finding/withdraw-finding.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import type { Change, Decision } from "../../../domain/shared/decision.ts";
import { anOccasion } from "../../support/factories.ts";
import { anOpenFinding, findingDesk, nineOn, readOf } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";

const mayBecome: Readonly<Record<FindingStatus, readonly FindingStatus[]>> = {
  noted: ["open", "withdrawn"],
  open: ["open", "proved", "closed", "withdrawn"],
  proved: ["proved", "open", "closed"],
  closed: ["closed", "open"],
  withdrawn: ["withdrawn"],
};

const people = ["township-1", "principal-1", "officer-1"];
const asked = (finding: Finding) => ({ ...readOf(finding), text: "说明。", reason: "说明。" });

type At = { readonly desk: FindingDesk; readonly finding: Finding; readonly now: Instant };

const acts: { readonly [act: string]: (at: At) => Decision | Change | undefined } = {
  measure: ({ desk, finding }) => nameMeasure({ ...desk, form: asked(finding) }),
  handover: ({ desk, finding }) => handOver({ ...desk, people, form: { ...asked(finding), ownerId: "officer-1" } }),
  extension: ({ desk, finding, now }) =>
    extendFinding({ ...desk, form: { ...asked(finding), until: addDays(dayOf(finding.dueAt ?? now), 9) } }),
  proof: ({ desk, finding }) => proveFinding({ ...desk, files: [], form: { ...asked(finding), fileIds: [] } }),
  close: ({ desk, finding }) => decideProof({ ...desk, form: { ...asked(finding), outcome: "close" } }),
  refusal: ({ desk, finding }) => decideProof({ ...desk, form: { ...asked(finding), outcome: "refuse" } }),
  reopening: ({ desk, finding }) => reopenFinding({ ...desk, form: asked(finding) }),
  withdrawal: ({ desk, finding }) => withdrawAfterDefence({ ...desk, form: asked(finding) }),
  records: ({ finding, now }) => closeItself(finding, { known: { indicator: "I05", value: 100, asOf: now }, now }),
  watch: ({ finding, now }) => overdue(finding, { unit: smallTown, ladder: [], occasion: anOccasion({ now }) }),
};

const course = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(acts)),
    actorId: fc.constantFrom(...people, "inspector-1", "inspector-4", "inspector-5", "supervision-head", "deputy"),
    days: fc.nat(120),
  }),
  { maxLength: 40 },
);

const changeIn = (done: Decision | Change | undefined): Change | undefined =>
  done === undefined || !("accepted" in done) ? done : done.accepted ? done.change : undefined;

test("no course of acts closes without a proof and another person's eyes, or breaks a rule of the ledger", () => {
  const recheck: fc.Arbitrary<Pick<Inspection, "recheck"> | object> = fc.constantFrom(
    {},
    { recheck: { verifierId: "inspector-4" } },
  );
  const about: fc.Arbitrary<Pick<Finding, "selfClosing"> | object> = fc.constantFrom(
    {},
    { selfClosing: { reach: 100, direction: "atLeast" as const } },
  );

  const courses = fc.property(course, recheck, about, (steps, drawn, data) => {
    let finding: Finding = { ...anOpenFinding(), ...data };
    let now = nineOn("2026-07-27");
    let extensions = 0;
    for (const { act, actorId, days } of steps) {
      now = startOfDay(addDays(dayOf(now), days), 10);
      const inspection = anInspection({ status: "rectifying", ...drawn });
      const desk = findingDesk({ finding, actorId, now, inspection });
      const change = changeIn(acts[act]?.({ desk, finding, now }));
      const next = change?.save.find((each) => each.kind === "finding");
      if (change === undefined || next === undefined) continue;

      expect(mayBecome[finding.status]).toContain(next.status);
      expect(next.overdueSince === undefined || next.status !== "open" || (next.dueAt ?? now) <= now).toBe(true);
      if (next.status === "closed" && finding.status !== "closed") {
        const isItself = next.closed?.by === "system";
        expect(isItself ? finding.selfClosing !== undefined : next.proof !== undefined).toBe(true);
        expect([next.ownerId, ...people]).not.toContain(next.closed?.by);
      }
      if (next.reopened.length > finding.reopened.length)
        expect(rememberedUntil(dayOf(finding.closed?.at ?? now)) >= dayOf(now)).toBe(true);
      if (change.emit.some(({ type }) => type === "FindingExtended")) extensions += 1;
      expect(extensions).toBeLessThanOrEqual(1);
      finding = { ...next, record: { version: finding.record.version + 1, head: "" } };
    }
  });

  fc.assert(courses, { numRuns: 400 });
});

test("a course goes all the way: proved, refused, proved again, closed, opened again", () => {
  const reached = new Set<string>();
  let finding = anOpenFinding();
  let day = Day.parse("2026-07-27");

  for (const [act, actorId] of [
    ["measure", "township-1"],
    ["proof", "township-1"],
    ["refusal", "inspector-4"],
    ["proof", "township-1"],
    ["close", "inspector-4"],
    ["reopening", "supervision-head"],
  ] as const) {
    day = addDays(day, 3);
    const now = startOfDay(day, 9);
    const change = changeIn(acts[act]?.({ desk: findingDesk({ finding, actorId, now }), finding, now }));
    const next = change?.save.find((each) => each.kind === "finding");
    if (next) finding = { ...next, record: { version: finding.record.version + 1, head: "" } };
    reached.add(finding.status);
  }

  expect([...reached]).toEqual(["open", "proved", "closed"]);
  expect(finding).toMatchObject({ status: "open", refusals: [{}], reopened: [{}] });
});
