import { findingPage } from "../../web/pages/finding/finding-page.tsx";
import { FindingView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { FindingPath, findingFacts } from "./finding-facts.ts";
import { findingView } from "./finding-view.ts";
import { ok, refused } from "./reply.ts";

/** One finding with everything about it, and the forms for what the reader can do now. */
export const showFindingHandler = apiHandler(
  { name: "show-finding", access: "staff", path: FindingPath, view: FindingView, page: findingPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { findingId } }) => {
      const file = await findingFacts(deps, { findingId, actor: staff });
      return file === undefined ? refused({ code: "FindingNotFound" }) : ok<FindingView>(await findingView(deps, file));
    },
);
