import type { Thread } from "./interpreter/run.ts";
import type { Store } from "./store/store.ts";

type Created = { readonly branches: Thread[]; nextQueued: number; nextOpen: number };

const isOpen = ({ phase }: Pick<Thread, "phase">): boolean => phase !== "done" && phase !== "failed";

/**
 * The branches of a step's threads, as their rows have them and as the step has changed them. Whether any is left is asked at
 * every end of a branch, so it must not read all of them: of a stored family only as many rows as the step has touched.
 */
export const createFamilies = (given: {
  readonly store: Store;
  readonly removed: ReadonlySet<number>;
  readonly threadOf: (id: number) => Thread;
  /** Threads the step has read or made. */
  readonly known: ReadonlyMap<number, Thread>;
}) => {
  const { store, removed, threadOf, known } = given;
  const created = new Map<number, Created>();

  /** The first stored branch in one of these phases that is still so. */
  const firstStored = (parent: number, phases: "queued" | "open"): Thread | undefined => {
    const touched = [...known.values()].filter((thread) => thread.parent === parent).length;
    const rows = store.branchesIn(parent, { phases, limit: touched + removed.size + 1 });
    const isStill = (thread: Pick<Thread, "id" | "phase">) =>
      !removed.has(thread.id) && (phases === "queued" ? thread.phase === "queued" : isOpen(thread));
    const found = rows.find((row) => isStill(known.get(row.id) ?? row));
    return found && threadOf(found.id);
  };

  return {
    /** Takes up a branch that is made in this step. */
    add: (thread: Thread): void => {
      if (thread.parent === null) return;
      const family = created.get(thread.parent);
      if (family) family.branches.push(thread);
      else created.set(thread.parent, { branches: [thread], nextQueued: 0, nextOpen: 0 });
    },
    /** All branches of a thread in their order. */
    branchesOf: (parent: number): readonly Pick<Thread, "id" | "phase">[] =>
      [...store.branchesOf(parent), ...(created.get(parent)?.branches ?? [])]
        .map((branch) => known.get(branch.id) ?? branch)
        .filter(({ id }) => !removed.has(id)),
    /** The first branch that has not begun. */
    nextQueued: (parent: number): Thread | undefined => {
      const family = created.get(parent);
      if (!family) return firstStored(parent, "queued");
      const waits = (branch: Thread) => branch.phase === "queued" && !removed.has(branch.id);
      for (let branch = family.branches[family.nextQueued]; branch && !waits(branch); )
        branch = family.branches[++family.nextQueued];
      return family.branches[family.nextQueued];
    },
    /** Whether a branch has not come to its end. */
    hasOpen: (parent: number): boolean => {
      const family = created.get(parent);
      if (!family) return firstStored(parent, "open") !== undefined;
      const isOver = (branch: Thread) => !isOpen(branch) || removed.has(branch.id);
      for (let branch = family.branches[family.nextOpen]; branch && isOver(branch); )
        branch = family.branches[++family.nextOpen];
      return family.nextOpen < family.branches.length;
    },
  };
};
