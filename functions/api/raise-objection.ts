import type { Objection } from "../../domain/objection/objection.ts";
import { ObjectionForm, raiseObjection } from "../../domain/objection/raise-objection.ts";
import { ObjectionView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ListPath } from "./public-list.ts";
import { created, refused } from "./reply.ts";
import { raisedView, showObjectionFormHandler } from "./show-objection-form.ts";

// Long enough that nobody guesses the number under which the answer is read.
const numberDigits = 12;

/** Takes in an objection by anyone, named or not, and gives it a number. */
export const raiseObjectionHandler = apiHandler(
  {
    name: "raise-objection",
    access: "public",
    path: ListPath,
    body: ObjectionForm,
    view: ObjectionView,
    form: showObjectionFormHandler,
    limit: { key: ({ request, path }) => `${request.sourceIp} ${path.listId}`, times: 20, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ path: { listId }, body }) => {
      const id = `YY${deps.keys.newDigits(numberDigits)}`;
      const decision = await decideAndCommit(deps, async () => {
        const [list, line] = await Promise.all([
          deps.lists.find(listId),
          body.serial === undefined ? undefined : deps.lists.line(listId, body.serial),
        ]);
        const application = line && (await deps.applications.find(line.applicationId));
        return raiseObjection({ list, line, application, id, form: body, occasion: await occasionOf(deps) });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const objection = decision.change.save.find((record): record is Objection => record.kind === "objection");
      if (objection === undefined) return refused({ code: "ObjectionNotFound" });
      return created(
        { listId, serial: "", raised: raisedView(objection) },
        `/lists/${encodeURIComponent(listId)}/objection?raised=${id}`,
      );
    },
);
