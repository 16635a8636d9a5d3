import type { StaffMember } from "../../domain/county/staff-member.ts";
import { escalationPage } from "../../web/pages/escalation/escalation-page.tsx";
import { EscalationView } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { EscalationPath, escalationFacts } from "./escalation-facts.ts";
import { escalationView, mayReadEscalation } from "./escalation-view.ts";
import { ok, refused } from "./reply.ts";

/** A step for whoever may read it; undefined alike when there is none and when it is not theirs. */
export const readEscalation = async (
  deps: Dependencies,
  staff: StaffMember,
  escalationId: string,
): Promise<EscalationView | undefined> => {
  const { escalation, grid, ...facts } = await escalationFacts(deps, escalationId);
  if (escalation === undefined || grid === undefined || !mayReadEscalation(staff, { escalation, grid }))
    return undefined;
  return escalationView(deps, { ...facts, escalation, grid, staff });
};

/** One step of the ladder: grounds, legal basis, dates, what was said, and the forms for what the reader can do now. */
export const showEscalationHandler = apiHandler(
  { name: "show-escalation", access: "staff", path: EscalationPath, view: EscalationView, page: escalationPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { escalationId } }) => {
      const view = await readEscalation(deps, staff, escalationId);
      return view === undefined ? refused({ code: "EscalationNotFound" }) : ok<EscalationView>(view);
    },
);
