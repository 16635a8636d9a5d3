import * as z from "zod";
import { myObjectionPage } from "../../web/pages/public/my-objection.tsx";
import { MyObjectionView } from "../../web/views/my-objection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ownObjection } from "./my-objection.ts";
import { ok } from "./reply.ts";

/** Somebody's own objection and its answer; to others the form that opens it by number and code. */
export const showMyObjectionHandler = apiHandler(
  {
    name: "show-my-objection",
    access: "public",
    query: z.object({ number: z.string().max(40).exactOptional() }),
    view: MyObjectionView,
    page: myObjectionPage,
  },
  (deps: Dependencies) =>
    async ({ actor, query: { number = "" }, request: { cookies } }) => {
      const [objection, county] = await Promise.all([
        actor?.kind === "objector" ? deps.objections.find(actor.objectionId) : undefined,
        deps.county.get(),
      ]);
      return ok({ number, ...(objection && { objection: ownObjection(deps, { objection, county, cookies }) }) });
    },
);
