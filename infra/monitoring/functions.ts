import type { Watch } from "../constructs/alarm.ts";
import { ofFunction, sumOf } from "./metrics.ts";

/** Functions whose errors mean the same to people, and what that is. */
type Crew = { readonly name: string; readonly impact: string; readonly functions: readonly string[] };

/** Every function that is no door, in one crew; doors are watched by what the api answers. */
export const crews: readonly Crew[] = [
  {
    name: "dispatch-fails",
    impact: "Decisions are kept, but no workflow moves: nobody gets the work that follows.",
    functions: ["dispatch-events"],
  },
  {
    name: "notices-fail",
    impact: "Families and staff hear of nothing new.",
    functions: ["send-notices"],
  },
  {
    name: "work-stops",
    impact: "Nobody gets new work, overdue work stays where it is: cases park.",
    functions: ["open-wait", "escalate-task", "lapse-application", "pass-deadline", "close-objection"],
  },
  {
    name: "lists-stop",
    impact: "Lists do not hang, come down, or move their applications on.",
    functions: ["collect-lines", "put-up-lines", "take-down-list", "keep-snapshot", "prove-take-down", "release-lines"],
  },
  {
    name: "supervision-stops",
    impact: "Inspection cycles reach no unit or come to no result.",
    functions: ["open-inspections", "score-cycle", "draft-results", "close-cycle", "draw-verifier"],
  },
  {
    name: "sweep-fails",
    impact: "What was lost between record and workflow stays lost, and nobody is told.",
    functions: ["sweep"],
  },
  {
    name: "mail-rounds-fail",
    impact: "Staff hear of no work, families of nothing that waited to be sent again.",
    functions: ["deliver-digests", "deliver-waiting-mail", "remind-open-tasks"],
  },
  {
    name: "day-rounds-fail",
    impact: "Calendar, absences, findings and counts are those of yesterday.",
    functions: [
      "note-uptime",
      "watch-calendar",
      "open-cycle",
      "watch-findings",
      "hand-over-work",
      "count-standings",
      "count-help",
    ],
  },
  {
    name: "upkeep-fails",
    impact: "Histories are not anchored or checked, records that must go stay.",
    functions: ["anchor-history", "check-history", "retention", "reseal"],
  },
  {
    name: "files-fail",
    impact: "Uploaded files stay in quarantine and nobody sees them.",
    functions: ["check-file"],
  },
  {
    name: "returns-fail",
    impact: "Nobody notices that mail comes back: work waits in mailboxes that fail.",
    functions: ["mail-event"],
  },
];

/** A crew is heard of when its functions have failed in three of three five minutes, or once where they run once a day. */
const daily: readonly string[] = ["day-rounds-fail", "upkeep-fails", "returns-fail", "files-fail"];

/** Errors of the functions that this deployment has. */
export const functionWatches = (prefix: string, deployed: ReadonlySet<string>): readonly Watch[] =>
  crews.flatMap(({ name, impact, functions }): readonly Watch[] => {
    const own = functions.filter((each) => deployed.has(each));
    if (own.length === 0) return [];
    const errors = own.map((each) => ofFunction(`${prefix}-${each}`, { metricName: "Errors" }));
    return [{ name, impact, metric: sumOf(errors, name), periods: daily.includes(name) ? 1 : 3 }];
  });
