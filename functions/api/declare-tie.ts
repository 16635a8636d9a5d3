import { DeclareTieForm, declareTie } from "../../domain/supervision/declare-tie.ts";
import { TiesView } from "../../web/views/supervision.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showSupervisionHandler } from "./show-supervision.ts";
import { taken } from "./taken.ts";

/** An inspector declares a tie to a unit, and is in no team there from now on. */
export const declareTieHandler = apiHandler(
  { name: "declare-tie", access: "staff", body: DeclareTieForm, view: TiesView, form: showSupervisionHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form, request }) => {
      const decision = await decideAndCommit(deps, async () =>
        declareTie({ actor: staff, grid: await deps.grid.get(), form, occasion: await occasionOf(deps) }),
      );
      if (!decision.accepted) return refused(decision.refusal);
      const ties = (await deps.grid.get())?.ties ?? [];
      const unitIds = ties.filter(({ inspectorId }) => inspectorId === staff.id).map(({ unitId }) => unitId);
      return taken<TiesView>(request, { unitIds }, "/supervision");
    },
);
