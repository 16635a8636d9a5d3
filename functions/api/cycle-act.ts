import type * as z from "zod";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { PlanDesk } from "../../domain/inspection/plan-desk.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { CycleReceipt } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { CyclePath, cycleFacts } from "./cycle-facts.ts";
import { refusedUnlessOwn } from "./refused-unless-own.ts";
import { refused } from "./reply.ts";
import { showCycleHandler } from "./show-cycle.ts";
import { taken } from "./taken.ts";

type Read = { readonly version: number };

type Act<Body extends Read> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** What the history tells of the act. */
  readonly event: EventType;
  readonly decide: (desk: PlanDesk, body: Body) => Decision;
};

/** A door at which somebody does something with a plan; repeating it shows the same receipt, and what somebody else did is shown. */
export const cycleAct = <Body extends Read>({ name, body: form, event, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: CyclePath, body: form, view: CycleReceipt, form: showCycleHandler },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { cycleId }, body, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const [facts, occasion] = await Promise.all([cycleFacts(deps, cycleId), occasionOf(deps)]);
          return decide({ ...facts, actor: staff, occasion }, body);
        });
        const location = `/cycles/${cycleId}`;
        const subject = { kind: "cycle" as const, id: cycleId };
        const own = { subject, version: body.version, staffId: staff.id, events: [event] };
        const elsewhere = await refusedUnlessOwn(deps, { ...own, decision, request, location });
        if (elsewhere) return elsewhere;
        const now = await deps.cycles.find(cycleId);
        if (now === undefined) return refused({ code: "CycleNotFound" });
        const { record, status, dueAt } = now;
        return taken<CycleReceipt>(request, { cycleId, version: record.version, status, dueAt }, location);
      },
  );
