import * as z from "zod";
import { openingOf } from "../../domain/campaign/opening.ts";
import type { County } from "../../domain/county/county.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { MakeupCase } from "../../domain/makeup/makeup-case.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { makeupPage } from "../../web/pages/makeup/makeup-page.tsx";
import { type MakeupCounts, MakeupView } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { entryToMakeup, makeupRow, makeupSchools } from "./makeup-facts.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 100;

type Schools = readonly County["schools"][number][];

const countsOf = async (deps: Dependencies, schools: Schools, occasion: Occasion): Promise<MakeupCounts[]> => {
  const cases = await allRecords((page) => deps.makeups.ofCampaign(occasion.campaign.id, page));
  const bySchool = Map.groupBy(cases, ({ schoolCode }) => schoolCode);
  return schools
    .map(({ code, name, englishName }) => {
      const own = bySchool.get(code) ?? [];
      const of = (status: MakeupCase["status"]) => own.filter((each) => each.status === status);
      return {
        code,
        names: { name, englishName },
        open: of("open").length,
        overdue: of("open").filter(({ answerBy }) => answerBy <= occasion.now).length,
        registered: of("registered").length,
        explained: of("explained").length,
      };
    })
    .toSorted((one, other) => other.overdue - one.overdue || other.open - one.open);
};

const entryOf = (staff: StaffMember, schools: Schools): MakeupView["may"] => {
  const entries = schools.map((school) => entryToMakeup(staff, school));
  return entries.includes("open") ? "open" : entries.includes("answer") ? "answer" : "read";
};

/** The children who may have been missed: a school's own cases, or every school with its counts (domain §2.10). */
export const showMakeupHandler = apiHandler(
  {
    name: "show-makeup",
    access: "staff",
    query: z.object({
      school: z.string().max(20).exactOptional(),
      found: wholeNumber(0, 100_000).exactOptional(),
      after: z.string().max(2000).exactOptional(),
    }),
    view: MakeupView,
    page: makeupPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { school: wanted, found, after } }) => {
      const [occasion, county] = await Promise.all([occasionOf(deps), deps.county.get()]);
      const { campaign, now } = occasion;
      const schools = makeupSchools(staff, county);
      if (schools.length === 0) return refused({ code: "NotAllowedHere" });
      const code = wanted ?? (schools.length === 1 ? schools[0]?.code : undefined);
      const chosen = schools.filter((school) => school.code === code);
      if (code !== undefined && chosen.length === 0) return refused({ code: "NotYourSchool" });
      const page =
        code === undefined
          ? { records: [] }
          : await deps.makeups.ofSchool(campaign.id, code, { limit: pageSize, ...(after !== undefined && { after }) });
      return ok<MakeupView>({
        may: entryOf(staff, code === undefined ? schools : chosen),
        opening: openingOf(campaign, now),
        ...(campaign.makeup && { makeup: campaign.makeup }),
        canScan: campaign.closesAt <= now && now < campaign.endsAt,
        ...(found !== undefined && { found }),
        ...(code !== undefined && { chosen: { code, names: schoolNames(county, code) } }),
        schools: await countsOf(deps, code === undefined ? schools : chosen, occasion),
        cases: page.records.map((each) => makeupRow(each, { county, ...occasion })),
        ...(page.next !== undefined && { next: page.next }),
      });
    },
);
