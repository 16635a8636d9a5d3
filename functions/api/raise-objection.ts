import type { Objection } from "../../domain/objection/objection.ts";
import { ObjectionForm, raiseObjection } from "../../domain/objection/raise-objection.ts";
import { accept } from "../../domain/shared/decision.ts";
import { RaisedView } from "../../web/views/lists.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { objectorCookies } from "./my-objection.ts";
import { newObjectionCode, newObjectionNumber } from "./objection-number.ts";
import { ListPath } from "./public-list.ts";
import { created, refused } from "./reply.ts";
import { showObjectionFormHandler } from "./show-objection-form.ts";

/** Takes in an objection by anyone, named or not; the number and the code it gets lead back to it, and nothing else does. */
export const raiseObjectionHandler = apiHandler(
  {
    name: "raise-objection",
    access: "public",
    path: ListPath,
    body: ObjectionForm,
    view: RaisedView,
    form: showObjectionFormHandler,
    limit: { key: ({ request, path }) => `${request.sourceIp} ${path.listId}`, times: 20, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ path: { listId }, body }) => {
      const id = newObjectionNumber(deps);
      const { code, codeHash } = newObjectionCode(deps);
      const { session, cookies } = objectorCookies(deps, id, code);
      const decision = await decideAndCommit(deps, async () => {
        const [list, line, county, occasion] = await Promise.all([
          deps.lists.find(listId),
          body.serial === undefined ? undefined : deps.lists.line(listId, body.serial),
          deps.county.get(),
          occasionOf(deps),
        ]);
        const application = line && (await deps.applications.find(line.applicationId));
        const schools = (county?.schools ?? []).map((school) => school.code);
        const raised = raiseObjection({ list, line, application, schools, id, codeHash, form: body, occasion });
        return raised.accepted ? accept({ ...raised.change, save: [...raised.change.save, session] }) : raised;
      });
      if (!decision.accepted) return refused(decision.refusal);
      const objection = decision.change.save.find((record): record is Objection => record.kind === "objection");
      if (objection === undefined) return refused({ code: "ObjectionNotFound" });
      return created({ objectionId: id, code, answerBy: objection.answerBy }, "/my-objection", { cookies });
    },
);
