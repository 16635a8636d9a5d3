import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import type { StoredFile } from "../file/stored-file.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Inspection, VisitEntry } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs } from "./may-act.ts";
import { begunVisit, type OnTheSpot, openVisit } from "./visit.ts";

/** The id a device gives to what it keeps until it is sent. */
export const DeviceId = text(100).regex(/^[\w.-]{8,100}$/, "invalid");

/** A line an inspector may add to a score. */
const notes = text(300);

/** One thing entered on the spot, as the device sends it; a plain form is entered when it arrives. */
const EntryForm = z.object({
  entryId: DeviceId,
  indicator: text(10),
  schoolCode: text(20).exactOptional(),
  score: wholeNumber(0, 100),
  note: notes.exactOptional(),
  fileIds: severalOf(text(43), 5),
  enteredAt: Instant.exactOptional(),
});
type EntryForm = z.infer<typeof EntryForm>;

/** What one delivery brings: one or several entries, and in whose name the device kept them. */
export const EntriesForm = z.object({
  entries: z.array(EntryForm).min(1).max(50, "tooMany"),
  /** Staff id; a telephone that was handed on must not send one person's work in another's name. */
  keptFor: text(60).exactOptional(),
});
export type EntriesForm = z.infer<typeof EntriesForm>;

/** Together with what else lies in an inspection these stay well within one record of 400 KB. */
const most = { entries: 600, noteCharacters: 30_000 };

/**
 * Notes what an inspector entered on the spot. An entry that came before changes nothing, a new one makes the signatures
 * given so far void: they stand under another record.
 */
export const noteEntries = ({ actor, inspection, now, form, files }: NoteEntries): Decision => {
  if (form.keptFor !== undefined && form.keptFor !== actor.id) return refuse({ code: "NotLoggedIn" });
  const known = new Set(inspection?.visit?.entries.map(({ entryId }) => entryId));
  const fresh = form.entries.filter(({ entryId }) => !known.has(entryId) && known.add(entryId));
  // An answer that was lost on its way makes a device send again, perhaps when all have signed.
  if (fresh.length === 0) return accept({ save: [], emit: [] });
  const open = openVisit({ actor, inspection, now });
  if ("code" in open) return refuse(open);
  const visit = begunVisit(open, now);
  const faults = form.entries.flatMap((entry, place) => faultsOf({ entry, place, inspection: open, files }));
  if (faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  const entries = [...visit.entries, ...fresh.map((entry) => noted(entry, { by: actor.id, now }))];
  if (isTooMuch(entries))
    return refuse({ code: "FormIncomplete", faults: [{ field: "entries[0].score", code: "tooMany" }] });
  const next: Inspection = { ...open, visit: { ...visit, entries, signatures: [] } };
  const by = actingAs(actor);
  return accept({
    save: [next],
    emit: [
      ...(open.visit === undefined ? [inspectionTold("VisitBegun", next, { by, now })] : []),
      inspectionTold("VisitNoted", next, {
        by,
        now,
        words: { what: "entry", entries: fresh.length, signaturesVoid: visit.signatures.length },
      }),
    ],
  });
};

const noted = ({ enteredAt, fileIds, ...entry }: EntryForm, { by, now }: { by: string; now: Instant }): VisitEntry => ({
  ...entry,
  ...(fileIds.length > 0 && { fileIds }),
  by,
  enteredAt: enteredAt ?? now,
  receivedAt: now,
});

const isTooMuch = (entries: readonly VisitEntry[]): boolean =>
  entries.length > most.entries || entries.reduce((sum, { note = "" }) => sum + note.length, 0) > most.noteCharacters;

const faultsOf = ({ entry, place, inspection, files }: Checked): NonNullable<Refusal["faults"]> => {
  const { indicator, schoolCode, fileIds } = entry;
  const wrong = {
    indicator: !inspection.indicators.includes(indicator),
    schoolCode: schoolCode !== undefined && !inspection.schools.includes(schoolCode),
    fileIds: !fileIds.every((id) => isPhotoOf(files.get(id), inspection)),
  };
  return Object.entries(wrong).flatMap(([field, isWrong]) =>
    isWrong ? [{ field: `entries[${place}].${field}`, code: "notAChoice" }] : [],
  );
};

/** Whether this is an accepted photo of the visit. */
const isPhotoOf = (file: StoredFile | undefined, { id }: Pick<Inspection, "id">): boolean =>
  file?.purpose === "visitPhoto" && file.about.id === id && file.status === "accepted";

type Photos = {
  /** The files that are named, by id; whatever is not there has not been sent. */
  readonly files: ReadonlyMap<string, StoredFile>;
};
type NoteEntries = OnTheSpot & Photos & { readonly form: EntriesForm };
type Checked = Photos & { readonly entry: EntryForm; readonly place: number; readonly inspection: Inspection };
