import { AsyncLocalStorage } from "node:async_hooks";
import { type Charge, type MeteredTable, meterTable } from "../../../functions/adapters/table/meter-table.ts";
import type { Logger, MailSender, Table } from "../../../functions/dependencies.ts";
import { createLogger } from "../../../functions/logger.ts";
import type { HotPartition, TableUse } from "./counts.ts";

/** `619901#work#S1` on the index `work` is counted as `work: work#`. */
const kindOf = ({ on, pk }: Charge): string => {
  const [, kind = "", ...rest] = pk.split("#");
  return `${on}: ${kind}${rest.length > 0 ? "#" : ""}`;
};

const add = (tally: Map<string, number>, name: string, count = 1): void =>
  void tally.set(name, (tally.get(name) ?? 0) + count);

/** What only happens because a clock is put forward. */
export const passingDays = "passing days";

type Meter = { readonly table: MeteredTable; calls: number };

/** Every call of a table goes to the one that is chosen for it at that moment. */
const chosen = (choose: () => Table): Table => ({
  get: (key) => choose().get(key),
  getMany: (keys) => choose().getMany(keys),
  query: (query) => choose().query(query),
  walk: (walk) => choose().walk(walk),
  commit: (commit) => choose().commit(commit),
});

/** Counts the requests a table gets, which may be none of the business of whoever asks. */
const counted = (meter: Meter): Table => {
  const next = (): MeteredTable => {
    meter.calls += 1;
    return meter.table;
  };
  return chosen(next);
};

/** Ports that count what passes through them, each piece of work under its own name, for a county that knows nothing of it. */
export const countingPorts = () => {
  const requests = new Map<string, number>();
  const mails = new Map<string, number>();
  const partitions = new Map<string, Map<string, number>>();
  const meters = new Map<string, Meter>();
  const work = new AsyncLocalStorage<string>();
  let logBytes = 0;
  const line = createLogger(
    (text) => {
      logBytes += Buffer.byteLength(text) + 1;
    },
    () => "2026-09-07T01:00:00.000Z",
  );
  const logger: Logger = {
    info: (code, ids) => {
      line.info(code, ids);
      if (code === "STARTED") add(requests, String(ids?.["handler"]));
    },
    error: line.error,
  };
  const mail: MailSender = {
    send: async ({ about, reference }) => {
      const isCode = reference.startsWith("code-") || reference.startsWith("link-");
      add(mails, isCode ? "codes and links" : about?.startsWith("staff ") ? "staff" : "families");
    },
  };
  const note = (charges: readonly Charge[]): void => {
    for (const charge of charges) {
      const kind = kindOf(charge);
      const ofKind = partitions.get(kind) ?? new Map<string, number>();
      partitions.set(kind, ofKind);
      add(ofKind, charge.pk, charge.units);
    }
  };

  return {
    logger,
    mail,
    over: (table: Table): Table =>
      chosen(() => {
        const name = work.getStore() ?? "cases";
        const meter = meters.get(name) ?? {
          table: meterTable(table, name === passingDays ? undefined : note),
          calls: 0,
        };
        meters.set(name, meter);
        return counted(meter);
      }),
    /** Does a piece of work whose use of the table is counted under this name. */
    under: <Done>(name: string, run: () => Promise<Done>): Promise<Done> => work.run(name, run),
    /** Forgets what was counted so far: laying out the county is not part of a campaign. */
    reset: (): void => {
      for (const tally of [requests, mails, partitions, meters]) tally.clear();
      logBytes = 0;
    },
    counted: () => ({
      logBytes,
      requests: Object.fromEntries([...requests].sort()),
      mails: Object.fromEntries([...mails].sort()),
      partitions: [...partitions].map(hottest).sort((one, other) => other.busiest - one.busiest),
    }),
    usedFor: (name: string): TableUse => {
      const meter = meters.get(name);
      const { write, read } = meter?.table.units() ?? { write: 0, read: 0 };
      return { write, read, calls: meter?.calls ?? 0 };
    },
  };
};

const hottest = ([partition, units]: readonly [string, ReadonlyMap<string, number>]): HotPartition => ({
  partition,
  units: [...units.values()].reduce((sum, each) => sum + each, 0),
  busiest: Math.max(...units.values()),
  partitions: units.size,
});
