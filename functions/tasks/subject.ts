import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { School } from "../../domain/county/school.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import type { SubjectInput } from "./task-input.ts";

/** What a task handler looks at: the record, its present wait, its school if it has one, the county. */
export type Subject = {
  readonly subject: Application | AidList;
  readonly wait: Wait | undefined;
  readonly school: School | undefined;
  readonly county: County;
};

/** The record a workflow speaks about; a missing one is broken. */
export const loadRecord = async (deps: Dependencies, input: SubjectInput): Promise<Application | AidList> => {
  const record = await ("applicationId" in input
    ? deps.applications.find(input.applicationId)
    : deps.lists.find(input.listId));
  if (record === undefined) throw new TaskError("RecordBroken", JSON.stringify(input));
  return record;
};

/** Loads what a workflow speaks about and whatever a wait on it needs. */
export const loadSubject = async (deps: Dependencies, input: SubjectInput): Promise<Subject> => {
  const [subject, county] = await Promise.all([loadRecord(deps, input), deps.county.get()]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const schoolCode =
    subject.kind === "application" ? subject.schoolCode : subject.level === "school" ? subject.scope : undefined;
  const [wait, school] = await Promise.all([
    deps.tasks.waitOf({ kind: subject.kind, id: subject.id }),
    schoolCode === undefined ? undefined : deps.schools.find(schoolCode),
  ]);
  return { subject, wait, school, county };
};
