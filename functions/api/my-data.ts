import type { FormSection } from "../../domain/application/application-form.ts";
import { formSections } from "../../domain/application/application-form.ts";
import { aboutReceipt } from "../../domain/application/documents.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { fileDue } from "../../domain/retention/file-due.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** More looks at one file than that are found in the office's log. */
const mostLooks = 200;
const ever = { from: Instant.parse("2000-01-01T00:00:00.000Z"), to: Instant.parse("9999-01-01T00:00:00.000Z") };

/** The sections of a form in their order. */
export const sections = Object.keys(formSections) as FormSection[];

/** Everything stored about a family's file, as it lies there. */
export const storedData = async (deps: Dependencies, recognition: Recognition) => {
  const { receiptNo, formVersion, applicationIds } = recognition;
  const [form, applications, papers, notices, { records: looks }, requests] = await Promise.all([
    deps.recognitions.form(receiptNo, formVersion),
    deps.applications.findMany(applicationIds),
    deps.storedFiles.of(aboutReceipt(receiptNo), "attachment"),
    Promise.all(applicationIds.map((id) => deps.notices.ofSubject({ kind: "application", id }))),
    deps.accesses.ofFile(receiptNo, { ...ever, limit: mostLooks }),
    deps.dataRequests.ofFile(receiptNo),
  ]);
  const due = fileDue(applications);
  if (form === undefined || due === undefined) throw new TaskError("RecordBroken", `file ${receiptNo}`);
  return { recognition, form, applications, papers, notices: notices.flat(), looks, requests, due };
};

/** What is stored, for one request. */
export type StoredData = Awaited<ReturnType<typeof storedData>>;
