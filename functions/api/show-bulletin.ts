import { unitOf } from "../../domain/supervision/grid.ts";
import { bulletinPage } from "../../web/pages/bulletin/bulletin-page.tsx";
import { BulletinView } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { documentView } from "./document-view.ts";
import { ok, refused } from "./reply.ts";
import { BulletinPath, bulletinFacts, readsDrafts } from "./result-facts.ts";

/** One bulletin: to all staff once it is signed, before that to whoever edits and signs it. */
export const showBulletinHandler = apiHandler(
  { name: "show-bulletin", access: "staff", path: BulletinPath, view: BulletinView, page: bulletinPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { bulletinId } }) => {
      const facts = await bulletinFacts(deps, bulletinId);
      if (facts === undefined) return refused({ code: "PageNotFound" });
      const { bulletin, named, grid } = facts;
      if (bulletin.signed === undefined && !readsDrafts(staff, facts)) return refused({ code: "PageNotFound" });
      return ok<BulletinView>({
        ...(await documentView(deps, { ...facts, document: bulletin, staff })),
        bulletinId,
        number: bulletin.number,
        year: bulletin.year,
        named: named.map(({ id, unitId, issueClass }) => ({
          escalationId: id,
          unit: unitOf(grid, unitId) ?? { name: unitId, englishName: unitId },
          issueClass,
        })),
      });
    },
);
