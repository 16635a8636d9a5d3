import * as z from "zod";
import { explainWindow } from "../../domain/calendar/explain-days.ts";
import { usualRecess } from "../../domain/calendar/term.ts";
import { shownLines } from "../../domain/publicity/shown-line.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { listPage } from "../../web/pages/public/list.tsx";
import { ListView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { answeredObjections } from "./answered-objections.ts";
import { apiHandler } from "./api.ts";
import { ListPath, publicList } from "./public-list.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 100;

/** A posted list during its window, page by page; nobody can carry it home as a file. */
export const showListHandler = apiHandler(
  {
    name: "show-list",
    access: "public",
    path: ListPath,
    query: z.object({ page: wholeNumber(1, 10_000).exactOptional() }),
    view: ListView,
    page: listPage,
    limit: { key: ({ request }) => request.sourceIp, times: 600, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ path, query: { page = 1 } }) => {
      const found = await publicList(deps, path.listId);
      if ("code" in found) return refused(found);
      const { list, shown } = found;
      if (list.window === undefined) return refused({ code: "ListNotFound" });
      const first = (page - 1) * pageSize + 1;
      const [{ records }, answered] = await Promise.all([
        deps.lists.linesFrom(list.id, first, pageSize + 1),
        answeredObjections(deps, list),
      ]);
      const here = records.filter(({ serial }) => serial < first + pageSize);
      return ok({
        list: shown,
        window: list.window,
        days: [...explainWindow(await deps.calendar.get(), list.window)],
        recess: [...usualRecess(list.window.days)],
        page,
        pageSize,
        // Serial numbers stay when a line leaves, so there may be more pages than the lines that are left would fill.
        pages: Math.max(Math.ceil(list.lines / pageSize), records.length > here.length ? page + 1 : page),
        lines: [...shownLines(list, here)],
        answered,
      });
    },
);
