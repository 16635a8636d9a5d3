import * as z from "zod";
import { stoppingRole } from "../../domain/publicity/order-stop.ts";
import { canBeStopped } from "../../domain/publicity/stop-list.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { stopPage } from "../../web/pages/repair/stop-page.tsx";
import { StopListView } from "../../web/views/repair.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { listHead } from "./list-head.ts";
import { listRepairs } from "./list-repairs.ts";
import { linesOf } from "./list-task-view.ts";
import { ListPath } from "./public-list.ts";
import { ok, refused } from "./reply.ts";

/** The form on which somebody of the office stops a posted list, beside the list it speaks of. */
export const showStopHandler = apiHandler(
  {
    name: "show-stop",
    access: "staff",
    path: ListPath,
    query: z.object({ from: wholeNumber(1, 1_000_000).default(1) }),
    view: StopListView,
    page: stopPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId }, query: { from } }) => {
      const [list, { campaign }] = await Promise.all([deps.lists.find(listId), occasionOf(deps)]);
      if (list === undefined) return refused({ code: "ListNotFound" });
      if (stoppingRole(staff, list) === undefined) return refused({ code: "NotAllowedHere" });
      const [head, repairs, lines] = await Promise.all([
        listHead(deps, list),
        listRepairs(deps, list),
        linesOf(deps, listId, from),
      ]);
      return ok<StopListView>({
        version: list.record.version,
        may: canBeStopped(list) ? "stop" : "read",
        rule: campaign.restart ?? "wholeList",
        list: head,
        repairs,
        ...lines,
      });
    },
);
