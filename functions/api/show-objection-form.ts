import * as z from "zod";
import type { Objection } from "../../domain/objection/objection.ts";
import { objectionPage } from "../../web/pages/public/objection.tsx";
import { ObjectionView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ListPath, publicList } from "./public-list.ts";
import { ok, refused } from "./reply.ts";

/** The form for an objection; with the number of one that was raised, also after the window, what became of it. */
export const showObjectionFormHandler = apiHandler(
  {
    name: "show-objection-form",
    access: "public",
    path: ListPath,
    query: z.object({ serial: z.string().max(9).exactOptional(), raised: z.string().max(40).exactOptional() }),
    view: ObjectionView,
    page: objectionPage,
    limit: { key: ({ request }) => request.sourceIp, times: 240, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ path: { listId }, query: { serial = "", raised } }) => {
      const [found, objection] = await Promise.all([
        publicList(deps, listId),
        raised === undefined ? undefined : deps.objections.find(raised),
      ]);
      const answered = objection?.listId === listId ? raisedView(objection) : undefined;
      if ("code" in found) return answered ? ok({ listId, serial, raised: answered }) : refused(found);
      return ok({ listId, list: found.shown, serial, ...(answered && { raised: answered }) });
    },
);

/** What whoever knows the number may read of an objection. */
export const raisedView = ({
  id,
  about,
  answerBy,
  status,
  reply,
}: Objection): NonNullable<ObjectionView["raised"]> => ({
  id,
  answerBy,
  status,
  ...(about.what === "line" && { serial: about.serial }),
  ...(reply && { reply: reply.text }),
});
