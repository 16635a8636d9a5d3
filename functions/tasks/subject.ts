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

/** Loads what a workflow speaks about; a missing record is a broken one. */
export const loadSubject = async (deps: Dependencies, input: SubjectInput): Promise<Subject> => {
  const [subject, county] = await Promise.all([
    "applicationId" in input ? deps.applications.find(input.applicationId) : deps.lists.find(input.listId),
    deps.county.get(),
  ]);
  if (subject === undefined || county === undefined) throw new TaskError("RecordBroken", JSON.stringify(input));
  const schoolCode =
    subject.kind === "application" ? subject.schoolCode : subject.level === "school" ? subject.scope : undefined;
  const [wait, school] = await Promise.all([
    deps.tasks.waitOf({ kind: subject.kind, id: subject.id }),
    schoolCode === undefined ? undefined : deps.schools.find(schoolCode),
  ]);
  return { subject, wait, school, county };
};
