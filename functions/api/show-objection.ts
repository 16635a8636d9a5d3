import { objectionPage } from "../../web/pages/objections/objection-page.tsx";
import { ObjectionView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ObjectionPath, objectionFacts } from "./objection-facts.ts";
import { readsUnit } from "./objection-units.ts";
import { objectionView } from "./objection-view.ts";
import { ok, refused } from "./reply.ts";

/** One objection with the forms for what the reader can do now; who raised it stays with the aid centre. */
export const showObjectionHandler = apiHandler(
  { name: "show-objection", access: "staff", path: ObjectionPath, view: ObjectionView, page: objectionPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { objectionId } }) => {
      const [{ objection, ...facts }, county] = await Promise.all([
        objectionFacts(deps, objectionId),
        deps.county.get(),
      ]);
      if (objection === undefined) return refused({ code: "ObjectionNotFound" });
      const isTheirs = facts.task?.assignee === staff.id || readsUnit(staff, { county, unit: objection.unit });
      if (!isTheirs) return refused({ code: "NotYourSchool" });
      return ok<ObjectionView>(await objectionView(deps, { ...facts, objection, staff }));
    },
);
