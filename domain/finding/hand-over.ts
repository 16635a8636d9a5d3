import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";

/** Who puts a finding right from now on. */
export const HandoverForm = z.object({ ...inspectionRead, ownerId: text(60) });
export type HandoverForm = z.infer<typeof HandoverForm>;

/** Its owner, or the head of the unit, hands a finding on to somebody of the same unit; the deadline stays. */
export const handOver = ({ form, people, ...desk }: HandOver): Decision => {
  const handled = handle(desk, { act: "handover", form });
  if ("code" in handled) return refuse(handled);
  const { finding, by, occasion } = handled;
  if (!people.includes(form.ownerId) || form.ownerId === finding.ownerId)
    return refuse({ code: "FormIncomplete", faults: [{ field: "ownerId", code: "notAChoice" }] });
  const handed: Finding = { ...finding, ownerId: form.ownerId };
  const words = { from: finding.ownerId, to: form.ownerId };
  return accept({ save: [handed], emit: [findingTold("FindingHandedOver", handed, { by, now: occasion.now, words })] });
};

type HandOver = FindingDesk & {
  readonly form: HandoverForm;
  /** Staff ids of whoever answers for something in the unit. */
  readonly people: readonly string[];
};
