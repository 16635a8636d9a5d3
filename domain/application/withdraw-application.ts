import * as z from "zod";
import { system } from "../history/domain-event.ts";
import { afterHold } from "../publicity/after-hold.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { struck } from "../publicity/strike-line.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf } from "./application.ts";
import { move, told } from "./move.ts";
import { allows } from "./status.ts";

/** Whoever withdraws types the last character of the pupil's name, so that no stray press ends an application. */
export const WithdrawalForm = z.object({ humanFact: text(10) });
export type WithdrawalForm = z.infer<typeof WithdrawalForm>;

/** The family takes an application back, before the final signature; its line leaves the list (domain §2.4 no. 31). */
export const withdrawApplication = ({
  application,
  task,
  list,
  line,
  form,
  receiptNo,
  occasion,
}: WithdrawApplication): Decision => {
  if (application === undefined || application.receiptNo !== receiptNo) return refuse({ code: "ApplicationNotFound" });
  const isApproved =
    list?.level === "county" &&
    list.status === "signed" &&
    line?.status === "listed" &&
    line.signature <= list.signatures.length;
  if (!allows(application.status, "withdrawn") || isApproved) return refuse({ code: "CannotWithdraw" });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const withdrawn = move(application, { ...baseOf(application), status: "withdrawn", withdrawnAt: occasion.now });
  const actor = { role: "GUARDIAN" as const, id: receiptNo };
  const openTask =
    task && task.closed === undefined
      ? [closeWait(task, { at: occasion.now, by: receiptNo, outcome: "withdrawn" })]
      : [];
  const withdrawal = told("ApplicationWithdrawn", withdrawn, { at: occasion.now, actor });
  if (list === undefined || line === undefined || line.status === "returned")
    return accept({ save: [withdrawn, ...openTask], emit: [withdrawal] });
  const left = struck(list, line, "struck");
  const after = afterHold(left.list, { by: system, occasion });
  return accept({ save: [withdrawn, ...openTask, left.line, after.list], emit: [withdrawal, ...after.emit] });
};

type WithdrawApplication = {
  readonly application: Application | undefined;
  readonly task: Wait | undefined;
  /** The list and line it stands on, when it does. */
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
  readonly form: WithdrawalForm;
  readonly receiptNo: string;
  readonly occasion: Occasion;
};
