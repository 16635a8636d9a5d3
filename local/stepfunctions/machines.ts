import type { Database } from "../sqlite/database.ts";
import type { Arns } from "./arns.ts";
import { namedError } from "./interpreter/failure.ts";
import { readWorkflow, type Workflow } from "./language/definition.ts";
import type { Store, StoredMachine } from "./store/store.ts";

/** A workflow as it was when an execution started; executions keep their definition to the end. */
export type KnownWorkflow = { readonly definition: number; readonly workflow: Workflow };

/** A state machine as whoever made it sees it; times in milliseconds since 1970. */
export type Machine = {
  readonly name: string;
  /** The text as it was given. */
  readonly definition: string;
  readonly roleArn: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** 0 until it is first changed. */
  readonly revision: number;
};

type Wanted = Pick<Machine, "name" | "definition" | "roleArn">;

/** The state machines of an engine: those it was opened with, and those made while it runs. */
export const createMachines = (given: {
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  readonly db: Database;
  readonly store: Store;
  readonly arns: Arns;
  readonly nowMs: () => number;
}) => {
  const { db, store, nowMs } = given;
  const byDefinition = new Map<number, Workflow>();
  const current = new Map<string, KnownWorkflow & { readonly role: string }>();

  const definitionOf = (id: number): { readonly workflow: string; readonly definition: string } => {
    const stored = store.definition(id);
    if (!stored) throw namedError("DefinitionMissing", `definition ${id} is not stored`);
    return stored;
  };

  const ofDefinition = (id: number): Workflow => {
    const known = byDefinition.get(id);
    if (known) return known;
    const stored = definitionOf(id);
    const workflow = readWorkflow(stored.workflow, stored.definition);
    byDefinition.set(id, workflow);
    return workflow;
  };

  const machineFrom = ({ definition, role, ...stored }: StoredMachine): Machine => ({
    ...stored,
    definition: definitionOf(definition).definition,
    roleArn: role,
  });

  /** Keeps a machine as it is wanted now; one that is already so stays as it is. */
  const keep = ({ name, definition, roleArn }: Wanted) => {
    const workflow = readWorkflow(name, definition);
    const id = store.keepDefinition(name, definition);
    const before = store.machine(name);
    const isSame = before?.definition === id && before.role === roleArn;
    const now = nowMs();
    const changed = { updatedAt: now, revision: before ? before.revision + 1 : 0 };
    const machine = isSame
      ? before
      : { name, definition: id, role: roleArn, createdAt: before?.createdAt ?? now, ...changed };
    if (!isSame) store.keepMachine(machine);
    return { machine: machineFrom(machine), known: { definition: id, workflow, role: roleArn } };
  };

  /** Kept in memory only once it is stored. */
  const remember = ({ machine, known }: ReturnType<typeof keep>): Machine => {
    byDefinition.set(known.definition, known.workflow);
    current.set(machine.name, known);
    return machine;
  };

  for (const { name, definition } of given.workflows)
    remember(keep({ name, definition: JSON.stringify(definition), roleArn: given.arns.role }));

  const mustFind = (name: string): StoredMachine => {
    const machine = store.machine(name);
    if (machine) return machine;
    throw namedError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${given.arns.machine(name)}'`);
  };

  return {
    /** Today's definition; throws `StateMachineDoesNotExist`. */
    named: (name: string): KnownWorkflow => {
      const known = current.get(name);
      if (known) return known;
      const { definition, role } = mustFind(name);
      const found = { definition, workflow: ofDefinition(definition), role };
      current.set(name, found);
      return found;
    },
    /** The role a machine's executions have, as the context object shows it. */
    roleOf: (name: string): string => current.get(name)?.role ?? store.machine(name)?.role ?? given.arns.role,
    /** The definition an execution was started with. */
    ofDefinition,
    /** The machine of a definition as it was under that definition. */
    asOf: (id: number): Pick<Machine, "definition" | "roleArn" | "updatedAt"> => {
      const { workflow, definition } = definitionOf(id);
      const { role = given.arns.role, updatedAt = 0 } = store.machine(workflow) ?? {};
      return { definition, roleArn: role, updatedAt };
    },
    find: (name: string): Machine | undefined => {
      const machine = store.machine(name);
      return machine && machineFrom(machine);
    },
    /** Machines by name, past the given one. */
    list: ({ limit, after = "" }: { readonly limit: number; readonly after?: string }): readonly Machine[] =>
      store.machines(after, limit).map(machineFrom),
    /** Makes a machine; the same once more changes nothing, another of that name throws `StateMachineAlreadyExists`. */
    create: async (wanted: Wanted): Promise<Machine> => {
      readWorkflow(wanted.name, wanted.definition);
      const kept = await db.write(() => {
        const before = store.machine(wanted.name);
        if (before && (machineFrom(before).definition !== wanted.definition || before.role !== wanted.roleArn)) {
          const arn = given.arns.machine(wanted.name);
          throw namedError("StateMachineAlreadyExists", `State Machine Already Exists: '${arn}'`);
        }
        return keep(wanted);
      });
      return remember(kept);
    },
    /** Changes a machine for the executions started from now on; throws `StateMachineDoesNotExist`. */
    update: async ({ name, ...change }: Pick<Wanted, "name"> & Partial<Wanted>): Promise<Machine> =>
      remember(await db.write(() => keep({ ...machineFrom(mustFind(name)), ...change }))),
    /** Takes a machine away; its executions go on to their end. */
    remove: (name: string): Promise<void> =>
      db.write(() => {
        store.removeMachine(name);
        current.delete(name);
      }),
  };
};
