import * as z from "zod";
import { isSchoolYearOver } from "../application/school-year-over.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { Reason } from "../review/reason.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { serialNumbers, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { refusalToDecide } from "../wait/may-decide.ts";
import { closeWait, mandateOf, type Wait } from "../wait/wait.ts";
import { type AidList, barredFrom, type ListLine } from "./aid-list.ts";
import { type Evidence, missingEvidence } from "./evidence.ts";
import { struck } from "./strike-line.ts";

/** A signature under a list, with the lines that are sent back instead. */
export const SignListForm = z
  .object({
    version: wholeNumber(1, 1_000_000),
    /** Serial numbers of lines that go back one step, with one coded reason for them; a form types them in one field. */
    returned: serialNumbers,
    /** Serial numbers of lines the deputy director does not approve at all, with the same reason. */
    refused: serialNumbers.exactOptional(),
    reason: Reason.exactOptional(),
    /** The one human fact: how many lines the list has. */
    humanFact: text(10),
  })
  .refine(({ returned, refused = [], reason }) => returned.length + refused.length === 0 || reason !== undefined, {
    path: ["reason", "code"],
    error: "required",
  });
export type SignListForm = z.infer<typeof SignListForm>;

/** The role in which a list is signed (domain §2.2). */
const signingRole = { school: "PRINCIPAL", county: "DEPUTY_DIRECTOR" } as const;

/**
 * The principal or the deputy director signs a list that has been taken down; held lines wait for a later signature. When
 * its school year is over, the signature sends every line back (domain §2.11).
 */
export const signList = (facts: SignList): Decision => {
  const { actor, task, list, evidence, returnedLines, refusedLines = [], form, occasion } = facts;
  if (task === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: "signList" });
  if (refusal) return refuse(refusal);
  if (list === undefined) return refuse({ code: "ListNotFound" });
  if (list.status !== "takenDown" || (list.objections ?? 0) > 0) return refuse({ code: "ListNotReady" });
  if (barredFrom(list, "sign").includes(actor.id)) return refuse({ code: "ActedBefore" });
  if (list.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: list.record.version } });
  if (!sameFact(form.humanFact, String(list.lines)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const missing = missingEvidence(list, evidence);
  if (missing.length > 0) return refuse({ code: "EvidenceMissing", ids: { missing: missing.join(",") } });
  if (returnedLines.length !== form.returned.length || returnedLines.some(({ status }) => status !== "listed"))
    return refuse({ code: "LineNotOpen", faults: [{ field: "returned", code: "noSuchLine" }] });
  const { refused = [], returned, reason } = form;
  if (refused.length > 0 && list.level === "school") return refuse({ code: "NotAllowedHere" });
  const isOnceOnly = refusedLines.every(({ serial, status }) => status === "listed" && !returned.includes(serial));
  if (refusedLines.length !== refused.length || !isOnceOnly)
    return refuse({ code: "LineNotOpen", faults: [{ field: "refused", code: "noSuchLine" }] });

  const role = signingRole[list.level];
  const lines: ListLine[] = [];
  let rest = list;
  for (const line of [...returnedLines, ...refusedLines]) {
    const left = struck(rest, line, "returned");
    const isRefused = refusedLines.includes(line) && reason !== undefined;
    lines.push(isRefused ? { ...left.line, refusal: { reason, by: actor.id } } : left.line);
    rest = left.list;
  }
  // A recognition that has ended cannot be signed for: the signature covers no line, and the release sends all back.
  const covered = isSchoolYearOver(list.campaignId, occasion.now)
    ? { lines: 0, amount: 0 }
    : { lines: rest.lines - rest.held, amount: rest.amount };
  const signature = { role, by: actor.id, at: occasion.now, ...covered };
  const signed: AidList = {
    ...rest,
    status: "signed",
    late: 0,
    cursor: "",
    signatures: [...rest.signatures, signature],
  };
  return accept({
    save: [signed, ...lines, closeWait(task, { at: occasion.now, by: actor.id, outcome: "sign" })],
    emit: [
      {
        type: "ListSigned",
        subject: { kind: "list", id: list.id },
        at: occasion.now,
        actor: { role, id: actor.id },
        words: {
          lines: signature.lines,
          amount: signature.amount,
          held: rest.held,
          ...mandateOf(task),
          ...(form.reason ? { reason: form.reason.code } : {}),
        },
      },
    ],
  });
};

type SignList = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly list: AidList | undefined;
  /** All evidence of the list's publicity: a closed window nobody can prove cannot be signed (domain §2.4). */
  readonly evidence: readonly Evidence[];
  /** The lines whose serial numbers the form sends back. */
  readonly returnedLines: readonly ListLine[];
  /** The lines whose serial numbers the form refuses. */
  readonly refusedLines?: readonly ListLine[];
  readonly form: SignListForm;
  readonly occasion: Occasion;
};
