import * as z from "zod";
import type { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import { dayOf, yearOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { CycleName } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { privateNames } from "./private-names.ts";

/** The path of a bulletin's pages. */
export const BulletinPath = z.object({ bulletinId: z.string().regex(/^TB\d{4}-\d{2,3}$/) });

/** The path of an announcement's pages. */
export const AnnouncementPath = z.object({ announcementId: z.string().regex(/^GG\d{4}-[12]-\d{2,3}$/) });

/** The county and how it is supervised; whoever reads results needs both. */
export const supervisedCounty = async (
  deps: Dependencies,
): Promise<{ readonly county: County; readonly grid: SupervisionGrid }> => {
  const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
  if (county === undefined || grid === undefined) throw new TaskError("RecordBroken", "the county is not supervised");
  return { county, grid };
};

/** What a document stands among: its cycle, the task open on that, the county. */
export type DocumentFacts = {
  readonly county: County;
  readonly grid: SupervisionGrid;
  readonly cycle: InspectionCycle | undefined;
  readonly task: Wait | undefined;
};

const around = async (deps: Dependencies, cycleId: string | undefined): Promise<DocumentFacts> => {
  const [supervised, cycle, task] = await Promise.all([
    supervisedCounty(deps),
    cycleId === undefined ? undefined : deps.cycles.find(cycleId),
    cycleId === undefined ? undefined : deps.tasks.waitOf({ kind: "cycle", id: cycleId }),
  ]);
  return { ...supervised, cycle, task };
};

/** A bulletin with all it stands among, and the steps of the ladder it names as they are now; undefined where there is none. */
export const bulletinFacts = async (deps: Dependencies, bulletinId: string) => {
  const bulletin = await deps.bulletins.find(bulletinId);
  if (bulletin === undefined) return undefined;
  const [facts, named] = await Promise.all([around(deps, bulletin.cycleId), deps.escalations.findMany(bulletin.names)]);
  return { ...facts, bulletin, named };
};

/** An announcement with all it stands among; undefined where there is none. */
export const announcementFacts = async (deps: Dependencies, announcementId: string) => {
  const announcement = await deps.announcements.find(announcementId);
  return announcement && { ...(await around(deps, announcement.cycleId)), announcement };
};

/**
 * What the linter looks for in a document and lets pass. A name that is also a word of the office's own draft, e.g. of a
 * town, is not looked for: the draft holds nothing anybody typed but the topic.
 */
export const lintFacts = async (
  deps: Dependencies,
  { county, grid, cycle }: DocumentFacts,
  document: Bulletin | Announcement,
) => {
  const own = document.drafted
    .map(({ text }) => (cycle?.topic === undefined ? text : text.replaceAll(cycle.topic, "")))
    .join("\n");
  const names = (await privateNames(deps, { grid, cycle })).filter((name) => !own.includes(name));
  return { names, allowed: [county.phone, cycle?.seed ?? ""], year: yearOf(dayOf(document.draftedAt)) };
};

/** Whether a person reads a document before it is signed: whoever edits or signs it, and the audit. */
export const readsDrafts = (staff: StaffMember, { county, grid, task }: Omit<DocumentFacts, "cycle">): boolean =>
  holdsRole(staff, "AUDITOR", {}) ||
  [grid.officeHeadId, county.offices.deputyDirectorId, county.offices.bureauDirectorId, task?.assignee].includes(
    staff.id,
  );

/** The cycle of a document by what it is called. */
export const cycleName = (cycle: InspectionCycle | undefined): CycleName | undefined =>
  cycle && { cycleId: cycle.id, nature: cycle.nature, year: cycle.year };
