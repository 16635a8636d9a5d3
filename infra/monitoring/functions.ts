import type { Watch } from "../constructs/alarm.ts";
import { ofFunction, sumOf } from "./metrics.ts";

/** Functions whose errors mean the same to people, and what that is. */
type Crew = {
  readonly name: string;
  readonly impact: string;
  readonly functions: readonly string[];
  readonly sounds: keyof typeof sounding;
};

/** When a crew is heard of, by how often its functions are called: an alarm must be able to sound. */
const sounding = {
  /** Many times an hour: a single failure is tried again and means nothing. */
  threeTimes: { periods: 3, of: 12 },
  /** Some dozen times in a campaign; a try is repeated within two minutes. */
  threeInAnHour: { from: 3, everyMinutes: 60 },
  /**
   * Once a day or less: nobody tries again before tomorrow. Lambda counts an error at the time of the call, so it may appear
   * a quarter of an hour late, in a period that is long over: half an hour is looked at.
   */
  atOnce: { periods: 1, of: 6 },
} as const;

/** Every function that is no door, in one crew; doors are watched by what the api answers. */
export const crews: readonly Crew[] = [
  {
    name: "dispatch-fails",
    sounds: "threeTimes",
    impact: "Decisions are kept, but no workflow moves: nobody gets the work that follows.",
    functions: ["dispatch-events"],
  },
  {
    name: "notices-fail",
    sounds: "threeTimes",
    impact: "Families and staff hear of nothing new.",
    functions: ["send-notices"],
  },
  {
    name: "work-stops",
    sounds: "threeTimes",
    impact: "Nobody gets new work, overdue work stays where it is: cases park.",
    functions: ["open-wait", "escalate-task", "lapse-application", "pass-deadline", "close-objection"],
  },
  {
    name: "lists-stop",
    sounds: "threeInAnHour",
    impact: "Lists do not hang, come down, or move their applications on.",
    functions: ["collect-lines", "put-up-lines", "take-down-list", "keep-snapshot", "prove-take-down", "release-lines"],
  },
  {
    name: "supervision-stops",
    sounds: "atOnce",
    impact: "Inspection cycles reach no unit or come to no result.",
    functions: ["open-inspections", "score-cycle", "draft-results", "close-cycle", "draw-verifier"],
  },
  {
    name: "sweep-fails",
    sounds: "threeTimes",
    impact: "What was lost between record and workflow stays lost, and nobody is told.",
    functions: ["sweep"],
  },
  {
    name: "mail-rounds-fail",
    sounds: "threeTimes",
    impact: "Staff hear of no work, families of nothing that waited to be sent again.",
    functions: ["deliver-digests", "deliver-waiting-mail"],
  },
  {
    name: "day-rounds-fail",
    sounds: "atOnce",
    impact: "Calendar, absences, findings and counts are those of yesterday, and nobody is reminded.",
    functions: [
      "note-uptime",
      "watch-calendar",
      "open-cycle",
      "watch-findings",
      "hand-over-work",
      "remind-open-tasks",
      "count-standings",
      "count-help",
    ],
  },
  {
    name: "upkeep-fails",
    sounds: "atOnce",
    impact: "Histories are not anchored or checked, records that must go stay.",
    functions: ["anchor-history", "check-history", "retention", "reseal"],
  },
  {
    name: "files-fail",
    sounds: "atOnce",
    impact: "Uploaded files stay in quarantine and nobody sees them.",
    functions: ["check-file"],
  },
  {
    name: "returns-fail",
    sounds: "atOnce",
    impact: "Nobody notices that mail comes back: work waits in mailboxes that fail.",
    functions: ["mail-event"],
  },
];

/** Errors of the functions that this deployment has. */
export const functionWatches = (prefix: string, deployed: ReadonlySet<string>): readonly Watch[] =>
  crews.flatMap(({ name, impact, functions, sounds }): readonly Watch[] => {
    const own = functions.filter((each) => deployed.has(each));
    if (own.length === 0) return [];
    const { everyMinutes = 5, ...when }: Sounding = sounding[sounds];
    const errors = own.map((each) => ofFunction(`${prefix}-${each}`, { metricName: "Errors", everyMinutes }));
    return [{ name, impact, metric: sumOf(errors, name), ...when }];
  });

type Sounding = Pick<Watch, "from" | "periods" | "of"> & { readonly everyMinutes?: number };
