import { actedOn } from "../application/acted.ts";
import type { Application, ApplicationIn } from "../application/application.ts";
import type { County } from "../county/county.ts";
import { reviewersFor } from "../wait/reviewers.ts";
import type { Instance, Reconsideration } from "./reconsideration.ts";

/** The request that waits for its answer, if one does. */
export const openRequest = (application: Application): Reconsideration | undefined =>
  application.status === "rejected"
    ? application.reconsiderations?.find(({ answer }) => answer === undefined)
    : undefined;

/**
 * Who decides at an instance, in the order in which it goes up. At the centre a reviewer of other schools comes first:
 * the school's own one then examines the file if it comes back.
 */
export const decidersOf = (county: County, instance: Instance, { schoolCode, ...acts }: Decided): readonly string[] => {
  const { centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  if (instance === "deputy") return [deputyDirectorId, bureauDirectorId];
  const [own, ...others] = reviewersFor(county, schoolCode);
  const reviewer = [...others, ...(own === undefined ? [] : [own])].find((id) => !actedOn(acts).includes(id));
  return [...(reviewer === undefined ? [] : [reviewer]), centerHeadId, deputyDirectorId, bureauDirectorId];
};

type Decided = Pick<Application, "schoolCode" | "acts" | "barred">;

const order: readonly Instance[] = ["centre", "deputy"];

/**
 * The instance above a decision: the centre above the school, the deputy director's group above the centre. One where
 * everybody has already acted on the case is passed over; undefined when none is left, and only a petition remains.
 */
export const instanceAbove = (
  decided: ApplicationIn<"rejected">["unit"] | Instance,
  application: Decided,
  county: County,
): Instance | undefined => {
  const above = decided === "school" ? order : decided === "deputy" ? [] : order.slice(1);
  const acted = actedOn(application);
  return above.find((instance) => decidersOf(county, instance, application).some((id) => !acted.includes(id)));
};

/** The instance a family may ask now: none while a request is open, and none after the last has answered. */
export const instanceToAsk = (application: Application, county: County): Instance | undefined => {
  if (application.status !== "rejected" || openRequest(application)) return undefined;
  const asked = (application.reconsiderations ?? []).filter(({ askedAt }) => askedAt >= application.rejectedAt).at(-1);
  return instanceAbove(asked?.instance ?? application.unit, application, county);
};
