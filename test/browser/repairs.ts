import { later } from "../../domain/calendar/time.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Sweep } from "../../domain/sweep/sweep.ts";
import type { Lookers } from "./sights.ts";
import { townshipOf } from "./township.ts";

const anHour = 3_600_000;

const lookers = async ({ world, people }: Lookers) => {
  const { schools, bureau } = await townshipOf(world);
  const officer = schools[0]?.offices.aidOfficerId ?? "";
  return { head: await people.staff(bureau.centerHeadId), officer: await people.staff(officer) };
};

/** The report of a county that has not been compared yet. */
export const emptyRepairs = async (place: Lookers) => {
  const { head, officer } = await lookers(place);
  return {
    "show-repairs": [
      { as: head, path: "/repairs" },
      { as: officer, path: "/repairs", status: 403 },
    ],
  };
};

/** The report of a county in which something of every kind differed. */
export const repairSights = async (place: Lookers) => {
  const { head } = await lookers(place);
  const { deps } = place.world;
  const now = deps.clock.now();
  const since = later(now, -anHour);
  const of = (number: number) => ({ kind: "application" as const, id: `SQ202620270000000${number}-1` });
  const seen = { mark: "3.2", since };
  const report: Sweep = {
    ...{ kind: "sweep", record: (await deps.sweeps.get())?.record ?? unrecorded, at: now },
    ...{ running: 12, compared: 12, after: "", roundEndedAt: now, toldNow: 2, lateMails: 3, oldestMailAt: since },
    suspects: [{ ...seen, mismatch: "noTask", subject: of(1), execution: `application-${of(1).id}-1` }],
    repaired: [
      { ...seen, mismatch: "notResumed", subject: of(2), at: now, how: "answered" },
      { ...seen, mismatch: "noExecution", subject: of(3), at: now, how: "dispatched" },
      { ...seen, mismatch: "noTask", subject: of(4), at: now, how: "startedAgain" },
      { ...seen, mismatch: "twoExecutions", subject: of(5), at: now, how: "stopped" },
    ],
    counts: { notResumed: 14, noExecution: 2, noTask: 1, twoExecutions: 1 },
    readers: [
      { reader: "dispatch-events", minutesBehind: 0, setAside: 0 },
      { reader: "send-notices", minutesBehind: 12, setAside: 1 },
    ],
    broken: [of(6).id],
  };
  await deps.store.commit({ save: [report], emit: [] });
  return { "show-repairs": [{ as: head, path: "/repairs" }] };
};
