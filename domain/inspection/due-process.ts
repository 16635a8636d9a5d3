import type { Instant } from "../calendar/time.ts";
import type { CycleNature, Team } from "./cycle.ts";
import type { Inspection } from "./inspection.ts";

/** Inspectors of a special or comprehensive inspection, at least (督导条例 art. 16). */
const leastInspectors = 3;

/** Everybody of a team once, its lead first. */
export const inspectorsOf = ({ leadId, memberIds }: Team): readonly string[] => [...new Set([leadId, ...memberIds])];

/** Whether a team is large enough: an inspector visits alone only in regular supervision (督导条例 arts. 14, 16). */
export const isTeamComplete = (nature: CycleNature, team: Team): boolean =>
  nature === "regular" || inspectorsOf(team).length >= leastInspectors;

/** What an opinion letter lacks in law before it may be issued; nothing when everybody was told, there and heard. */
export const lacksForOpinion = (inspection: Inspection, now: Instant): readonly Lack[] => {
  const { nature, team, notifiedAt, visit, preliminary, defence } = inspection;
  const lacks: { readonly [Name in Lack]: boolean } = {
    notice: nature !== "regular" && notifiedAt === undefined,
    team: !isTeamComplete(nature, team),
    signedVisit: !isVisitSigned(visit),
    preliminary: preliminary === undefined,
    defence: defence === undefined && (preliminary === undefined || now < preliminary.defenceBy),
  };
  return lackWords.filter((lack) => lacks[lack]);
};

const lackWords = ["notice", "team", "signedVisit", "preliminary", "defence"] as const;
/** One thing the law asks for before an opinion letter. */
export type Lack = (typeof lackWords)[number];

const isVisitSigned = (visit: Inspection["visit"]): boolean =>
  visit?.endedAt !== undefined && visit.signatures.some(({ by }) => by === "team");
