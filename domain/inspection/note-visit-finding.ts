import * as z from "zod";
import type { StoredFile } from "../file/stored-file.ts";
import type { FindingLedger } from "../finding/finding-ledger.ts";
import { findingFields, noteFinding } from "../finding/note-finding.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs } from "./may-act.ts";
import { DeviceId } from "./note-entries.ts";
import { begunVisit, type OnTheSpot, openVisit } from "./visit.ts";

/** A finding as the device sends it: its own id, and in whose name it was kept. */
export const VisitFindingForm = z.object({ ...findingFields, noteId: DeviceId, keptFor: text(60).exactOptional() });
export type VisitFindingForm = z.infer<typeof VisitFindingForm>;

/** Notes a finding on the spot. One that came before changes nothing, a new one makes the signatures given so far void. */
export const noteVisitFinding = ({ actor, inspection, form, files, ledger, occasion }: NoteVisitFinding): Decision => {
  const { noteId, keptFor, ...fields } = form;
  const { now } = occasion;
  if (keptFor !== undefined && keptFor !== actor.id) return refuse({ code: "NotLoggedIn" });
  if (inspection?.visit?.noted?.some((one) => one.noteId === noteId)) return accept({ save: [], emit: [] });
  const open = openVisit({ actor, inspection, now });
  if ("code" in open) return refuse(open);
  const visit = begunVisit(open, now);
  const before = visit.noted ?? [];
  const noted = noteFinding({ actor, inspection: open, form: fields, files, noted: before.length, ledger, occasion });
  if ("code" in noted) return refuse(noted);
  const { finding } = noted;
  const next: Inspection = {
    ...open,
    visit: { ...visit, signatures: [], noted: [...before, { noteId, findingId: finding.id }] },
  };
  const by = actingAs(actor);
  const words = { what: "finding", finding: finding.id, signaturesVoid: visit.signatures.length };
  return accept({
    save: [next, finding, noted.ledger],
    emit: [
      ...(open.visit === undefined ? [inspectionTold("VisitBegun", next, { by, now })] : []),
      inspectionTold("VisitNoted", next, { by, now, words }),
      ...noted.events,
    ],
  });
};

type NoteVisitFinding = Omit<OnTheSpot, "now"> & {
  readonly form: VisitFindingForm;
  /** The photos named, by id. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Of the inspection's cycle. */
  readonly ledger: FindingLedger;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
