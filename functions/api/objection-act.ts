import type * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ObjectionPath, objectionFacts } from "./objection-facts.ts";
import { refused, seeOther } from "./reply.ts";
import { showObjectionHandler } from "./show-objection.ts";
import { taken } from "./taken.ts";

type Read = { readonly version: number };

type Act<Body extends Read> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** What the history tells of the act. */
  readonly events: readonly EventType[];
  readonly outcome: (body: Body) => string;
  readonly decide: (
    facts: Awaited<ReturnType<typeof objectionFacts>> & {
      readonly actor: StaffMember;
      readonly occasion: Occasion;
      /** Random digits for the case of a missing child. */
      readonly makeupDigits: string;
    },
    body: Body,
  ) => Decision;
};

const makeupDigits = 8;

/** A door at which staff do something with an objection; repeating it shows the same receipt, and what somebody else did is shown. */
export const objectionAct = <Body extends Read>({ name, body: form, events, outcome, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: ObjectionPath, body: form, view: DecisionReceipt, form: showObjectionHandler },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { objectionId }, body, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const [facts, occasion] = await Promise.all([objectionFacts(deps, objectionId), occasionOf(deps)]);
          const digits = deps.keys.newDigits(makeupDigits);
          return decide({ ...facts, actor: staff, occasion, makeupDigits: digits }, body);
        });
        const location = `/objections/${objectionId}`;
        const subject = { kind: "objection" as const, id: objectionId };
        const history = await deps.history.of(subject);
        const own = history.find(
          ({ event, version }) =>
            version === body.version + 1 && event.actor.id === staff.id && events.includes(event.type),
        );
        if (!decision.accepted && own === undefined)
          return decision.refusal.code === "TaskClosed" && request.wants === "page"
            ? seeOther(location)
            : refused(decision.refusal);
        const status = (await deps.objections.find(objectionId))?.status ?? "";
        const at = own?.event.at ?? deps.clock.now();
        return taken<DecisionReceipt>(
          request,
          { taskId: objectionId, subject, outcome: outcome(body), status, at },
          location,
        );
      },
  );
