import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Issuing } from "../../domain/responsibility/addressees.ts";
import { nextAddressees } from "../../domain/responsibility/issue-letters.ts";
import { goalsFor } from "../../domain/responsibility/letter-goals.ts";
import { supervises } from "../../domain/responsibility/may-see.ts";
import { lettersPage } from "../../web/pages/responsibility/letters-page.tsx";
import { LettersView } from "../../web/views/responsibility-letters.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { issuingsFor, LetterPath, letterRows, thisYear } from "./responsibility-letters.ts";

/** What a person has to issue on one level, and what is out already. */
const issuingView = async (deps: Dependencies, issuing: Issuing, year: number) => {
  const [upper, issued] = await Promise.all([
    issuing.under === undefined ? undefined : deps.letters.find(issuing.under),
    deps.letters.findMany(issuing.addressees.map(({ id }) => id)),
  ]);
  const next = nextAddressees(issuing, new Set(issued.map(({ id }) => id))).length;
  return {
    level: issuing.level,
    ready: issuing.under !== undefined && upper?.signedAt === undefined ? ("wait" as const) : ("yes" as const),
    next,
    left: issuing.addressees.length - issued.length - next,
    goals: [...goalsFor(issuing.level, year)],
    issued: await letterRows(deps, issued),
  };
};

const watchedView = async (deps: Dependencies, staff: StaffMember, under: string | undefined, year: number) => {
  if (!supervises(staff)) return {};
  const [upper, lower] = await Promise.all([
    under === undefined ? undefined : deps.letters.find(under),
    allRecords((page) => deps.letters.under(under ?? String(year), page)),
  ]);
  const [shown] = await letterRows(deps, upper ? [upper] : []);
  return { watched: { ...(shown && { upper: shown }), rows: await letterRows(deps, lower) } };
};

/** The letters of responsibility of the year as they concern the reader (责任状, S0-24). */
export const showResponsibilityLettersHandler = apiHandler(
  {
    name: "show-responsibility-letters",
    access: "staff",
    query: z.object({ under: LetterPath.shape.letterId.exactOptional() }),
    view: LettersView,
    page: lettersPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { under } }) => {
      const year = thisYear(deps);
      const [issuings, own] = await Promise.all([
        issuingsFor(deps, staff, year),
        deps.letters.to(staff.id, { limit: 100 }),
      ]);
      const issuing = await Promise.all(issuings.map((each) => issuingView(deps, each, year)));
      return ok<LettersView>({
        year,
        own: await letterRows(deps, own.records),
        issuing: issuing.filter(({ next, issued }) => next > 0 || issued.length > 0),
        ...(await watchedView(deps, staff, under, year)),
      });
    },
);
