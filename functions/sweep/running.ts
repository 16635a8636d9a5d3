import { WaitKind } from "../../domain/wait/wait.ts";
import { subjectOfExecution, workflowOf } from "../../workflows/executions.ts";
import type { Dependencies } from "../dependencies.ts";

/** A record by its kind and id. */
export type SubjectId = { readonly kind: WaitKind; readonly id: string };

/** What runs: the names of the executions of each record, by the record's key. */
export type Running = ReadonlyMap<string, SubjectId & { readonly names: readonly string[] }>;

/** A record's place in a map. */
export const keyOf = ({ kind, id }: SubjectId): string => `${kind}#${id}`;

/** Every running execution of the county, by the record it carries. */
export const allRunning = async ({ engine }: Pick<Dependencies, "engine">): Promise<Running> => {
  const running = new Map<string, SubjectId & { readonly names: string[] }>();
  for (const kind of WaitKind.options)
    for await (const names of pagesOf(engine, workflowOf(kind)))
      for (const name of names) {
        const subject = subjectOfExecution(kind, name);
        if (subject === undefined) continue;
        const known = running.get(keyOf(subject));
        if (known) known.names.push(name);
        else running.set(keyOf(subject), { ...subject, names: [name] });
      }
  return running;
};

async function* pagesOf(engine: Dependencies["engine"], workflow: string): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  do {
    const { names, next } = await engine.running({ workflow, ...(after === undefined ? {} : { after }) });
    yield names;
    after = next;
  } while (after !== undefined);
}
