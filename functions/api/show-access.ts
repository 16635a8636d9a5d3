import { accessPage } from "../../web/pages/access/access-page.tsx";
import { AccessView } from "../../web/views/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { AccessQuery, accessView } from "./access-view.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";

/** Who read personal data, when, which file and why: for whoever answers for it, and for the audit. */
export const showAccessHandler = apiHandler(
  { name: "show-access", access: "staff", query: AccessQuery, view: AccessView, page: accessPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const view = await accessView(deps, { staff, query });
      return view === undefined ? refused({ code: "NotAllowedHere" }) : ok<AccessView>(view);
    },
);
