import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { contactNamer } from "./may-see.ts";

/** Names a school's contact; the fact typed is the last character of the school's name. */
export const ContactForm = z.object({
  staffId: text(100),
  /** Who was the contact when the page was read; absent where nobody was. */
  was: text(100).exactOptional(),
  humanFact: text(10),
});
export type ContactForm = z.infer<typeof ContactForm>;

/** Who can be the contact (联系人) of a school: the bureau, the leaders above it and its township's office; never an inspector. */
export const contactCandidates = ({ grid, county, school }: Candidates): readonly string[] => {
  const cell = grid.cells.find(({ schoolCodes }) => schoolCodes.includes(school.code));
  const area = grid.areas.find(({ code }) => code === cell?.area);
  const district = grid.districts.find(({ code }) => code === area?.district);
  const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = county.offices;
  const leaders = [cell?.leaderId, area?.directorId, district?.leaderId].filter((id) => id !== undefined);
  return [
    ...new Set([
      school.offices.townshipOfficeId,
      ...leaders,
      deputyDirectorId,
      bureauDirectorId,
      centerHeadId,
      ...reviewerIds,
    ]),
  ].filter((id) => id !== school.offices.principalId);
};

/** Somebody above names who is the contact of a school (S0-25). */
export const nameContact = ({ actor, grid, county, school, form, now }: NameContact): Decision => {
  if (grid === undefined || county === undefined || school === undefined) return refuse({ code: "TaskNotFound" });
  const by = contactNamer(actor, school);
  if (by === undefined) return refuse({ code: "NotAllowedHere" });
  if (grid.contacts[school.code] !== form.was) return refuse({ code: "VersionConflict" });
  if (!contactCandidates({ grid, county, school }).includes(form.staffId))
    return refuse({ code: "FormIncomplete", faults: [{ field: "staffId", code: "notAChoice" }] });
  if (!sameFact(form.humanFact, factOfName(school.name)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const named = { ...grid, contacts: { ...grid.contacts, [school.code]: form.staffId } };
  return accept({
    save: [named],
    emit: [
      {
        type: "ContactNamed",
        subject: { kind: "grid", id: grid.id },
        at: now,
        actor: by,
        words: { schoolCode: school.code, contactId: form.staffId },
      },
    ],
  });
};

type Candidates = { readonly grid: SupervisionGrid; readonly county: County; readonly school: School };

type NameContact = {
  readonly actor: StaffMember;
  readonly grid: SupervisionGrid | undefined;
  readonly county: County | undefined;
  readonly school: School | undefined;
  readonly form: ContactForm;
  readonly now: Instant;
};
