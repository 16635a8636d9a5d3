import { addOffDays, loadYearTable } from "../../domain/calendar/change-calendar.ts";
import { emptyCalendar } from "../../domain/calendar/county-calendar.ts";
import { addDays, Day, type Instant } from "../../domain/calendar/time.ts";
import type { YearTable } from "../../domain/calendar/year-table.ts";
import { type OrderStopForm, orderStop } from "../../domain/publicity/order-stop.ts";
import { repostList } from "../../domain/publicity/repost-list.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { findingsOn, shownLines } from "../../functions/api/list-repairs.ts";
import { dispatchEvent } from "../../functions/streams/dispatch-events.ts";
import type { Answer, OfficeMachine } from "./office-machine.ts";

type Wrong = Partial<Pick<OrderStopForm, "cause" | "serials">> & { readonly as?: string };

/** What the office does when a posted list, or its calendar, is not as it should be. */
export const repairActs = (office: OfficeMachine) => {
  const { deps, act, occasion, list, person, taskOf, settled } = office;
  const calendar = async () => (await deps.countyCalendar.get()) ?? emptyCalendar;
  return {
    /** Stops a list, or takes wrong lines off; the aid officer unless said. */
    stop: (listId: string, { cause = "gap", serials = [], as = "officer-1" }: Wrong = {}): Promise<Answer> =>
      act(async () => {
        const record = await list(listId);
        const form = {
          cause,
          serials,
          text: "公示栏被拆",
          version: record.record.version,
          humanFact: String(record.lines),
        };
        const wrongLines = await shownLines(deps, listId, serials);
        return orderStop({ actor: await person(as), list: record, wrongLines, form, occasion: await occasion() });
      }),

    /** Posts a stopped list anew, without the lines named. */
    repost: (listId: string, removed: readonly number[] = []): Promise<Answer> =>
      act(async () => {
        const [record, task] = await Promise.all([list(listId), taskOf("list", listId)]);
        const removedLines = await shownLines(deps, listId, removed);
        const findings = await findingsOn(deps, record, removed);
        const form = { removed: [...removed], version: record.record.version, humanFact: String(record.lines) };
        const actor = await person(task?.assignee);
        return repostList({ actor, task, list: record, removedLines, findings, form, occasion: await occasion() });
      }),

    /** Notes emergency days off from one day on. */
    emergency: (from: string, days = 1): Promise<Answer> =>
      act(async () => {
        const stored = await calendar();
        const first = Day.parse(from);
        const span = { from: first, to: addDays(first, days - 1), humanFact: String(days) };
        const form = { ...span, kind: "emergency" as const, reason: "暴雨红色预警", version: stored.record.version };
        return addOffDays({ actor: await person("head"), calendar: stored, form, now: deps.clock.now() });
      }),

    /** Loads the table of a year. */
    loadTable: (table: YearTable): Promise<Answer> =>
      act(async () => {
        const stored = await calendar();
        const form = { table, version: stored.record.version, humanFact: String(table.off.length) };
        return loadYearTable({ actor: await person("head"), calendar: stored, form, now: deps.clock.now() });
      }),

    /** The house was last seen to be up at this time. */
    seenUp: async (seenAt: Instant): Promise<void> => {
      const known = await deps.uptime.get();
      await deps.store.commit({ save: [{ kind: "uptime", record: known?.record ?? unrecorded, seenAt }], emit: [] });
    },

    /** Everything that ever happened to a list reaches the dispatcher once more. */
    dispatchListAgain: async (listId: string): Promise<void> => {
      for (const entry of await deps.history.of({ kind: "list", id: listId })) await dispatchEvent(deps, entry);
      await settled();
    },
  };
};
