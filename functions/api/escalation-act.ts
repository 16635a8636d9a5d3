import type * as z from "zod";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import type { EscalationDesk } from "../../domain/escalation/may-act.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import { EscalationReceipt } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { EscalationPath, escalationFacts } from "./escalation-facts.ts";
import { mayReadEscalation } from "./escalation-view.ts";
import { refusedUnlessOwn } from "./refused-unless-own.ts";
import { refused } from "./reply.ts";
import { showEscalationHandler } from "./show-escalation.ts";
import { taken } from "./taken.ts";

type Read = { readonly version: number };

type Act<Body extends Read> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** What the history tells of the act. */
  readonly events: readonly EventType[];
  readonly decide: (desk: EscalationDesk & { readonly ladder: readonly Escalation[] }, body: Body) => Decision;
};

/** A door at which somebody does something with a step of the ladder; repeating it shows the same receipt, and what somebody else did is shown. */
export const escalationAct = <Body extends Read>({ name, body: form, events, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: EscalationPath, body: form, view: EscalationReceipt, form: showEscalationHandler },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { escalationId }, body, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const [{ escalation, grid, task, unit, ladder }, occasion] = await Promise.all([
            escalationFacts(deps, escalationId),
            occasionOf(deps),
          ]);
          if (escalation === undefined || grid === undefined || !mayReadEscalation(staff, { escalation, grid }))
            return refuse({ code: "EscalationNotFound" });
          return decide({ actor: staff, task, escalation, unit, ladder, occasion }, body);
        });
        const location = `/escalations/${escalationId}`;
        const subject = { kind: "escalation" as const, id: escalationId };
        const own = { subject, version: body.version, staffId: staff.id, events };
        const elsewhere = await refusedUnlessOwn(deps, { ...own, decision, request, location });
        if (elsewhere) return elsewhere;
        const now = await deps.escalations.find(escalationId);
        if (now === undefined) return refused({ code: "EscalationNotFound" });
        const { record, status, dueAt } = now;
        return taken<EscalationReceipt>(request, { escalationId, version: record.version, status, dueAt }, location);
      },
  );
