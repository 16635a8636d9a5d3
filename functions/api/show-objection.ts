import { holdsRole } from "../../domain/county/staff-member.ts";
import { answeringRoles } from "../../domain/objection/decide-objection.ts";
import { objectionPage } from "../../web/pages/objections/objection-page.tsx";
import { ObjectionView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ObjectionPath, objectionFacts } from "./objection-facts.ts";
import { objectionRow } from "./objection-row.ts";
import { entryToObjections } from "./objection-units.ts";
import { ok, refused } from "./reply.ts";
import { namesOf, toldHistory } from "./told-history.ts";

/** One objection to answer; who raised it stays with the aid centre. */
export const showObjectionHandler = apiHandler(
  { name: "show-objection", access: "staff", path: ObjectionPath, view: ObjectionView, page: objectionPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { objectionId } }) => {
      const [{ objection, line }, county] = await Promise.all([objectionFacts(deps, objectionId), deps.county.get()]);
      if (objection === undefined) return refused({ code: "ObjectionNotFound" });
      const may = entryToObjections(staff, { county, level: objection.level, unit: objection.unit });
      if (may === "none") return refused({ code: "NotYourSchool" });
      const { reply, contact } = objection;
      const isCentre = answeringRoles.county.some((role) => holdsRole(staff, role, {}));
      const entries = await deps.history.of({ kind: "objection", id: objection.id });
      const names = reply && (await namesOf(deps, [reply.by]));
      return ok<ObjectionView>({
        ...(await objectionRow(deps, { objection, county })),
        version: objection.record.version,
        text: objection.text,
        ...(line && { line }),
        objector: contact === "" ? "anonymous" : "named",
        ...(isCentre && contact !== "" && { contact }),
        ...(reply && { reply: { text: reply.text, at: reply.at, name: names?.get(reply.by) ?? reply.by } }),
        may: objection.status === "received" ? may : "read",
        history: await toldHistory(deps, entries),
      });
    },
);
