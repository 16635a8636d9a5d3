import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { type AidList, barredFrom, canBeSigned } from "../publicity/aid-list.ts";
import { listOffices } from "../wait/assignee.ts";

/** Where the persons who sign are looked up; at county level there is no school. */
export type SigningOffices = { readonly county: County; readonly school: School | undefined };

/** Whether somebody is left to sign a list, and to post one that does not hang yet, once this person does neither. */
export const isSignedWithout = (list: AidList, by: string, { county, school }: SigningOffices): boolean => {
  const offices = listOffices(county, school);
  const without = { ...list, actors: [...list.actors, by] };
  if (list.postedBy === undefined || list.status === "stopped") return canBeSigned(without, offices);
  return offices.sign.some((id) => !barredFrom(without, "sign").includes(id));
};

/**
 * Whoever is barred from an application that waits for a list of this level once this person has answered for it: with
 * them, unless nobody would be left to post and sign that list or the county's, and the application waited for ever.
 */
export const barredWith = (
  application: Pick<Application, "acts" | "barred">,
  { by, list, county, school }: SigningOffices & { readonly by: string; readonly list: AidList },
): readonly string[] => {
  const { barred = [] } = application;
  const { postedBy: _, ...next } = { ...list, actors: [...actedOn(application), by] };
  const isLast =
    !canBeSigned(next, listOffices(county, school)) ||
    !canBeSigned({ ...next, level: "county" }, listOffices(county, undefined));
  return isLast ? barred : [...barred, by];
};
