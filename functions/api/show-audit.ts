import * as z from "zod";
import type { Application } from "../../domain/application/application.ts";
import { receiptNosMeant } from "../../domain/application/receipt-no.ts";
import { holdsRole } from "../../domain/county/staff-member.ts";
import type { Purpose } from "../../domain/wait/wait.ts";
import { auditPage } from "../../web/pages/access/audit-page.tsx";
import { AuditView } from "../../web/views/audit.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

/** Steps a person works on, and so with a page of their own while they are open. */
const worked: readonly Purpose[] = ["classCheck", "schoolCheck", "countyRecheck", "reconsideration", "parked"];

/** The page of an application's present step, else of the one before. */
const pageOf = async (deps: Dependencies, { id }: Application): Promise<{ readonly taskId?: string }> => {
  const wait = await deps.tasks.waitOf({ kind: "application", id });
  if (wait === undefined) return {};
  const isOpen = wait.closed === undefined && !worked.includes(wait.purpose);
  const number = isOpen ? wait.number - 1 : wait.number;
  return number < 1 ? {} : { taskId: `${id}.${number}` };
};

const applicationsOf = async (deps: Dependencies, no: string): Promise<NonNullable<AuditView["found"]>> => {
  const { campaign } = await occasionOf(deps);
  const numbers = receiptNosMeant(no.replace(/-\d+$/, ""), campaign.schoolYear);
  const recognitions = await deps.recognitions.findMany(numbers);
  const found = await deps.applications.findMany(recognitions.flatMap(({ applicationIds }) => applicationIds));
  return Promise.all(
    found.map(async (application) => ({
      applicationId: application.id,
      receiptNo: application.receiptNo,
      programme: application.programme,
      ...(await pageOf(deps, application)),
    })),
  );
};

/** Where an auditor begins: one application by its number, and the ways to everything else. */
export const showAuditHandler = apiHandler(
  {
    name: "show-audit",
    access: "staff",
    query: z.object({ no: z.string().trim().max(40).exactOptional() }),
    view: AuditView,
    page: auditPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { no } }) => {
      if (!holdsRole(staff, "AUDITOR", {})) return refused({ code: "NotAllowedHere" });
      return ok<AuditView>(no === undefined ? {} : { no, found: await applicationsOf(deps, no) });
    },
);
