import * as z from "zod";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import { treeLevels, wayTo } from "../../domain/responsibility/tree.ts";
import { responsibilityPage } from "../../web/pages/responsibility/responsibility-page.tsx";
import { ResponsibilityView } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { seenGrid, treePlaces } from "./responsibility-facts.ts";

const code = z.string().max(40).exactOptional();

/** The county's grid as a tree of who answers for what, one place at a time, with what is missing below it (S1-02, S0-25). */
export const showResponsibilityHandler = apiHandler(
  {
    name: "show-responsibility",
    access: "staff",
    query: z.object({ district: code, area: code, cell: code, school: code }),
    view: ResponsibilityView,
    page: responsibilityPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const [{ county, grid, schools, top }, tallies, letters] = await Promise.all([
        seenGrid(deps, staff),
        deps.helpTallies.all(),
        deps.letters.to(staff.id, { limit: 100 }),
      ]);
      if (schools.length === 0 || county === undefined) return refused({ code: "NotAllowedHere" });
      const contacts = grid?.contacts ?? {};
      const toSign = letters.records.filter(({ signedAt }) => signedAt === undefined).length;
      const gapsBelow = (schoolCodes: readonly string[]) => gapsOf({ schoolCodes, contacts, tallies });
      if (top === undefined)
        return ok<ResponsibilityView>({
          grid: "none",
          way: [{ level: "county", code: county.code, name: county.name, englishName: county.englishName }],
          gaps: gapsBelow(schools.map((school) => school.code)),
          toSign,
          below: [],
        });
      const asked = treeLevels.flatMap((level) => {
        const named = level === "county" ? undefined : query[level];
        return named === undefined ? [] : [{ level, code: named }];
      });
      const way = wayTo(top, asked.at(-1) ?? top);
      const here = way.at(-1) ?? top;
      const below = await treePlaces(deps, here.children);
      return ok<ResponsibilityView>({
        grid: "there",
        way: await treePlaces(deps, way),
        gaps: gapsBelow(here.schoolCodes),
        toSign,
        below: here.children.flatMap((child, index) => {
          const place = below[index];
          return place ? [{ ...place, gaps: gapsBelow(child.schoolCodes) }] : [];
        }),
      });
    },
);
