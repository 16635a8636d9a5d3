import * as z from "zod";
import { unserved } from "../../domain/bulletin/draft-bulletin.ts";
import { bulletinsPage } from "../../web/pages/bulletin/bulletins-page.tsx";
import { BulletinsView } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { openSteps } from "../supervision/next-bulletin.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { cycleName, readsDrafts, supervisedCounty } from "./result-facts.ts";

const pageSize = 30;

/** The bulletins to all units, the latest first; drafts only to whoever edits and signs them. */
export const showBulletinsHandler = apiHandler(
  {
    name: "show-bulletins",
    access: "staff",
    query: z.object({ after: z.string().max(2000).exactOptional() }),
    view: BulletinsView,
    page: bulletinsPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const supervised = await supervisedCounty(deps);
      const drafts = readsDrafts(staff, { ...supervised, task: undefined });
      const isHead = staff.id === supervised.grid.officeHeadId;
      const [{ records, next }, steps] = await Promise.all([
        deps.bulletins.all({ limit: pageSize, ...query }),
        isHead ? openSteps(deps) : [],
      ]);
      const shown = records.filter(({ signed }) => signed !== undefined || drafts);
      const cycles = new Map(
        (await deps.cycles.findMany(shown.flatMap(({ cycleId }) => cycleId ?? []))).map((cycle) => [cycle.id, cycle]),
      );
      return ok<BulletinsView>({
        bulletins: shown.map(({ id, number, year, units, draftedAt, signed, cycleId }) => {
          const cycle = cycleName(cycleId === undefined ? undefined : cycles.get(cycleId));
          return {
            bulletinId: id,
            number,
            year,
            units,
            draftedAt,
            ...(cycle && { cycle }),
            ...(signed && { signedAt: signed.at }),
          };
        }),
        ...(next !== undefined && { next }),
        unserved: unserved(steps).length,
        may: isHead ? "draft" : "read",
      });
    },
);
