import type * as z from "zod";
import { type Instant, msOf } from "../../domain/calendar/time.ts";
import { isAtHome, Transfer } from "../../domain/transfer/transfer.ts";
import type { Clock, FileStore, MailSender, Table } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { keysFor } from "./keys.ts";

const keptMs = 30_000;

/** So long after a mail has gone it may still be noted that it has: else it would go once more from the new house. */
const notedMs = 5000;

const Mark = Transfer.pick({ is: true });
type Mark = z.infer<typeof Mark>;

/** What whoever writes to a county that moves is refused with, so that a door can say so and a reader knows which way. */
const moving = (is: Mark["is"]): TaskError =>
  new TaskError("Transient", "the county moves to another house", {
    cause: Object.assign(new Error("the county moves"), { name: "CountyMoving", is }),
  });

/**
 * The ports of a county that may move away: while it leaves or arrives they refuse to write, to mail and to take files away,
 * so that nothing is decided or told in two houses. Whether it moves is asked every half minute.
 */
export const whileOpen = ({ table, mail, files, clock, county }: House): Pick<House, "table" | "mail" | "files"> => {
  const key = keysFor(county).transfer;
  let known: { readonly mark: Promise<Mark | undefined>; readonly until: number } | undefined;

  const ask = async (): Promise<Mark | undefined> => {
    const item = await table.get(key);
    return item && Mark.parse(item.body);
  };
  const standing = (now: Instant): Promise<Mark | undefined> => {
    if (known === undefined || msOf(now) >= known.until) {
      const mark = ask();
      known = { mark, until: msOf(now) + keptMs };
      mark.catch(() => {
        known = undefined;
      });
    }
    return known.mark;
  };
  const requireHome = async (): Promise<void> => {
    const mark = await standing(clock.now());
    if (mark !== undefined && !isAtHome(mark)) throw moving(mark.is);
  };
  let mailedAt = Number.NEGATIVE_INFINITY;

  return {
    table: {
      ...table,
      commit: async (commit) => {
        if (msOf(clock.now()) - mailedAt > notedMs) await requireHome();
        return table.commit(commit);
      },
    },
    mail: {
      send: async (each) => {
        await requireHome();
        await mail.send(each);
        mailedAt = msOf(clock.now());
      },
    },
    files: {
      ...files,
      write: async (file) => {
        await requireHome();
        await files.write(file);
      },
      remove: async (path) => {
        await requireHome();
        await files.remove(path);
      },
    },
  };
};

type House = {
  readonly table: Table;
  readonly mail: MailSender;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly county: string;
};
