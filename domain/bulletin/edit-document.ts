import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { DocumentPart } from "./bulletin.ts";
import { documentTold, type SignedDocument } from "./document-told.ts";

/** The longest part; the longest draft, of 23 units with problems in every class, takes half of it. */
const longestPart = 8000;

/** The text of every part by its place from 0 on, and the version read. */
export const EditDocumentForm = z.object({
  version: wholeNumber(1, 1_000_000),
  part: z.record(z.string().regex(/^\d{1,2}$/), text(longestPart), { error: "required" }).default({}),
});
export type EditDocumentForm = z.infer<typeof EditDocumentForm>;

/** The field of a part by its place. */
export const fieldOf = (place: number): string => `part.${place}`;

// A browser sends a line's end as two signs.
const asStored = (typed: string): string => typed.replaceAll("\r\n", "\n");

/** The head of the supervision office edits the parts of a document before it is signed; its headings stay. */
export const editDocument = ({ document, actor, grid, form, now }: EditDocument): Decision => {
  if (actor.id !== grid.officeHeadId) return refuse({ code: "NotAllowedHere" });
  if (document.signed !== undefined) return refuse({ code: "TaskClosed", ids: { by: document.signed.by } });
  if (document.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: document.record.version } });
  const emptied = document.parts.flatMap((_, place) => (form.part[String(place)] === undefined ? [place] : []));
  if (emptied.length > 0)
    return refuse({
      code: "FormIncomplete",
      faults: emptied.map((place) => ({ field: fieldOf(place), code: "required" })),
    });
  const parts = document.parts.map(
    ({ heading, text: before }, place): DocumentPart => ({
      heading,
      text: asStored(form.part[String(place)] ?? before),
    }),
  );
  if (parts.every(({ text: after }, place) => after === document.parts[place]?.text))
    return refuse({ code: "FormIncomplete", faults: [{ field: fieldOf(0), code: "nothingChanged" }] });
  const edited: SignedDocument = { ...document, parts, editedBy: actor.id };
  const by = { role: "SUPERVISION_HEAD", id: actor.id } as const;
  const type = document.kind === "bulletin" ? "BulletinEdited" : "AnnouncementEdited";
  return accept({ save: [edited], emit: [documentTold(type, edited, { by, now })] });
};

type EditDocument = {
  readonly document: SignedDocument;
  readonly actor: StaffMember;
  readonly grid: SupervisionGrid;
  readonly form: EditDocumentForm;
  readonly now: Instant;
};
