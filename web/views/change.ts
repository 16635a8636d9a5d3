import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { PupilChange, ToldEffect } from "../../domain/change/change.ts";
import { changeKinds } from "../../domain/change/details.ts";
import { Role } from "../../domain/county/role.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { HistoryItem, TwoNames } from "./parts.ts";

/** One change in a queue: whose, what, when, and where it stands. */
export const ChangeRow = z.object({
  changeId: z.string(),
  pupilName: z.string(),
  school: TwoNames,
  what: z.enum(changeKinds),
  happenedOn: Day,
  registeredAt: Instant,
  registeredBy: z.object({ role: Role, name: z.string() }),
  /** The school, or the aid centre: who confirms. */
  confirmedBy: z.enum(["school", "county"]),
  status: PupilChange.shape.status,
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** The views of the queue: what a person confirms, what the person entered, what is done. */
export const changeTabs = ["confirm", "mine", "done"] as const;

/** A page of one view of the queue. */
export const ChangesView = z.object({
  tab: z.enum(changeTabs),
  changes: z.array(ChangeRow),
  next: z.string().exactOptional(),
  may: z.object({ enter: z.boolean(), confirm: z.boolean() }),
});
export type ChangesView = z.infer<typeof ChangesView>;

/** What a person may enter, and the schools a pupil may come to. */
export const ChangeFormView = z.object({
  kinds: z.array(z.enum(changeKinds)),
  what: z.enum(changeKinds).exactOptional(),
  schools: z.array(TwoNames.extend({ code: z.string() })),
});
export type ChangeFormView = z.infer<typeof ChangeFormView>;

/** One detail under the name its form gives it; numbers of persons are masked. */
const ChangeFact = z.object({ field: z.string(), value: z.union([z.string(), z.number()]) });

/** What becomes, or became, of one application. */
export const EffectRow = ToldEffect.omit({ payer: true }).extend({
  programme: ProgrammeCode,
  payer: TwoNames.exactOptional(),
});
export type EffectRow = z.infer<typeof EffectRow>;

/** One change with what it does. */
export const ChangeView = ChangeRow.extend({
  version: z.int(),
  facts: z.array(ChangeFact),
  effects: z.array(EffectRow),
  decided: z.object({ role: Role, name: z.string(), at: Instant, reason: z.string().exactOptional() }).exactOptional(),
  recordMove: PupilChange.shape.recordMove,
  makeupId: z.string().exactOptional(),
  /** Whether there is a certificate for the county the pupil goes to. */
  certificate: z.enum(["ready", "none"]),
  may: z.enum(["decide", "read"]),
  history: z.array(HistoryItem),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** A change that was entered. */
export const EnteredChange = z.object({ changeId: z.string() });
export type EnteredChange = z.infer<typeof EnteredChange>;

/** What somebody decided on a change. */
export const ChangeReceipt = z.object({
  changeId: z.string(),
  status: PupilChange.shape.status,
  confirmedBy: ChangeRow.shape.confirmedBy,
});
export type ChangeReceipt = z.infer<typeof ChangeReceipt>;

/** What the county the pupil goes to must know: which aid this term was received here, and which was not (未享受/已享受证明). */
export const CertificateView = z.object({
  changeId: z.string(),
  pupilName: z.string(),
  school: TwoNames,
  toCounty: z.string(),
  term: z.object({ schoolYear: z.string(), term: z.enum(["1", "2"]) }),
  leftOn: Day,
  issuedOn: Day,
  lines: z.array(
    z.object({ programme: ProgrammeCode, received: z.enum(["yes", "no"]), amount: z.int().exactOptional() }),
  ),
});
export type CertificateView = z.infer<typeof CertificateView>;
