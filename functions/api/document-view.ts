import type { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import { lintDocument } from "../../domain/bulletin/lint-document.ts";
import { signingRole } from "../../domain/bulletin/sign-document.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { BulletinView } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { cycleName, type DocumentFacts, lintFacts } from "./result-facts.ts";
import { namesOf } from "./told-history.ts";

type Shown = DocumentFacts & { readonly document: Bulletin | Announcement; readonly staff: StaffMember };

/** What the reader can do with a document now; whoever edited it does not sign it. */
const mayOf = ({ document, staff, county, grid, task, cycle }: Shown): BulletinView["may"] => {
  if (document.signed !== undefined) return "read";
  if (staff.id === grid.officeHeadId) return "edit";
  const turn = document.kind === "bulletin" ? "scored" : "bulletinSigned";
  const isItsTurn = cycle === undefined || cycle.status === turn;
  return isItsTurn && document.editedBy !== staff.id && signingRole(staff, county, task) !== undefined
    ? "sign"
    : "read";
};

/** What both documents show: each part beside the system's draft, who edited and signed, what the linter found. */
export const documentView = async (deps: Dependencies, shown: Shown) => {
  const { document, cycle } = shown;
  const { signed, editedBy } = document;
  const people = await namesOf(
    deps,
    [signed?.by, editedBy].flatMap((id) => id ?? []),
  );
  const name = cycleName(cycle);
  // What is signed has passed the linter.
  const findings =
    signed === undefined ? lintDocument({ parts: document.parts, ...(await lintFacts(deps, shown, document)) }) : [];
  return {
    version: document.record.version,
    parts: document.parts.map(({ heading, text }, place) => {
      const drafted = document.drafted[place]?.text;
      return { heading, text, ...(drafted !== undefined && drafted !== text && signed === undefined && { drafted }) };
    }),
    ...(editedBy !== undefined && signed === undefined && { editedBy: people.get(editedBy) ?? editedBy }),
    ...(signed && { signed: { name: people.get(signed.by) ?? signed.by, at: signed.at } }),
    draftedAt: document.draftedAt,
    units: document.units,
    findings: [...findings],
    may: mayOf(shown),
    ...(name && { cycle: name }),
  };
};
