import * as z from "zod";
import { hiddenIn } from "../../domain/publicity/shown-line.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { listFilePage } from "../../web/pages/staff/list-file-page.tsx";
import { ListFileView } from "../../web/views/list-file.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { listHead } from "./list-head.ts";
import { linesOf } from "./list-task-view.ts";
import { entryToScope } from "./preparation-scopes.ts";
import { ok, refused } from "./reply.ts";
import { toldHistory } from "./told-history.ts";

/** One list from its collection to its close, for whoever prepares, signs or audits lists of its scope. */
export const showListFileHandler = apiHandler(
  {
    name: "show-list-file",
    access: "staff",
    path: z.object({ listId: z.string().min(3).max(60) }),
    query: z.object({ from: wholeNumber(1, 1_000_000).default(1) }),
    view: ListFileView,
    page: listFilePage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId }, query: { from } }) => {
      const list = await deps.lists.find(listId);
      if (list === undefined) return refused({ code: "ListNotFound" });
      if (entryToScope(staff, list) === "none") return refused({ code: "NotYourSchool" });
      const [lines, entries, head] = await Promise.all([
        linesOf(deps, listId, from),
        deps.history.of({ kind: "list", id: listId }),
        listHead(deps, list),
      ]);
      return ok<ListFileView>({
        list: head,
        findings: list.findings,
        hidden: hiddenIn(list),
        ...lines,
        history: await toldHistory(deps, entries),
      });
    },
);
