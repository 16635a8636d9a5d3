import { describe, expect, it } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { Finding } from "../../../domain/finding/finding.ts";
import { draftOpinion, draftPreliminary } from "../../../domain/inspection/draft-letters.ts";
import { lacksForOpinion } from "../../../domain/inspection/due-process.ts";
import { fileDefence } from "../../../domain/inspection/file-defence.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { issueOpinion } from "../../../domain/inspection/issue-opinion.ts";
import { issuePreliminary } from "../../../domain/inspection/issue-preliminary.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { aNotedFinding, nineOn, personOf } from "../../support/findings.ts";
import { aCycle, anInspection, smallTown } from "../../support/inspections.ts";
import { deskOf, inspectionAfter, read, whyNot } from "./inspection-desk.ts";

const visitEnd = nineOn("2026-06-25");
const told = nineOn("2026-07-01");
const issuedAt = nineOn("2026-07-15");

const visited = (changed: Partial<Inspection> = {}): Inspection =>
  anInspection({
    status: "preliminaryOpinion",
    visit: {
      begunAt: visitEnd,
      endedAt: visitEnd,
      entries: [],
      signatures: [{ by: "team", staffId: "inspector-1", at: visitEnd }],
    },
    result: { score: 55, grade: "D", selfScore: 88, veto: "falseData" },
    ...changed,
  });
const preliminary = { text: "初步意见。", by: "inspector-1", at: told, defenceBy: nineOn("2026-07-12") };
const heard = (changed: Partial<Inspection> = {}): Inspection =>
  visited({
    status: "opinionDue",
    preliminary,
    defence: { text: "已补齐。", by: "township-1", at: nineOn("2026-07-05") },
    ...changed,
  });

const letter = { ...read, text: "意见书。", answer: "已核实。", withdraw: [], heavier: [] };
const issue = (
  form: object = {},
  { inspection = heard(), findings = [aNotedFinding()] as readonly Finding[], now = issuedAt } = {},
): Decision =>
  issueOpinion({
    ...deskOf({ inspection, now }),
    findings,
    earlier: [],
    ladder: [],
    cycle: aCycle(),
    form: { ...letter, ...form },
  });

describe("a preliminary opinion", () => {
  const form = { ...read, text: "初步意见。" };

  it("is not issued once more while its task still lies open for a moment", () => {
    const desk = deskOf({ inspection: visited(), now: told });

    expect(whyNot(issuePreliminary({ ...desk, inspection: heard(), form }))).toBe("TaskClosed");
  });

  it("follows a signed visit and gives the unit ten days to defend itself", () => {
    const after = inspectionAfter(issuePreliminary({ ...deskOf({ inspection: visited(), now: told }), form }));

    expect(after).toMatchObject({ status: "defence", dueAt: "2026-07-11T16:00:00.000Z" });
    expect(after.preliminary).toMatchObject({ by: "inspector-1", defenceBy: "2026-07-11T16:00:00.000Z" });
  });

  it("does not come before the visit is over, nor from anybody but the team's lead", () => {
    const begun = { begunAt: visitEnd, entries: [], signatures: [] };
    const early = issuePreliminary({ ...deskOf({ inspection: visited({ visit: begun }) }), form });
    const other = issuePreliminary({ ...deskOf({ inspection: visited() }), actor: personOf("inspector-2"), form });

    expect([early, other].map(whyNot)).toEqual(["TransitionNotAllowed", "NotYourTask"]);
  });

  it("is drafted from what was scored and found", () => {
    const withdrawn: Finding = { ...aNotedFinding(), status: "withdrawn" };
    const files = [{ schoolCode: "2161990101", applicationIds: ["SQ2026202712345678-1"] }];
    const facts = { inspection: visited({ files }), unit: smallTown };

    const draft = draftPreliminary({ ...facts, findings: [aNotedFinding(), withdrawn] });
    const clean = draftPreliminary({ ...facts, findings: [] });
    const { visit: _, ...unvisited } = facts.inspection;
    const older = draftPreliminary({
      ...facts,
      inspection: unvisited,
      findings: [{ ...aNotedFinding(), indicator: "I99" }],
    });

    expect(draft).toContain("你单位自评88分，督导评分55分，等级D。一票否决：弄虚作假。");
    expect(draft).toContain("发现问题1项：\n1.（一般）");
    expect(draft).toContain("抽查学生资助档案1份");
    expect(clean).toContain("未发现需要限期整改的问题");
    expect(older).toContain("督导组于2026年6月22日对你单位");
    expect(older).toContain("1.（一般）I99：");
  });
});

describe("a defence", () => {
  const form = { ...read, text: "已补齐。" };
  const open = visited({ status: "defence", preliminary, dueAt: preliminary.defenceBy });

  it("makes the letter due within thirty days", () => {
    const after = inspectionAfter(fileDefence({ ...deskOf({ inspection: open, now: nineOn("2026-07-05") }), form }));

    expect(after).toMatchObject({
      status: "opinionDue",
      dueAt: "2026-08-04T16:00:00.000Z",
      defence: { text: "已补齐。" },
    });
  });

  it("is not taken when its days are over, nor from anybody but the unit's head", () => {
    const late = fileDefence({ ...deskOf({ inspection: open, now: preliminary.defenceBy }), form });
    const other = fileDefence({ ...deskOf({ inspection: open, now: told }), actor: personOf("principal-1"), form });

    expect([late, other].map(whyNot)).toEqual(["TaskClosed", "NotYourTask"]);
  });
});

describe("an opinion letter", () => {
  it("opens every finding with its deadline, and rectification is reported ten days after the last", () => {
    const decision = issue(
      {},
      { findings: [aNotedFinding(), { ...aNotedFinding({ severity: "S2" }), id: "WT2026-1-01-002" }] },
    );

    const after = inspectionAfter(decision);
    expect(after).toMatchObject({ status: "rectifying", dueAt: "2026-08-24T16:00:00.000Z" });
    expect(after.opinion).toMatchObject({
      answer: "已核实。",
      rectifyBy: "2026-08-14T16:00:00.000Z",
      objectBy: "2026-07-25T16:00:00.000Z",
    });
    expect(decision).toMatchObject({
      change: {
        save: expect.arrayContaining([expect.objectContaining({ kind: "cycle", awaited: [], status: "inspected" })]),
      },
    });
  });

  it("brings a unit with a grave finding to an interview", () => {
    const decision = issue({}, { findings: [aNotedFinding({ severity: "S3" })] });

    expect(decision).toMatchObject({
      change: { save: expect.arrayContaining([expect.objectContaining({ kind: "escalation", step: "interview" })]) },
    });
  });

  it("closes the inspection when nothing has to be put right", () => {
    const decision = issue({}, { findings: [] });

    expect(inspectionAfter(decision)).toMatchObject({ status: "closed", closedAt: issuedAt });
    expect(decision).toMatchObject({ change: { emit: [{ type: "OpinionIssued" }, { type: "InspectionClosed" }, {}] } });
  });

  it("answers the defence, and drops only what stands, with the reason", () => {
    const { answer: _, ...unanswered } = letter;
    const dropped = issue({ withdraw: ["WT2026-1-01-001"], withdrawReason: "督导前已补齐。" });

    const refusals = [
      issueOpinion({
        ...deskOf({ inspection: heard(), now: issuedAt }),
        findings: [],
        earlier: [],
        ladder: [],
        cycle: aCycle(),
        form: unanswered,
      }),
      issue({ withdraw: ["WT2026-1-01-009"], withdrawReason: "无此问题。" }),
      issue({ withdraw: ["WT2026-1-01-001"] }),
    ].map(whyNot);

    expect(inspectionAfter(dropped).status).toBe("closed");
    expect(refusals).toEqual([
      [{ field: "answer", code: "required" }],
      [{ field: "withdraw", code: "notAChoice" }],
      [{ field: "withdrawReason", code: "required" }],
    ]);
  });

  it("is not issued without notice, team, signed visit, preliminary opinion and the right to be heard", () => {
    const { notifiedAt: _, ...unannounced } = heard();
    const { preliminary: __, ...untold } = heard();
    const { defence: ___, ...unheard } = heard();
    const unsigned = { begunAt: visitEnd, endedAt: visitEnd, entries: [], signatures: [] };
    const alone = { unitId: smallTown.id, leadId: "inspector-1", memberIds: ["inspector-1", "inspector-2"] };
    const bad: readonly Inspection[] = [
      unannounced,
      heard({ team: alone }),
      heard({ visit: unsigned }),
      untold,
      { ...unheard, preliminary: { ...preliminary, defenceBy: later(issuedAt, 1) } },
    ];

    const refusals = bad.map((inspection) => issue({}, { inspection }));

    expect(bad.map((inspection) => lacksForOpinion(inspection, issuedAt)[0])).toEqual([
      "notice",
      "team",
      "signedVisit",
      "preliminary",
      "defence",
    ]);
    expect(refusals.map(whyNot)).toEqual(bad.map(() => "TransitionNotAllowed"));
  });

  it("of a regular visit needs neither notice nor three inspectors", () => {
    const { notifiedAt: _, ...regular } = heard({
      nature: "regular",
      team: { unitId: smallTown.id, leadId: "inspector-1", memberIds: ["inspector-1"] },
    });

    expect(issue({}, { inspection: regular }).accepted).toBe(true);
  });

  it("is issued by the office only", () => {
    const desk = { ...deskOf({ inspection: heard(), now: issuedAt }), actor: personOf("inspector-1") };

    const decision = issueOpinion({ ...desk, findings: [], earlier: [], ladder: [], cycle: aCycle(), form: letter });

    expect(whyNot(decision)).toBe("NotYourTask");
  });

  it("is drafted with what was heard", () => {
    const { defence: _, ...silent } = heard({
      selfReport: { by: "township-1", at: told, timing: "late", answers: [] },
    });
    const { result: __, ...unscored } = heard();
    const { result } = heard();
    const unreported = heard(result ? { result: { score: 92, grade: "A" } } : {});

    const drafts = [heard(), silent, unscored, unreported].map((inspection) =>
      draftOpinion({ inspection, unit: smallTown, findings: inspection === silent ? [] : [aNotedFinding()] }),
    );

    expect(drafts[0]).toContain("答复附后");
    expect(drafts[1]).toContain("未提出申辩");
    expect(drafts[1]).toContain("（逾期提交）");
    expect(drafts[1]).toContain("请你单位继续保持");
    expect(drafts[2]).toContain("未评分");
    expect(drafts[3]).toContain("未提交自评报告");
  });
});
