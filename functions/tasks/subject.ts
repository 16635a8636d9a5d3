import type { Away } from "../../domain/absence/stand-in.ts";
import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { School } from "../../domain/county/school.ts";
import { inquiryOffices } from "../../domain/objection/investigator.ts";
import { applicationIdOf, type Objection } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Inquiry } from "../../domain/wait/assignment.ts";
import type { SupervisionSubject } from "../../domain/wait/supervision-path.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { awayNow } from "../repositories/away.ts";
import { TaskError } from "../task-error.ts";
import type { SubjectInput, SupervisionInput } from "./task-input.ts";

/** What a task handler looks at: the record, its present wait, its school if it has one, the county. */
export type Subject = {
  readonly subject: Application | AidList | Objection | SupervisionSubject;
  readonly wait: Wait | undefined;
  readonly school: School | undefined;
  readonly county: County;
  readonly away: Away;
  /** Around an objection: what it concerns, and who might look into it. */
  readonly inquiry?: Inquiry;
  /** Around a record of the supervision: how the county is supervised. */
  readonly grid?: SupervisionGrid;
};

/** The record of the supervision a workflow speaks about. */
const supervisionRecord = (deps: Dependencies, input: SupervisionInput): Promise<SupervisionSubject | undefined> => {
  if ("cycleId" in input) return deps.cycles.find(input.cycleId);
  return "inspectionId" in input
    ? deps.inspections.find(input.inspectionId)
    : deps.escalations.find(input.escalationId);
};

const recordOf = (deps: Dependencies, input: SubjectInput): Promise<Subject["subject"] | undefined> => {
  if ("applicationId" in input) return deps.applications.find(input.applicationId);
  if ("listId" in input) return deps.lists.find(input.listId);
  return "objectionId" in input ? deps.objections.find(input.objectionId) : supervisionRecord(deps, input);
};

/** The record a workflow speaks about; a missing one is broken. */
export const loadRecord = async (deps: Dependencies, input: SubjectInput): Promise<Subject["subject"]> => {
  const record = await recordOf(deps, input);
  if (record === undefined) throw new TaskError("RecordBroken", JSON.stringify(input));
  return record;
};

const schoolCodeOf = (subject: Subject["subject"]): string | undefined => {
  if (subject.kind === "application") return subject.schoolCode;
  if (subject.kind !== "list" && subject.kind !== "objection") return undefined;
  if (subject.level === "county") return undefined;
  return subject.kind === "list" ? subject.scope : subject.unit;
};

/** Loads what a workflow speaks about and whatever a wait on it needs. */
export const loadSubject = async (deps: Dependencies, input: SubjectInput): Promise<Subject> => {
  const [subject, county] = await Promise.all([loadRecord(deps, input), deps.county.get()]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const schoolCode = schoolCodeOf(subject);
  const [wait, school, away] = await Promise.all([
    deps.tasks.waitOf({ kind: subject.kind, id: subject.id }),
    schoolCode === undefined ? undefined : deps.schools.find(schoolCode),
    awayNow(deps),
  ]);
  const found = { subject, wait, school, county, away };
  if (subject.kind === "objection") return { ...found, inquiry: await loadInquiry(deps, subject, found) };
  if (subject.kind === "application" || subject.kind === "list") return found;
  return { ...found, grid: await loadGrid(deps) };
};

/** How the county is supervised; a county whose workflows inspect has one. */
export const loadGrid = async (deps: Dependencies): Promise<SupervisionGrid> => {
  const grid = await deps.grid.get();
  if (grid === undefined) throw new TaskError("RecordBroken", "the county has no supervision grid");
  return grid;
};

const loadInquiry = async (
  deps: Dependencies,
  objection: Objection,
  { county, school }: Pick<Subject, "county" | "school">,
): Promise<Inquiry> => {
  const applicationId = applicationIdOf(objection);
  const [list, application, staff] = await Promise.all([
    deps.lists.find(objection.listId),
    applicationId === undefined ? undefined : deps.applications.find(applicationId),
    deps.staff.findMany(inquiryOffices(county, school)),
  ]);
  if (list === undefined) throw new TaskError("RecordBroken", `list ${objection.listId}`);
  return { list, application, staff };
};
