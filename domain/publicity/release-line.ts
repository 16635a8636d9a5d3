import { type Application, type ApplicationIn, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { isSchoolYearOver } from "../application/school-year-over.ts";
import { system } from "../history/domain-event.ts";
import { rejected as rejection } from "../reconsideration/rejected.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { sendBack } from "./send-back.ts";

type Hung = ApplicationIn<"schoolPublicity" | "countyPublicity">;

/**
 * Moves one line's application on after the list's last signature: to the county, to approval, or back one step when the
 * signer returned it, or when the school year is over and nothing can be approved any more (domain §2.11). Held lines and lines that wait for a later signature stay; undefined when nothing is to be done.
 */
export const releaseLine = ({ list, line, application, occasion }: ReleaseLine): Change | undefined => {
  const signature = list.signatures.at(-1);
  if (signature === undefined || line.signature > list.signatures.length) return undefined;
  if (application.status !== "schoolPublicity" && application.status !== "countyPublicity") return undefined;
  if (application.listId !== list.id) return undefined;
  if (line.status === "returned" && line.refusal) return refused(application, line.refusal, occasion);
  if (line.status === "returned") return sendBack(application, occasion);
  if (line.status !== "listed") return undefined;
  if (isSchoolYearOver(list.campaignId, occasion.now)) return expired(application, line, occasion);
  const acts = [...application.acts, { role: signature.role, by: signature.by, at: signature.at }];
  const released: ListLine = { ...line, status: "released" };
  return application.status === "schoolPublicity"
    ? confirmed({ application, acts, released, occasion })
    : approvedBy({ application, acts, released, occasion });
};

type Signed = {
  readonly application: Hung;
  readonly acts: Application["acts"];
  readonly released: ListLine;
  readonly occasion: Occasion;
};

/** The deputy director did not approve the line (domain §2.4 no. 26): its family may have that looked at again. */
const refused = (application: Hung, { reason, by }: NonNullable<ListLine["refusal"]>, occasion: Occasion): Change => {
  const to = move(
    application,
    rejection({ application, level: "county", unit: "county", reason, by, occasion }),
    "finalSignoff",
  );
  const words = { stage: application.status, reason: reason.code, ...onward(to, occasion.campaign.endsAt) };
  const actor = { role: "DEPUTY_DIRECTOR" as const, id: by };
  return { save: [to], emit: [told("ReviewRejected", to, { at: occasion.now, actor, words })] };
};

const expired = (application: Hung, line: ListLine, occasion: Occasion): Change => {
  const { save, emit } = sendBack(application, occasion);
  return { save: [...save, { ...line, status: "returned" }], emit };
};

const confirmed = ({ application, acts, released, occasion }: Signed): Change => {
  const to = move(
    application,
    {
      ...baseOf(application),
      acts,
      status: "countyRecheck",
      dueAt: limitEnd(occasion, "countyRecheck"),
      award: application.award,
    },
    "schoolConfirmed",
  );
  return {
    save: [to, released],
    emit: [
      told("SchoolConfirmed", to, { at: occasion.now, actor: system, words: onward(to, occasion.campaign.endsAt) }),
    ],
  };
};

const approvedBy = ({ application, acts, released, occasion }: Signed): Change => {
  const to = move(
    application,
    {
      ...baseOf(application),
      acts,
      status: "approved",
      award: application.award,
      approvedAt: occasion.now,
      payBy: limitEnd(occasion, "paymentStart"),
    },
    "finalSignoff",
  );
  return {
    save: [to, released],
    emit: [
      told("ApplicationApproved", to, { at: occasion.now, actor: system, words: onward(to, occasion.campaign.endsAt) }),
    ],
  };
};

/** All lines have been looked at: the list is closed, or stays open for held lines, or for a signature under late ones. */
export const finishRelease = (list: AidList, occasion: Occasion): Change => {
  const status = list.held > 0 ? ("heldOpen" as const) : list.late > 0 ? ("takenDown" as const) : ("closed" as const);
  return {
    save: [{ ...list, status, cursor: "" }],
    emit:
      status === "closed"
        ? [
            {
              type: "ListClosed",
              subject: { kind: "list", id: list.id },
              at: occasion.now,
              actor: system,
              words: { lines: list.lines },
            },
          ]
        : [],
  };
};

type ReleaseLine = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly occasion: Occasion;
};
