import { fileSelfReport } from "../../domain/inspection/file-self-report.ts";
import { keepSelfReport } from "../../domain/inspection/keep-self-report.ts";
import { SelfReportForm } from "../../domain/inspection/self-report-form.ts";
import { inspectionAct } from "./inspection-act.ts";
import { showSelfReportHandler } from "./show-self-report.ts";

/** The unit files its self-report, or keeps what it has typed so far. */
export const fileSelfReportHandler = inspectionAct({
  name: "file-self-report",
  body: SelfReportForm,
  form: showSelfReportHandler,
  leadsTo: ({ act }) => (act === "keep" ? "/self-report" : ""),
  events: ["SelfReportFiled"],
  decide: async (deps, facts, form) => {
    if (form.act === "keep") return keepSelfReport({ ...facts, form });
    const sent = await deps.storedFiles.of({ kind: "inspection", id: facts.inspection.id }, "selfReport");
    return fileSelfReport({ ...facts, form, files: sent.filter(({ status }) => status === "accepted") });
  },
});
