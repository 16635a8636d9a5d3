import { dispatchEvent } from "../../functions/streams/dispatch-events.ts";
import { familyActs } from "./family-acts.ts";
import { startOfficeMachine, type Wanted } from "./office-machine.ts";
import { staffActs } from "./staff-acts.ts";

/** A small county at work: every act is a decision of the domain, carried on by the real handlers and workflows. */
export const openOffice = async (wanted: Wanted = {}) => {
  const machine = await startOfficeMachine(wanted);
  const { deps, engine, gate, settled } = machine;
  const reviewOf = (id: string) => ({ workflow: "application-review", name: `application-${id}-1` });
  const publicityOf = (listId: string) => ({ workflow: "publicity", name: `publicity-${listId}-1` });
  return {
    ...machine,
    ...familyActs(machine),
    ...staffActs(machine),
    /** Stops the dispatcher as if the stream were late, until it goes on. */
    holdDispatch: () => {
      gate.held = true;
    },
    goOnDispatching: async () => {
      gate.held = false;
      await settled();
    },
    /** Everything that ever happened to an application reaches the dispatcher once more. */
    dispatchAgain: async (id: string) => {
      const history = await deps.history.of({ kind: "application", id });
      for (const entry of history) await dispatchEvent(deps, entry);
      await settled();
    },
    path: (id: string) => engine.path(reviewOf(id)),
    listPath: (listId: string) => engine.path(publicityOf(listId)),
    reviewEvents: (id: string) => engine.history(reviewOf(id), { limit: 1000, order: "forward" }),
    ended: async (id: string) => (await engine.describe(reviewOf(id)))?.status,
    listEnded: async (listId: string) => (await engine.describe(publicityOf(listId)))?.status,
  };
};

/** An open office. */
export type Office = Awaited<ReturnType<typeof openOffice>>;
