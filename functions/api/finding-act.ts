import type * as z from "zod";
import type { OnFile } from "../../domain/finding/finding-desk.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import { FindingReceipt } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { FindingPath, findingFacts } from "./finding-facts.ts";
import { refusedUnlessOwn } from "./refused-unless-own.ts";
import { refused } from "./reply.ts";
import { showFindingHandler } from "./show-finding.ts";
import { taken } from "./taken.ts";

type Read = { readonly version: number };

type Act<Body extends Read> = {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** What the history tells of the act. */
  readonly events: readonly EventType[];
  readonly decide: (deps: Dependencies, file: OnFile, body: Body) => Decision | Promise<Decision>;
};

/** A door at which somebody does something with a finding; repeating it shows the same receipt, and what somebody else did is shown. */
export const findingAct = <Body extends Read>({ name, body: form, events, decide }: Act<Body>) =>
  apiHandler(
    { name, access: "staff", path: FindingPath, body: form, view: FindingReceipt, form: showFindingHandler },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { findingId }, body, request }) => {
        const decision = await decideAndCommit(deps, async () => {
          const file = await findingFacts(deps, { findingId, actor: staff });
          return file === undefined ? refuse({ code: "FindingNotFound" }) : decide(deps, file, body);
        });
        const location = `/findings/${findingId}`;
        const subject = { kind: "finding" as const, id: findingId };
        const own = { subject, version: body.version, staffId: staff.id, events };
        const elsewhere = await refusedUnlessOwn(deps, { ...own, decision, request, location });
        if (elsewhere) return elsewhere;
        const now = await deps.findings.find(findingId);
        if (now === undefined) return refused({ code: "FindingNotFound" });
        const { record, status, dueAt } = now;
        return taken<FindingReceipt>(
          request,
          { findingId, version: record.version, status, ...(dueAt !== undefined && { dueAt }) },
          location,
        );
      },
  );
