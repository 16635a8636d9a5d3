import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { School } from "../../domain/county/school.ts";
import { inquiryOffices } from "../../domain/objection/investigator.ts";
import { applicationIdOf, type Objection } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Inquiry } from "../../domain/wait/open-wait.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import type { SubjectInput } from "./task-input.ts";

/** What a task handler looks at: the record, its present wait, its school if it has one, the county. */
export type Subject = {
  readonly subject: Application | AidList | Objection;
  readonly wait: Wait | undefined;
  readonly school: School | undefined;
  readonly county: County;
  /** Around an objection: what it concerns, and who might look into it. */
  readonly inquiry?: Inquiry;
};

const recordOf = (deps: Dependencies, input: SubjectInput): Promise<Subject["subject"] | undefined> => {
  if ("applicationId" in input) return deps.applications.find(input.applicationId);
  return "listId" in input ? deps.lists.find(input.listId) : deps.objections.find(input.objectionId);
};

/** The record a workflow speaks about; a missing one is broken. */
export const loadRecord = async (deps: Dependencies, input: SubjectInput): Promise<Subject["subject"]> => {
  const record = await recordOf(deps, input);
  if (record === undefined) throw new TaskError("RecordBroken", JSON.stringify(input));
  return record;
};

const schoolCodeOf = (subject: Subject["subject"]): string | undefined => {
  if (subject.kind === "application") return subject.schoolCode;
  if (subject.level === "county") return undefined;
  return subject.kind === "list" ? subject.scope : subject.unit;
};

/** Loads what a workflow speaks about and whatever a wait on it needs. */
export const loadSubject = async (deps: Dependencies, input: SubjectInput): Promise<Subject> => {
  const [subject, county] = await Promise.all([loadRecord(deps, input), deps.county.get()]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const schoolCode = schoolCodeOf(subject);
  const [wait, school] = await Promise.all([
    deps.tasks.waitOf({ kind: subject.kind, id: subject.id }),
    schoolCode === undefined ? undefined : deps.schools.find(schoolCode),
  ]);
  const found = { subject, wait, school, county };
  return subject.kind === "objection" ? { ...found, inquiry: await loadInquiry(deps, subject, found) } : found;
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
