import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { mayAnswerDispute } from "../../domain/inspection/answer-dispute.ts";
import { mayDispute } from "../../domain/inspection/dispute-opinion.ts";
import { draftOpinion, draftPreliminary } from "../../domain/inspection/draft-letters.ts";
import { inspectorsOf } from "../../domain/inspection/due-process.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { progressOf } from "../../domain/inspection/inspection-progress.ts";
import { type InspectionStep, legalBasis, regularVisitBasis } from "../../domain/inspection/legal-basis.ts";
import { isReportOwed } from "../../domain/inspection/may-report.ts";
import type { SupervisionPurpose } from "../../domain/supervision/supervision-purpose.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import { type InspectionFinding, type InspectionView, StepView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import type { ReadInspection } from "./inspection-door.ts";
import { findingsIn, type inspectionFacts } from "./inspection-facts.ts";
import { inspectionNews } from "./inspection-news.ts";
import { inspectionRow, knowsFindings } from "./inspection-row.ts";
import { repeatedFindings } from "./repeated-findings.ts";
import { namesOf } from "./told-history.ts";

type Facts = Omit<Awaited<ReturnType<typeof inspectionFacts>>, "inspection" | "grid" | "unit"> &
  ReadInspection & { readonly staff: StaffMember };

const works: { readonly [Purpose in SupervisionPurpose | "parked"]?: InspectionView["may"] } = {
  selfReport: "selfReport",
  onSiteVisit: "visit",
  preliminaryOpinion: "preliminary",
  defence: "defence",
  opinionLetter: "opinion",
  rectification: "rectification",
  recheck: "recheck",
  parked: "release",
};

const mayOf = ({ inspection, task, staff }: Facts): InspectionView["may"] => {
  if (isReportOwed(inspection) && inspection.headId === staff.id) return "selfReport";
  if (task === undefined || task.closed !== undefined || task.assignee !== staff.id) return "read";
  return (works as { readonly [purpose: string]: InspectionView["may"] })[task.purpose] ?? "read";
};

const peopleOf = ({ inspection, task }: Facts, findings: readonly Finding[]): readonly string[] => {
  const { team, visit, selfReport, preliminary, defence, opinion, dispute, rectification, recheck } = inspection;
  const acts = [selfReport, preliminary, defence, opinion, dispute, dispute?.answer, rectification];
  return [
    ...inspectorsOf(team),
    ...(visit?.signatures.map(({ staffId }) => staffId) ?? []),
    ...acts.flatMap((act) => act?.by ?? []),
    ...findings.map(({ ownerId }) => ownerId),
    ...[recheck?.verifierId, task?.assignee].flatMap((id) => id ?? []),
  ];
};

const basisOf = ({ nature }: Inspection, step: InspectionStep): StepView["basis"] =>
  StepView.shape.basis.parse(nature === "regular" && step === "onSite" ? regularVisitBasis : legalBasis[step]);

const draftOf = ({ inspection, unit }: Facts, { may, findings }: Drafting): Pick<InspectionView, "draft"> => {
  if (may === "preliminary") return { draft: draftPreliminary({ inspection, unit, findings }) };
  return may === "opinion" ? { draft: draftOpinion({ inspection, unit, findings }) } : {};
};
type Drafting = { readonly may: InspectionView["may"]; readonly findings: readonly Finding[] };

type Named = <Done extends { readonly by: string }>(done: Done) => Omit<Done, "by"> & { readonly name: string };

const disputeOf = (
  { answer, ...asked }: NonNullable<Inspection["dispute"]>,
  named: Named,
): NonNullable<InspectionView["dispute"]> => ({ ...named(asked), ...(answer && { answer: named(answer) }) });

/** A finding as the pages of an inspection list it. */
export const findingRow = (
  { id, indicator, severity, fact, status, dueAt, ownerId, measure }: Finding,
  names: ReadonlyMap<string, string>,
): InspectionFinding => ({
  id,
  indicator,
  severity,
  fact,
  status,
  ...(dueAt !== undefined && { dueAt }),
  owner: names.get(ownerId) ?? "",
  measure: measure === undefined ? "missing" : "named",
});

/** One inspection for one reader: where it stands and why, what was said, and what the reader can do now. */
export const inspectionView = async (deps: Dependencies, facts: Facts): Promise<InspectionView> => {
  const { inspection, county, task, staff } = facts;
  const [row, findings, history] = await Promise.all([
    inspectionRow(deps, facts),
    findingsIn(deps, inspection),
    inspectionNews(deps, inspection.id),
  ]);
  const names = await namesOf(deps, peopleOf(facts, findings));
  const named: Named = ({ by, ...done }) => ({ ...done, name: names.get(by) ?? "" });
  const { selfReport, visit, preliminary, defence, opinion, dispute, rectification, recheck, result } = inspection;
  const may = mayOf(facts);
  const knows = knowsFindings(facts);
  const isUnit = staff.id === inspection.headId;
  return {
    ...row,
    version: inspection.record.version,
    team: inspectorsOf(inspection.team).map((id) => names.get(id) ?? ""),
    schools: inspection.schools.map((code) => ({ code, ...schoolNames(county, code) })),
    pupilFiles: inspection.files.reduce((sum, { applicationIds }) => sum + applicationIds.length, 0),
    ...(inspection.notifiedAt !== undefined && { notifiedAt: inspection.notifiedAt }),
    onSiteFrom: inspection.onSiteFrom,
    onSiteBy: inspection.onSiteBy,
    selfReportBy: inspection.selfReportBy,
    ...(task?.assignee !== undefined && task.closed === undefined && { holder: names.get(task.assignee) ?? "" }),
    steps: progressOf(inspection).map((step) => ({ ...step, basis: basisOf(inspection, step.step) })),
    ...(selfReport && { selfReport: named({ by: selfReport.by, at: selfReport.at, timing: selfReport.timing }) }),
    ...(visit && {
      visit: {
        begunAt: visit.begunAt,
        ...(visit.endedAt !== undefined && { endedAt: visit.endedAt }),
        entries: visit.entries.length,
        signatures: visit.signatures.map(({ by, staffId, at }) => ({ by, name: names.get(staffId) ?? "", at })),
      },
    }),
    ...(result && knows && { result }),
    ...(preliminary && { preliminary: named(preliminary) }),
    ...(defence && { defence: named(defence) }),
    ...(opinion && { opinion: named(opinion) }),
    ...(dispute && { dispute: disputeOf(dispute, named) }),
    ...(rectification && { rectification: named(rectification) }),
    ...(recheck && {
      recheck: {
        verifier: names.get(recheck.verifierId) ?? "",
        ...(recheck.seed !== undefined && { seed: recheck.seed }),
        among: recheck.among?.length ?? 0,
        ...(recheck.done && { done: recheck.done }),
      },
    }),
    findings: knows ? findings.map((finding) => findingRow(finding, names)) : [],
    may,
    mayDispute: isUnit && mayDispute(inspection, { now: deps.clock.now() }) ? "yes" : "no",
    mayAnswerDispute: mayAnswerDispute(inspection, { actorId: staff.id, county }) === "yes" ? "yes" : "no",
    repeated: may === "opinion" ? await repeatedFindings(deps, { inspection, findings }) : [],
    ...draftOf(facts, { may, findings }),
    ...(may !== "read" && task && { taskId: taskIdOf(task) }),
    history,
  };
};
