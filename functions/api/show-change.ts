import { effectsTold } from "../../domain/change/carry-out.ts";
import type { PupilChange, ToldEffect } from "../../domain/change/change.ts";
import { confirmerRole, mayRead } from "../../domain/change/remit.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { changePage } from "../../web/pages/change/change-page.tsx";
import { ChangeView } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { ChangePath, changeFacts } from "./change-facts.ts";
import { changeDetails, changeRow, maySettle } from "./change-row.ts";
import { ok, refused } from "./reply.ts";
import { namesOf, toldHistory } from "./told-history.ts";

/** What the change would do if it were confirmed now, or what it did. */
const effectsOf = async (
  deps: Dependencies,
  change: PupilChange,
  staff: StaffMember,
): Promise<readonly ToldEffect[]> => {
  if (change.status !== "registered") return change.effects;
  const by = { role: confirmerRole(staff, change) ?? ("SYSTEM" as const), id: staff.id };
  return effectsTold({ ...(await changeFacts(deps, change)), change, by });
};

/** One change: what happened, what it does to each application in plain words, and the decision on it. */
export const showChangeHandler = apiHandler(
  { name: "show-change", access: "staff", path: ChangePath, view: ChangeView, page: changePage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { changeId } }) => {
      const [change, county] = await Promise.all([deps.changes.find(changeId), deps.county.get()]);
      // Whoever may not know of it learns not even that it exists.
      if (change === undefined || !mayRead(staff, change)) return refused({ code: "PageNotFound" });
      const told = await effectsOf(deps, change, staff);
      const found = await deps.applications.findMany(told.map(({ applicationId }) => applicationId));
      const programmeOf = new Map(found.map(({ id, programme }) => [id, programme]));
      const { registered, decided, recordMove, makeupId } = change;
      const [names, history] = await Promise.all([
        namesOf(deps, [registered.by, ...(decided ? [decided.by] : [])]),
        deps.history.of({ kind: "change", id: changeId }),
      ]);
      return ok<ChangeView>({
        ...changeRow(change, { county, names }),
        version: change.record.version,
        facts: changeDetails(change.details, (code) => schoolNames(county, code).name),
        effects: told.flatMap(({ payer, ...effect }) => {
          const programme = programmeOf.get(effect.applicationId);
          if (programme === undefined) return [];
          return [{ ...effect, programme, ...(payer !== undefined && { payer: schoolNames(county, payer) }) }];
        }),
        ...(decided && {
          decided: {
            role: decided.role,
            name: names.get(decided.by) ?? decided.by,
            at: decided.at,
            ...(decided.reason !== undefined && { reason: decided.reason }),
          },
        }),
        ...(recordMove && { recordMove }),
        ...(makeupId !== undefined && { makeupId }),
        certificate: change.details.what === "transferOut" && change.status === "confirmed" ? "ready" : "none",
        may: maySettle(staff, change) ? "decide" : "read",
        history: await toldHistory(deps, history),
      });
    },
);
