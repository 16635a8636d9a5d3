import * as z from "zod";
import type { Instant } from "../../domain/calendar/time.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { County } from "../../domain/county/county.ts";
import { Stage } from "../../domain/county/school.ts";
import { type AidList, isPublic } from "../../domain/publicity/aid-list.ts";
import { isPlain, lintHead } from "../../domain/publicity/lint-list.ts";
import type { HangingList } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { schoolNames } from "./application-head.ts";
import type { Refused } from "./problem.ts";

/** The path of one list. */
export const ListPath = z.object({ listId: z.string().max(80) });

/** A list as the public may name it. */
export const hangingList = (
  list: AidList,
  { campaign, county }: { readonly campaign: Campaign; readonly county: County | undefined },
): HangingList => {
  const stage = Stage.safeParse(list.scope).data;
  const englishName = list.level === "school" ? schoolNames(county, list.scope).englishName : county?.englishName;
  return {
    id: list.id,
    level: list.level,
    unit: {
      name: list.unitName,
      englishName: englishName !== undefined && isPlain(list, englishName) ? englishName : list.unitName,
    },
    ...(list.level === "county" && stage && { stage }),
    round: list.round,
    schoolYear: campaign.schoolYear,
    term: campaign.term,
    lines: list.lines,
    endsAt: list.window?.endsAt ?? campaign.endsAt,
  };
};

/** Whether the public sees the list at this instant: one whose head looks as if it held private data stays unseen. */
export const isSeen = (list: AidList, now: Instant): boolean => isPublic(list, now) && lintHead(list).length === 0;

const wasPublic: readonly AidList["status"][] = ["posted", "takenDown", "signed", "heldOpen", "closed"];

/** A list the public may see now; one that hung before is told to be taken down, one not posted yet is unknown (domain §2.6). */
export const publicList = async (
  deps: Dependencies,
  listId: string,
): Promise<{ readonly list: AidList; readonly shown: HangingList } | Refused> => {
  const [list, county, { campaign, now }] = await Promise.all([
    deps.lists.find(listId),
    deps.county.get(),
    occasionOf(deps),
  ]);
  if (list?.status === "stopped") return { code: "ListStopped" };
  if (list === undefined || !wasPublic.includes(list.status)) return { code: "ListNotFound" };
  if (!isPublic(list, now)) return { code: "ListTakenDown" };
  return isSeen(list, now) ? { list, shown: hangingList(list, { campaign, county }) } : { code: "ListNotFound" };
};
