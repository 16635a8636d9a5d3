import type { Application } from "../../domain/application/application.ts";
import { type Instant, later } from "../../domain/calendar/time.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Mail } from "../../functions/dependencies.ts";
import { deliverWaitingMailHandler } from "../../functions/schedules/deliver-waiting-mail.ts";
import { sweepHandler } from "../../functions/schedules/sweep.ts";
import { aCampaign, aForm, aPupil, monday } from "../support/factories.ts";
import { createFaults, type Fault } from "../support/faults.ts";
import { type Office, openOffice } from "../support/office.ts";
import type { Answer } from "../support/office-machine.ts";

const minute = 60_000;

/** What people were told of an act: how often "done", how often nothing that can be relied on. */
type Told = { done: number; unknown: number };

/** A small county on a table, a feed and an engine that fail by a seed. */
export const openFaultyCounty = async (seed: number, families: number, owed: readonly Fault[] = []) => {
  const faults = createFaults(seed, owed);
  const mails: Mail[] = [];
  const mail = { send: async (sent: Mail) => void mails.push(sent) };
  const faulty = {
    mail,
    over: faults.table,
    overEngine: faults.engine,
    overFeeds: [faults.feed("mayLose"), faults.feed("losesNothing")],
  };
  let now: Instant = monday;
  let office: Office = await openOffice({ ...faulty, at: now });
  const told = new Map<string, Told>();
  const ids = Array.from({ length: families }, (_, n) => `SQ20262027${String(n + 1).padStart(8, "0")}-1`);

  /** Somebody acts; what the house answers, or fails to, is remembered. */
  const attempt = async (type: EventType, id: string, act: () => Promise<unknown>): Promise<void> => {
    const key = `${type} ${id}`;
    const known = told.get(key) ?? { done: 0, unknown: 0 };
    told.set(key, known);
    try {
      if ((await act()) === ("done" satisfies Answer)) known.done += 1;
    } catch {
      known.unknown += 1;
    }
  };

  const skip = async (minutes: number): Promise<void> => {
    now = later(now, minutes * minute);
    await office.skipTo(now);
  };

  /** Three quarters of an hour in which only the house and its operator act. */
  const rest = async (sweep: "on" | "off"): Promise<void> => {
    await skip(45);
    if (sweep === "on") await sweepHandler(office.deps)();
    await office.settled();
    const lists = await office.deps.lists.ofCampaign(aCampaign().id);
    const cases = [...ids.map((id) => ["application", id] as const), ...lists.map(({ id }) => ["list", id] as const)];
    for (const [kind, id] of cases)
      if ((await office.taskOf(kind, id))?.purpose === "parked") await office.release(kind, id).catch(() => undefined);
  };

  return {
    ...{ faults, ids, mails, told, attempt, skip, rest },
    office: () => office,
    applications: (): Promise<readonly Application[]> => office.deps.applications.findMany(ids),
    lists: (): Promise<readonly AidList[]> => office.deps.lists.ofCampaign(aCampaign().id),
    skipTo: async (to: Instant): Promise<void> => {
      now = to > now ? to : now;
      await office.skipTo(now);
    },
    submitAll: async (): Promise<void> => {
      for (const [sequence, id] of ids.entries()) {
        const pupil = aPupil({ sequence });
        const form = aForm({ guardian: { noticeChannel: "email", email: `family-${sequence}@example.com` } }, pupil);
        await attempt("ApplicationSubmitted", id, async () => (await office.submit(pupil, form)) && "done");
      }
    },
    sweep: async (): Promise<void> => {
      await sweepHandler(office.deps)().catch(() => undefined);
      await office.settled();
    },
    /** Everything works again, the process is started anew, and hours pass in which nobody but the house and its operator acts. */
    settle: async ({ sweep }: { readonly sweep: "on" | "off" }): Promise<void> => {
      faults.end();
      const before = office;
      await before.settled();
      office = await openOffice({ ...faulty, overFeeds: [], at: now, dataDir: before.leftBehind() });
      await before.end();
      await office.settled();
      for (let round = 0; round < 10; round += 1) await rest(sweep);
      await deliverWaitingMailHandler(office.deps)();
      await office.settled();
    },
  };
};

/** A county whose foundations fail. */
export type FaultyCounty = Awaited<ReturnType<typeof openFaultyCounty>>;
