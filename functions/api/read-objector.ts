import { hasTask } from "../../domain/access/has-task.ts";
import { ReadObjectorForm, readObjector } from "../../domain/objection/read-objector.ts";
import { objectorPage } from "../../web/pages/objections/objector-page.tsx";
import { ObjectorView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { lookFacts } from "./access-log.ts";
import { apiHandler } from "./api.ts";
import { ObjectionPath, objectionFacts } from "./objection-facts.ts";
import { ok, refused } from "./reply.ts";
import { showObjectionHandler } from "./show-objection.ts";

/** Shows the aid centre who objected; the history keeps who asked and why before anything is shown. */
export const readObjectorHandler = apiHandler(
  {
    name: "read-objector",
    access: "staff",
    path: ObjectionPath,
    body: ReadObjectorForm,
    view: ObjectorView,
    page: objectorPage,
    form: showObjectionHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { objectionId }, body }) => {
      const accessId = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async () => {
        const [facts, occasion, look] = await Promise.all([
          objectionFacts(deps, objectionId),
          occasionOf(deps),
          lookFacts(deps, staff, objectionId),
        ]);
        return readObjector({ ...facts, ...look, has: hasTask(staff, facts.task), form: body, occasion, accessId });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const objector = (await deps.objections.find(objectionId))?.objector;
      return objector ? ok({ objectionId, ...objector }) : refused({ code: "ObjectionNotFound" });
    },
);
