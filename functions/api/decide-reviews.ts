import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { needsCode } from "../../domain/link/step-up.ts";
import { approveTogether } from "../../domain/review/approve-together.ts";
import { decisionSince } from "../../domain/review/recorded-decision.ts";
import { severalOf, text, wholeNumber } from "../../domain/shared/form-fields.ts";
import { sameFact } from "../../domain/shared/human-fact.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { subjectOf } from "../../domain/wait/wait.ts";
import { bulkResultPage } from "../../web/pages/work/bulk-result-page.tsx";
import { BulkResult } from "../../web/views/work.ts";
import type { Dependencies } from "../dependencies.ts";
import { kinRefusal } from "../repositories/kin.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { ok, refused } from "./reply.ts";
import { showWorkHandler } from "./show-work.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";

const atOnce = 25;

/** One ticked row: a form sends `taskId:version`. */
const Chosen = z.union([
  z.string().transform((typed) => {
    const at = typed.lastIndexOf(":");
    return { taskId: typed.slice(0, at), version: typed.slice(at + 1) };
  }),
  z.object({ taskId: z.string(), version: z.unknown() }),
]);
const Decisions = severalOf(Chosen.pipe(TaskPath.extend({ version: wholeNumber(1, 1_000_000) })), 200);

/** Several approvals, and how many they are, typed as the one human fact. */
const DecideReviewsForm = z.object({
  decisions: Decisions.refine((decisions) => decisions.length > 0, "chooseAtLeastOne"),
  humanFact: text(10),
});
type Ticked = z.output<typeof Decisions>[number];

const alreadyYours = async (deps: Dependencies, actor: StaffMember, { taskId, version }: Ticked): Promise<boolean> => {
  const decision = decisionSince(await deps.history.of(subjectOf(taskId)), version);
  return decision?.event.actor.id === actor.id && decision.outcome === "approve";
};

type Approval = { readonly actor: StaffMember; readonly ticked: Ticked; readonly occasion: Occasion };

const approve = async (deps: Dependencies, { actor, ticked, occasion }: Approval): Promise<BulkResult["refused"]> => {
  const { taskId, version } = ticked;
  let pupilName: string | undefined;
  const decision = await decideAndCommit(deps, async () => {
    const { task, application } = await applicationTask(deps, taskId);
    const unlike = application !== undefined && !application.allMatch;
    const recognition = unlike ? await deps.recognitions.find(application.receiptNo) : undefined;
    // Only whoever's work it is learns whose application it is.
    pupilName = task?.assignee === actor.id ? application?.pupilName : undefined;
    const checks = recognition?.checks ?? [];
    return (
      kinRefusal(deps, actor, application) ?? approveTogether({ actor, task, application, checks, version, occasion })
    );
  });
  if (decision.accepted || (await alreadyYours(deps, actor, ticked))) return [];
  return [{ taskId, code: decision.refusal.code, ...(pupilName !== undefined && { pupilName }) }];
};

/** Approves many alike applications at once, each under the version that was read; exceptions are named, not forced. */
export const decideReviewsHandler = apiHandler(
  {
    name: "decide-reviews",
    access: "staff",
    body: DecideReviewsForm,
    view: BulkResult,
    page: bulkResultPage,
    form: showWorkHandler,
    stepUp: {
      when: async ({ body: { decisions } }, deps) => needsCode(decisions.length, await deps.county.get()),
      by: proveByMail,
    },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { decisions, humanFact } }) => {
      const chosen = [...new Map(decisions.map((ticked) => [ticked.taskId, ticked])).values()];
      if (!sameFact(humanFact, String(chosen.length)))
        return refused({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
      const occasion = await occasionOf(deps);
      const refusals = (
        await sideBySide(chosen, atOnce, (ticked) => approve(deps, { actor: staff, ticked, occasion }))
      ).flat();
      return ok<BulkResult>({ decided: chosen.length - refusals.length, refused: refusals });
    },
);
