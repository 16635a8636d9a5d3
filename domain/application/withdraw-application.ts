import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { struck } from "../publicity/strike-line.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf } from "./application.ts";
import { move, told } from "./move.ts";
import { allows } from "./status.ts";

/** The family takes an application back, before the final signature; its line leaves the list (domain §2.4 no. 31). */
export const withdrawApplication = ({ application, task, list, line, receiptNo, occasion }: WithdrawApplication): Decision => {
  if (application === undefined || application.receiptNo !== receiptNo) return refuse({ code: "ApplicationNotFound" });
  if (!allows(application.status, "withdrawn")) return refuse({ code: "CannotWithdraw" });
  const withdrawn = move(application, { ...baseOf(application), status: "withdrawn", withdrawnAt: occasion.now });
  const actor = { role: "GUARDIAN" as const, id: receiptNo };
  const openTask = task && task.closed === undefined ? [closeWait(task, { at: occasion.now, by: receiptNo, outcome: "withdrawn" })] : [];
  const removed = list && line ? struck(list, line, "struck") : [];
  return accept({
    save: [withdrawn, ...openTask, ...removed],
    emit: [told("ApplicationWithdrawn", withdrawn, { at: occasion.now, actor })],
  });
};

type WithdrawApplication = {
  readonly application: Application | undefined;
  readonly task: Wait | undefined;
  /** The list and line it stands on, when it does. */
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
  readonly receiptNo: string;
  readonly occasion: Occasion;
};
