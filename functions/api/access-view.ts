import * as z from "zod";
import type { Access } from "../../domain/access/access.ts";
import { type AccessScope, accessScopeOf } from "../../domain/access/access-scope.ts";
import { AccessFilter, ofOthers } from "../../domain/access/review-access.ts";
import { addDays, type Day, dayOf, endOfDay, startOfDay } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import type { AccessRow, AccessView } from "../../web/views/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { unitNames } from "./objection-units.ts";
import { namesOf } from "./told-history.ts";

const pageSize = 50;
const most = 1000;
const perRead = 250;
const usualDays = 7;
const reviewsShown = 10;

/** What is asked of the access log: its filter, a page of it, or all to print. */
export const AccessQuery = AccessFilter.extend({
  page: wholeNumber(1, 100).exactOptional(),
  print: z.literal("yes").exactOptional(),
});
type AccessQuery = z.infer<typeof AccessQuery>;

/** The filter with its days: the last week unless others are asked for. */
const withDays = (filter: AccessFilter, today: Day): AccessFilter & { readonly from: Day; readonly to: Day } => {
  const to = filter.to ?? today;
  return { ...filter, to, from: filter.from ?? addDays(to, 1 - usualDays) };
};

type Wanted = { readonly scope: AccessScope; readonly filter: ReturnType<typeof withDays> };

/** The looks a filter finds within a scope, the latest first; `tooMany` when there are more than a page can hold. */
export const looksFor = async (deps: Dependencies, { scope, filter }: Wanted): Promise<Looks> => {
  const { accesses } = deps;
  const span = { from: startOfDay(filter.from), to: endOfDay(filter.to), limit: perRead };
  const read = (after: { readonly after?: string }) => {
    if (filter.file !== undefined) return accesses.ofFile(filter.file, { ...span, ...after });
    if (filter.person !== undefined) return accesses.by(filter.person, { ...span, ...after });
    return scope.unit === "county"
      ? accesses.all({ ...span, ...after })
      : accesses.ofUnit(scope.unit, { ...span, ...after });
  };
  const found: Access[] = [];
  let next: string | undefined;
  do {
    const page = await read(next === undefined ? {} : { after: next });
    found.push(...page.records.filter((access) => passes(access, { scope, filter })));
    next = page.next;
  } while (next !== undefined && found.length <= most);
  return { looks: found.slice(0, most), extent: found.length > most ? "tooMany" : "whole" };
};

type Looks = { readonly looks: readonly Access[]; readonly extent: "whole" | "tooMany" };

const passes = ({ unit, by, oddities }: Access, { scope, filter }: Wanted): boolean =>
  (scope.unit === "county" || unit === scope.unit) &&
  (filter.person === undefined || by === filter.person) &&
  (filter.odd === undefined || oddities.length > 0);

/** The access log as a responsible person reads it; undefined for everybody else. */
export const accessView = async (
  deps: Dependencies,
  { staff, query }: { readonly staff: StaffMember; readonly query: AccessQuery },
): Promise<AccessView | undefined> => {
  const scope = accessScopeOf(staff);
  if (scope === undefined) return undefined;
  const { page = 1, print, ...asked } = query;
  const filter = withDays(asked, dayOf(deps.clock.now()));
  const [{ looks, extent }, county, reviews] = await Promise.all([
    looksFor(deps, { scope, filter }),
    deps.county.get(),
    deps.accesses.reviews(scope.unit, { limit: reviewsShown }),
  ]);
  const shown = print === "yes" ? looks : looks.slice((page - 1) * pageSize, page * pageSize);
  const names = await namesOf(
    deps,
    [...shown, ...reviews.records].map(({ by }) => by),
  );
  const rowOf = ({ id, fileId, at, by, role, unit, door, fields, why, because, oddities }: Access): AccessRow => ({
    ...{ id, fileId, at, by, role, door, fields, why, oddities },
    name: names.get(by) ?? by,
    unit: unitNames(county, unit),
    ...(because !== undefined && { because }),
  });
  return {
    unit: unitNames(county, scope.unit),
    may: scope.may,
    filter,
    rows: shown.map(rowOf),
    extent,
    total: looks.length,
    odd: looks.filter(({ oddities }) => oddities.length > 0).length,
    toSign: ofOthers(staff, looks).length,
    page,
    pageSize,
    print: print ?? "no",
    reviews: reviews.records.map(({ id, from, to, person, file, by, role, at, looks: count, odd, remark }) => ({
      ...{ id, from, to, role, at, looks: count, odd, remark, name: names.get(by) ?? by },
      ...(person !== undefined && { person }),
      ...(file !== undefined && { file }),
    })),
  };
};
