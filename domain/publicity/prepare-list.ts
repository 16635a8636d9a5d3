import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { AidList } from "./aid-list.ts";

/** A list's id: campaign, scope and round, so that the same round cannot be opened twice. */
const listIdOf = ({
  campaignId,
  scope,
  round,
}: {
  readonly campaignId: string;
  readonly scope: string;
  readonly round: number;
}): string => `${campaignId}-${scope}-${round}`;

/** Opens the next list of a school or of a county stage over everything that waits for it, but what is left out. */
export const prepareList = ({
  actor,
  level,
  scope,
  unitName,
  waiting,
  earlier,
  leftOut,
  occasion,
}: PrepareList): Decision => {
  if (waiting === 0) return refuse({ code: "NothingToList" });
  if (earlier.some(({ status }) => ["collecting", "prepared", "filling"].includes(status)))
    return refuse({ code: "ListAlreadyOpen" });
  const round = earlier.length;
  const id = listIdOf({ campaignId: occasion.campaign.id, scope, round });
  const list: AidList = {
    kind: "list",
    record: unrecorded,
    id,
    level,
    campaignId: occasion.campaign.id,
    scope,
    unitName,
    round,
    status: "collecting",
    preparedBy: actor.id,
    preparedAt: occasion.now,
    leftOut: [...leftOut],
    lines: 0,
    amount: 0,
    held: 0,
    late: 0,
    cursor: "",
    actors: [],
    findings: [],
    crowd: {},
    signatures: [],
  };
  const role = level === "school" ? ("SCHOOL_AID_OFFICER" as const) : ("AID_CENTER_REVIEWER" as const);
  return accept({
    save: [list],
    emit: [
      {
        type: "ListRequested",
        subject: { kind: "list", id },
        at: occasion.now,
        actor: { role, id: actor.id },
        words: { level, scope },
      },
    ],
  });
};

type PrepareList = {
  readonly actor: StaffMember;
  readonly level: AidList["level"];
  readonly scope: string;
  readonly unitName: string;
  /** How many applications wait for this list. */
  readonly waiting: number;
  /** All lists this scope has had in the campaign, dissolved ones too. */
  readonly earlier: readonly AidList[];
  readonly leftOut: readonly string[];
  readonly occasion: Occasion;
};
