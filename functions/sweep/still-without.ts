import { goesOn } from "../../domain/sweep/carried.ts";
import { mostAtOnce } from "../../domain/sweep/suspects.ts";
import type { Dependencies } from "../dependencies.ts";
import { goingRecords } from "./going-records.ts";
import { keyOf, type Running, type SubjectId } from "./running.ts";

/** Records that go on while the listing names no execution for them, the ids of those nobody can read, and the places that were out of reach. */
export const stillWithout = async (deps: Dependencies, running: Running): Promise<Without> => {
  const subjects: SubjectId[] = [];
  const broken: string[] = [];
  let unread = 0;
  for (const pages of await goingRecords(deps, ({ pk }) => broken.push(pk.split("#").slice(2).join("#"))))
    try {
      for await (const records of pages())
        for (const record of records)
          if (goesOn(record) && !running.has(keyOf(record))) subjects.push({ kind: record.kind, id: record.id });
    } catch {
      unread += 1;
    }
  return { subjects: subjects.slice(0, mostAtOnce), broken, unread };
};

type Without = { readonly subjects: readonly SubjectId[]; readonly broken: readonly string[]; readonly unread: number };
