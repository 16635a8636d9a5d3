import { OrderStopForm, orderStop } from "../../domain/publicity/order-stop.ts";
import { StopReceipt } from "../../web/views/repair.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { shownLines } from "./list-repairs.ts";
import { ListPath } from "./public-list.ts";
import { created, refused } from "./reply.ts";
import { showStopHandler } from "./show-stop.ts";

/** Stops a posted list, or takes its wrong lines off, as the county's rule says. */
export const stopListHandler = apiHandler(
  {
    name: "stop-list",
    access: "staff",
    path: ListPath,
    body: OrderStopForm,
    view: StopReceipt,
    form: showStopHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId }, body }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [list, wrongLines, occasion] = await Promise.all([
          deps.lists.find(listId),
          shownLines(deps, listId, body.serials),
          occasionOf(deps),
        ]);
        return orderStop({ actor: staff, list, wrongLines, form: body, occasion });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const list = await deps.lists.find(listId);
      if (list === undefined) return refused({ code: "ListNotFound" });
      const { status, record } = list;
      return created<StopReceipt>({ listId, status, version: record.version }, `/preparation/${listId}`);
    },
);
