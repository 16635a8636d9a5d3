import * as z from "zod";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";

/** Why a finding does not stand. */
export const WithdrawalForm = z.object({ ...inspectionRead, reason: text(300) });
export type WithdrawalForm = z.infer<typeof WithdrawalForm>;

/** Takes a finding back: with the opinion letter, or when an objection to the letter is right. */
export const withdrawFinding = (finding: Finding, { by, occasion, reason }: Withdraw): Withdrawn => {
  const { dueAt: _, ...kept } = finding;
  const withdrawn: Finding = {
    ...kept,
    status: "withdrawn",
    ...(reason !== undefined && { withdrawn: { by: by.id, at: occasion.now, reason } }),
  };
  return { finding: withdrawn, event: findingTold("FindingWithdrawn", withdrawn, { by, now: occasion.now }) };
};

/** The head of the supervision office takes a finding back after the unit was heard, before the letter goes out. */
export const withdrawAfterDefence = ({ form, ...desk }: FindingDesk & { readonly form: WithdrawalForm }): Decision => {
  const handled = handle(desk, { act: "withdrawal", form });
  if ("code" in handled) return refuse(handled);
  const { finding, event } = withdrawFinding(handled.finding, { ...handled, reason: form.reason });
  return accept({ save: [finding], emit: [event] });
};

type Withdrawn = { readonly finding: Finding; readonly event: DomainEvent };

type Withdraw = {
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now">;
  readonly reason?: string;
};
