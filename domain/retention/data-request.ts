import * as z from "zod";
import type { Application } from "../application/application.ts";
import { isAlive } from "../application/claim.ts";
import type { Recognition } from "../application/recognition.ts";
import { Instant } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";
import { keepsRetention } from "./hold.ts";

/** What a guardian may ask about the stored data beside seeing and copying it (PIPL arts. 44, 46, 47). */
export const dataWishes = ["correct", "delete", "object"] as const;

/** Why a wish is refused: the law keeps it, somebody still decides with it, it is right as it stands, or another cause. */
export const refusalGrounds = ["lawKeeps", "stillNeeded", "isRight", "other"] as const;

/** A guardian's request about the stored data (个人信息请求), decided by the aid centre within its time. */
export const DataRequest = z.object({
  kind: z.literal("dataRequest"),
  record: RecordMark,
  /** `QL`, the two years of the school year, random digits. */
  id: z.string(),
  receiptNo: z.string(),
  wish: z.enum(dataWishes),
  /** Sealed at rest. */
  text: z.string(),
  askedAt: Instant,
  answerBy: Instant,
  status: z.enum(["open", "granted", "refused"]),
  /** Its text is sealed at rest, and says what was done or why not. */
  decided: z
    .object({ by: z.string(), at: Instant, ground: z.enum(refusalGrounds).exactOptional(), text: z.string() })
    .exactOptional(),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** What a guardian writes. */
export const DataRequestForm = z.object({ wish: choice(dataWishes), text: text(300) });
export type DataRequestForm = z.infer<typeof DataRequestForm>;

/** What the aid centre answers; a refusal names its ground. */
export const DataAnswerForm = z
  .object({
    outcome: choice(["granted", "refused"]),
    ground: z.preprocess((typed) => (typed === "" ? undefined : typed), z.enum(refusalGrounds).exactOptional()),
    text: text(500),
  })
  .refine(({ outcome, ground }) => outcome === "granted" || ground !== undefined, {
    path: ["ground"],
    error: "required",
  });
export type DataAnswerForm = z.infer<typeof DataAnswerForm>;

/** Open requests one family may have at a time. */
const mostOpen = 5;

/** A guardian asks; the answer is due after the county's working days, counted from now. */
export const askAboutData = ({ recognition, form, id, earlier, occasion }: AskAboutData): Decision => {
  if (recognition === undefined) return refuse({ code: "ApplicationNotFound" });
  if (earlier.filter(({ status }) => status === "open").length >= mostOpen) return refuse({ code: "TooManyAttempts" });
  const { now, calendar, campaign } = occasion;
  const workingDays = aidPolicies[campaign.ruleVersion].dataRequestAnswer;
  const { receiptNo } = recognition;
  const request: DataRequest = {
    kind: "dataRequest",
    record: unrecorded,
    id,
    receiptNo,
    ...form,
    askedAt: now,
    answerBy: deadline({ calendar, from: now, workingDays }).endsAt,
    status: "open",
  };
  return accept({
    save: [request],
    emit: [
      {
        type: "DataRequested",
        subject: { kind: "dataRequest", id },
        at: now,
        actor: { role: "GUARDIAN", id: receiptNo },
        words: { wish: form.wish },
      },
    ],
  });
};

/** The aid centre answers; nothing is promised to be erased while somebody still decides with it or aid is paid by it. */
export const answerDataRequest = ({ actor, request, applications, form, now }: AnswerDataRequest): Decision => {
  if (!keepsRetention(actor)) return refuse({ code: "NotAllowedHere" });
  if (request === undefined) return refuse({ code: "TaskNotFound" });
  if (request.status !== "open") return refuse({ code: "TaskClosed" });
  if (form.outcome === "granted" && request.wish === "delete" && applications.some(isAlive))
    return refuse({ code: "FormIncomplete", faults: [{ field: "outcome", code: "stillNeeded" }] });
  const { outcome: status, ground, text: said } = form;
  const refused = status === "refused" && ground !== undefined ? { ground } : {};
  return accept({
    save: [{ ...request, status, decided: { by: actor.id, at: now, ...refused, text: said } }],
    emit: [
      {
        type: "DataRequestDecided",
        subject: { kind: "dataRequest", id: request.id },
        at: now,
        actor: { role: "AID_CENTER_HEAD", id: actor.id },
        words: { wish: request.wish, outcome: status, ...refused },
      },
    ],
  });
};

type AskAboutData = {
  readonly recognition: Recognition | undefined;
  readonly form: DataRequestForm;
  readonly id: string;
  readonly earlier: readonly DataRequest[];
  readonly occasion: Occasion;
};

type AnswerDataRequest = {
  readonly actor: StaffMember;
  readonly request: DataRequest | undefined;
  readonly applications: readonly Application[];
  readonly form: DataAnswerForm;
  readonly now: Instant;
};
