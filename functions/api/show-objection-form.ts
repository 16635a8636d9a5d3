import * as z from "zod";
import { objectionPage } from "../../web/pages/public/objection.tsx";
import { ObjectionFormView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ListPath, publicList } from "./public-list.ts";
import { ok, refused } from "./reply.ts";

/** The form for an objection to a list that hangs. */
export const showObjectionFormHandler = apiHandler(
  {
    name: "show-objection-form",
    access: "public",
    path: ListPath,
    query: z.object({ serial: z.string().max(9).exactOptional() }),
    view: ObjectionFormView,
    page: objectionPage,
    limit: { key: ({ request }) => request.sourceIp, times: 240, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ path: { listId }, query: { serial = "" } }) => {
      const [found, county] = await Promise.all([publicList(deps, listId), deps.county.get()]);
      if ("code" in found) return refused(found);
      const schools = found.list.level === "county" ? (county?.schools ?? []) : [];
      return ok({ list: found.shown, serial, schools: [...schools] });
    },
);
