import { holdsRole } from "../../domain/county/staff-member.ts";
import { Mismatch, type Sweep } from "../../domain/sweep/sweep.ts";
import { repairsPage } from "../../web/pages/repairs/repairs-page.tsx";
import { RepairsView } from "../../web/views/repairs.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

const readers = ["AID_CENTER_HEAD", "SUPERVISION_HEAD", "AUDITOR"] as const;

const viewOf = (sweep: Sweep | undefined): RepairsView => {
  const { suspects = [], repaired = [], counts = {} } = sweep ?? {};
  return {
    ...(sweep && { last: sweep }),
    open: suspects.map(({ subject, ...suspect }) => ({ ...suspect, id: subject.id })),
    repaired: repaired.map(({ subject, ...each }) => ({ ...each, id: subject.id })),
    counts: Mismatch.options.flatMap((mismatch) => {
      const count = counts[mismatch] ?? 0;
      return count === 0 ? [] : [{ mismatch, count }];
    }),
  };
};

/** The report of the last comparison, for whoever lets parked cases go on, and for the audit. */
export const showRepairsHandler = apiHandler(
  { name: "show-repairs", access: "staff", view: RepairsView, page: repairsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) =>
      readers.some((role) => holdsRole(staff, role, {}))
        ? ok<RepairsView>(viewOf(await deps.sweeps.get()))
        : refused({ code: "NotAllowedHere" }),
);
