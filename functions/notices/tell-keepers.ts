import type { Dependencies } from "../dependencies.ts";
import { tellStaff } from "./tell-staff.ts";

/** Those who keep what lies outside the machine: the auditors and the centre's head. */
export const tellKeepers = async (
  deps: Dependencies,
  news: { readonly about: "historyAnchored" | "historyBroken"; readonly id: string },
): Promise<void> => {
  const county = await deps.county.get();
  if (county === undefined) return;
  const { centerHeadId, auditorIds = [] } = county.offices;
  for (const staffId of new Set([centerHeadId, ...auditorIds])) await tellStaff(deps, { staffId, news });
};
