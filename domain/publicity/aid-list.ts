import * as z from "zod";
import { PublicityWindow } from "../calendar/publicity-window.ts";
import { Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { Stage } from "../county/school.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { Reason } from "../review/reason.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { ListFinding } from "./list-finding.ts";
import { Blurs, Crowd } from "./small-groups.ts";

/**
 * Where a list stands: its lines are collected and frozen, it waits to be posted, its lines are put up, it hangs, it is
 * taken down, signed, its lines released; held lines keep it open until each objection is decided. A stopped one was taken
 * off before its time and waits to be posted anew.
 */
export const ListStatus = z.enum([
  "collecting",
  "prepared",
  "filling",
  "posted",
  "stopped",
  "takenDown",
  "signed",
  "heldOpen",
  "closed",
  "dissolved",
]);
export type ListStatus = z.infer<typeof ListStatus>;

/** Why a posting ended before its time (domain §2.6, §2.7). */
export const StopCause = z.enum(["privacyBreach", "processFault", "gap", "shortened", "wrongContent"]);
export type StopCause = z.infer<typeof StopCause>;

/** A posting that did not count: the window it would have had, when it ended and why. */
const EndedPosting = z.object({ window: PublicityWindow, endedAt: Instant, cause: StopCause });

/** What somebody of the office found wrong with a posted list, in writing, with the lines it concerns. */
const Defect = z.object({
  cause: StopCause,
  by: z.string(),
  at: Instant,
  serials: z.array(z.int().positive()),
  text: z.string(),
});

/** A signature under a list; it stands on every line it covers (domain §2.2). */
const ListSignature = z.object({ role: Role, by: z.string(), at: Instant, lines: z.int(), amount: z.int() });

/** A proposed list (拟资助名单): of a school, or of the county for one stage; round 0 is regular, 1.. supplementary. */
export const AidList = z.object({
  kind: z.literal("list"),
  record: RecordMark,
  id: z.string(),
  level: z.enum(["school", "county"]),
  campaignId: z.string(),
  /** School code, or the stage of a county list. */
  scope: z.string(),
  /** Name of the school, or of the county. */
  unitName: z.string(),
  round: z.int().nonnegative(),
  status: ListStatus,
  preparedBy: z.string(),
  preparedAt: Instant,
  /** Applications the preparer left out on purpose. */
  leftOut: z.array(z.string()),
  lines: z.int(),
  /** Sum of the lines, fen. */
  amount: z.int(),
  held: z.int(),
  /** Lines whose hold ended after the last signature. */
  late: z.int(),
  /** How far the page-by-page work of the present status has come. */
  cursor: z.string(),
  /** Persons who acted on a line and might be asked to sign the list: they may not (domain §2.2). */
  actors: z.array(z.string()),
  /** Everybody who acted on a line of a school list: none of them stands in for a signer (domain §2.2). */
  acted: z.array(z.string()).exactOptional(),
  /** Where it looks as if it held private data, at most `mostFindings`; with one it is not posted. */
  findings: z.array(ListFinding).default([]),
  /** How many lines of each programme share what is published of them. */
  crowd: Crowd.default({}),
  /** What small groups do not show, frozen when the list is hung. */
  blurs: Blurs.exactOptional(),
  postedBy: z.string().exactOptional(),
  /** The present posting; a stopped list has none. */
  window: PublicityWindow.exactOptional(),
  /** Postings that ended before their time, the first one first; absent when there was none. */
  endedPostings: z.array(EndedPosting).exactOptional(),
  /** Sealed at rest. */
  defects: z.array(Defect).exactOptional(),
  takenDownAt: Instant.exactOptional(),
  /** Objections to the list as a whole, received in time, that are not answered: until they are it cannot be signed. */
  objections: z.int().nonnegative().exactOptional(),
  signatures: z.array(ListSignature),
});
export type AidList = z.infer<typeof AidList>;

/** One line of a list, frozen as posted: the allow-list of fields of domain §2.6 and where it stands. */
export const ListLine = z.object({
  kind: z.literal("line"),
  record: RecordMark,
  listId: z.string(),
  serial: z.int().positive(),
  applicationId: z.string(),
  maskedName: z.string(),
  schoolName: z.string(),
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  programme: ProgrammeCode,
  amount: z.int().positive(),
  /** Why and by whom the line was refused at the final signature; it goes back no step, its application is rejected. */
  refusal: z.object({ reason: Reason, by: z.string() }).exactOptional(),
  status: z.enum(["listed", "held", "struck", "returned", "released"]),
  /** Number of the list signature this line waits for; a hold that ends after one waits for the next. */
  signature: z.int().positive(),
  /** Objections to this line that nobody has decided yet; it is held until there are none. */
  objections: z.int().nonnegative(),
});
export type ListLine = z.infer<typeof ListLine>;

/** Whether the public may see the list at this instant: only inside its window (domain §2.6). */
export const isPublic = (list: AidList, now: Instant): boolean =>
  list.status === "posted" && list.window !== undefined && now < list.window.endsAt;

/** Staff ids of those who may post and of those who may sign a list, the usual one first. */
export type ListOffices = { readonly post: readonly string[]; readonly sign: readonly string[] };

/**
 * Persons who may not post or sign a list because they have acted on one of its lines (domain §2.2). Posting is a
 * signature at county level only, where the head's stands on every line.
 */
export const barredFrom = (list: AidList, act: "post" | "sign"): readonly string[] => {
  if (list.level === "school") return act === "post" ? [] : list.actors;
  return act === "post" || list.postedBy === undefined ? list.actors : [...list.actors, list.postedBy];
};

/** Whether somebody is left to post the list and, at county level somebody else, to sign it. */
export const canBeSigned = (list: AidList, { post, sign }: ListOffices): boolean =>
  post
    .filter((id) => !barredFrom(list, "post").includes(id))
    .some((postedBy) => sign.some((id) => !barredFrom({ ...list, postedBy }, "sign").includes(id)));
