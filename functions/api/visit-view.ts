import { dayOf, yearOf } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import { indicatorById } from "../../domain/indicator/catalogue.ts";
import { suggestedScore } from "../../domain/indicator/prefill.ts";
import { targetFor } from "../../domain/indicator/targets.ts";
import { opinionDays as daysToOpinion } from "../../domain/inspection/end-visit.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { readsAllInspections } from "../../domain/inspection/may-read.ts";
import { isOfTeam, isVisitOver, missingSigners, signersOf } from "../../domain/inspection/visit.ts";
import { effectiveEntries } from "../../domain/inspection/visit-entries.ts";
import type { VisitItem, VisitPhoto, VisitSigner, VisitView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import type { ReadInspection } from "./inspection-door.ts";
import { knowsFindings } from "./inspection-row.ts";
import { namesOf } from "./told-history.ts";
import { notedFindings } from "./visit-door.ts";

type Names = ReadonlyMap<string, string>;
type Reading = { readonly inspection: Inspection; readonly names: Names; readonly reader: string };

const itemOf = (
  indicator: string,
  { inspection, names, reader, year }: Reading & { readonly year: number },
): VisitItem => {
  const target = targetFor({ indicator, year, ruleSet: inspection.ruleSet });
  const known = inspection.known.find((one) => one.indicator === indicator);
  const suggested = known && suggestedScore(known, target);
  const self = inspection.selfReport?.answers.find((answer) => answer.indicator === indicator);
  const entries = effectiveEntries(inspection.visit?.entries ?? []).filter((entry) => entry.indicator === indicator);
  return {
    indicator,
    counts: (indicatorById(indicator)?.weight ?? 0) > 0 ? "scored" : "unscored",
    ...(target !== undefined && { target }),
    ...(known && { known }),
    ...(suggested !== undefined && { suggested }),
    ...(self && { selfScore: self.score }),
    scores: entries.map(({ schoolCode, score, note, fileIds, by, enteredAt }) => ({
      ...(schoolCode !== undefined && { schoolCode }),
      ...(note !== undefined && { note }),
      score,
      photos: fileIds ?? [],
      by: names.get(by) ?? "",
      whose: by === reader ? "own" : "others",
      at: enteredAt,
    })),
  };
};

/** A photo as the visit's pages tell of it. */
export const visitPhoto = ({ id, status, label, askedAt, fault }: StoredFile): VisitPhoto => ({
  fileId: id,
  status,
  askedAt,
  ...(label !== undefined && { indicator: label }),
  ...(fault !== undefined && { fault }),
});

const signerOf = (
  { by, staffId }: ReturnType<typeof signersOf>[number],
  { inspection, names, reader }: Reading,
): VisitSigner => {
  const { team, visit } = inspection;
  const signature = visit?.signatures.find((one) => one.by === by && one.staffId === staffId);
  const canSign = !isVisitOver(inspection) && signature === undefined && (visit?.entries.length ?? 0) > 0;
  return {
    by,
    staffId,
    name: names.get(staffId) ?? "",
    role: by === "unit" ? "head" : staffId === team.leadId ? "lead" : "member",
    entries: visit?.entries.filter((entry) => entry.by === staffId).length ?? 0,
    ...(signature && { signedAt: signature.at, taken: signature.takenBy === undefined ? "own" : "lead" }),
    here: canSign && (reader === staffId || reader === team.leadId) ? "yes" : "no",
  };
};

const stateOf = (inspection: Inspection, now: string): VisitView["state"] => {
  if (isVisitOver(inspection)) return "over";
  return inspection.status === "onSite" && now >= inspection.onSiteFrom ? "open" : "notYet";
};

const mayEnd = async (deps: Dependencies, { inspection, reader }: Reading): Promise<VisitView["mayEnd"]> => {
  const task = await deps.tasks.waitOf({ kind: "inspection", id: inspection.id });
  if (task?.purpose !== "onSiteVisit" || task.assignee !== reader || isVisitOver(inspection)) return "no";
  return inspection.visit === undefined || missingSigners(inspection).length > 0 ? "notSigned" : "yes";
};

/** The checklist of a visit for this reader: what is asked, what the county's records and the unit itself say, and what was noted. */
export const visitView = async (
  deps: Dependencies,
  { inspection, unit, staff }: Pick<ReadInspection, "inspection" | "unit"> & { readonly staff: StaffMember },
): Promise<VisitView> => {
  const [county, cycle, findings, photos, names] = await Promise.all([
    deps.county.get(),
    deps.cycles.find(inspection.cycleId),
    notedFindings(deps, inspection.visit),
    deps.storedFiles.of({ kind: "inspection", id: inspection.id }, "visitPhoto"),
    namesOf(
      deps,
      signersOf(inspection).map(({ staffId }) => staffId),
    ),
  ]);
  const reading = { inspection, names, reader: staff.id };
  const year = cycle?.year ?? yearOf(dayOf(inspection.onSiteFrom));
  const { visit, result } = inspection;
  const knows = knowsFindings({ inspection, staff });
  return {
    inspectionId: inspection.id,
    cycleId: inspection.cycleId,
    version: inspection.record.version,
    unit: { name: unit.name, englishName: unit.englishName },
    state: stateOf(inspection, deps.clock.now()),
    may: isOfTeam(inspection, staff.id) ? "note" : staff.id === inspection.headId ? "sign" : "read",
    reader: staff.id,
    formId: deps.keys.newDigits(16),
    onSiteFrom: inspection.onSiteFrom,
    onSiteBy: inspection.onSiteBy,
    ...(visit && { begunAt: visit.begunAt }),
    ...(visit?.endedAt !== undefined && { endedAt: visit.endedAt }),
    schools: inspection.schools.map((code) => ({
      code,
      ...schoolNames(county, code),
      // Which files are drawn the unit learns on the spot, and what they come to from the preliminary opinion.
      files:
        visit === undefined && !readsAllInspections(staff)
          ? []
          : (inspection.files.find(({ schoolCode }) => schoolCode === code)?.applicationIds ?? []),
    })),
    items: inspection.indicators.map((indicator) => itemOf(indicator, { ...reading, year })),
    findings: visit?.endedAt === undefined || knows ? [...findings] : [],
    photos: photos.map(visitPhoto),
    signers: signersOf(inspection).map((signer) => signerOf(signer, reading)),
    mayEnd: await mayEnd(deps, reading),
    opinionDays: daysToOpinion(inspection),
    ...(result && knows && { result }),
  };
};
