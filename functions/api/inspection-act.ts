import type * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { mayReadInspection } from "../../domain/inspection/may-read.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { InspectionReceipt } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { type Actor, apiHandler } from "./api.ts";
import type { ApiHandler } from "./api-handler.ts";
import { InspectionPath } from "./inspection-door.ts";
import { inspectionFacts } from "./inspection-facts.ts";
import { refusedUnlessOwn } from "./refused-unless-own.ts";
import { refused } from "./reply.ts";
import { taken } from "./taken.ts";

type Read = { readonly version: number };

type Facts = Awaited<ReturnType<typeof inspectionFacts>> & {
  readonly inspection: Inspection;
  readonly actor: StaffMember;
  readonly occasion: Occasion;
};

type Act<Body extends Read> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** The page whose form it is. */
  readonly form: ApiHandler<Actor, Dependencies>;
  /** Where the form leads under the inspection; to its page unless said. */
  readonly leadsTo?: (body: Body) => string;
  /** What the history tells of the act; none for what is only kept. */
  readonly events: readonly EventType[];
  readonly decide: (deps: Dependencies, facts: Facts, body: Body) => Promise<Decision>;
};

/** A door at which somebody does a step of an inspection; repeating it shows the same receipt, and what somebody else did is shown. */
export const inspectionAct = <Body extends Read>({ name, body, form, leadsTo, events, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: InspectionPath, body, view: InspectionReceipt, form },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { inspectionId }, body: sent, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const [{ inspection, ...facts }, occasion] = await Promise.all([
            inspectionFacts(deps, inspectionId),
            occasionOf(deps),
          ]);
          const { grid } = facts;
          if (
            inspection === undefined ||
            grid === undefined ||
            !mayReadInspection(staff, { inspection, grid, now: deps.clock.now() })
          )
            return refuse({ code: "InspectionNotFound" });
          return decide(deps, { ...facts, inspection, actor: staff, occasion }, sent);
        });
        const location = `/inspections/${inspectionId}${leadsTo?.(sent) ?? ""}`;
        const subject = { kind: "inspection" as const, id: inspectionId };
        const own = { subject, version: sent.version, staffId: staff.id, events };
        const elsewhere = await refusedUnlessOwn(deps, { ...own, decision, request, location });
        if (elsewhere) return elsewhere;
        const now = await deps.inspections.find(inspectionId);
        if (now === undefined) return refused({ code: "InspectionNotFound" });
        const { record, status, dueAt } = now;
        return taken<InspectionReceipt>(request, { inspectionId, version: record.version, status, dueAt }, location);
      },
  );
