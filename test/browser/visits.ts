import { visitedUnit } from "../support/visiting.ts";
import type { FoundForm } from "./forms.ts";
import { postFrom } from "./people.ts";
import type { Lookers } from "./sights.ts";

/** A visit that goes on, from the lead's telephone, another inspector's and the unit's, and a photo that is asked for. */
export const visitSights = async ({ world, people }: Lookers) => {
  const { path, leadId, members, headId, inspectionId } = await visitedUnit(world);
  const lead = await people.staff(leadId);
  const fileId = "v".repeat(43);
  await postFrom(lead, `${world.url}/inspections/${inspectionId}/photos`, { fileId, indicator: "I05" });
  await postFrom(lead, `${world.url}/inspections/${inspectionId}/entries`, {
    "entries[0].entryId": "a-device-entry",
    "entries[0].indicator": "I05",
    "entries[0].score": "80",
    "entries[0].note": "两份缺校长签字",
  });
  const photo = `/inspections/${inspectionId}/photos/${fileId}`;
  return {
    "show-visit": [
      { as: lead, path },
      { as: await people.staff(members[0] ?? ""), path },
      { as: await people.staff(headId), path },
    ],
    "show-visit-photo": [
      { as: lead, path: photo },
      { as: lead, path: `${photo}?sent=yes` },
    ],
  };
};

/** What is seen of visits where there are none. */
export const emptyVisits = async ({ people }: Lookers) => {
  const as = await people.staff("staff-inspector-01");
  const unknown = "/inspections/DD2026-2-90-t-shiqiao";
  return {
    "show-visit": [{ as, path: `${unknown}/visit`, status: 404 as const }],
    "show-visit-photo": [{ as, path: `${unknown}/photos/${"x".repeat(43)}`, status: 404 as const }],
  };
};

/** The forms of a visit; whoever has a telephone without scripts fills them as they are. */
export const visitForms = async (lookers: Lookers) => {
  const { "show-visit": seen } = await visitSights(lookers);
  const [lead] = seen;
  if (lead === undefined) throw new Error("nobody leads the visit");
  const at = (end: string): readonly FoundForm[] => [{ ...lead, form: `main form[method=post][action$="/${end}"]` }];
  return {
    "note-entries": at("entries"),
    "note-visit-finding": at("findings"),
    "sign-visit": at("visit/signature"),
  };
};
