import * as z from "zod";
import { choice, text, wholeNumber } from "../../../domain/shared/form-fields.ts";
import { apiHandler } from "../../../functions/api/api.ts";
import { ok, refused } from "../../../functions/api/reply.ts";
import { enginePage } from "../../../web/pages/engine/engine-page.tsx";
import { EngineView, ExecutionView, executionStatuses } from "../../../web/pages/engine/engine-views.ts";
import { executionPage } from "../../../web/pages/engine/execution-page.tsx";
import type { DevelopmentTools } from "../development-tools.ts";

type WithEngine = { readonly development: Pick<DevelopmentTools, "engine"> };

const longestName = 80;
const mostPages = 125;

/** What runs in the engine, how much of each kind, and what is due next. */
const showEngineHandler = apiHandler(
  {
    name: "show-engine",
    access: "public",
    query: z.object({
      workflow: text(longestName).exactOptional(),
      status: choice(executionStatuses).exactOptional(),
      before: wholeNumber(1, 999_999_999_999).exactOptional(),
    }),
    view: EngineView,
    page: enginePage,
  },
  ({ development }: WithEngine) =>
    async ({ query }) =>
      ok(development.engine.executions(query)),
);

/** One execution: its path through its definition, what it waits for, its history. */
const showExecutionHandler = apiHandler(
  {
    name: "show-execution",
    access: "public",
    path: z.object({ workflow: text(longestName), execution: text(longestName) }),
    query: z.object({ page: wholeNumber(1, mostPages).exactOptional() }),
    view: ExecutionView,
    page: executionPage,
  },
  ({ development }: WithEngine) =>
    async ({ path: { workflow, execution }, query: { page = 1 } }) => {
      const found = development.engine.execution({ workflow, name: execution, page });
      return found ? ok(found) : refused({ code: "PageNotFound" });
    },
);

/** The handlers of the engine's pages by the names of their routes. */
export const engineHandlers = {
  "show-engine": showEngineHandler,
  "show-execution": showExecutionHandler,
} as const;
