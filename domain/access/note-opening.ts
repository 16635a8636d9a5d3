import type { Instant } from "../calendar/time.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Access, AccessLog } from "./access.ts";
import { emptyLog } from "./note-look.ts";

/**
 * Writes down that a submitted file was opened by its number and facts, or taken along whole. Whoever knows the facts is
 * taken for the family and is asked for nothing else, so the family is told when; nothing of the person is kept.
 */
export const noteOpening = ({ id, file: { receiptNo, schoolCode }, door, log, now }: Opening): Change => {
  const role = "GUARDIAN";
  const fields = door === "open-file" ? (["opened"] as const) : (["copy"] as const);
  const access: Access = {
    kind: "access",
    record: unrecorded,
    ...{ id, fileId: receiptNo, at: now, by: receiptNo, role, unit: schoolCode },
    ...{ door, fields: [...fields], why: "factsTyped", oddities: [] },
  };
  const read: DomainEvent = {
    type: "PersonalDataRead",
    subject: { kind: "accessLog", id: receiptNo },
    at: now,
    actor: { role, id: receiptNo },
    words: { access: id, fields: fields.join(" "), why: "factsTyped", door },
  };
  const before = log ?? emptyLog(receiptNo);
  return { save: [{ ...before, looks: before.looks + 1 }, access], emit: [read] };
};

type Opening = {
  readonly id: string;
  readonly file: { readonly receiptNo: string; readonly schoolCode: string };
  readonly door: "open-file" | "copy-my-data";
  readonly log: AccessLog | undefined;
  readonly now: Instant;
};
