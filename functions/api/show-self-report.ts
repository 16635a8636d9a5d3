import type { StaffMember } from "../../domain/county/staff-member.ts";
import { refusalToReport } from "../../domain/inspection/may-report.ts";
import { selfReportPage } from "../../web/pages/inspection/self-report-page.tsx";
import { SelfReportView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { askedIndicators } from "./asked-indicators.ts";
import { InspectionPath, type ReadInspection, readInspection } from "./inspection-door.ts";
import { knowsFindings } from "./inspection-row.ts";
import { ok, refused } from "./reply.ts";
import { namesOf } from "./told-history.ts";

type Reading = ReadInspection & { readonly staff: StaffMember };

const selfReportView = async (deps: Dependencies, { inspection, unit, staff }: Reading): Promise<SelfReportView> => {
  const about = { kind: "inspection", id: inspection.id } as const;
  const { selfReport, selfReportDraft, status, selfReportBy, headId } = inspection;
  const [task, files, names] = await Promise.all([
    deps.tasks.waitOf(about),
    deps.storedFiles.of(about, "selfReport"),
    namesOf(deps, selfReport === undefined ? [] : [selfReport.by]),
  ]);
  const isUnit = staff.id === headId;
  return {
    inspectionId: inspection.id,
    version: inspection.record.version,
    unit: { name: unit.name, englishName: unit.englishName },
    status,
    selfReportBy,
    may: isUnit && refusalToReport({ actor: staff, task, inspection }) === undefined ? "file" : "read",
    asked: askedIndicators({
      inspection,
      files,
      shows: knowsFindings({ inspection, staff }) ? "all" : "own",
      reader: isUnit ? "unit" : "others",
    }),
    ...(selfReport && {
      reported: { name: names.get(selfReport.by) ?? "", at: selfReport.at, timing: selfReport.timing },
    }),
    ...(isUnit && selfReportDraft && { keptAt: selfReportDraft.at }),
  };
};

/** A unit's self-report: the form for its head, what it says for everybody else who reads the inspection. */
export const showSelfReportHandler = apiHandler(
  { name: "show-self-report", access: "staff", path: InspectionPath, view: SelfReportView, page: selfReportPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId } }) => {
      const read = await readInspection(deps, staff, inspectionId);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      return ok<SelfReportView>(await selfReportView(deps, { ...read, staff }));
    },
);
