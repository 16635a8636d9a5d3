import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { madeList } from "./investigator.ts";
import { concernsWholeList, type Objection } from "./objection.ts";

/**
 * The part a person had in what is objected to: none of these reads who objected. What was said, only whoever made an
 * accused list reads, and only where nobody else is left to look into it (domain §2.7).
 */
export const partIn = (
  { id, ownChildren }: Pick<StaffMember, "id" | "ownChildren">,
  { objection, list, application }: PartFacts,
): "parent" | "acted" | "madeList" | undefined => {
  if (application !== undefined && ownChildren.includes(application.pupilKey)) return "parent";
  // Whoever answers is barred from the application thereby, and had no part in it before.
  const { admission, reply, review } = objection;
  const handled = [admission?.by, reply?.by, review?.answer?.by].includes(id);
  if (application !== undefined && actedOn(application).includes(id) && !handled) return "acted";
  const isAccused = concernsWholeList(objection) && list !== undefined && madeList(list).includes(id);
  return isAccused ? "madeList" : undefined;
};

type PartFacts = {
  readonly objection: Objection;
  readonly list: AidList | undefined;
  readonly application: Application | undefined;
};
